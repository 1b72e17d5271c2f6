// Names of persons. In: tokens with the tags of names, and lexicons of core: titles, surnames, the characters that foreign names are
// written with. Out: spans with their titles: 外长|王毅, 栗战书 after 委员长 though the dictionary cuts it apart, 恩戈齐·奥孔乔-伊韦阿拉.
// Refuses what is only tagged as a name: without surname, title or dot a word such as 达沃斯 is none.

import { isOverlapping, isWithin, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { SentenceWork } from '../run-patterns.ts'

const TITLES = 'core/person.titles'
const SURNAMES = 'core/person.surnames'
const COMPOUND_SURNAMES = 'core/person.compound_surnames'
const TRANSLITERATION = 'core/person.transliteration'
const NOT_NAMES = 'core/person.not_names'
const STOPS = 'core/event.stops'
const ENDINGS = 'core/person.not_endings'
const PLACES = 'core/place'

export interface PersonName extends Span {
  readonly title: string | null
}

/** A transcribed name of one part is no longer than this: 阿卜杜勒萨拉姆. */
const LONGEST_PART = 9

/** What lexicons say of the sentence's characters. */
interface PersonWords {
  readonly text: string
  readonly end: number
  readonly titles: readonly Span[]
  isRefused(span: Span): boolean
  /** Characters of a surname that begins here; 0: none. */
  surnameAt(position: number): number
  isTransliteration(from: number, to: number): boolean
  /** 智能化, 陈列馆: its last character ends words, not names. */
  endsLikeWord(span: Span): boolean
  /** Where a name ends that the tokenizer took a particle into: 乔吉|等. */
  cutStop(span: Span): number
  /** 汪洋|指出 */
  isSpeaking(span: Span): boolean
}

/** Finds the persons that a sentence names, with their titles. */
export function findPersonNames(work: SentenceWork, tokens: readonly Token[], tags: ReadonlySet<string>): readonly PersonName[] {
  const words = readWords(work)
  const found: PersonName[] = []
  for (const index of tokens.keys()) {
    const span = findDotted(words, tokens, index) ?? findAfterTitle(words, tokens, index) ?? findTagged(words, tokens, index, tags)
    if (!span || words.isRefused(span) || found.some((other) => isOverlapping(other, span))) continue
    const name = { start: span.start, end: words.cutStop(span) }
    if (name.end - name.start >= 2) found.push({ ...name, title: findTitle(words, name) })
  }
  return found
}

/** The title beside a name that rules know. */
export function findPersonTitle({ chart, input: { text } }: SentenceWork, span: Span): string | null {
  return findTitle({ text, titles: chart.termsOf(TITLES) }, span)
}

function readWords({ chart, scan, input: { text, end } }: SentenceWork): PersonWords {
  const [surnames, compounds, refused] = [chart.termsOf(SURNAMES), chart.termsOf(COMPOUND_SURNAMES), chart.termsOf(NOT_NAMES)]
  const places = chart.termsOf(PLACES)
  const stops = chart.termsOf(STOPS)
  const endings = new Set(chart.termsOf(ENDINGS).map(({ end: last }) => last))
  const [compoundAt, surnameStarts] = [startsOf(compounds), startsOf(surnames)]
  const transliteration = startsOf(chart.termsOf(TRANSLITERATION))
  return {
    text,
    end,
    titles: chart.termsOf(TITLES),
    isRefused: (span) =>
      refused.some((term) => isOverlapping(term, span)) ||
      places.some((place) => isWithin(span, place)) ||
      scan.opaque.some((opaque) => isOverlapping(opaque, span)),
    surnameAt: (position) => (compoundAt.has(position) ? 2 : surnameStarts.has(position) ? 1 : 0),
    endsLikeWord: (span) => endings.has(span.end),
    cutStop: ({ start, end: last }) =>
      stops.find((stop) => stop.end === last && stop.start > start && !transliteration.has(stop.start))?.start ?? last,
    isSpeaking: (span) => scan.verbs.some((verb) => verb.start === span.end),
    isTransliteration: (from, to) => {
      for (let at = from; at < to; at++) if (!transliteration.has(at)) return false
      return to > from
    },
  }
}

function startsOf(terms: readonly Span[]): ReadonlySet<number> {
  return new Set(terms.map(({ start }) => start))
}

/** 阿卜杜拉·沙希德, 艾力更·依明巴海: the token is the first part, or its first word; after a dot there is a word whatever its characters. */
function findDotted({ text, isTransliteration }: PersonWords, tokens: readonly Token[], index: number): Span | null {
  const first = tokens[index]
  if (!first || !isHan(first) || !(NAME_TAGS.test(first.tag) || isTransliteration(first.start, first.end))) return null
  let next = index + 1
  while (isPart(tokens[next - 1]) && isPart(tokens[next])) next++
  let end = tokens[next - 1]?.end ?? first.end
  if (!DOT.test(text.charAt(end))) return null
  while (DOT.test(text.charAt(end)) || (text.charAt(end) === '-' && isTransliteration(end + 1, end + 2))) {
    const after = tokens.find((token) => token.start === end + 1)
    if (!after || !isHan(after)) break
    end = after.end
    while (isTransliteration(end, end + 1)) end++
  }
  return end > first.end ? { start: first.start, end } : null

  function isPart(token: Token | undefined): boolean {
    return token !== undefined && isTransliteration(token.start, token.end)
  }
}

const DOT = /[·•‧]/
/** Tags of names, and x of words that the dictionary does not know. */
const NAME_TAGS = /^(nr|nrfg|nrt|nz|x)$/

/** What follows a title: a Chinese name of two or three characters, else a transcribed one. */
function findAfterTitle(words: PersonWords, tokens: readonly Token[], index: number): Span | null {
  const first = tokens[index]
  if (!first || !words.titles.some((title) => title.end === first.start)) return null
  const chinese = findChinese(words, tokens, index)
  const foreign = findTranscribed(words, tokens, index)
  return foreign && foreign.end - foreign.start > 3 ? foreign : (chinese ?? foreign)
}

/** 栗/战书, 王毅, 张/富/清: from a surname to a word border two or three characters on. */
function findChinese({ text, surnameAt }: PersonWords, tokens: readonly Token[], index: number): Span | null {
  const first = tokens[index]
  const surname = first ? surnameAt(first.start) : 0
  if (!first || surname === 0 || (first.end - first.start >= 2 && !NAME_TAGS.test(first.tag))) return null
  let end = first.end
  for (let next = index + 1; end - first.start < surname + 2; next++) {
    const token = tokens[next]
    // After one given character another may follow, if it is none that goes on with the sentence: 王毅|在.
    const isEnough = end - first.start > surname
    if (!token || token.start !== end || !isHan(token) || token.end - first.start > surname + 2) break
    if (isEnough && !(token.end - token.start === 1 && (/^(x|nr|zg|ng|g|n|a|nz)$/.test(token.tag) || isAtPause(text, token)))) break
    end = token.end
  }
  const length = end - first.start
  return length > surname && length <= surname + 2 ? { start: first.start, end } : null
}

/** 瓦/伦斯基: words written with the characters that names are transcribed with. */
function findTranscribed({ isTransliteration }: PersonWords, tokens: readonly Token[], index: number): Span | null {
  const first = tokens[index]
  if (!first) return null
  let end = first.start
  for (let next = index; ; next++) {
    const token = tokens[next]
    if (!token || token.end - first.start > LONGEST_PART || !isTransliteration(token.start, token.end)) break
    end = token.end
  }
  return end - first.start >= 2 ? { start: first.start, end } : null
}

/** A word tagged as a name that something speaks for: its length, a title after it (普京总统), what it says, other names beside it. */
function findTagged(words: PersonWords, tokens: readonly Token[], index: number, tags: ReadonlySet<string>): Span | null {
  const token = tokens[index]
  if (!token || !tags.has(token.tag) || !isHan(token) || token.end - token.start < 2) return null
  const span = findChinese(words, tokens, index)
  if (span && span.end - span.start >= 3 && !words.endsLikeWord(span)) return span
  const named = span ?? token
  return hasTitleAfter(words, tokens, named) || (span && (words.isSpeaking(span) || isListed(words.text, span))) ? toSpan(named) : null
}

/** 普京总统, but not 马尔代夫外长阿卜杜拉: where a name follows the title, what stands before it is a country. */
function hasTitleAfter(words: PersonWords, tokens: readonly Token[], { end }: Span): boolean {
  const title = words.titles.filter((one) => one.start === end).sort((a, b) => b.end - a.end)[0]
  if (!title) return false
  const next = tokens.findIndex((token) => token.start === title.end)
  return next < 0 || findAfterTitle(words, tokens, next) === null
}

/** 刘鹤、王勇、王毅: a row of short words between enumeration commas. */
function isListed(text: string, { start, end }: Span): boolean {
  const before = /\p{Script=Han}{2,3}、$/u.test(text.slice(Math.max(0, start - 4), start))
  const after = /^、\p{Script=Han}{2}/u.test(text.slice(end, end + 3))
  return before && after
}

function isAtPause(text: string, { end, tag }: Token): boolean {
  return /[、，。；）]/.test(text.charAt(end)) && !/^(c|p|u.*|d|f|m|q|r|y)$/.test(tag)
}

function toSpan({ start, end }: Span): Span {
  return { start, end }
}

/** The titles right before or after a name; several in a row are one: 国务委员兼外长. */
function findTitle({ text, titles }: Pick<PersonWords, 'text' | 'titles'>, span: Span): string | null {
  let start = span.start
  for (;;) {
    const joint = start < span.start && /、/.test(text.charAt(start - 1)) ? 1 : 0
    const before = titles.filter((title) => title.end === start - joint).sort((a, b) => a.start - b.start)[0]
    if (!before) break
    start = before.start
  }
  if (start < span.start) return text.slice(start, span.start)
  const after = titles.filter((title) => title.start === span.end).sort((a, b) => b.end - a.end)[0]
  return after ? text.slice(after.start, after.end) : null
}

function isHan({ text }: Token): boolean {
  return /^\p{Script=Han}+$/u.test(text)
}
