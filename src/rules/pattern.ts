// The pattern language of rule files. In: the text of a pattern. Out: its tree, or the offset and reason where it stops
// making sense. Nothing here matches; see compile-pattern.ts.
//
//   年            literal characters; spaces between elements mean nothing, `\ ` is a space, `\x` the character x
//   (a|b) x?      alternatives; the group or single character before `?` may be missing
//   {number}      an item of the chart: number date ordinal figure event; with an argument: {unit:mass} {hedge:before} {lexicon:ID}
//   {year:…}      a capture: what the inner pattern matched, under a name
//   ~12           a gap of at most 12 characters inside the clause
//   !(a|b)        here must not follow
//   re:/…/        a regular expression, tried at one place (the rule needs `triggers`)

import { findNearest } from './find-nearest.ts'
import { countWays } from './regex-cost.ts'

/** What a pattern is made of. */
export type PatternNode =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'alternatives'; readonly choices: readonly PatternNode[] }
  | { readonly kind: 'optional'; readonly part: PatternNode }
  | { readonly kind: 'capture'; readonly name: string; readonly part: PatternNode }
  | { readonly kind: 'item'; readonly item: ItemKind; readonly argument: string | null }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'not'; readonly part: PatternNode }
  | { readonly kind: 'regex'; readonly source: string }

/** Kinds of chart items that patterns may name. */
export const ITEM_KINDS = ['number', 'date', 'ordinal', 'figure', 'event', 'entity', 'unit', 'hedge', 'lexicon'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Why a pattern could not be read: `offset` counts in the pattern's text. */
export interface PatternError {
  readonly offset: number
  readonly unexpected: string
  readonly expected: string
}

export type ParsedPattern = { readonly node: PatternNode } | { readonly error: PatternError }

/** The longest gap a pattern may ask for: a clause is rarely longer. */
export const LONGEST_GAP = 60

/** How far a regular expression may look. */
export const REGEX_WINDOW = 200

/** Two unbounded repetitions within the window; a third would take milliseconds at every place where it is tried. */
const MOST_WAYS = 50_000
const LONGEST_REGEX = 500

/** Elements one after the other: a match is a call inside a call for each. */
const MOST_STEPS = 200

/** Brackets in brackets in brackets: deeper than this nobody can read. */
const DEEPEST_NESTING = 20

/** Reads a pattern. */
export function parsePattern(text: string): ParsedPattern {
  const reader: Reader = { text, offset: 0, depth: 0 }
  try {
    const node = parseAlternatives(reader, null)
    if (matchesNothing(node)) fail(0, 'a pattern that can match nothing at all', 'at least one part that is not optional')
    const steps = countSteps(node)
    if (steps > MOST_STEPS) fail(0, `a pattern of ${steps} elements in a row`, `at most ${MOST_STEPS}`)
    return { node }
  } catch (thrown) {
    if (thrown instanceof PatternFailure) return { error: thrown.error }
    throw thrown
  }
}

interface Reader {
  readonly text: string
  offset: number
  depth: number
}

/** Carries a PatternError out of the recursive descent; never leaves this file. */
class PatternFailure extends Error {
  readonly error: PatternError
  constructor(error: PatternError) {
    super(error.unexpected)
    this.error = error
  }
}

function fail(offset: number, unexpected: string, expected: string): never {
  throw new PatternFailure({ offset, unexpected, expected })
}

function parseAlternatives(reader: Reader, close: ')' | '}' | null): PatternNode {
  const start = reader.offset
  if (++reader.depth > DEEPEST_NESTING) fail(start - 1, 'a bracket inside twenty others', 'a pattern that is split in two')
  const choices = [parseSequence(reader)]
  while (reader.text[reader.offset] === '|') {
    reader.offset++
    choices.push(parseSequence(reader))
  }
  const found = reader.text[reader.offset]
  if (close === null && found !== undefined) fail(reader.offset, `«${found}»`, 'the end of the pattern, or a backslash before it')
  if (close !== null && found !== close) fail(start - 1, 'a bracket that is never closed', `«${close}»`)
  if (close !== null) reader.offset++
  reader.depth--
  const [only] = choices
  if (choices.length === 1 && only) return only
  // Alternatives of alternatives are alternatives: a|(b|c).
  return { kind: 'alternatives', choices: choices.flatMap((choice) => (choice.kind === 'alternatives' ? choice.choices : [choice])) }
}

function parseSequence(reader: Reader): PatternNode {
  const start = reader.offset
  const parts: PatternNode[] = []
  for (;;) {
    const part = parseElement(reader)
    if (!part) break
    if (reader.text[reader.offset] === '?') {
      reader.offset++
      parts.push({ kind: 'optional', part })
    } else if (part.kind === 'sequence')
      for (const inner of part.parts) appendPart(parts, inner) // a group that changes nothing
    else appendPart(parts, part)
  }
  const [only] = parts
  if (!only) fail(start, 'an empty pattern or alternative', 'characters, a group or {…}')
  return parts.length === 1 ? only : { kind: 'sequence', parts }
}

/** Neighbouring literal characters become one literal: the trie wants 以来, not 以 then 来. */
function appendPart(parts: PatternNode[], part: PatternNode): void {
  const last = parts.at(-1)
  if (part.kind === 'literal' && last?.kind === 'literal') parts[parts.length - 1] = { kind: 'literal', text: last.text + part.text }
  else parts.push(part)
}

function parseElement(reader: Reader): PatternNode | null {
  const { text } = reader
  while (text[reader.offset] === ' ') reader.offset++
  const at = reader.offset
  const character = text[at]
  if (character === undefined || character === '|' || character === ')' || character === '}') return null
  if (text.startsWith('re:/', at)) return parseRegex(reader)
  reader.offset++
  switch (character) {
    case '(':
      return parseAlternatives(reader, ')')
    case '{':
      return parseBraces(reader)
    case '~':
      return parseGap(reader)
    case '!':
      if (text[reader.offset] !== '(') fail(at, '«!»', '«!(…)», what must not follow')
      reader.offset++
      return { kind: 'not', part: parseAlternatives(reader, ')') }
    case '?':
      return fail(at, '«?»', 'a character or group before it')
    case '\\': {
      const escaped = text[reader.offset]
      if (escaped === undefined) fail(at, 'a backslash at the end', 'a character after it')
      if (/[a-z0-9]/i.test(escaped)) fail(at, `«\\${escaped}»`, 'plain characters; classes such as \\d or \\b stand only in re:/…/')
      reader.offset++
      return { kind: 'literal', text: escaped }
    }
    default:
      return { kind: 'literal', text: character }
  }
}

function parseBraces(reader: Reader): PatternNode {
  const open = reader.offset - 1
  const name = /^[a-z][A-Za-z_]*/.exec(reader.text.slice(reader.offset))?.[0]
  if (!name) fail(open, '«{»', `{name} or {name:…}; names are ${ITEM_KINDS.join(', ')} or a capture's own`)
  reader.offset += name.length
  const kind = ITEM_KINDS.find((candidate) => candidate === name)
  const next = reader.text[reader.offset]
  reader.offset++
  if (next === '}') {
    if (!kind) {
      const nearest = findNearest(name, ITEM_KINDS)
      fail(open, `{${name}}`, `${nearest ? `{${nearest}}` : `one of {${ITEM_KINDS.join('}, {')}}`}, or a capture {${name}:…}`)
    }
    if (kind === 'lexicon') fail(open, '{lexicon}', '{lexicon:ID}')
    return { kind: 'item', item: kind, argument: null }
  }
  if (next !== ':') fail(open, `{${name}`, `{${name}} or {${name}:…}`)
  // {unit:mass} asks for an item, {unit:{number}…} is a capture that happens to be called unit.
  const argument = kind && /^[A-Za-z0-9_./-]+(?=\})/.exec(reader.text.slice(reader.offset))?.[0]
  if (!kind || !argument) return { kind: 'capture', name, part: parseAlternatives(reader, '}') }
  reader.offset += argument.length + 1
  return { kind: 'item', item: kind, argument }
}

