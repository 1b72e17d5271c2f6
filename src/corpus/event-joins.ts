// Which names are one event. In: named events with their articles and periods. Out: joins, each with the rule and the evidence in words.
// An alias rule joins before this; a name in the lexicon core/event.apart, which an override extends, is joined to none.
//
//   2021世界女排联赛 = 2021年世界女排联赛             the year written in two ways
//   服贸会 = 中国国际服务贸易交易会                     abbreviation by characters, in one article
//   G20罗马峰会 = G20领导人第16次峰会                  one kind and one body, on the same days

import type { Localized } from '../model/problem.ts'
import type { NamedEvent, SaidPeriod } from './named-event.ts'
import { compareText } from './point.ts'

export interface Join {
  readonly name: string
  /** The name of the cluster that it belongs to. */
  readonly to: string
  readonly rule: 'year' | 'abbreviation' | 'same-days'
  readonly reason: Localized
}

/** An abbreviation keeps at least this many characters, and loses at least this share of them. */
const SHORTEST_ABBREVIATION = 3
/** Two names that end alike in so many characters are of one kind: 特别峰会. */
const COMMON_ENDING = 4
/** Names that are compared with each other; more are left as they are. */
const MOST_COMPARED = 400

/** Finds joins; each name is joined at most once, to the one that most articles use. */
export function findJoins(named: readonly NamedEvent[], apart: ReadonlySet<string>): readonly Join[] {
  const free = named.filter(({ name }) => !apart.has(name))
  const ranked = [...free].sort(compareRank).slice(0, MOST_COMPARED)
  const joins = new Map<string, Join>()
  const heads = new Set<string>()
  ranked.forEach((event, index) => {
    const candidates = ranked.slice(0, index).filter(({ name, kind }) => !joins.has(name) && kind === event.kind)
    const found = candidates.flatMap((other) => findReason(event, other, candidates) ?? [])
    const [only, ...others] = found
    // Two that fit are no evidence for either.
    if (!only || others.some(({ to }) => to !== only.to) || heads.has(event.name)) return
    joins.set(event.name, only)
    heads.add(only.to)
  })
  return [...joins.values()]
}

/** Named in most articles first, then oftenest, then the fullest name. */
function compareRank(a: NamedEvent, b: NamedEvent): number {
  return (
    b.articles.size - a.articles.size ||
    b.mentions.length - a.mentions.length ||
    b.name.length - a.name.length ||
    compareText(a.name, b.name)
  )
}

function findReason(event: NamedEvent, other: NamedEvent, others: readonly NamedEvent[]): Join | null {
  const [short, long] = event.name.length < other.name.length ? [event, other] : [other, event]
  const base = { name: event.name, to: other.name }
  if (unifyYear(event.name) === unifyYear(other.name))
    return { ...base, rule: 'year', reason: { zh: '年份写法不同', en: 'the year is written in two ways' } }
  if (haveDifferentYears(event.name, other.name) || haveDifferentEditions(event, other)) return null
  const isTogether = [...event.articles].some((article) => other.articles.has(article))
  const days = findCommonDays(event, other)
  const rivals = others.filter(({ name }) => name.length > short.name.length && abbreviates(short.name, name))
  if (abbreviates(short.name, long.name) && rivals.length <= 1 && (isTogether || days))
    return {
      ...base,
      rule: 'abbreviation',
      reason: {
        zh: `“${short.name}”依次取自“${long.name}”的字，${isTogether ? '且同见于一篇文章' : `且同在${days?.value}`}`,
        en: `“${short.name}” is made of characters of “${long.name}” in their order, ${isTogether ? 'and one article has both' : `both on ${days?.value}`}`,
      },
    }
  if (!isTogether || !days || !endAlike(event.name, other.name)) return null
  return {
    ...base,
    rule: 'same-days',
    reason: {
      zh: `同一篇文章中，种类与日期（${days.value}）相同，名称的主体或结尾相同`,
      en: `in one article, of one kind, on the same days (${days.value}), with the same body or ending in their names`,
    },
  }
}

function unifyYear(name: string): string {
  return name.replace(/(\d{4})年?/u, '$1 ')
}

function haveDifferentYears(a: string, b: string): boolean {
  const [first, second] = [/\d{4}/u.exec(a)?.[0], /\d{4}/u.exec(b)?.[0]]
  return first !== undefined && second !== undefined && first !== second
}

function haveDifferentEditions(a: NamedEvent, b: NamedEvent): boolean {
  return a.editions.length > 0 && b.editions.length > 0 && !a.editions.some((edition) => b.editions.includes(edition))
}

/** Whether all characters of the shorter stand in the longer in their order, the first and last being the same. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < SHORTEST_ABBREVIATION || short.length >= long.length || short.at(-1) !== long.at(-1)) return false
  const [body, whole] = [short.replace(/^\d{4}年?/u, ''), long.replace(/^\d{4}年?/u, '')]
  if (body.length < SHORTEST_ABBREVIATION || body[0] !== whole[0]) return false
  let at = 0
  for (const character of body) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** A day or month that both are said to be on. */
function findCommonDays(a: NamedEvent, b: NamedEvent): SaidPeriod | null {
  return a.periods.find((one) => b.periods.some((other) => one.beginDate === other.beginDate && one.endDate === other.endDate)) ?? null
}

/** …特别峰会 and …特别峰会; G20…峰会 and G20…峰会. */
function endAlike(a: string, b: string): boolean {
  const ending = countCommon([...a].reverse(), [...b].reverse())
  return ending >= COMMON_ENDING || (ending >= 2 && countCommon([...a], [...b]) >= 3)
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count++
  return count
}
