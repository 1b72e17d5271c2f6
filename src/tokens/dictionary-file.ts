// The lines of jieba's two dictionary files. In: their text. Out: words with frequency and tag; the 350,000 of the main file go
// straight into a trie, as strings of their own would take longer than everything else. A line that cannot be read throws.

import { ROOT, type Trie } from './trie.ts'

/** The main file's words, in its order: three arrays side by side. `tagIndexes` point into `tags`, whose entry 0 is unused. */
export interface MainEntries {
  readonly nodes: Int32Array
  readonly frequencies: Int32Array
  readonly tagIndexes: Int32Array
  readonly tags: readonly string[]
}

/** A line of the user dictionary. `frequency` is null where the line gives none; `tag` may be empty. */
export interface UserEntry {
  readonly word: string
  readonly frequency: number | null
  readonly tag: string
}

const SPACE = 0x20
const LINE_FEED = 0x0a
const ZERO = 0x30
const LONGEST_WORD = 64
const LONGEST_TAG = 6
/** `x 1 n` and its line feed. */
const SHORTEST_LINE = 6
const LARGEST_FREQUENCY = 10_000_000

/** Reads `word frequency tag` lines, UTF-8, and adds each word to `trie`. */
export function parseMainDictionary(bytes: Uint8Array, trie: Trie): MainEntries {
  const mostLines = Math.ceil(bytes.length / SHORTEST_LINE)
  const nodes = new Int32Array(mostLines)
  const frequencies = new Int32Array(mostLines)
  const tagIndexes = new Int32Array(mostLines)
  let count = 0
  const tags = ['']
  const indexByKey = new Map<number, number>()
  // The file is sorted: what a word shares with the one before it need not be looked up.
  const pathCodes = new Int32Array(LONGEST_WORD + 1).fill(-1)
  const pathNodes = new Int32Array(LONGEST_WORD + 1)
  let at = 0
  while (at < bytes.length) {
    const lineStart = at
    let node = ROOT
    let depth = 0
    let isShared = true
    while (bytes[at] !== SPACE) {
      const size = sizeOfRune(bytes[at])
      if (size === 0 || bytes[at] === LINE_FEED || depth === LONGEST_WORD) throw damaged(bytes, lineStart)
      const code = decodeRune(bytes, at, size)
      isShared &&= pathCodes[depth] === code
      node = isShared ? (pathNodes[depth] as number) : trie.addChild(node, code)
      pathCodes[depth] = code
      pathNodes[depth++] = node
      at += size
    }
    if (!isShared) pathCodes[depth] = -1

    let frequency = 0
    for (at++; bytes[at] !== SPACE; at++) {
      const digit = (bytes[at] ?? 0) - ZERO
      if (!(digit >= 0 && digit <= 9)) throw damaged(bytes, lineStart)
      frequency = frequency * 10 + digit
    }

    // Tags are at most four letters and fifty in number: as numbers in base 256 they are told apart without making strings.
    const tagStart = ++at
    let key = 0
    for (; at < bytes.length && bytes[at] !== LINE_FEED; at++) key = key * 256 + (bytes[at] as number)
    if (node === ROOT || frequency === 0 || frequency > LARGEST_FREQUENCY || at === tagStart || at - tagStart > LONGEST_TAG) {
      throw damaged(bytes, lineStart)
    }
    let index = indexByKey.get(key)
    if (index === undefined) {
      index = tags.push(String.fromCharCode(...bytes.subarray(tagStart, at))) - 1
      indexByKey.set(key, index)
    }

    nodes[count] = node
    frequencies[count] = frequency
    tagIndexes[count++] = index
    at++
  }
  if (count === 0) throw new Error('Unexpected empty dictionary, expected lines of `word frequency tag`')
  return { nodes: nodes.subarray(0, count), frequencies: frequencies.subarray(0, count), tagIndexes: tagIndexes.subarray(0, count), tags }
}

/** Reads lines of `word`, `word tag` or `word frequency tag`. */
export function parseUserDictionary(text: string): readonly UserEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', second, third] = line.split(' ')
      if (third === undefined) return { word, frequency: null, tag: second ?? '' }
      const frequency = Number(second)
      if (!(frequency > 0)) throw unreadable(line)
      return { word, frequency, tag: third }
    })
}

/** Bytes of a UTF-8 sequence by its first one; 0 where none can start. */
function sizeOfRune(first: number | undefined): number {
  if (first === undefined || (first >= 0x80 && first < 0xc0) || first > 0xf7) return 0
  if (first < 0x80) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function decodeRune(bytes: Uint8Array, at: number, size: number): number {
  const first = bytes[at] as number
  let code = size === 1 ? first : first & (0xff >> (size + 1))
  for (let i = 1; i < size; i++) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f)
  return code
}

function damaged(bytes: Uint8Array, lineStart: number): Error {
  return unreadable(new TextDecoder().decode(bytes.subarray(lineStart, lineStart + 60)).split('\n', 1)[0] ?? '')
}

function unreadable(line: string): Error {
  return new Error(`Unexpected dictionary line «${line}», expected \`word frequency tag\``)
}
