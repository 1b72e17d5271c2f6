// The words of the page itself. In: a language. Out: every label a template sets; articles' words are never among them.

import type { Verdict } from '../corpus/verdict.ts'
import { VERDICT_NAMES } from '../corpus/verdict-names.ts'
import type { MentionType } from '../model/mention.ts'
import type { Language, Localized } from '../model/problem.ts'

/** Every fixed text of the page in one language, by name. */
export type Labels = Readonly<Record<keyof typeof WORDS, string>>

/** The page's labels in one language. */
export function chooseLabels(language: Language): Labels {
  const entries = Object.entries(WORDS).map(([name, words]) => [name, words[language]])
  return Object.fromEntries(entries) as Labels
}

/** The name of a verdict. */
export function nameVerdict(verdict: Verdict, language: Language): string {
  return VERDICT_NAMES[verdict][language]
}

/** What a verdict means, for the method section. */
export function explainVerdict(verdict: Verdict, language: Language): string {
  return VERDICT_MEANINGS[verdict][language]
}

/** The verdicts, gravest first. */
export const VERDICT_ORDER: readonly Verdict[] = ['conflict', 'stale', 'scope', 'rounding', 'decline', 'growth', 'compatible', 'equal']

/** The name of a kind of mention. */
export function nameType(type: MentionType, language: Language): string {
  return TYPES[type][language]
}