function parseGap(reader: Reader): PatternNode {
  const open = reader.offset - 1
  const digits = /^\d+/.exec(reader.text.slice(reader.offset))?.[0]
  if (!digits) fail(open, '«~»', '~n, a gap of at most n characters')
  reader.offset += digits.length
  const most = Number(digits)
  if (most < 1 || most > LONGEST_GAP) fail(open, `~${digits}`, `a gap between ~1 and ~${LONGEST_GAP}`)
  return { kind: 'gap', most }
}

function parseRegex(reader: Reader): PatternNode {
  const open = reader.offset
  const source = /^re:\/((?:[^/\\]|\\.)+)\//u.exec(reader.text.slice(open))?.[1]
  if (!source) fail(open, 're:/ without an end', 're:/…/')
  reader.offset += source.length + 5
  if (source.length > LONGEST_REGEX) fail(open, `a regular expression of ${source.length} characters`, `at most ${LONGEST_REGEX}`)
  try {
    new RegExp(source, 'uy')
  } catch (thrown) {
    fail(
      open,
      `a regular expression that does not compile (${thrown instanceof Error ? thrown.message : String(thrown)})`,
      'JavaScript syntax with the u flag',
    )
  }
  if (countWays(source, REGEX_WINDOW) > MOST_WAYS)
    fail(
      open,
      'a regular expression that can match in too many ways',
      'repetition with a small upper bound, {1,4}, and none inside repetition',
    )
  return { kind: 'regex', source }
}

/** How many elements the longest way through a pattern goes through. */
function countSteps(node: PatternNode): number {
  switch (node.kind) {
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + countSteps(part), 0)
    case 'alternatives':
      return node.choices.reduce((most, choice) => Math.max(most, countSteps(choice)), 0)
    case 'optional':
    case 'capture':
    case 'not':
      return 1 + countSteps(node.part)
    default:
      return 1
  }
}

function matchesNothing(node: PatternNode): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.parts.every(matchesNothing)
    case 'alternatives':
      return node.choices.some(matchesNothing)
    case 'capture':
      return matchesNothing(node.part)
    case 'optional':
    case 'gap':
    case 'not':
      return true
    default:
      return false
  }
}
