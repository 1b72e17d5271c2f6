// The event dimension: named events by their heads (峰会, 博览会) and by names known to rules (进博会). In: the sentence's scan,
// tokens and ordinals. Out: the chart with event items; canonical names come from rules, else from the name itself.

import { isOverlapping, isWithin, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { EventItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import type { SentenceWork } from '../run-patterns.ts'
import { findNameSpan } from './name-span.ts'

/** Lexicons of core that say where names end: words that no name contains, that join parts, that are too general to begin one. */
const STOPS = 'core/event.stops'
const JOINTS = 'core/event.joints'
const GENERIC = 'core/event.generic'

/** Adds the sentence's named events to its chart. `tokens` is asked only where a head stands. */
export function findEvents(work: SentenceWork, tokens: () => readonly Token[]): void {
  const { scan, chart } = work
  const { text } = work.input
  for (const { start, end, origin, eventKind, name } of scan.names) {
    if (cutsWord(tokens(), { start, end })) continue
    const item: EventItem = { kind: 'event', start, end, origin, name, eventKind, edition: null }
    chart.add(withEdition(item, work))
  }
  const termsOf = (lexicon: string) => chart.ofKind('lexicon').filter((item) => item.lexicon === lexicon)
  const [stops, joints, generic] = [termsOf(STOPS), termsOf(JOINTS), termsOf(GENERIC)]
  const isOneOf = (terms: readonly Span[], token: Token) => terms.some((term) => term.start === token.start && term.end === token.end)
  const words = { isStop: (token: Token) => isOneOf(stops, token), isJoint: (token: Token) => isOneOf(joints, token) }
  for (const head of scan.heads) {
    if (scan.opaque.some((opaque) => isOverlapping(opaque, head))) continue
    const span = findNameSpan(text, tokens(), head, words)
    if (!span) continue
    const trimmed = trimName(text, span, generic, chart.ofKind('date'))
    if (head.start - trimmed.start < 2 || (head.needsProper && !span.hasProper && !hasOrdinal(work, trimmed))) continue
    const written = text.slice(trimmed.start, trimmed.end)
    const item: EventItem = {
      kind: 'event',
      start: trimmed.start,
      end: trimmed.end,
      origin: head.origin,
      name: canonicalName(written),
      eventKind: head.eventKind,
      edition: null,
    }
    chart.add(withEdition(nameByRule(item, work), work))
  }
  chart.replace('event', chooseLongest(chart.ofKind('event')))
}

/** A name that ends with a known one takes its canonical name: 第四届进博会 is a 中国国际进口博览会. */
function nameByRule(item: EventItem, { scan }: SentenceWork): EventItem {
  const known = scan.names.find((name) => name.end === item.end && isWithin(name, item))
  return known ? { ...item, name: known.name } : item
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

/** Drops general words and dates at the front (今年的, 本次, 重要); a year inside or before a name with its own 年 stays. */
function trimName(text: string, span: Span, generic: readonly Span[], dates: readonly Span[]): Span {
  let { start } = span
  for (let isTrimming = true; isTrimming; ) {
    const here = start
    const drop = [...generic, ...dates.filter((date) => !/^\d{4}年$/.test(text.slice(date.start, date.end)))].find(
      (word) => word.start <= here && word.end > here,
    )
    if (drop && drop.end < span.end) start = drop.end
    else isTrimming = false
  }
  return { start, end: span.end }
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
