// The name dimensions, events and entities: proper names by their heads (峰会, 倡议), by patterns (《…》) and as rules know them
// (进博会). In: the sentence's scan, tokens and ordinals. Out: the chart with name items; canonical names come from rules, else
// from the name itself.

import { isOverlapping, isWithin, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { NameType } from '../../rules/compiled-rules.ts'
import type { NameItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import type { DateParse } from '../date/date-parse.ts'
import { findCapture } from '../production.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { findNameSpan } from './name-span.ts'

/**
 * Lexicons of core that say where names end: words that no name contains, that join parts, that are too general to begin one; and
 * those that make a name proper though they are common nouns (世界, 国际).
 */
const STOPS = 'core/event.stops'
const JOINTS = 'core/event.joints'
const GENERIC = 'core/event.generic'
const PROPER = 'core/event.proper'

/** Adds the sentence's names of one type to its chart. `tokens` is asked only where a head or known name stands. */
export function findNames(work: SentenceWork, type: NameType, tokens: () => readonly Token[]): void {
  const { scan, chart } = work
  const { text } = work.input
  for (const { start, end, of, origin, nameKind, name } of scan.names) {
    if (of !== type) continue
    if (cutsWord(tokens(), { start, end })) {
      work.trace?.({ kind: 'vetoed', candidate: { start, end, origin }, boundary: 'token' })
      continue
    }
    chart.add(withEdition({ kind: type, start, end, origin, name, nameKind, edition: null, via: [] }, work))
  }
  addByHeads(work, type, tokens)
  if (type === 'entity')
    runPatterns(work, 'entity', ({ pattern, match }) => {
      const { start, end } = findCapture(match, 'span') ?? match
      const named = findCapture(match, 'name') ?? { start, end }
      const name = text.slice(named.start, named.end)
      const item: NameItem = { kind: type, start, end, origin: pattern, name, nameKind: pattern.production, edition: null, via: [] }
      chart.add(item)
      work.trace?.({ kind: 'produced', pattern, match, items: [item] })
      return false
    })
  chart.replace(type, chooseLongest(chart.ofKind(type), work.trace))
}

function addByHeads(work: SentenceWork, type: NameType, tokens: () => readonly Token[]): void {
  const { scan, chart } = work
  const { text } = work.input
  const heads = scan.heads.filter((head) => {
    if (head.of !== type) return false
    const isCovered = scan.opaque.some((opaque) => isOverlapping(opaque, head))
    if (isCovered) work.trace?.({ kind: 'headed', head, fault: 'opaque' })
    return !isCovered
  })
  if (heads.length === 0) return
  const [stops, joints, generic, proper] = [chart.termsOf(STOPS), chart.termsOf(JOINTS), chart.termsOf(GENERIC), chart.termsOf(PROPER)]
  // A date ends the walk (今年5月的峰会), a plain year does not: 2021年年会.
  const dates = chart.ofKind('date').filter(({ parse }) => !isPlainYear(parse))
  const isOneOf = (terms: readonly Span[], token: Token) => terms.some((term) => term.start === token.start && term.end === token.end)
  const words = {
    isStop: (token: Token) => isOneOf(stops, token) || dates.some((date) => isOverlapping(date, token)),
    isJoint: (token: Token) => isOneOf(joints, token),
    isHead: (token: Token) => scan.heads.some((head) => head.end === token.end),
  }
  for (const head of heads) {
    const span = findNameSpan(text, tokens(), head, words)
    if (!span) {
      work.trace?.({ kind: 'headed', head, fault: 'no name' })
      continue
    }
    const trimmed = trimName(span, generic)
    const isProper = span.hasProper || hasOrdinal(work, trimmed) || proper.some((term) => isWithin(term, trimmed))
    const isEnough = head.needs === 'modifier' || (head.needs === 'quoted' ? span.hasQuote : isProper)
    const fault = head.start - trimmed.start < 2 ? 'general' : isEnough ? null : (`not ${head.needs}` as const)
    work.trace?.({ kind: 'headed', head, name: trimmed, fault })
    if (fault) continue
    // 第四届进博会 and 进博会 are one name: an edition in front is not part of it.
    const edition = chart.ofKind('ordinal').find((ordinal) => ordinal.start === trimmed.start)
    const name = unifyMarks(text.slice(edition?.end ?? trimmed.start, trimmed.end))
    const item: NameItem = { kind: type, ...trimmed, origin: head.origin, name, nameKind: head.nameKind, edition: null, via: [] }
    chart.add(withEdition(nameByRule(item, work), work))
  }
}

/** A name that ends with a known one takes its canonical name: 第四届进博会 is a 中国国际进口博览会. */
function nameByRule(item: NameItem, { scan }: SentenceWork): NameItem {
  const known = scan.names.find((name) => name.of === item.kind && name.end === item.end && isWithin(name, item))
  return known ? { ...item, name: known.name, via: [known.origin.rule] } : item
}

/** Takes an ordinal before the name into it, and the edition from the ordinals inside: 第四届 + 进博会. */
function withEdition(item: NameItem, { chart }: SentenceWork): NameItem {
  const ordinals = chart.ofKind('ordinal')
  const before = ordinals.find((ordinal) => ordinal.end === item.start)
  const start = before?.start ?? item.start
  const inside = ordinals.filter((ordinal) => isWithin(ordinal, { start, end: item.end }))
  return { ...item, start, edition: inside[0]?.value ?? null }
}

function hasOrdinal({ chart }: SentenceWork, span: Span): boolean {
  return chart.ofKind('ordinal').some((ordinal) => isWithin(ordinal, span))
}

/** A year as names carry it: 2021年年会. */
function isPlainYear(parse: DateParse): boolean {
  return parse.kind === 'calendar' && Object.keys(parse).every((part) => part === 'kind' || part === 'base' || part === 'year')
}

/** Drops general words at the front: 本次, 重要. */
function trimName(span: Span, generic: readonly Span[]): Span {
  let { start } = span
  for (let drop = findAt(start); drop && drop.end < span.end; drop = findAt(start)) start = drop.end
  return { start, end: span.end }

  function findAt(position: number): Span | undefined {
    return generic.find((word) => word.start === position)
  }
}

/** A name as clusters know it: one kind of quotation marks, no spaces. */
function unifyMarks(written: string): string {
  return written.replace(/"([^"]*)"/g, '“$1”').replace(/\s/g, '')
}

function cutsWord(tokens: readonly Token[], span: Span): boolean {
  return tokens.some(
    (token) =>
      (token.start < span.start && token.end > span.start && token.end < span.end) ||
      (token.start > span.start && token.start < span.end && token.end > span.end),
  )
}
