// From a Markdown text node back to its source. In: the node's value and its raw source. Out: runs. Escapes, character references and
// the marks and indents that lines inside quotes and lists begin with make the two differ.

import { decodeEntity } from './entity.ts'
import type { Run } from './fold.ts'

/** Aligns a text node. `base` is the raw text's place in the file. What cannot be aligned becomes one run that maps as a whole. */
export function alignMarkdownText(raw: string, value: string, base: number): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  let position = 0
  let from = 0
  const flush = (): void => {
    const length = at - from
    if (length > 0) runs.push({ text: value.slice(from, at), source: base + position - length, sourceLength: length })
  }
  const push = (text: string, length: number): void => {
    flush()
    runs.push({ text, source: base + position, sourceLength: length })
    at += text.length
    position += length
    from = at
  }
  while (at < value.length) {
    const character = raw[position]
    const isEscape = character === '\\' && ESCAPABLE.test(raw[position + 1] ?? '') && raw[position + 1] === value[at]
    const entity = character === '&' ? decodeEntity(raw, position, 'markdown') : null
    if (isEscape) push(value[at] as string, 2)
    else if (entity && value.startsWith(entity.text, at)) push(entity.text, entity.length)
    else if (character === '\r' && value[at] === '\n') push('\n', raw[position + 1] === '\n' ? 2 : 1)
    else if (character === value[at]) {
      at++
      position++
    } else if (character !== undefined && LINE_PREFIX.test(character)) {
      flush()
      position++
      from = at
    } else {
      push(value.slice(at), Math.max(0, raw.length - position))
    }
  }
  flush()
  return runs
}

const ESCAPABLE = /[!-/:-@[-`{-~]/
const LINE_PREFIX = /[\s>\0]/
