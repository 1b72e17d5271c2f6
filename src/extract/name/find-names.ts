// The name dimensions, events and entities: proper names by their heads (峰会, 倡议), by patterns (《…》) and as rules know them
// (进博会). In: the sentence's scan, tokens and ordinals. Out: the chart with name items; canonical names come from rules, else
// from the name itself.

import { isWithin, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { NameType } from '../../rules/compiled-rules.ts'
import type { DateItem, NameItem } from '../chart.ts'
import { chooseLongest } from '../choose.ts'
import { findCapture } from '../production.ts'
import { runPatterns, type SentenceWork } from '../run-patterns.ts'
import { findHeadedNames, isPlainYear } from './headed-name.ts'
import { findPersonTitle } from './person-name.ts'
import { findTaggedNames } from './tagged-name.ts'

/** Adds the sentence's names of one type to its chart. `tokens` is asked only where a head or known name stands. */
export function findNames(work: SentenceWork, type: NameType, tokens: () => readonly Token[]): void {
  const { scan, chart } = work
  const { text } = work.input
  for (const { start, end, of, origin, nameKind, name } of scan.names) {
    if (of !== type || isTitleOfWork(text, { start, end }, type) || isInOpaque({ start, end }, work)) continue
    if (cutsWord(tokens(), { start, end })) {
      work.trace?.({ kind: 'vetoed', candidate: { start, end, origin }, boundary: 'token' })
      continue
    }
    const title = nameKind === 'person' ? findPersonTitle(work, { start, end }) : null
    const item: NameItem = { kind: type, start, end, origin, name, nameKind, edition: null, via: [], ...(title !== null && { title }) }
    // 第四届|中国国际进口博览会 is an edition; 第四届|中国 is none.
    chart.add(type === 'event' ? withYear(withEdition(item, work, true), work) : item)
  }
  for (const { head, name, written } of findHeadedNames(work, type, tokens)) {
    if (isTitleOfWork(text, name, type)) continue
    const item: NameItem = { kind: type, ...name, origin: head.origin, name: written, nameKind: head.nameKind, edition: null, via: [] }
    chart.add(withEdition(nameByRule(item, work), work))
  }
  if (type === 'entity') for (const item of findTaggedNames(work, tokens())) chart.add(item)
  runPatterns(work, type, ({ pattern, match }) => {
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

/** A name that ends with a known one takes its canonical name: 第四届进博会 is a 中国国际进口博览会. */
function nameByRule(item: NameItem, { scan, chart }: SentenceWork): NameItem {
  const known = scan.names.find((name) => name.of === item.kind && name.end === item.end && isWithin(name, item))
  // 洛杉矶奥运会 is no 奥运会 without a place: only an edition makes the two one name.
  const isEdition = known && chart.ofKind('ordinal').some((ordinal) => ordinal.start === item.start && ordinal.end === known.start)
  return known && (isEdition || known.start === item.start) ? { ...item, name: known.name, via: [known.origin.rule] } : item
}

/** Takes an ordinal before the name into it, and the edition from the last ordinal inside: 十三届全国人大常委会第二十八次会议 is the 28th. */
function withEdition(item: NameItem, { chart, input }: SentenceWork, isKnown = false): NameItem {
  const ordinals = chart.ofKind('ordinal')
  const before = ordinals.find((ordinal) => ordinal.end === item.start)
  const start = before?.start ?? item.start
  const inside = ordinals.filter((ordinal) => isWithin(ordinal, { start, end: item.end }))
  // The 第二次 of 第二次世界大战 is no edition: it is part of what the name is, whatever form it has.
  const edition = inside.at(-1)
  const isOwn =
    isKnown && edition !== undefined && edition.start >= item.start && item.name.includes(input.text.slice(edition.start, edition.end))
  return { ...item, start, edition: isOwn ? null : (edition?.value ?? null) }
}

/** Kinds of what comes round again, so that a year before the name says which one: 2021年服贸会. */
const RECURRING: ReadonlySet<string> = new Set(['conference', 'expo', 'festival', 'forum', 'games', 'meeting', 'summit'])

function withYear(item: NameItem, { chart, input }: SentenceWork): NameItem {
  if (!RECURRING.has(item.nameKind)) return item
  // 当年 is a year as well, but no part of 古田会议.
  const isYear = ({ start, parse }: DateItem) => isPlainYear(parse) && /[0-9]/.test(input.text.charAt(start))
  const year = chart.ofKind('date').find((date) => date.end === item.start && isYear(date))
  return year ? { ...item, start: year.start } : item
}

/** 《中国诗词大会》 is a programme, 《…峰会宣言》 a document. */
function isTitleOfWork(text: string, { start, end }: Span, type: NameType): boolean {
  return type === 'event' && text[start - 1] === '《' && text[end] === '》'
}

/** 习近平 in 习近平法治思想 is no person who does something. */
function isInOpaque(span: Span, { scan }: SentenceWork): boolean {
  return scan.opaque.some((opaque) => isWithin(span, opaque) && opaque.end - opaque.start > span.end - span.start)
}

/** Whether a border of the span cuts a word, or the span is the inside of one: 一战 in 统一战线. */
function cutsWord(tokens: readonly Token[], span: Span): boolean {
  return tokens.some(
    (token) =>
      (token.start < span.start && token.end > span.start && token.end < span.end) ||
      (token.start > span.start && token.start < span.end && token.end > span.end && !/^[stf]$/.test(token.tag)) ||
      (token.start < span.start && token.end > span.end),
  )
}
