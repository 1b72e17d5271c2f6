// A report in five lines. In: a corpus. Out: where to open it, then articles, figures, series, events and problems, in plain words.

import { type Corpus, type Language, nameVerdict, type Series } from '../index.ts'
import { escapeControls, renderProblemCount } from './problem-lines.ts'

/** The path line and the five lines, each closed by a line feed. */
export function renderSummary(corpus: Corpus, language: Language, path: string): string {
  const zh = language === 'zh'
  const rows: readonly (readonly [string, string])[] = [
    [zh ? '文章' : 'Articles', describeArticles(corpus, language)],
    [zh ? '数字' : 'Figures', describeFigures(corpus, language)],
    [zh ? '序列' : 'Series', describeSeries(corpus, language)],
    [zh ? '事件' : 'Events', describeEvents(corpus, language)],
    [zh ? '问题' : 'Problems', describeProblems(corpus, language)],
  ]
  const lines = rows.map(([name, text]) => `  ${zh ? name : name.padEnd(8)}  ${escapeControls(text)}`)
  return `${[`${zh ? '打开报告：' : 'Open the report: '}${path}`, ...lines].join('\n')}\n`
}

function describeArticles({ statistics }: Corpus, language: Language): string {
  const { articles, sentences, published } = statistics
  const days = [...new Set(published ?? [])].join(language === 'zh' ? ' 至 ' : ' to ')
  if (language === 'zh') return `${articles} 篇，${sentences} 句，${days ? `发布于 ${days}` : '发布日期不详'}`
  return `${articles}, ${sentences} sentences, ${days ? `published ${days}` : 'publication dates unknown'}`
}

function describeFigures({ statistics }: Corpus, language: Language): string {
  const count = (type: string) => statistics.types.find((one) => one.type === type)?.count ?? 0
  if (language === 'zh') return `${count('figure')} 个数字，${count('date')} 个日期，${count('ordinal')} 个序数`
  return `${count('figure')} figures, ${count('date')} dates, ${count('ordinal')} ordinals`
}

function describeSeries({ series: { named, unnamed } }: Corpus, language: Language): string {
  const zh = language === 'zh'
  const compared = named.filter(({ points }) => points.length > 1)
  const shown = compared.slice(0, MOST_SERIES).map((series) => describeOneSeries(series, language))
  const rest = compared.length - shown.length
  const more = rest > 0 ? [zh ? `另有 ${rest} 组` : `${rest} more`] : []
  const others = zh ? `未命名 ${unnamed.length} 组` : `${unnamed.length} unnamed`
  return [...shown, ...more, others].join(zh ? '；' : '; ')
}

function describeOneSeries({ title, key, points, sources, verdict }: Series, language: Language): string {
  const name = [title[language], ...Object.values(key)].join(' · ')
  const judged = verdict ? nameVerdict(verdict.verdict, language) : '—'
  if (language === 'zh') return `${name}：${points.length} 个数字、${sources} 个来源，${judged}`
  return `${name}: ${points.length} figures, ${sources} sources, ${judged}`
}

function describeEvents({ events }: Corpus, language: Language): string {
  const zh = language === 'zh'
  if (events.length === 0) return zh ? '没有' : 'none'
  const names = events
    .slice(0, MOST_EVENTS)
    .map(({ name, mentions }) => (zh ? `${name}（${mentions.length}）` : `${name} (${mentions.length})`))
  const list = names.join(zh ? '、' : ', ')
  if (events.length <= MOST_EVENTS) return `${events.length}${zh ? ' 个：' : ': '}${list}`
  return zh ? `${events.length} 个，多见者 ${list}` : `${events.length}, most often ${list}`
}

function describeProblems({ problems }: Corpus, language: Language): string {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  const counted = renderProblemCount({ error: count('error'), warning: count('warning') }, language)
  if (language === 'zh') return counted === null ? '没有' : `${counted}，见报告“读取问题”`
  return counted === null ? 'none' : `${counted}, listed in the report under “Problems”`
}

const MOST_SERIES = 2
const MOST_EVENTS = 3
