// A trie of half a million nodes in flat arrays: all edges are in one open-addressing hash table, so that a dictionary loads
// in a tenth of a second and costs 10 MB. Jieba's own, with a hash map in each node, takes ten times both.

/** The node every word starts from; as the answer of `child` it means that there is none. */
export const ROOT = 0

/** Codes below this have their edges from the root in a plain array: every character of a text asks for one. */
const PLAIN = 0x10000

/** Words by their code points. A node is a small number; what a word means is kept outside, by node. */
export class Trie {
  readonly #first = new Int32Array(PLAIN)
  /** By node: the edge that leads to it. */
  #parents: Int32Array
  #codes: Int32Array
  /** Open addressing, at most half full: a node by the hash of its edge, or 0 for a free slot. */
  #slots: Int32Array
  #nodes = 1

  /** `expected` nodes fit without growing. */
  constructor(expected: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected)))
    this.#parents = new Int32Array(capacity)
    this.#codes = new Int32Array(capacity)
    this.#slots = new Int32Array(capacity * 2)
  }

  /** Number of nodes, the root included. Nodes are numbered from 0 without gaps. */
  get size(): number {
    return this.#nodes
  }

  /** The node that `code` leads to from `node`, or `ROOT` where no word goes on that way. */
  child(node: number, code: number): number {
    if (node === ROOT && code < PLAIN) return this.#first[code] as number
    return this.#slots[this.#findSlot(node, code)] as number
  }

  /** The node that `code` leads to from `node`, made where there was none. */
  addChild(node: number, code: number): number {
    const isFirst = node === ROOT && code < PLAIN
    const index = isFirst ? code : this.#findSlot(node, code)
    const targets = isFirst ? this.#first : this.#slots
    const present = targets[index] as number
    if (present !== ROOT) return present
    const added = this.#nodes++
    targets[index] = added
    this.#parents[added] = node
    this.#codes[added] = code
    if (this.#nodes === this.#parents.length) this.#grow()
    return added
  }

  /** The slot that holds the edge, or the free one where it belongs. */
  #findSlot(node: number, code: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ code, 0x85ebca6b)
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const candidate = slots[slot] as number
      if (candidate === ROOT || (this.#codes[candidate] === code && this.#parents[candidate] === node)) return slot
    }
  }

  #grow(): void {
    const capacity = this.#parents.length * 2
    this.#parents = extend(this.#parents, capacity)
    this.#codes = extend(this.#codes, capacity)
    this.#slots = new Int32Array(capacity * 2)
    for (let node = 1; node < this.#nodes; node++) {
      const parent = this.#parents[node] as number
      const code = this.#codes[node] as number
      if (parent !== ROOT || code >= PLAIN) this.#slots[this.#findSlot(parent, code)] = node
    }
  }
}

function extend(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length)
  longer.set(array)
  return longer
}
