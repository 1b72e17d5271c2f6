// From a Markdown text node back to its source. In: the node's value and its raw source. Out: runs. Escapes, character references and
// the marks and indents that lines inside quotes and lists begin with make the two differ.

import { startAlignment } from './alignment.ts'
import { decodeEntity } from './entity.ts'
import type { Run } from './fold.ts'

/** Aligns a text node. `base` is the raw text's place in the file. What cannot be aligned becomes one run that maps as a whole. */
export function alignMarkdownText(raw: string, value: string, base: number): readonly Run[] {
  const alignment = startAlignment(value, base)
  while (alignment.at < value.length) {
    const { at, position } = alignment
    const character = raw[position]
    const isEscape = character === '\\' && ESCAPABLE.test(raw[position + 1] ?? '') && raw[position + 1] === value[at]
    const entity = character === '&' ? decodeEntity(raw, position, 'markdown') : null
    if (isEscape) alignment.rewrite(value[at] as string, 2)
    else if (entity && value.startsWith(entity.text, at)) alignment.rewrite(entity.text, entity.length)
    else if (character === '\r' && value[at] === '\n') alignment.rewrite('\n', raw[position + 1] === '\n' ? 2 : 1)
    else if (character === value[at]) alignment.keep()
    else if (character !== undefined && LINE_PREFIX.test(character)) alignment.drop()
    else alignment.rewrite(value.slice(at), Math.max(0, raw.length - position))
  }
  return alignment.finish()
}

const ESCAPABLE = /[!-/:-@[-`{-~]/
const LINE_PREFIX = /[\s>\0]/
