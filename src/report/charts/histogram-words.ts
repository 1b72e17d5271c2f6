// What is said of the publication histogram. In: its bars. Out: the title that states the finding, and the caption.

import type { Corpus } from '../../corpus/corpus.ts'
import { renderDay, renderPeriod } from '../../corpus/notation.ts'
import { compareText } from '../../corpus/point.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Language } from '../../model/problem.ts'
import { type Bar, findLongestPause, type Published } from './publications.ts'
import { BIN_NAMES, type TimeBin } from './time-bins.ts'

/** When most were published, and when none were. */
export function renderHistogramTitle(published: readonly Published[], bars: readonly Bar[], bin: TimeBin, language: Language): string {
  const counts = groupBy(
    bars.flatMap(({ begin, end, articles }) => articles.map(() => ({ begin, end }))),
    ({ begin }) => begin,
  )
  const greatest = Math.max(...[...counts.values()].map((group) => group.length))
  const tops = [...counts.values()].flatMap((group) => (group.length === greatest && group[0] ? [group[0]] : []))
  const names = tops.map(({ begin, end }) => renderPeriod(begin, end, language))
  const gap = findLongestPause(bars)
  const empty = gap ? renderPeriod(gap.begin, gap.end, language) : ''
  const number = published.length
  // Of five months with two articles each, none stands out.
  const isTold = tops.length <= 2 && counts.size > tops.length
  if (language === 'zh') {
    const most = isTold
      ? `，${names.join('和')}${tops.length > 1 ? '各 ' : '最多，'}${greatest} 篇`
      : `，发布于 ${counts.size} 个${BIN_NAMES[bin.size].zh}`
    return `${number} 篇报道${most}${empty ? `；${empty}没有一篇` : ''}`
  }
  const most = isTold
    ? `, most in ${names.join(' and ')}: ${greatest}${tops.length > 1 ? ' each' : ''}`
    : ` in ${counts.size} ${BIN_NAMES[bin.size].en}s`
  return `${number} articles${most}${empty ? `; none in ${empty}` : ''}`
}

/** How to read it, and how many articles of when. */
export function renderHistogramCaption(
  corpus: Corpus,
  published: readonly Published[],
  lanes: readonly string[],
  { size }: TimeBin,
  hasPause: boolean,
  language: Language,
): string {
  const undated = corpus.sources.length - published.length
  const days = published.map(({ day }) => day).sort(compareText)
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''].map((day) => renderDay(day, language))
  if (language === 'zh') {
    const rows = lanes.length > 1 ? '，每行一个来源，名称后是它的篇数，各行尺度相同' : `，来源为${lanes[0]}`
    const pause = hasPause ? '；“…”处省去没有报道的时间' : ''
    return `按发布${BIN_NAMES[size].zh}计的篇数${rows}${pause}；${first}至${last}，${published.length} 篇${undated > 0 ? `，另有 ${undated} 篇没有发布日期` : ''}。`
  }
  const rows = lanes.length > 1 ? ', a row a source with the number of its articles, all on one scale' : `, all from ${lanes[0]}`
  const rest = undated > 0 ? `; ${undated} more have no date of publication` : ''
  const pause = hasPause ? '; “…” stands for the time without any' : ''
  return `Articles by ${BIN_NAMES[size].en} of publication${rows}${pause}; ${first} to ${last}, ${published.length} articles${rest}.`
}
