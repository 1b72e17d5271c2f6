// From a parsed text node back to its source. In: the node's decoded value and the raw source it was parsed from. Out: runs.
// parse5 gives only the outer ends of a text node; inside them the source may hold entities, CR LF, stray tags it ignored, and,
// where text was moved out of a table, whole cells that belong elsewhere.

import { startAlignment } from './alignment.ts'
import { isSpace } from './characters.ts'
import { isBlockName } from './elements.ts'
import { decodeEntity } from './entity.ts'
import type { Run } from './fold.ts'

/**
 * Aligns a text node with its source. Gives groups of runs: a new group begins where the source has a block border or foreign
 * text inside the node (`<table>a<tr><td>b</td></tr>c</table>` is one node `ac`). `base` is the raw text's place in the file.
 * What cannot be aligned becomes one run that maps as a whole.
 */
export function alignHtmlText(raw: string, value: string, base: number): readonly (readonly Run[])[] {
  if (raw === value) return [[{ text: value, source: base, sourceLength: raw.length }]]
  const groups: Run[][] = [[]]
  let at = 0
  let position = 0
  while (at < value.length) {
    const tagEnd = findTagEnd(raw, position)
    if (tagEnd !== null) {
      if (isBlockName(readTagName(raw, position))) groups.push([])
      position = tagEnd
      continue
    }
    const chunk = position < raw.length ? alignChunk(raw, position, value, at, base) : null
    if (chunk) {
      // Not spread: a million entities in one node are more arguments than a call can take.
      for (const run of chunk.runs) groups.at(-1)?.push(run)
      at = chunk.at
      position = chunk.position
      continue
    }
    const next = raw.indexOf('<', position + 1)
    groups.push([])
    if (next < 0) {
      const start = Math.min(position, raw.length)
      groups.at(-1)?.push({ text: value.slice(at), source: base + start, sourceLength: raw.length - start })
      break
    }
    position = next
  }
  return groups.filter((group) => group.length > 0)
}

/**
 * Where a text node begins. parse5 puts the start too far on where the node comes after dropped white space (before the body has
 * begun) and opens with a reference (`\n&hellip;中`), an astral character, or a < or & that is only text: what the value begins with is looked for.
 */
export function findTextStart(html: string, start: number, value: string): number {
  const first = value.charAt(0)
  if (/[<&\ud800-\udbff]/.test(first) && (html[start] !== first || findTagEnd(html, start) !== null)) {
    const literal = html.slice(Math.max(0, start - 3), start).lastIndexOf(first)
    if (literal >= 0) return Math.max(0, start - 3) + literal
  }
  const from = Math.max(0, start - MAX_REFERENCE)
  const ampersand = html.slice(from, start).lastIndexOf('&')
  if (ampersand < 0) return start
  const entity = decodeEntity(html, from + ampersand, 'html')
  const end = from + ampersand + (entity?.length ?? 0)
  return entity && (end === start || end === start + 1) && value.startsWith(entity.text) ? from + ampersand : start
}

interface Chunk {
  readonly runs: readonly Run[]
  readonly at: number
  readonly position: number
}

/** Aligns up to the next tag, or to the end of either side. Null where the texts differ: the chunk belongs to another node. */
function alignChunk(raw: string, rawStart: number, value: string, valueStart: number, base: number): Chunk | null {
  const alignment = startAlignment(value, base, valueStart, rawStart)
  while (alignment.position < raw.length && alignment.at < value.length) {
    const { at, position } = alignment
    const code = raw.charCodeAt(position)
    if (code === LESS_THAN && findTagEnd(raw, position) !== null) break
    const entity = code === AMPERSAND ? decodeEntity(raw, position, 'html') : null
    if (entity && value.startsWith(entity.text, at)) alignment.rewrite(entity.text, entity.length)
    else if (code === value.charCodeAt(at)) alignment.keep()
    else if (code === CARRIAGE_RETURN && value[at] === '\n') alignment.rewrite('\n', raw[position + 1] === '\n' ? 2 : 1)
    // The parser drops NUL, and white space at some borders (the first line feed of a `pre`).
    else if (isSpace(code) || code === 0) alignment.drop()
    else return null
  }
  return { runs: alignment.finish(), at: alignment.at, position: alignment.position }
}

/** The position after the tag, comment or declaration that begins here; null where `<` is only text. */
function findTagEnd(raw: string, position: number): number | null {
  if (raw.charCodeAt(position) !== LESS_THAN) return null
  if (raw.startsWith('<!--', position)) return endOf(raw, '-->', position + 4)
  if (!TAG_START.test(raw.slice(position + 1, position + 3))) return null
  let quote = ''
  for (let end = position + 1; end < raw.length; end++) {
    const character = raw[end] as string
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return end + 1
    else if ((character === '"' || character === "'") && raw[end - 1] === '=') quote = character
  }
  return raw.length
}

function endOf(raw: string, mark: string, position: number): number {
  const found = raw.indexOf(mark, position)
  return found < 0 ? raw.length : found + mark.length
}

function readTagName(raw: string, position: number): string {
  return TAG_NAME.exec(raw.slice(position, position + 16))?.[1]?.toLowerCase() ?? ''
}

/** The longest named reference has 33 characters, and numbers may be padded. */
const MAX_REFERENCE = 40
const LESS_THAN = 0x3c
const AMPERSAND = 0x26
const CARRIAGE_RETURN = 0x0d
const TAG_START = /^(?:[a-z!?]|\/[a-z!?])/i
const TAG_NAME = /^<\/?([a-z][a-z0-9]*)/i
