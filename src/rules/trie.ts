// A trie of literals. In: strings with a payload. Out: every occurrence in a stretch of text, in one pass over it.

/** One character's step in the trie. `payloads` are those of the literals that end here. */
interface TrieNode<Payload> {
  readonly children: Map<number, TrieNode<Payload>>
  readonly payloads: Payload[]
}

export interface Trie<Payload> {
  readonly root: TrieNode<Payload>
  /** The root's children by their code unit: every character of a text asks for one. */
  readonly first: readonly (TrieNode<Payload> | undefined)[]
}

/** Builds a trie; the same literal may be given more than once. Empty literals are refused. */
export function buildTrie<Payload>(entries: Iterable<readonly [literal: string, payload: Payload]>): Trie<Payload> {
  const root: TrieNode<Payload> = { children: new Map(), payloads: [] }
  for (const [literal, payload] of entries) {
    if (literal === '') throw new Error('Cannot add an empty literal to a trie')
    let node = root
    for (let i = 0; i < literal.length; i++) {
      const code = literal.charCodeAt(i)
      let child = node.children.get(code)
      if (!child) {
        child = { children: new Map(), payloads: [] }
        node.children.set(code, child)
      }
      node = child
    }
    node.payloads.push(payload)
  }
  const first = new Array<TrieNode<Payload> | undefined>(CODE_UNITS).fill(undefined)
  for (const [code, child] of root.children) first[code] = child
  return { root, first }
}

/** Calls `found` for every literal that stands in `text` within `[start, end)`, by position, shorter ones first. */
export function scanTrie<Payload>(
  trie: Trie<Payload>,
  text: string,
  start: number,
  end: number,
  found: (payload: Payload, start: number, end: number) => void,
): void {
  for (let from = start; from < end; from++) {
    let node = trie.first[text.charCodeAt(from)]
    for (let to = from + 1; node; to++) {
      for (const payload of node.payloads) found(payload, from, to)
      if (to >= end) break
      node = node.children.get(text.charCodeAt(to))
    }
  }
}

const CODE_UNITS = 0x10000
