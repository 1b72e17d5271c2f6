// Guesses words that no dictionary has, mostly names (cppjieba's HMMSegment). In: runs of single characters, 习近平 as 习 近 平.
// Out: where their words end. A hidden Markov model over four states: a character begins a word, ends it, stands in its middle or alone.

const STATES = 4
const END = 1
const SINGLE = 3
/** The logarithm of never, as jieba writes it; sums of two count as equal to it. */
const NEVER = -3.14e100

/** Logarithms of probabilities; states in the order begin, end, middle, single. */
export interface HiddenMarkovModel {
  readonly start: Float64Array
  /** `[from * 4 + to]` */
  readonly transitions: Float64Array
  /** A character's row in `emissions`, which holds four states a row; characters the model never saw have row 0. */
  readonly rows: ReadonlyMap<number, number>
  readonly emissions: Float64Array
}

/** Reads `hmm_model.utf8`: a line of start probabilities, four of transitions, four of `character:probability` lists. */
export function parseHiddenMarkovModel(text: string): HiddenMarkovModel {
  const lines = text.split('\n').map((line) => line.trim())
  const [start = '', ...rest] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const lists = rest.slice(STATES, 2 * STATES).map((line) => line.split(','))
  if (lists.length !== STATES) throw new Error('Unexpected end of the hidden Markov model, expected nine lines')
  const rows = new Map<number, number>()
  const emissions = Array<number>(STATES).fill(NEVER)
  lists.forEach((list, state) => {
    for (const pair of list) {
      const code = pair.codePointAt(0) ?? 0
      const row = rows.get(code) ?? emissions.push(NEVER, NEVER, NEVER, NEVER) / STATES - 1
      rows.set(code, row)
      emissions[row * STATES + state] = Number(pair.slice(pair.indexOf(':') + 1))
    }
  })
  const transitions = rest.slice(0, STATES).flatMap(parseNumbers)
  return {
    start: Float64Array.from(parseNumbers(start)),
    transitions: Float64Array.from(transitions),
    rows,
    emissions: Float64Array.from(emissions),
  }
}

/** Adds to `ends` where each word of `codes[start, end)` ends. ASCII is cut by rule: `Covid19`, `3.14`, else one by one. */
export function guessWordEnds(model: HiddenMarkovModel, codes: Int32Array, start: number, end: number, ends: number[]): void {
  let from = start
  let at = start
  while (at < end) {
    if (!isAscii(codes[at] as number)) {
      at++
      continue
    }
    if (from < at) findLikeliestEnds(model, codes, from, at, ends)
    at = findAsciiEnd(codes, at, end)
    ends.push(at)
    from = at
  }
  if (from < end) findLikeliestEnds(model, codes, from, end, ends)
}

/** Viterbi's algorithm; comparisons and the order of sums are jieba's, so that ties fall as they do there. */
function findLikeliestEnds(model: HiddenMarkovModel, codes: Int32Array, start: number, end: number, ends: number[]): void {
  const { rows, emissions, transitions } = model
  const length = end - start
  if (length === 1) {
    ends.push(end)
    return
  }
  const cameFrom = new Uint8Array(length * STATES)
  let row = (rows.get(codes[start] as number) ?? 0) * STATES
  let before = new Float64Array(STATES)
  let now = new Float64Array(STATES)
  for (let state = 0; state < STATES; state++) now[state] = (model.start[state] as number) + (emissions[row + state] as number)
  for (let i = 1; i < length; i++) {
    ;[before, now] = [now, before]
    row = (rows.get(codes[start + i] as number) ?? 0) * STATES
    for (let state = 0; state < STATES; state++) {
      const emission = emissions[row + state] as number
      let best = NEVER
      let origin = END
      for (let previous = 0; previous < STATES; previous++) {
        const score = (before[previous] as number) + (transitions[previous * STATES + state] as number) + emission
        if (score <= best) continue
        best = score
        origin = previous
      }
      now[state] = best
      cameFrom[i * STATES + state] = origin
    }
  }
  const states = new Uint8Array(length)
  let state = (now[END] as number) >= (now[SINGLE] as number) ? END : SINGLE
  for (let i = length - 1; i >= 0; i--) {
    states[i] = state
    state = cameFrom[i * STATES + state] as number
  }
  for (let i = 0; i < length; i++) if (states[i] === END || states[i] === SINGLE) ends.push(start + i + 1)
}

/** Where the ASCII word that starts at `start` ends: letters and digits after a letter, digits and points after a digit. */
function findAsciiEnd(codes: Int32Array, start: number, end: number): number {
  const first = codes[start] as number
  let at = start + 1
  if (isLetter(first)) while (at < end && (isLetter(codes[at] as number) || isDigit(codes[at] as number))) at++
  else if (isDigit(first)) while (at < end && (isDigit(codes[at] as number) || codes[at] === 0x2e)) at++
  return at
}

function isAscii(code: number): boolean {
  return code < 0x80
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function parseNumbers(line: string): readonly number[] {
  return line.split(' ').map(Number)
}
