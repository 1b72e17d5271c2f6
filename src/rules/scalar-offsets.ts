// Positions inside YAML scalars. In: a file's text and one of its scalars. Out: for each character of the scalar's value where it
// stands in the file, past quotes, escapes (`\\` is one character), folded lines and the indentation of blocks.

import type { Scalar } from 'yaml'

/** The offset of each UTF-16 code unit of the value, and last that of its end. Characters that folding made stand where it folded. */
export function mapScalar(source: string, scalar: Scalar): readonly number[] {
  const [start = 0, end = 0] = scalar.range ?? []
  const value = String(scalar.value)
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED'
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE'
  const stop = isQuoted ? end - 1 : end
  const offsets: number[] = []
  let at = isBlock ? source.indexOf('\n', start) + 1 : isQuoted ? start + 1 : start
  const take = (units: number, length: number, isOneToOne = false): void => {
    for (let unit = 0; unit < units; unit++) offsets.push(isOneToOne ? at + unit : at)
    at += length
  }
  while (offsets.length < value.length && at < stop) {
    const escaped = scalar.type === 'QUOTE_DOUBLE' ? readEscape(source, at) : null
    if (escaped) take(escaped.units, escaped.length)
    else if (scalar.type === 'QUOTE_SINGLE' && source.startsWith("''", at)) take(1, 2)
    else if (isBlank(source[at])) {
      const run = readWhile(source, at, isBlank)
      const units = isBlock ? readWhile(value, offsets.length, isBlank).length : countFolded(run)
      take(units, run.length, units === run.length)
    } else take(1, 1)
  }
  while (offsets.length < value.length) offsets.push(stop)
  return [...offsets.slice(0, value.length), Math.min(at, stop)]
}

interface Escape {
  readonly units: number
  readonly length: number
}

/** An escape of a double-quoted scalar: `\\`, `\n`, `\u4e00`; a backslash at the end of a line stands for nothing. */
function readEscape(source: string, at: number): Escape | null {
  if (source[at] !== '\\') return null
  const broken = /^\\\r?\n[ \t]*/.exec(source.slice(at, at + 1000))
  if (broken) return { units: 0, length: broken[0].length }
  const digits = { x: 2, u: 4, U: 8 }[source[at + 1] ?? ''] ?? 0
  const isAstral = digits === 8 && Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff
  return { units: isAstral ? 2 : 1, length: 2 + digits }
}

/** What a run of white space in a flow scalar stands for: itself, or where it breaks a line one space, or the breaks beyond the first. */
function countFolded(run: string): number {
  const breaks = run.match(/\r\n|\n|\r/g)?.length ?? 0
  return breaks === 0 ? run.length : Math.max(1, breaks - 1)
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}

function readWhile(text: string, start: number, fits: (character: string | undefined) => boolean): string {
  let end = start
  while (end < text.length && fits(text[end])) end++
  return text.slice(start, end)
}
