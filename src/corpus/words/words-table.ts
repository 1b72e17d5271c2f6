// `kaoju words` to be read. In: an analysis, the parts that are asked for. Out: aligned tables, each with its total, and what they rest on.

import type { Language, Localized } from '../../model/problem.ts'
import { padText } from '../../model/text-width.ts'
import { roundMeasure, WORD_PARTS, type WordPart } from './render-words.ts'
import type { Trend } from './trends.ts'
import type { WordAnalysis } from './word-analysis.ts'

/** Renders the parts under headings. */
export function renderWordsTable(analysis: WordAnalysis, language: Language, parts: readonly WordPart[] = WORD_PARTS): string {
  const blocks = parts.map((part) => [HEADINGS[part][language], ...BLOCKS[part](analysis, language)].join('\n'))
  return `${[describeCounting(analysis, language), ...blocks].join('\n\n')}\n`
}

/** What was counted, and by what. */
export function describeCounting({ table, method }: WordAnalysis, language: Language): string {
  const [size, types] = [table.size, table.words.length].map(writeCount)
  const { tokenizer, userWords, stopWords } = method
  return language === 'zh'
    ? `${table.articles.length} 篇文章，${size} 词次，${types} 个不同的词；分词 ${tokenizer}，用户词 ${userWords} 个，停用词 ${stopWords} 个`
    : `${table.articles.length} articles, ${size} words, ${types} of them different; tokenizer ${tokenizer}, ${userWords} user words, ${stopWords} stop words`
}

/** Counts are told exactly: 146,359. */
export function writeCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

const HEADINGS: Readonly<Record<WordPart, Localized>> = {
  keywords: { zh: '关键词', en: 'Keywords' },
  frequent: { zh: '高频词', en: 'Frequent words' },
  phrases: { zh: '词组', en: 'Phrases' },
  collocations: { zh: '搭配', en: 'Collocations' },
  trends: { zh: '趋势', en: 'Trends' },
}

const NONE: Localized = { zh: '  （无）', en: '  (none)' }

type Block = (analysis: WordAnalysis, language: Language) => readonly string[]

const BLOCKS: Readonly<Record<WordPart, Block>> = {
  keywords: ({ comparisons }, language) =>
    comparisons.flatMap(({ groups, critical, level }) => [
      language === 'zh'
        ? `每组与其余各组相比，G² ≥ ${roundMeasure(critical)}（p < ${level}），频率至少为两倍`
        : `Each group against all others, G² ≥ ${roundMeasure(critical)} (p < ${level}), at least twice as frequent`,
      ...groups.flatMap(({ key, articles, size, found, keywords }) => [
        language === 'zh'
          ? `${key}  [${articles.length} 篇，${size} 词，关键词 ${found} 个]`
          : `${key}  [${articles.length} articles, ${size} words, ${found} keywords]`,
        ...align(
          language === 'zh' ? ['词', '次数', '其余', '篇', 'G²', '对数比'] : ['word', 'count', 'rest', 'articles', 'G²', 'log ratio'],
          keywords.map(({ word, count, rest, articles: own, g2, logRatio }) => [word, count, rest, own, g2, logRatio]),
          language,
        ),
      ]),
    ]),
  frequent: ({ frequent }, language) =>
    align(
      language === 'zh' ? ['词', '次数', '篇', '每百万词', 'DP'] : ['word', 'count', 'articles', 'per million', 'DP'],
      frequent.map(({ word, count, articles, share, dispersion }) => [word, count, articles, Math.round(share), dispersion ?? '—']),
      language,
    ),
  phrases: ({ phrases: { phrases, found } }, language) => [
    language === 'zh' ? `共 ${found} 个，列出 ${phrases.length} 个` : `${phrases.length} of ${found}`,
    ...align(
      language === 'zh' ? ['词组', '次数', '篇'] : ['phrase', 'count', 'articles'],
      phrases.map(({ text, count, articles }) => [text, count, articles]),
      language,
    ),
  ],
  collocations: ({ top }, language) =>
    top.flatMap(({ word, count, collocates }) => [
      `${padText(word, 0).text}  [${count}]`,
      ...align(
        language === 'zh' ? ['近旁的词', '近旁', '共', 'G²', '对数比', 'MI'] : ['collocate', 'near', 'count', 'G²', 'log ratio', 'MI'],
        collocates.map((one) => [one.word, one.near, one.count, one.g2, one.logRatio, one.information]),
        language,
      ),
    ]),
  trends: ({ trends }, language) => {
    if (!trends) return [NONE[language]]
    const months = trends.months.map(({ key }) => key)
    const rows = (words: readonly Trend[]) =>
      align(
        [language === 'zh' ? '每百万词' : 'per million', ...months, 'r', 'G²'],
        words.map(({ word, shares, correlation, g2 }) => [word, ...shares.map(Math.round), correlation, g2]),
        language,
      )
    return [language === 'zh' ? '上升' : 'Rising', ...rows(trends.rising), language === 'zh' ? '下降' : 'Falling', ...rows(trends.falling)]
  },
}

/** Rows with their numbers to the right; broken numbers have two decimals. */
function align(header: readonly string[], rows: readonly (readonly (string | number)[])[], language: Language): readonly string[] {
  if (rows.length === 0) return [NONE[language]]
  const cells = [header, ...rows.map((row) => row.map(writeCell))]
  const widths = header.map((_, column) => cells.reduce((width, row) => Math.max(width, padText(row[column] ?? '', 0).width), 0))
  return cells.map((row) =>
    `  ${row
      .map((cell, column) => {
        const { text, width } = padText(cell, 0)
        const room = ' '.repeat((widths[column] ?? 0) - width)
        return column === 0 ? text + room : room + text
      })
      .join('  ')}`.trimEnd(),
  )
}

function writeCell(cell: string | number): string {
  return typeof cell === 'string' ? cell : Number.isInteger(cell) ? String(cell) : cell.toFixed(2)
}
