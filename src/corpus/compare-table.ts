// `kaoju compare` to be read. In: series and which of them are asked for. Out: aligned tables for a terminal, or Markdown. A verdict is
// a mark and a word; colour, where there is any, only repeats them.

import type { Language, Localized } from '../model/problem.ts'
import { dropControls, padText } from '../model/text-width.ts'
import { type Compared, chooseSeries, chooseSums, type SeriesChoice } from './choose-series.ts'
import { findVerdictMark } from './compare.ts'
import { renderInterval, renderNumber, renderPeriod, renderQuantity } from './notation.ts'
import { isPlanned, type Point } from './point.ts'
import type { Series } from './series.ts'
import type { Sum } from './sums.ts'
import type { Trend } from './trend.ts'
import type { PairVerdict, Verdict } from './verdict.ts'
import { VERDICT_MARKS, VERDICT_NAMES } from './verdict-names.ts'

/** How a verdict's mark and word are set; given both, gives them back in colour or as they are. */
export type PaintVerdict = (verdict: Verdict, text: string) => string

/** Tables for a terminal: one block a series with its points, then the reasons of those verdicts that are not plain. */
export function renderCompareTable(
  given: Compared,
  language: Language,
  choice: SeriesChoice = {},
  paint: PaintVerdict = (_, text) => text,
): string {
  const chosen = chooseSeries(given, choice)
  const sums = chooseSums(given, choice).filter(({ verdict }) => verdict !== 'compatible')
  if (chosen.length === 0 && sums.length === 0) return `${sayNothing(choice)[language]}\n`
  const compared = chosen.filter(({ points }) => points.length > 1)
  const blocks = [...compared.map((series) => renderSeries(series, language, paint)), ...renderSingles(chosen, language)]
  const rest = choice.measure === undefined && !choice.onlyConflicts ? [renderRest(given, language)] : []
  return [...blocks, ...renderSums(sums, language, paint), ...rest].join('\n')
}

/** The same as Markdown: a heading and a table a series. */
export function renderCompareMarkdown(compared: Compared, language: Language, choice: SeriesChoice = {}): string {
  const chosen = chooseSeries(compared, choice)
  if (chosen.length === 0) return `${sayNothing(choice)[language]}\n`
  const header = `| ${COLUMNS[language].join(' | ')} |\n|${COLUMNS[language].map(() => ' --- |').join('')}`
  return chosen
    .map((series) => {
      const rows = series.points.map((point, index) => {
        const cells = [...renderRow(series, point, index, language, (_, text) => text).slice(0, -1), point.text, placeOf(point)]
        return `| ${cells.map(escapeCell).join(' | ')} |`
      })
      const reasons = listReasons(series, language, (_, text) => text).map((reason) => `- ${escapeCell(reason)}`)
      return `${[`### ${escapeCell(nameSeries(series, language))}`, `${header}\n${rows.join('\n')}`, reasons.join('\n')].filter((part) => part !== '').join('\n\n')}\n`
    })
    .join('\n')
}

/** A verdict's mark and name: `✗ 矛盾`. The marks tell verdicts apart without colour and without words. */
export function renderVerdict(verdict: Verdict, language: Language): string {
  return `${VERDICT_MARKS[verdict]} ${VERDICT_NAMES[verdict][language]}`
}

/** Where a figure stands, as `--explain` takes it. */
export function placeOf({ path, start }: Pick<Point, 'path' | 'start'>): string {
  return `${path}:${start}`
}

function sayNothing({ onlyConflicts = false }: SeriesChoice): Localized {
  return onlyConflicts ? { zh: '未发现矛盾。', en: 'No contradictions.' } : { zh: '没有可比较的数字。', en: 'No figures to compare.' }
}

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['时点', '数量', '区间', '判断', '来源', '原文', '出处'],
  en: ['As of', 'Amount', 'Interval', 'Verdict', 'Source', 'As written', 'Place'],
}

/** Verdicts whose reason is worth a line below the table. */
const TOLD: ReadonlySet<Verdict> = new Set<Verdict>(['conflict', 'stale', 'scope'])

/** Measures with one figure each, a line each: there is nothing to compare them with. */
function renderSingles(chosen: readonly Series[], language: Language): readonly string[] {
  const rows = chosen.flatMap((series) => {
    const [point] = series.points
    if (!point || series.points.length > 1) return []
    const [time = '', amount = '', , , , text = ''] = renderRow(series, point, 0, language, (_, word) => word)
    return [[nameKey(series, language), time, amount, text]]
  })
  if (rows.length === 0) return []
  const heading = language === 'zh' ? '只有一个数字的指标' : 'Measures with one figure'
  return [`${[heading, ...alignRows(rows)].join('\n')}\n`]
}

function alignRows(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((width, row) => Math.max(width, padText(row[column] ?? '', 0).width), 0))
  return rows.map((row) => `  ${row.map((cell, column) => padText(cell, widths[column] ?? 0).text).join('  ')}`.trimEnd())
}

function renderSeries(series: Series, language: Language, paint: PaintVerdict): string {
  const rows = series.points.map((point, index) => renderRow(series, point, index, language, paint))
  const plain = series.points.map((point, index) => renderRow(series, point, index, language, (_, text) => text))
  const widths = [0, 1, 2, 3, 4].map((column) => plain.reduce((width, row) => Math.max(width, padText(row[column] ?? '', 0).width), 0))
  const lines = rows.map(
    (row, index) => `  ${row.map((cell, column) => pad(cell, plain[index]?.[column] ?? '', widths[column])).join('  ')}`,
  )
  const reasons = listReasons(series, language, paint).map((reason) => `  ${reason}`)
  return `${[nameSeries(series, language), ...lines.map((line) => line.trimEnd()), ...reasons].join('\n')}\n`
}

