// From a YAML scalar back to its source. In: the YAML text and a parsed scalar. Out: runs, with escapes ('' and \") as single characters.

import type { Scalar } from 'yaml'
import type { Run } from './fold.ts'

/** Aligns a string scalar, quoted, plain or block; null where it is empty or no string. `base` is the YAML text's place in the file. */
export function alignYamlScalar(yaml: string, scalar: Scalar, base: number): readonly Run[] | null {
  const value = scalar.value
  if (typeof value !== 'string' || value.trim() === '' || !scalar.range) return null
  const [start, end] = scalar.range
  const isQuoted = scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE'
  const raw = yaml.slice(start, isQuoted ? end - 1 : end)
  const runs: Run[] = []
  let at = 0
  // Past the opening quote, or the header line of a block scalar (`>-`).
  let position = isQuoted ? 1 : scalar.type?.startsWith('BLOCK') ? raw.indexOf('\n') + 1 : 0
  while (at < value.length) {
    const character = raw[position]
    if (character === undefined) {
      runs.push({ text: value.slice(at), source: base + start + position, sourceLength: 0 })
      break
    }
    const escaped = readEscape(raw, position, scalar.type)
    if (escaped?.text === '') position += escaped.length
    else if (escaped && value.startsWith(escaped.text, at)) {
      runs.push({ text: escaped.text, source: base + start + position, sourceLength: escaped.length })
      at += escaped.text.length
      position += escaped.length
    } else if (character === value[at]) {
      runs.push({ text: character, source: base + start + position, sourceLength: 1 })
      at++
      position++
    } else if (isBlank(value[at] as string) && isBlank(character)) {
      // A folded line break: one blank in the value, a line feed and an indent in the source.
      const blanks = /^\s+/.exec(raw.slice(position))?.[0].length ?? 1
      runs.push({ text: value[at] as string, source: base + start + position, sourceLength: blanks })
      at++
      position += blanks
    } else if (isBlank(value[at] as string)) {
      runs.push({ text: value[at] as string, source: base + start + position, sourceLength: 0 })
      at++
    } else position++
  }
  return runs
}

interface Escape {
  readonly text: string
  readonly length: number
}

function readEscape(raw: string, position: number, type: Scalar['type']): Escape | null {
  if (type === 'QUOTE_SINGLE') return raw.startsWith("''", position) ? { text: "'", length: 2 } : null
  if (type !== 'QUOTE_DOUBLE' || raw[position] !== '\\') return null
  const letter = raw[position + 1] ?? ''
  const digits = HEX_DIGITS[letter]
  if (digits !== undefined) {
    const code = Number.parseInt(raw.slice(position + 2, position + 2 + digits), 16)
    return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '', length: 2 + digits }
  }
  // A backslash before a line break joins the lines.
  if (letter === '\n' || letter === '\r') return { text: '', length: /^\\\s+/.exec(raw.slice(position))?.[0].length ?? 2 }
  return { text: ESCAPES[letter] ?? letter, length: 2 }
}

function isBlank(character: string): boolean {
  return /\s/.test(character)
}

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
