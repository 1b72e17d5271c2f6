// A parsed text walked beside its source. In: steps, as its reader takes them. Out: runs: what stands in both is one run as long as it
// lasts, what was rewritten (a reference, an escape, a line break) is a run of its own.

import type { Run } from './fold.ts'

export interface Alignment {
  /** The next character of the value, and of the raw source. */
  readonly at: number
  readonly position: number
  /** One character that is the same in both. */
  keep(): void
  /** `length` characters of the source became `text`. */
  rewrite(text: string, length: number): void
  /** A character of the source that the value does not have. */
  drop(): void
  /** All runs so far. */
  finish(): readonly Run[]
}

/** Starts at `at` of the value and `position` of the raw source, which lies at `base` of the file. */
export function startAlignment(value: string, base: number, at = 0, position = 0): Alignment {
  const runs: Run[] = []
  let from = at
  const flush = (): void => {
    const length = at - from
    if (length > 0) runs.push({ text: value.slice(from, at), source: base + position - length, sourceLength: length })
    from = at
  }
  return {
    get at() {
      return at
    },
    get position() {
      return position
    },
    keep() {
      at++
      position++
    },
    rewrite(text, length) {
      flush()
      runs.push({ text, source: base + position, sourceLength: length })
      at += text.length
      position += length
      from = at
    },
    drop() {
      flush()
      position++
    },
    finish() {
      flush()
      return runs
    },
  }
}
