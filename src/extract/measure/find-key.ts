// The roles that key a claimed figure's series. In: the measure, its match and the sentence. Out: for each role a name; null where a role
// is not filled without which figures of different things would be one series.

import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { CompiledMeasure } from '../../rules/compiled-rules.ts'
import type { FigureItem, LexiconItem } from '../chart.ts'
import { findCapture, type Match } from '../production.ts'
import type { SentenceWork } from '../run-patterns.ts'
import { findSubject, SUBJECT_VAGUE } from './find-subject.ts'

/** The role that a sentence has one of: its subject, which stands at the head. */
const AGENT = 'agent'
/** The role that is the noun phrase before what the pattern matched: 生产效率 of 生产效率提升29%. */
export const SUBJECT = 'subject'
/** The role that is the noun which the figure counts: 青少年 of 12岁至17岁的青少年. */
export const NOUN = 'noun'
/**
 * Finds the key. A role is what the pattern captured under its name, else a term before the figure of the lexicon with that name
 * (`core/agent`: 中方 is 中国), else left out; `subject` and `noun` are read from the sentence, and without them there is no key.
 */
export function findKey(
  work: SentenceWork,
  { measure, rule }: CompiledMeasure,
  match: Match,
  figure: FigureItem,
  tokens: () => readonly Token[],
): Readonly<Record<string, string>> | null {
  const pack = rule.slice(0, rule.indexOf('/'))
  const key: Record<string, string> = {}
  for (const role of measure.key) {
    const captured = findCapture(match, role)
    const lexicons = [`${pack}/${role}`, `core/${role}`]
    const term = captured?.item?.kind === 'lexicon' ? captured.item : findTerm(work.chart.ofKind('lexicon'), lexicons, role, figure)
    const name = term?.canonical ?? (captured ? textOf(work, captured) : readRole(work, role, match, figure, tokens))
    if (name) key[role] = name
    else if (role === SUBJECT || role === NOUN) return null
  }
  return key
}

/** Of the terms before the figure the first, if they say who (中方向美国提供), else the last, which is where or what (全省22例，其中南京13例). */
function findTerm(terms: readonly LexiconItem[], lexicons: readonly string[], role: string, figure: Span): LexiconItem | null {
  const fits = (term: LexiconItem) => lexicons.includes(term.lexicon) && term.end <= figure.start
  if (role === AGENT) return terms.find(fits) ?? null
  return terms.filter(fits).reduce<LexiconItem | null>((last, term) => (last && last.end > term.end ? last : term), null)
}

function readRole(work: SentenceWork, role: string, match: Match, figure: FigureItem, tokens: () => readonly Token[]): string | null {
  if (role === NOUN) return isVagueNoun(work, figure) ? null : figure.noun
  const subject = role === SUBJECT ? findSubject(work, match, figure, tokens()) : null
  return subject && textOf(work, subject)
}

function textOf({ input }: SentenceWork, { start, end }: Span): string {
  return input.text.slice(start, end)
}

/** 96岁的人生: the noun, which is the end of the figure or follows it. */
function isVagueNoun({ chart, input }: SentenceWork, { end, noun }: FigureItem): boolean {
  return chart.termsOf(SUBJECT_VAGUE).some((word) => input.text.slice(word.start, word.end) === noun && word.end <= end + MOST_AFTER)
}

/** A noun that is not in the figure's span stands this near to it. */
const MOST_AFTER = 12
