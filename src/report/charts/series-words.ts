// What is said of a series chart. In: a series and the rows that are drawn. Out: the title that states the finding, the caption, the
// description for those who cannot see it.

import { renderPeriod, renderQuantityInProse } from '../../corpus/notation.ts'
import type { Point } from '../../corpus/point.ts'
import type { Series } from '../../corpus/series.ts'
import { VERDICT_MARKS } from '../../corpus/verdict-names.ts'
import type { Language } from '../../model/problem.ts'
import { nameVerdict, VERDICT_ORDER } from '../labels.ts'
import type { SeriesRow } from './series-rows.ts'

/** The finding. */
export function renderSeriesTitle(series: Series, language: Language): string {
  const [first, last] = [series.points[0], series.points.at(-1)]
  if (!first || !last) return series.title[language]
  const conflicts = series.verdicts.filter(({ verdict }) => verdict === 'conflict')
  return conflicts.length > 0 ? renderConflicts(series, conflicts, language) : renderCourse(series, first, last, language)
}

function renderConflicts({ points }: Series, conflicts: Series['verdicts'], language: Language): string {
  const [a, b] = [conflicts[0]?.a, conflicts[0]?.b].map((index) => points[index ?? -1]?.text ?? '')
  if (language === 'zh') return `${points.length} 个数字里有 ${conflicts.length} 处矛盾：“${a}”与“${b}”${conflicts.length > 1 ? '等' : ''}`
  const found = `${conflicts.length} ${conflicts.length === 1 ? 'contradiction' : 'contradictions'} among ${points.length} figures`
  return `${found}: “${a}” and “${b}”${conflicts.length > 1 ? ' first' : ''}`
}

function renderCourse({ points, verdict, trend }: Series, first: Point, last: Point, language: Language): string {
  const [from, to] =
    language === 'zh' ? [`“${first.text}”`, `“${last.text}”`] : [first, last].map((point) => renderQuantityInProse(point, language))
  const isZh = language === 'zh'
  const several = points.length > 2
  switch (verdict?.verdict) {
    case 'growth':
      return isZh ? `从${from}到${to}，一路增长，前后一致` : `From ${from} to ${to}, growing without contradiction`
    case 'decline':
      return isZh ? `从${from}降到${to}，可以同时成立` : `From ${from} down to ${to}; both can be true`
    case 'equal':
      return isZh ? `${points.length} 处都是${to}` : `All ${points.length} say ${to}`
    case 'rounding':
      return isZh ? `${from}与${to}，相差不过末一位` : `${from} and ${to} differ in the last written digit alone`
    case 'scope':
      return isZh ? `${from}与${to}口径不同，不能直接相比` : `${from} and ${to} are of different scope and not comparable as they stand`
    case 'stale':
      return isZh ? `${to}沿用了较早的数字` : `${to} repeats an older figure`
  }
  if (!several) return isZh ? `${from}与${to}可以同时成立` : `${from} and ${to} can both be true`
  const course = trend?.direction === 'mixed' ? (isZh ? '有升有降，' : ', up and down,') : ''
  return isZh
    ? `${points.length} 个数字，从${from}到${to}，${course}没有矛盾`
    : `${points.length} figures from ${from} to ${to}${course} without contradiction`
}

/** Explains what stands in the chart and nothing that does not; then how many figures, from where, by which rule. */
export function renderSeriesCaption(series: Series, rows: readonly SeriesRow[], left: number, language: Language): string {
  const zh = language === 'zh'
  const parts = [...explainMarks(rows, zh), ...listVerdicts(rows, language), ...countFigures(series, left, zh)]
  return `${parts.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`
}

function explainMarks(rows: readonly SeriesRow[], zh: boolean): readonly string[] {
  const hasBars = rows.some(({ low, high }) => low !== high)
  const hasArrows = rows.some(({ isOpenAbove, isOpenBelow }) => isOpenAbove || isOpenBelow)
  const hasSpans = rows.some(({ begin, end }) => end - begin > 86_400_000)
  const bars = hasBars ? (zh ? '，竖条是措辞允许的范围' : ', bars what their words allow') : ''
  const arrows = hasArrows ? (zh ? '，箭头表示上不封顶或下不设限' : ', an arrow an open end') : ''
  return [
    zh ? `短横是原文写出的数${bars}${arrows}` : `Ticks are the numbers as written${bars}${arrows}`,
    ...(hasSpans ? [zh ? '细横线是所说的整段时间' : 'a thin line is the whole period spoken of'] : []),
  ]
}

/** The marks of verdicts that are there, with their names, so that nobody has to know them by colour. */
function listVerdicts(rows: readonly SeriesRow[], language: Language): readonly string[] {
  const found = VERDICT_ORDER.filter((verdict) => rows.some((row) => row.verdict === verdict))
  if (found.length === 0) return []
  const names = found.map((verdict) => `${VERDICT_MARKS[verdict]} ${nameVerdict(verdict, language)}`)
  return [language === 'zh' ? `与前一个数字相比：${names.join('，')}` : `towards the figure before: ${names.join(', ')}`]
}

function countFigures({ points, articles, sources, measure }: Series, left: number, zh: boolean): readonly string[] {
  const rule = measure === null ? '' : zh ? `，由规则 ${measure} 认出` : `, claimed by rule ${measure}`
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return [
    zh
      ? `${points.length} 个数字，${articles} 篇报道，${sources} 个独立来源${rule}`
      : `${count(points.length, 'figure')}, ${count(articles, 'article')}, ${count(sources, 'independent source')}${rule}`,
    ...(left > 0 ? [zh ? `${left} 个没有日期或单位不同，未画` : `${left} without a date or of another unit not drawn`] : []),
  ]
}

/** The first figures in words. */
export function renderSeriesAlt(series: Series, language: Language): string {
  const points = series.points.slice(0, MOST_IN_ALT).map((point) => {
    const date = point.period ? renderPeriod(point.period.begin, point.period.end, language) : '—'
    return `${date} ${point.text} (${renderQuantityInProse(point, language)})`
  })
  const rest = series.points.length > MOST_IN_ALT ? ' …' : ''
  return `${series.title[language]}: ${points.join(language === 'zh' ? '；' : '; ')}${rest}`
}

const MOST_IN_ALT = 12
