// Figures as charts have them. In: points of a corpus. Out: what a mark carries for its link and its tooltip, and the columns of its table.
// Articles' words stand in these values alone, never in an expression.

import type { Corpus } from '../../corpus/corpus.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import type { Point } from '../../corpus/point.ts'
import type { ChartSpec } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import { buildFigureLink } from '../figure-link.ts'
import type { Provenance } from '../provenance.ts'
import type { ChartColumn } from './chart-table.ts'

/** What a mark of a figure knows of it, in words. */
export interface FigureWords {
  readonly href: string
  /** Its sentence, cut around it. */
  readonly sentence: string
  readonly amount: string
  readonly asOf: string
  /** Number and title of its article. */
  readonly source: string
}

/** A point with its words. */
export interface FigureRow {
  readonly point: Point
  readonly words: FigureWords
}

const WORDS_AROUND = 24
const WORDS_OF_TITLE = 22

/** Puts points into words. */
export function describeFigures(
  points: readonly Point[],
  corpus: Corpus,
  provenance: Provenance,
  language: Language,
): readonly FigureRow[] {
  return points.map((point) => {
    const { href, amount, asOf, before, text, after } = buildFigureLink(point, corpus, provenance, language, WORDS_AROUND)
    return { point, words: { href, sentence: `${before}${text}${after}`, amount, asOf, source: nameArticleOf(corpus, point.article) } }
  })
}

/** `[3] 王毅谈2021年中国外交…`: an article by its number and as much of its title as a tooltip holds. */
export function nameArticleOf(corpus: Corpus, article: number, reach = WORDS_OF_TITLE): string {
  const source = corpus.sources[article]
  return `[${article + 1}] ${cutHead(source?.title ?? source?.path ?? '', reach)}`
}

/** The tooltip of a figure: sentence, interval, as-of, article. */
export function buildFigureTooltip(language: Language): readonly ChartSpec[] {
  const titles = language === 'zh' ? ['原文', '数值', '时点', '报道'] : ['Sentence', 'Amount', 'As of', 'Article']
  return ['sentence', 'amount', 'asOf', 'source'].map((field, index) => ({ field, title: titles[index] }))
}

/** The columns every table of figures has, after `first` of its own. */
export const FIGURE_COLUMNS: readonly ChartColumn<FigureRow>[] = [
  { name: 'as_of', title: { zh: '时点', en: 'As of' }, cell: null, shown: ({ words }) => words.asOf },
  { name: 'as_of_begin', cell: ({ point }) => point.period?.begin ?? null },
  { name: 'as_of_end', cell: ({ point }) => point.period?.end ?? null },
  {
    name: 'text',
    title: { zh: '原文写法', en: 'As written' },
    cell: ({ point }) => point.text,
    shown: ({ point, words }) => ({ text: point.text, href: words.href }),
  },
  { name: 'amount', title: { zh: '数值', en: 'Amount' }, cell: null, shown: ({ words }) => words.amount },
  { name: 'value', cell: ({ point }) => point.value },
  { name: 'low', cell: ({ point }) => point.low },
  { name: 'high', cell: ({ point }) => point.high },
  { name: 'unit', cell: ({ point }) => point.unit },
  { name: 'noun', cell: ({ point }) => point.noun },
  {
    name: 'sentence',
    title: { zh: '句子', en: 'Sentence' },
    cell: ({ point }) => point.sentence,
    shown: ({ words }) => words.sentence,
  },
  { name: 'path', cell: ({ point }) => point.path },
  { name: 'start', cell: ({ point }) => point.start },
]