const WORDS = {
  product: { zh: '考据', en: 'kaoju' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  overview: { zh: '概览', en: 'Overview' },
  timeline: { zh: '时间线', en: 'Timeline' },
  compared: { zh: '数字比对', en: 'Figures compared' },
  explorer: { zh: '全部数字', en: 'All figures' },
  percentages: { zh: '百分比', en: 'Percentages' },
  events: { zh: '具名事件', en: 'Named events' },
  sources: { zh: '来源', en: 'Sources' },
  problems: { zh: '读取问题', en: 'Problems' },
  reader: { zh: '原文', en: 'Articles' },
  method: { zh: '方法与出处', en: 'Method and provenance' },
  contradictions: { zh: '矛盾', en: 'Contradictions' },
  noContradictions: { zh: '各序列之内未发现矛盾。', en: 'No contradiction was found within any series.' },
  mainFigures: { zh: '主要数字', en: 'Main figures' },
  mainEvents: { zh: '见于最多篇的事件', en: 'Events in most articles' },
  articleCount: { zh: '篇', en: 'articles' },
  asOf: { zh: '时点', en: 'As of' },
  amount: { zh: '区间', en: 'Amount' },
  interval: { zh: '记法', en: 'Interval' },
  written: { zh: '原文写法', en: 'As written' },
  verdict: { zh: '判断', en: 'Verdict' },
  reason: { zh: '理由', en: 'Reason' },
  source: { zh: '来源', en: 'Source' },
  speaker: { zh: '说话人', en: 'Speaker' },
  date: { zh: '日期', en: 'Date' },
  figure: { zh: '数字', en: 'Figure' },
  event: { zh: '事件', en: 'Event' },
  what: { zh: '所述之事', en: 'What' },
  unit: { zh: '单位', en: 'Unit' },
  noun: { zh: '所计', en: 'Counted' },
  kind: { zh: '类型', en: 'Kind' },
  count: { zh: '次数', en: 'Mentions' },
  articles: { zh: '篇数', en: 'Articles' },
  forms: { zh: '写法', en: 'Written as' },
  title: { zh: '标题', en: 'Title' },
  author: { zh: '作者', en: 'Author' },
  published: { zh: '发布', en: 'Published' },
  place: { zh: '位置', en: 'Place' },
  message: { zh: '说明', en: 'Message' },
  planned: { zh: '预定', en: 'planned' },
  unnamed: { zh: '没有规则认领的数字', en: 'Figures that no rule claims' },
  unnamedNote: {
    zh: '按单位与名词归在一起，只并列，不判矛盾：它们数的未必是同一件事。',
    en: 'Grouped by unit and noun and set side by side; no contradictions are claimed, since they need not count the same thing. ',
  },
  noSeries: {
    zh: '没有规则认领这批报道里的数字，因此没有可比对的序列。',
    en: 'No measure rule claims a figure of these articles, so there is no series to compare.',
  },
  noTimeline: { zh: '没有精确到月的日期。', en: 'No date is given to the month or better.' },
  noPercentages: { zh: '没有百分比。', en: 'No percentages.' },
  noEvents: { zh: '没有具名事件。', en: 'No named events.' },
  noProblems: { zh: '全部文章都已读完，没有问题。', en: 'Every article was read without a problem.' },
  copies: { zh: '文本（几乎）相同，算作一个来源', en: '(nearly) the same text, counted as one source' },
  noCopies: { zh: '没有重复的文章。', en: 'No two articles print the same text.' },
  csv: { zh: '下载数据（CSV）', en: 'Data (CSV)' },
  svg: { zh: '下载图（SVG）', en: 'Picture (SVG)' },
  unknownSource: { zh: '来源不详', en: 'unknown source' },
  chartTable: { zh: '数据表', en: 'Table' },
  seriesCsv: { zh: '全部序列（CSV）', en: 'All series (CSV)' },
  figuresCsv: { zh: '全部数字（CSV）', en: 'All figures (CSV)' },
  timelineCsv: { zh: '时间线（CSV）', en: 'Timeline (CSV)' },
  untitled: { zh: '（无标题）', en: '(untitled)' },
  undated: { zh: '日期不详', en: 'undated' },
  stated: { zh: '原文给出', en: 'stated' },
  context: { zh: '据上下文', en: 'from context' },
  reference: { zh: '据发稿日', en: 'article’s own date' },
  rule: { zh: '规则', en: 'Rule' },
  pack: { zh: '规则包', en: 'Pack' },
  version: { zh: '版本', en: 'Version' },
  hash: { zh: '指纹', en: 'SHA-256' },
  rules: { zh: '规则数', en: 'Rules' },
  tokenizer: { zh: '分词', en: 'Tokenizer' },
  timeZone: { zh: '时区', en: 'Time zone' },
  intervals: { zh: '区间怎么读', en: 'How to read intervals' },
  verdicts: { zh: '判断是什么意思', en: 'What verdicts mean' },
  backToTop: { zh: '回到顶部', en: 'Back to top' },
  markNote: {
    zh: '指向、点按或用 Tab 键选中标记，可见其含义与规则。',
    en: 'Point at a mark, tap it or reach it by Tab to see what it means and which rule made it.',
  },
  articleLink: { zh: '报道', en: 'Article' },
  mustRead: { zh: '点任何一个数字，都会跳到它在原文中的句子。', en: 'Every figure leads to the sentence it was printed in.' },
} as const satisfies Readonly<Record<string, Localized>>

const VERDICT_MEANINGS: Readonly<Record<Verdict, Localized>> = {
  equal: { zh: '同一时点，区间相同。', en: 'Same period, same interval.' },
  compatible: { zh: '区间有交集，可以同时成立。', en: 'The intervals overlap; both can be true.' },
  rounding: { zh: '相差不超过最后一位书写数字。', en: 'They differ by no more than the last written digit.' },
  growth: { zh: '时点更晚，数字更高，符合该类序列。', en: 'A later date and a higher figure, as this kind of series allows.' },
  decline: { zh: '时点更晚，数字更低，而该类序列可以下降。', en: 'A later date and a lower figure in a series that may fall.' },
  scope: { zh: '单位、时段长短或范围不同，不能直接比较。', en: 'Units, lengths of period or scopes differ; not comparable as they stand.' },
  stale: { zh: '较晚的文章重复了较早的数字，没有给出新的时点。', en: 'A later text repeats an older figure without a date of its own.' },
  conflict: {
    zh: '同一时点而区间没有交集，或累计数不升反降。',
    en: 'Same period and intervals that share nothing, or a running total that falls.',
  },
}

const TYPES: Readonly<Record<MentionType, Localized>> = {
  date: { zh: '日期', en: 'date' },
  figure: { zh: '数字', en: 'figure' },
  ordinal: { zh: '序数', en: 'ordinal' },
  event: { zh: '事件', en: 'event' },
  entity: { zh: '名称', en: 'name' },
  quote: { zh: '引语', en: 'quote' },
}
