// The event dimension: named events by their heads (峰会, 博览会) and by names known to rules (进博会). In: the sentence's scan,
// tokens and ordinals. Out: the chart with event items; canonical names come from rules, else from the name itself.

import { isOverlapping, isWithin, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { EventItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import type { SentenceWork } from '../run-patterns.ts'
import { findNameSpan } from './name-span.ts'

/**
 * Lexicons of core that say where names end: words that no name contains, that join parts, that are too general to begin one; and
 * those that make a name proper though they are common nouns (世界, 国际).
 */
const STOPS = 'core/event.stops'
const JOINTS = 'core/event.joints'
const GENERIC = 'core/event.generic'
const PROPER = 'core/event.proper'

/** Adds the sentence's named events to its chart. `tokens` is asked only where a head or name stands. */
export function findEvents(work: SentenceWork, tokens: () => readonly Token[]): void {
  const { scan, chart } = work
  const { text } = work.input
  for (const { start, end, origin, eventKind, name } of scan.names) {
    if (cutsWord(tokens(), { start, end })) continue
    chart.add(withEdition({ kind: 'event', start, end, origin, name, eventKind, edition: null, via: [] }, work))
  }
  const termsOf = (lexicon: string) => chart.ofKind('lexicon').filter((item) => item.lexicon === lexicon)
  const [stops, joints, generic, proper] = [termsOf(STOPS), termsOf(JOINTS), termsOf(GENERIC), termsOf(PROPER)]
  const isOneOf = (terms: readonly Span[], token: Token) => terms.some((term) => term.start === token.start && term.end === token.end)
  // A date ends the walk (今年5月的峰会), a plain year does not: 2021年年会.
  const dates = chart.ofKind('date').filter((date) => !PLAIN_YEAR.test(text.slice(date.start, date.end)))
  const words = {
    isStop: (token: Token) => isOneOf(stops, token) || dates.some((date) => isOverlapping(date, token)),
    isJoint: (token: Token) => isOneOf(joints, token),
    isHead: (token: Token) => scan.heads.some((head) => head.end === token.end),
  }
  for (const head of scan.heads) {
    if (scan.opaque.some((opaque) => isOverlapping(opaque, head))) continue
    const span = findNameSpan(text, tokens(), head, words)
    if (!span) continue
    const trimmed = trimName(span, generic)
    const isProper = span.hasProper || hasOrdinal(work, trimmed) || proper.some((term) => isWithin(term, trimmed))
    if (head.start - trimmed.start < 2 || (head.needsProper && !isProper)) continue
    const name = canonicalName(text.slice(trimmed.start, trimmed.end))
    const item: EventItem = { kind: 'event', ...trimmed, origin: head.origin, name, eventKind: head.eventKind, edition: null, via: [] }
    chart.add(withEdition(nameByRule(item, work), work))
  }
  chart.replace('event', chooseLongest(chart.ofKind('event')))
}

/** A name that ends with a known one takes its canonical name: 第四届进博会 is a 中国国际进口博览会. */
function nameByRule(item: EventItem, { scan }: SentenceWork): EventItem {
  const known = scan.names.find((name) => name.end === item.end && isWithin(name, item))
  return known ? { ...item, name: known.name, via: [known.origin.rule] } : item
}

/** Takes an ordinal before the name into it, and the edition from the ordinals inside: 第四届 + 进博会. */
function withEdition(item: EventItem, { chart }: SentenceWork): EventItem {
  const ordinals = chart.ofKind('ordinal')
  const before = ordinals.find((ordinal) => ordinal.end === item.start)
  const start = before?.start ?? item.start
  const inside = ordinals.filter((ordinal) => isWithin(ordinal, { start, end: item.end }))
  return { ...item, start, edition: inside[0]?.value ?? null }
}

function hasOrdinal({ chart }: SentenceWork, span: Span): boolean {
  return chart.ofKind('ordinal').some((ordinal) => isWithin(ordinal, span))
}

/** A year as names carry it. */
const PLAIN_YEAR = /^\d{4}年?$/

/** Drops general words at the front: 本次, 重要. */
function trimName(span: Span, generic: readonly Span[]): Span {
  let { start } = span
  for (let drop = findAt(start); drop && drop.end < span.end; drop = findAt(start)) start = drop.end
  return { start, end: span.end }

  function findAt(position: number): Span | undefined {
    return generic.find((word) => word.start === position)
  }
}

/** The name as clusters know it: without quotation marks' kind, spaces, an edition or a year in front. */
export function canonicalName(written: string): string {
  const quotes = written.replace(/"([^"]*)"/g, '“$1”').replace(/\s/g, '')
  return quotes.replace(/^(?:第[\d一二三四五六七八九十百]+届|首届)/, '') || quotes
}

function cutsWord(tokens: readonly Token[], span: Span): boolean {
  return tokens.some(
    (token) =>
      (token.start < span.start && token.end > span.start && token.end < span.end) ||
      (token.start > span.start && token.start < span.end && token.end > span.end),
  )
}