/** A painted cell is as wide as the plain one. */
function pad(cell: string, plain: string, width = 0): string {
  const padded = padText(plain, width)
  return cell === plain ? padded.text : cell + ' '.repeat(Math.max(0, width - padded.width))
}

function renderRow(series: Series, point: Point, index: number, language: Language, paint: PaintVerdict): readonly string[] {
  const verdict = findVerdictMark(series, index)
  return [
    describeTime(point, language),
    `${renderQuantity(point, language)}${point.unit === series.unit ? '' : ` ${point.unit ?? '—'}`}`,
    renderInterval(point),
    verdict ? paint(verdict, renderVerdict(verdict, language)) : '·',
    `#${point.source}`,
    `${point.text.replace(/\s+/gu, ' ')}  ${placeOf(point)}`,
  ]
}

/** `?` says that the day is only that of the article. */
function describeTime(point: Point, language: Language): string {
  const { period, asOf, hour } = point
  if (isPlanned(point)) return language === 'zh' ? '（将来）' : '(to come)'
  if (!period) return '—'
  return `${renderPeriod(period.begin, period.end, language)}${hour === null ? '' : ` ${hour}`}${asOf?.source === 'reference' ? ' ?' : ''}`
}

function nameSeries(series: Series, language: Language): string {
  const { points, articles, sources } = series
  const counts =
    language === 'zh'
      ? `${points.length} 个数字，${articles} 篇文章，${sources} 个独立来源`
      : `${points.length} figures, ${articles} ${articles === 1 ? 'article' : 'articles'}, ${sources} independent ${sources === 1 ? 'source' : 'sources'}`
  return dropControls(`${nameKey(series, language)}  [${counts}]`)
}

function nameKey({ named, title, key, measure, unit }: Series, language: Language): string {
  const name = [title[language], ...Object.values(key), measure].filter((part) => part !== null).join(' · ')
  return named ? name : `(${title[language]} · ${unit ?? '—'})`
}

function listReasons(series: Series, language: Language, paint: PaintVerdict): readonly string[] {
  const tell = ({ verdict, reason }: Pick<PairVerdict, 'verdict' | 'reason'>) =>
    `${paint(verdict, renderVerdict(verdict, language))}: ${dropControls(reason[language])}`
  const told = series.verdicts.filter(({ verdict }) => TOLD.has(verdict) && series.named)
  return [
    ...told.map(tell),
    ...(series.verdict ? [tell(series.verdict)] : []),
    ...(series.trend && series.named && series.points.length > 2 ? [describeTrend(series, series.trend, language)] : []),
  ]
}

function describeTrend(
  { points }: Series,
  { change, percent, perMonth, direction, outliers, agreement }: Trend,
  language: Language,
): string {
  const number = (value: number) => `${value > 0 ? '+' : ''}${renderNumber(value, language)}`
  const share = percent === null ? '' : ` (${percent > 0 ? '+' : ''}${percent}%)`
  const odd = dropControls(outliers.flatMap((index) => points[index]?.text ?? []).join('、'))
  const words = DIRECTIONS[direction][language]
  const parts =
    language === 'zh'
      ? [
          `走势：${words} ${number(change)}${share}`,
          ...(perMonth === null ? [] : [`每月 ${number(perMonth)}`]),
          ...(odd === '' ? [] : [`离群：${odd}`]),
          ...(agreement.times === 0 ? [] : [`多个来源所说的 ${agreement.times} 个时点中 ${agreement.agreed} 个相符`]),
        ]
      : [
          `Trend: ${words} ${number(change)}${share}`,
          ...(perMonth === null ? [] : [`${number(perMonth)} a month`]),
          ...(odd === '' ? [] : [`outliers: ${odd}`]),
          ...(agreement.times === 0 ? [] : [`sources agree on ${agreement.agreed} of the ${agreement.times} dates that several speak of`]),
        ]
  return parts.join(language === 'zh' ? '；' : '; ')
}

const DIRECTIONS: Readonly<Record<Trend['direction'], Localized>> = {
  rising: { zh: '上升', en: 'rising' },
  falling: { zh: '下降', en: 'falling' },
  flat: { zh: '持平', en: 'flat' },
  mixed: { zh: '有升有降', en: 'up and down' },
}

function renderSums(sums: readonly Sum[], language: Language, paint: PaintVerdict): readonly string[] {
  if (sums.length === 0) return []
  const lines = sums.map(
    ({ verdict, reason, path, whole }) =>
      `  ${paint(verdict, renderVerdict(verdict, language))}: ${dropControls(`${reason[language]}  ${placeOf({ path, start: whole.start })}`)}`,
  )
  return [`${[language === 'zh' ? '总数与分项' : 'Wholes and parts', ...lines].join('\n')}\n`]
}

/** What is not shown is counted. */
function renderRest({ series: { singletons, ungrouped } }: Compared, language: Language): string {
  return language === 'zh'
    ? `另有 ${singletons} 个数字各自单独成列，${ungrouped} 个数字没有可据以归类的名词。\n`
    : `${singletons} more figures stand alone, ${ungrouped} have no noun to be grouped by.\n`
}

function escapeCell(text: string): string {
  return dropControls(text.replace(/\p{Cc}/gu, ' '))
    .replaceAll('\\', '\\\\')
    .replace(/[|<>&*_`[\]]/g, (character) =>
      character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
}
