// Which articles print the same text. In: texts. Out: for each the number of its group of near copies, counted from 0 in order.
// Overlapping five-character pieces are hashed, each text keeps its smallest hashes as a sketch, and only texts that share
// a sketch hash are compared; so time grows with the texts, not with their pairs.

/** Two texts are copies when this share of the pieces of the shorter one stands in the other. */
const COPY_SHARE = 0.8
const PIECE_LENGTH = 5
const SKETCH_SIZE = 64
/** Copies share a third of their pieces at the very least; half of that leaves room for chance. */
const CANDIDATE_SHARE = 0.17
/** Shorter texts have too few pieces to tell a copy from a coincidence; they are copies only when equal. */
const MINIMUM_PIECES = 40

/** Groups near-identical texts. `groups[i]` is the group of text `i`; texts without a copy are alone in theirs. */
export function findCopies(texts: readonly string[]): readonly number[] {
  const pieces = texts.map(hashPieces)
  const groups: number[] = []
  const textsBySketchHash = new Map<number, number[]>()
  let count = 0
  for (const [index, own] of pieces.entries()) {
    const sketch = findSketch(own)
    const candidates = findCandidates(sketch, textsBySketchHash)
    const original = candidates.find((other) => isCopy(own, pieces[other] ?? new Set()))
    groups.push(original === undefined ? count++ : (groups[original] ?? 0))
    // Only originals are candidates: a hundred copies of one text are compared with the first, not with each other.
    if (original === undefined) for (const hash of sketch) addTo(textsBySketchHash, hash, index)
  }
  return groups
}

/** Texts that share enough of a sketch to be worth comparing, in order: 央视网消息 alone stands in hundreds of articles. */
function findCandidates(sketch: readonly number[], textsBySketchHash: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>()
  for (const hash of sketch) for (const text of textsBySketchHash.get(hash) ?? []) shared.set(text, (shared.get(text) ?? 0) + 1)
  return [...shared].flatMap(([text, count]) => (count >= CANDIDATE_SHARE * sketch.length ? [text] : [])).sort((a, b) => a - b)
}

function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared++
  if (small.size < MINIMUM_PIECES) return shared === small.size && small.size === large.size
  // A short notice quoted whole in a long article does not make the article a copy of the notice.
  return shared >= COPY_SHARE * small.size && small.size >= large.size / 2
}

function addTo(index: Map<number, number[]>, hash: number, text: number): void {
  const known = index.get(hash)
  if (known) known.push(text)
  else index.set(hash, [text])
}

function findSketch(pieces: ReadonlySet<number>): readonly number[] {
  return [...pieces].sort((a, b) => a - b).slice(0, SKETCH_SIZE)
}

/** FNV-1a of every run of five characters, white space and punctuation left out. */
function hashPieces(text: string): ReadonlySet<number> {
  const plain = text.replace(/[\s\p{P}\p{S}]/gu, '')
  const hashes = new Set<number>()
  for (let start = 0; start === 0 || start + PIECE_LENGTH <= plain.length; start++) {
    let hash = 0x811c9dc5
    for (let at = start; at < Math.min(start + PIECE_LENGTH, plain.length); at++) {
      hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193)
    }
    // 30 bits: what V8 keeps in place, so that sets of them are quick.
    hashes.add(hash >>> 2)
  }
  return hashes
}
