// Which texts are the same text, printed again. In: texts. Out: for each the number of its group of near copies, counted from 0.
//
//   text ─► pieces (runs of five characters, hashed) ─► MinHash signature ─► bands ─► candidates ─► checked piece by piece
//
// Only texts that share a band of their signatures are compared, so time grows with the texts, not with their pairs. A fingerprint is
// all that is kept of a text, and is bounded: a long text keeps its smallest pieces, which are a fair sample of it.

/** Two texts are copies when this share of the pieces of the shorter one stands in the other. */
const COPY_SHARE = 0.8
const PIECE_LENGTH = 5
/** Shorter texts have too few pieces to tell a copy from a coincidence; they are copies only when equal. */
const MINIMUM_PIECES = 40
/** What a fingerprint keeps of a text: of up to so many pieces all, so that the check is exact (4 kB). */
const MOST_PIECES = 1024
/**
 * A copy within a text of twice its length shares 36 % of the pieces of both. Two rows a band find such a pair in 98.5 of 100 cases,
 * one with all its pieces in 100, and two texts that share a dateline in one.
 */
const ROWS = 2
const BANDS = 32

/** What is kept of a text to know its copies by. */
export interface Fingerprint {
  readonly signature: Uint32Array
  /** Hashes of its pieces, ascending: all of them, or the smallest where there are more than `MOST_PIECES`. */
  readonly pieces: Uint32Array
  /** How many pieces it has. */
  readonly count: number
}

/** Takes the fingerprint of a text. White space and punctuation do not count. */
export function createFingerprint(text: string): Fingerprint {
  const pieces = Uint32Array.from(hashPieces(text)).sort()
  return { signature: signPieces(pieces), pieces: pieces.slice(0, MOST_PIECES), count: pieces.length }
}

/** Groups near copies. `groups[i]` is the group of fingerprint `i`; texts without a copy are alone in theirs. */
export function groupCopies(fingerprints: readonly Fingerprint[]): readonly number[] {
  const groups: number[] = []
  const originalsByBand = new Map<string, number[]>()
  let count = 0
  for (const [index, own] of fingerprints.entries()) {
    const bands = listBands(own.signature)
    const candidates = new Set(bands.flatMap((band) => originalsByBand.get(band) ?? []))
    const original = [...candidates].sort((a, b) => a - b).find((other) => isCopyAt(fingerprints, index, other))
    groups.push(original === undefined ? count++ : (groups[original] ?? 0))
    // Only originals are candidates: a hundred copies of one text are compared with the first, not with each other.
    if (original === undefined) for (const band of bands) addTo(originalsByBand, band, index)
  }
  return groups
}

/** Groups near-identical texts: their fingerprints, grouped. */
export function findCopies(texts: readonly string[]): readonly number[] {
  return groupCopies(texts.map(createFingerprint))
}

function isCopyAt(fingerprints: readonly Fingerprint[], a: number, b: number): boolean {
  const [first, second] = [fingerprints[a], fingerprints[b]]
  return first !== undefined && second !== undefined && isCopy(first, second)
}

/** Whether two texts are near copies, piece by piece: of both, up to the greatest hash that both still keep. */
export function isCopy(a: Fingerprint, b: Fingerprint): boolean {
  const [small, large] = a.count <= b.count ? [a, b] : [b, a]
  if (small.count < MINIMUM_PIECES) return small.count === large.count && countShared(small.pieces, large.pieces) === small.count
  // A short notice quoted whole in a long article does not make the article a copy of the notice.
  if (small.count < large.count / 2) return false
  const limit = Math.min(findLimit(small), findLimit(large))
  const [own, other] = [cutAt(small.pieces, limit), cutAt(large.pieces, limit)]
  return countShared(own, other) >= COPY_SHARE * own.length
}

/** The hash up to which a fingerprint knows all pieces of its text. */
function findLimit({ pieces, count }: Fingerprint): number {
  return count > pieces.length ? (pieces.at(-1) ?? 0) : Number.POSITIVE_INFINITY
}

function cutAt(pieces: Uint32Array, limit: number): Uint32Array {
  const end = pieces.findLastIndex((piece) => piece <= limit)
  return pieces.subarray(0, end + 1)
}

/** How many pieces two ascending lists have in common. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0]
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  return shared
}

/** For each of 64 shuffles of all hashes the first that stands in the text: two texts agree in as many as they share pieces. */
function signPieces(pieces: Uint32Array): Uint32Array {
  const signature = new Uint32Array(ROWS * BANDS).fill(0xffffffff)
  for (let row = 0; row < signature.length; row++) {
    // Odd multipliers shuffle 32 bits; the xor keeps row 0 from being the order of the hashes themselves.
    const [multiplier, salt] = [Math.imul(row + 1, 0x9e3779b1) | 1, Math.imul(row + 7, 0x85ebca6b)]
    let least = 0xffffffff
    for (const piece of pieces) {
      const mixed = Math.imul(piece ^ salt, multiplier)
      const shuffled = (mixed ^ (mixed >>> 15)) >>> 0
      if (shuffled < least) least = shuffled
    }
    signature[row] = least
  }
  return signature
}

function listBands(signature: Uint32Array): readonly string[] {
  return Array.from({ length: BANDS }, (_, band) => `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join(',')}`)
}

function addTo(index: Map<string, number[]>, band: string, text: number): void {
  const known = index.get(band)
  if (known) known.push(text)
  else index.set(band, [text])
}

/** FNV-1a of every run of five characters. */
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
