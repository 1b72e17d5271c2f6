// What a figure is of, where no rule names it: the noun phrase before the words that a measure's pattern matched. In: the match, the
// sentence's tokens and its words that end a phrase or say nothing. Out: the phrase's span; null where there is none that says enough.
//
//   企业/n 生产/vn 效率/n 【提升29%】 → 企业生产效率        营业/n 收入/n {of}500亿元，【同比增长4%】 → 营业收入

import { isOverlapping, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import { findNounBefore } from '../figure/noun-before.ts'
import { findCapture, type Match } from '../production.ts'
import type { SentenceWork } from '../run-patterns.ts'

/** A capture of this name is the figure that a change is of, which is not claimed: 收入{of}，同比增长{figure}. */
export const OF = 'of'
/** A capture of this name is the end of the subject: 参保 + 率. */
const HEAD = 'head'
/** The lexicons of core that extraction asks for: words it begins after (实现, 这一), nouns that name nothing (数字). */
export const SUBJECT_STOPS = 'core/subject.stops'
export const SUBJECT_VAGUE = 'core/subject.vague'
const COMPARED = 'core/asof.compared'

/** Finds the subject of a figure that a match claims. */
export function findSubject(work: SentenceWork, match: Match, figure: Span, tokens: readonly Token[]): Span | null {
  const head = findCapture(match, HEAD)
  const subject = head ? findHeaded(work, head, tokens) : findPhrase(work, match, figure, tokens)
  return subject && subject.end - subject.start > 1 && saysEnough(work, subject, match) ? subject : null
}

/** 国有企业 + 营业收入, 参保|率: the words right before the head, with it. */
function findHeaded(work: SentenceWork, head: Span, tokens: readonly Token[]): Span | null {
  const cut = tokens.find((token) => token.start < head.start && token.end > head.start)
  const from = cut?.start ?? head.start
  const start = extendBack(work, from, tokens)
  if (start < head.start) return { start, end: head.end }
  // 中非|贸易额: a place alone says of what it is, too.
  const place = tokens.find(({ end, tag }) => end === from && tag === 'ns')
  return place ? { start: place.start, end: head.end } : null
}

function findPhrase(work: SentenceWork, match: Match, figure: Span, tokens: readonly Token[]): Span | null {
  const { input } = work
  const nounBefore = (position: number) => findNounBefore(input.text, tokens, position, input.start)
  const nearest = nounBefore(findCapture(match, OF)?.start ?? figure.start)
  const phrase = nearest && nearest.start < match.start ? nearest : nounBefore(match.start)
  return phrase && { start: extendBack(work, phrase.start, tokens), end: Math.min(phrase.end, match.start) }
}

/** At most this many words more stand before the noun. */
const MOST_WORDS_MORE = 5
const PART_OF_SUBJECT = /^(n|nz|nt|vn|v|j|b|l|a|an|ad|s|h)$/

/** 制造/v 效率: a verb right before a noun is part of it, unless it is one that takes it for its object (实现). */
function extendBack({ chart }: SentenceWork, start: number, tokens: readonly Token[]): number {
  const verbs = chart.termsOf(SUBJECT_STOPS)
  let first = start
  for (let more = 0; more < MOST_WORDS_MORE; more++) {
    const token = tokens.find(({ end }) => end === first)
    const isPart = token && (PART_OF_SUBJECT.test(token.tag) || (token.tag === 'x' && /^\p{Script=Han}+$/u.test(token.text)))
    // 非|涉税案件: a prefix is one character.
    if (!token || !isPart || (token.end - token.start < 2 && token.tag !== 'h') || verbs.some((verb) => isOverlapping(verb, token))) break
    first = token.start
  }
  return first
}

/** Whether it is more than a word like 数字, and not what something is compared with: 比“十三五”时期增长5%. */
function saysEnough({ chart, input }: SentenceWork, subject: Span, match: Match): boolean {
  if (isVague(chart, subject)) return false
  if (chart.ofKind('date').some((date) => isOverlapping(date, subject))) return false
  const isBefore = ({ start, end }: Span) => end <= subject.start && end <= match.start && !hasClauseEnd(input.text, start, subject.start)
  return !chart.termsOf(COMPARED).some(isBefore)
}

function hasClauseEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isClauseEnd(text[at]) && !/[“”"（）]/.test(text[at] ?? '')) return true
  return false
}

/** 数字, 高龄: nouns that do not say what a figure is of. */
export function isVague(chart: SentenceWork['chart'], { start, end }: Span): boolean {
  return chart.termsOf(SUBJECT_VAGUE).some((word) => word.start <= start && word.end === end)
}
