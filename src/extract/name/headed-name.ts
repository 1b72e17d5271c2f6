// Names by the heads that end them. In: the sentence's heads, its tokens and the lexicons of core that say where names end. Out: the
// span of each name and how it reads without edition and aliases: 2021年服贸会全球服务贸易峰会.

import { groupBy } from '../../model/group-by.ts'
import { isOverlapping, isWithin, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { NameType } from '../../rules/compiled-rules.ts'
import type { DateParse } from '../date/date-parse.ts'
import type { SentenceWork } from '../run-patterns.ts'
import type { NameHead } from '../scan-sentence.ts'
import type { HeadFault } from '../trace.ts'
import { findNameSpan, type NameSpan, type NameWords } from './name-span.ts'

/**
 * Lexicons of core that say where names end: words that no name contains, that join parts, that are too general to begin one; verbs
 * that names begin with; places of assembly, after which a name begins; and common nouns that make a name proper (世界, 国际).
 */
const STOPS = 'core/event.stops'
const JOINTS = 'core/event.joints'
const GENERIC = 'core/event.generic'
const OPENERS = 'core/event.openers'
const VENUES = 'core/event.venues'
/** What may stand before an edition and is no part of the name: 陕西西安|第十四届全运会. */
const PLACES = 'core/place'
const PROPER = 'core/event.proper'

/** Before a head that asks for a long modifier as many characters as 国有企业转型论坛 has. */
const LONG = 5

export interface HeadedName {
  readonly head: NameHead
  readonly name: Span
  /** The name as clusters know it. */
  readonly written: string
}

/** Finds the names of one type that end with heads. */
export function findHeadedNames(work: SentenceWork, type: NameType, tokens: () => readonly Token[]): readonly HeadedName[] {
  const heads = work.scan.heads.filter((head) => head.of === type && !isCovered(head, work))
  if (heads.length === 0) return []
  const words = readWords(work, type)
  return heads.flatMap((head): readonly HeadedName[] => {
    const span = findNameSpan(work.input.text, tokens(), head, words)
    if (!span) {
      work.trace?.({ kind: 'headed', head, fault: 'no name' })
      return []
    }
    const name = trimName(span, head, work)
    const fault = findFault({ ...span, ...name }, head, work)
    work.trace?.({ kind: 'headed', head, name, fault })
    return fault ? [] : [{ head, name, written: writeName(name, type, work) }]
  })
}

/** A year as names carry it: 2021年年会. */
export function isPlainYear(parse: DateParse): boolean {
  return parse.kind === 'calendar' && Object.keys(parse).every((part) => part === 'kind' || part === 'base' || part === 'year')
}

/** 会议中心 is no 会议; and what rules know by a longer name needs no head: 北京冬奥会. */
function isCovered(head: NameHead, { scan, trace }: SentenceWork): boolean {
  const isOpaque = scan.opaque.some((opaque) => isOverlapping(opaque, head) && !isWithin(opaque, head))
  if (isOpaque) trace?.({ kind: 'headed', head, fault: 'opaque' })
  return isOpaque || scan.names.some((name) => name.of === head.of && name.end === head.end && name.start < head.start)
}

/** What tokens are asked, looked up by position: a sentence of nothing but heads asks as often as it has characters. */
function readWords({ chart, scan }: SentenceWork, type: NameType): NameWords {
  const stops = groupBy(chart.termsOf(STOPS), endOf)
  const [joints, openers] = [groupBy(chart.termsOf(JOINTS), endOf), groupBy(chart.termsOf(OPENERS), endOf)]
  const years = chart.ofKind('date').filter(({ parse }) => isPlainYear(parse))
  // A date ends the walk (今年5月的峰会), a plain year does not: 2021年年会.
  const heads = new Set(scan.heads.map(({ end }) => end))
  // 从2013年9月圣彼得堡峰会以来 is a date that holds the name.
  const holdsHead = (date: Span) => scan.heads.some((head) => isWithin(head, date))
  const dates = chart.ofKind('date').filter((date) => !isPlainYear(date.parse) && !holdsHead(date))
  const known = groupBy(
    scan.names.filter((name) => name.of === type),
    endOf,
  )
  const beginnings = new Set([...chart.ofKind('ordinal'), ...chart.termsOf(PROPER), ...years].map(({ start }) => start))
  const isOneOf = (terms: ReadonlyMap<number, readonly Span[]>, token: Token) =>
    (terms.get(token.end) ?? []).some(({ start }) => start === token.start)
  return {
    isStop: (token) =>
      (stops.get(token.end) ?? []).some((term) => endsWith(token, term)) || dates.some((date) => isOverlapping(date, token)),
    // 疾控中心和清华大学 are two organisations; only names of events are joined.
    isJoint: (token) => type === 'event' && isOneOf(joints, token),
    isHead: (token) => heads.has(token.end),
    isOpener: (token) => isOneOf(openers, token),
    isBeginning: (position) => beginnings.has(position),
    nameBefore: (position) => known.get(position)?.[0] ?? null,
  }
}

function endOf({ end }: Span): number {
  return end
}

/** A token that is a term, or ends where one of two characters or more does: 举行 in 隆重举行, 月 of 9月. */
function endsWith(token: Token, term: Span): boolean {
  return term.end === token.end && (term.start === token.start || term.end - term.start >= 2)
}

/** Drops what the sentence says of the name: 本次, 重要 in front; where it was (国家博物馆, 西安 before 第十四届). */
function trimName(span: Span, head: Span, { chart }: SentenceWork): Span {
  const generic = chart.termsOf(GENERIC)
  const places = chart
    .ofKind('ordinal')
    .find((ordinal) => isWithin(ordinal, span) && isPlaceOnly({ start: span.start, end: ordinal.start }))
  const venue = chart.termsOf(VENUES).find((term) => isWithin(term, span) && head.start - term.end >= 4)
  let start = Math.max(places?.start ?? span.start, venue?.end ?? span.start)
  for (let drop = findAt(start); drop && drop.end < span.end; drop = findAt(start)) start = drop.end
  return { start, end: span.end }

  function findAt(position: number): Span | undefined {
    return generic.find((word) => word.start === position)
  }

  function isPlaceOnly(before: Span): boolean {
    const known = chart.termsOf(PLACES)
    let at = before.start
    while (at < before.end) {
      const next = known.find((place) => place.start === at)
      if (!next) return false
      at = next.end
    }
    return at > before.start && at === before.end
  }
}

/** Why a span is no proper name, or null. */
function findFault(span: NameSpan, head: NameHead, { chart }: SentenceWork): HeadFault | null {
  const ordinals = chart.ofKind('ordinal').filter((ordinal) => isWithin(ordinal, span))
  const content = measureContent(span, head, [...ordinals, ...chart.termsOf(GENERIC)])
  if (content < 2) return 'general'
  const isProper = span.hasProper || ordinals.length > 0 || chart.termsOf(PROPER).some((term) => isWithin(term, span))
  switch (head.needs) {
    case 'modifier':
      return null
    case 'quoted':
      return span.hasQuote ? null : 'not quoted'
    case 'long':
      return isProper || content >= LONG ? null : 'not long'
    case 'proper':
      return isProper ? null : 'not proper'
  }
}

/** Characters before the head that are not those of `without`: 第一次全体 says nothing of a 会议. */
function measureContent(span: Span, head: Span, without: readonly Span[]): number {
  let content = 0
  for (let at = span.start; at < head.start; at++) if (!without.some(({ start, end }) => start <= at && at < end)) content++
  return content
}

/** A name as clusters know it: without its edition, aliases inside as their names, one kind of quotation marks, no spaces. */
function writeName(name: Span, type: NameType, { input, chart, scan }: SentenceWork): string {
  // 第四届进博会 and 进博会 are one name: an edition in front is not part of it.
  // 第十三届全国人大第四次会议 keeps both of its ordinals: the session alone would be one of any congress.
  const ordinals = chart.ofKind('ordinal').filter((ordinal) => isWithin(ordinal, name))
  const edition = ordinals.length === 1 ? ordinals.find((ordinal) => ordinal.start === name.start) : undefined
  const known = scan.names.filter((one) => one.of === type && isWithin(one, name) && one.end < name.end)
  let at = edition?.end ?? name.start
  let written = ''
  for (const { start, end, name: canonical } of known) {
    if (start < at) continue
    written += input.text.slice(at, start) + canonical
    at = end
  }
  return (written + input.text.slice(at, name.end)).replace(/"([^"]*)"/g, '“$1”').replace(/\s/g, '')
}
