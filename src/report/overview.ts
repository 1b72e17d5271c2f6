// The first screen. In: a corpus and its series as the page shows them. Out: what the corpus is, when, from whom, what its main figures are.

import type { Corpus } from '../corpus/corpus.ts'
import { countTexts } from '../corpus/count-texts.ts'
import { renderDay, renderNumber, renderNumberInProse } from '../corpus/notation.ts'
import type { Language } from '../model/problem.ts'
import { nameMention } from './anchor.ts'
import { chooseLabels } from './labels.ts'
import type { Contradiction, SeriesView } from './series-section.ts'
import type { WordRow, WordsView } from './words-section.ts'

export interface Overview {
  /** The page's headline. */
  readonly headline: string
  /** One paragraph: when, from whom, how much. */
  readonly lead: string
  readonly numbers: readonly { readonly number: string; readonly label: string; readonly href: string }[]
  /** The series shown as cards. */
  readonly cards: readonly SeriesView[]
  readonly contradictions: readonly Contradiction[]
  readonly hasContradictions: boolean
  /** Contradictions that stand under the figures compared alone, null where all are here. */
  readonly moreContradictions: number | null
  /** What to say where nothing contradicts: that nothing does, or that there was nothing to compare. */
  readonly calm: string
  /** The events named in most articles. */
  readonly events: readonly { readonly name: string; readonly articles: number; readonly href: string }[]
  /** The words of content that stand most often: what the corpus is about. */
  readonly words: readonly WordRow[]
}

const MOST_CONTRADICTIONS = 8
const MOST_CARDS = 6
const MOST_AUTHORS = 4
const MOST_EVENTS = 6
const MOST_WORDS = 12

/** Builds the overview. */
export function buildOverview(
  corpus: Corpus,
  named: readonly SeriesView[],
  contradictions: readonly Contradiction[],
  words: WordsView | null,
  language: Language,
): Overview {
  const labels = chooseLabels(language)
  const isCompared = named.some(({ rows }) => rows.length > 1)
  return {
    headline: joinCounts(renderHeadline(corpus, named, contradictions, language)),
    lead: joinCounts(renderLead(corpus, language)),
    numbers: buildNumbers(corpus, language),
    cards: chooseCards(named),
    contradictions: contradictions.slice(0, MOST_CONTRADICTIONS),
    moreContradictions: contradictions.length > MOST_CONTRADICTIONS ? contradictions.length - MOST_CONTRADICTIONS : null,
    hasContradictions: contradictions.length > 0,
    calm: isCompared ? labels.noContradictions : labels.noSeries,
    events: buildTopEvents(corpus),
    words: words?.frequent.slice(0, MOST_WORDS) ?? [],
  }
}

/** Those that say most: what contradicts or changes before what is only said twice, each in the series' own order. */
function chooseCards(named: readonly SeriesView[]): readonly SeriesView[] {
  const compared = named.filter(({ rows }) => rows.length > 1)
  const isRepeated = ({ badge }: SeriesView) => badge?.verdict === 'equal'
  return [...compared.filter((series) => !isRepeated(series)), ...compared.filter(isRepeated)].slice(0, MOST_CARDS)
}

/** Keeps a number on the line of what it counts: `6 篇报道，2` / `组数字` reads as two and a group. */
function joinCounts(text: string): string {
  return text.replace(/(\d) (?=[篇组处个家])/gu, '$1\u00a0')
}

function buildTopEvents(corpus: Corpus): Overview['events'] {
  return corpus.events
    .slice(0, MOST_EVENTS)
    .flatMap(({ name, articles, mentions: [first] }) =>
      first ? [{ name, articles, href: `#${nameMention(first.article, first.mention)}` }] : [],
    )
}

function renderHeadline(
  corpus: Corpus,
  named: readonly SeriesView[],
  contradictions: readonly Contradiction[],
  language: Language,
): string {
  const compared = named.filter(({ rows }) => rows.length > 1).length
  const { articles } = corpus.statistics
  if (language === 'zh') {
    if (compared === 0) return `${articles} 篇报道里的日期、数字与事件`
    return `${articles} 篇报道，${compared} 组可比的数字，${contradictions.length === 0 ? '未见矛盾' : `${contradictions.length} 处矛盾`}`
  }
  const noun = articles === 1 ? 'article' : 'articles'
  if (compared === 0) return `Dates, figures and events of ${articles} ${noun}`
  const verdict =
    contradictions.length === 0
      ? 'no contradictions'
      : `${contradictions.length} ${contradictions.length === 1 ? 'contradiction' : 'contradictions'}`
  return `${articles} ${noun}, ${compared} comparable series, ${verdict}`
}

function renderLead(corpus: Corpus, language: Language): string {
  const { published, characters } = corpus.statistics
  const authors = countAuthors(corpus)
  const named = authors.slice(0, MOST_AUTHORS)
  const independent = new Set(corpus.sources.map(({ group }) => group)).size
  if (language === 'zh') {
    const when = published ? `发布于${renderSpan(published, language)}` : '发布日期不详'
    const from = named.map(([author, count]) => `${author}（${count} 篇）`).join('、')
    const more = authors.length > named.length ? `等 ${authors.length} 家` : ''
    const copies = independent < corpus.sources.length ? `，去除重复后为 ${independent} 个独立来源` : ''
    return `${when}${from ? `，来自${from}${more}` : ''}${copies}。正文约${renderNumber(Number(characters.toPrecision(2)), language)}字。`
  }
  const when = published ? `Published ${renderSpan(published, language)}` : 'Publication dates unknown'
  const from = named.map(([author, count]) => `${author} (${count})`).join(', ')
  const more = authors.length > named.length ? ` and ${authors.length - named.length} more` : ''
  const copies = independent < corpus.sources.length ? `; ${independent} independent sources without copies` : ''
  return `${when}${from ? `, from ${from}${more}` : ''}${copies}. About ${renderNumberInProse(Number(characters.toPrecision(2)), language)} characters of text.`
}

function renderSpan([first, last]: readonly [string, string], language: Language): string {
  if (first === last) return renderDay(first, language)
  if (language === 'en') return `${first} to ${last}`
  const end = first.slice(0, 4) === last.slice(0, 4) ? renderDay(last, language).slice(5) : renderDay(last, language)
  return `${renderDay(first, language)}至${end}`
}

function countAuthors(corpus: Corpus): readonly (readonly [string, number])[] {
  return countTexts(corpus.sources.flatMap(({ author }) => author || []))
}

function buildNumbers(corpus: Corpus, language: Language): Overview['numbers'] {
  const count = (type: string) => corpus.statistics.types.find((one) => one.type === type)?.count ?? 0
  const zh = language === 'zh'
  const numbers = [
    [corpus.statistics.articles, zh ? '篇报道' : 'articles', '#sources'],
    [corpus.statistics.sentences, zh ? '个句子' : 'sentences', '#reader'],
    [count('date'), zh ? '个日期' : 'dates', '#timeline'],
    [count('figure'), zh ? '个数字' : 'figures', '#explorer'],
    [corpus.events.length, zh ? '个具名事件' : 'named events', '#events'],
  ] as const
  return numbers.map(([number, label, href]) => ({ number: renderNumber(number, language), label, href }))
}
