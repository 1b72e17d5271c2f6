// The words of the playground's page. In: a language. Out: every fixed text, by name.

import type { Language, Localized } from '../model/problem.ts'
import type { TestVerdict } from '../rules/judge-test.ts'

/** Every fixed text of the page in one language, by name. */
export type PlayLabels = Readonly<Record<keyof typeof WORDS, string>>

/** The page's labels in one language. */
export function choosePlayLabels(language: Language): PlayLabels {
  const entries = Object.entries(WORDS).map(([name, words]) => [name, words[language]])
  return Object.fromEntries(entries) as PlayLabels
}

/** What a test's verdict is called; the English words are those of `kaoju rules test`. */
export function nameTestVerdict(verdict: TestVerdict, language: Language): string {
  return language === 'en' ? verdict : VERDICTS[verdict]
}

/** The types of rules in the order in which one learns them, with their names. */
export const RULE_TYPE_NAMES: readonly (Localized & { readonly type: string })[] = [
  { type: 'unit', zh: '计量单位', en: 'Unit' },
  { type: 'measure', zh: '指标', en: 'Measure' },
  { type: 'event', zh: '事件', en: 'Event' },
  { type: 'date', zh: '日期', en: 'Date' },
  { type: 'hedge', zh: '约数词', en: 'Hedge' },
  { type: 'lexicon', zh: '词表', en: 'Lexicon' },
  { type: 'entity', zh: '名称', en: 'Entity' },
  { type: 'figure', zh: '数字写法', en: 'Way of writing figures' },
  { type: 'ordinal', zh: '序数', en: 'Ordinal' },
  { type: 'override', zh: '改动自带规则', en: 'Override of a shipped rule' },
  { type: 'boilerplate', zh: '非正文段落', en: 'Boilerplate' },
  { type: 'attribution', zh: '引述动词', en: 'Reporting verbs' },
  { type: 'stopwords', zh: '停用词', en: 'Stop words' },
]

const VERDICTS: Readonly<Record<TestVerdict, string>> = {
  passed: '通过',
  missing: '未找到',
  noisy: '误报',
  'wrong value': '值不对',
  'wrong span': '范围不对',
  todo: '已知缺失',
  'now passes': '已能找到',
}

const WORDS = {
  product: { zh: '考据', en: 'kaoju' },
  title: { zh: '规则试验场', en: 'Rule playground' },
  skip: { zh: '跳到结果', en: 'Skip to the result' },
  start: { zh: '从这里开始', en: 'Start from' },
  newRules: { zh: '新规则', en: 'A new rule' },
  ownFiles: { zh: '自己的规则文件', en: 'Your rule files' },
  shippedFiles: { zh: '自带的规则文件', en: 'Shipped rule files' },
  linked: { zh: '（来自链接）', en: '(from the link)' },
  share: { zh: '生成链接', en: 'Link to this' },
  shared: { zh: '网址里已含规则与文本，并已复制', en: 'The address now holds rules and text, and is copied' },
  sharedOnly: { zh: '网址里已含规则与文本，可以复制', en: 'The address now holds rules and text: copy it' },
  download: { zh: '下载规则文件', en: 'Download the file' },
  rules: { zh: '规则', en: 'Rules' },
  rulesNote: { zh: '加载在自带规则之后', en: 'loaded after the shipped rules' },
  text: { zh: '文本', en: 'Text' },
  published: { zh: '发布日期', en: 'Published' },
  result: { zh: '找到的内容', en: 'What is found' },
  show: { zh: '显示', en: 'Show' },
  onlyOwn: { zh: '只看这个文件的规则', en: 'rules of this file' },
  everything: { zh: '全部', en: 'everything' },
  mention: { zh: '解释', en: 'Explanation' },
  mentionNote: {
    zh: '把指针移到标记上，或用 Tab 键走到标记，这里会说明它的值从何而来。',
    en: 'Point at a mark, or reach it with Tab, to see where its value comes from.',
  },
  tests: { zh: '测试', en: 'Tests' },
  problems: { zh: '问题', en: 'Problems' },
  loading: { zh: '正在载入词典……', en: 'Loading the dictionary …' },
  noProblems: { zh: '没有问题', en: 'No problems' },
  nothingFound: { zh: '文本里什么也没有找到。', en: 'Nothing is found in the text.' },
  nothingOwn: { zh: '这个文件的规则在文本里什么也没有找到。', en: 'The rules of this file find nothing in the text.' },
  lost: { zh: '因这个文件而不再找到', en: 'No longer found because of this file' },
  aside: { zh: '此段不读', en: 'not read' },
  value: { zh: '值', en: 'Value' },
  interval: { zh: '区间', en: 'Interval' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  noun: { zh: '所计', en: 'Counted' },
  measure: { zh: '指标', en: 'Measure' },
  key: { zh: '分组', en: 'Key' },
  asOf: { zh: '时点', en: 'As of' },
  attribution: { zh: '出处', en: 'Said by' },
  change: { zh: '变化', en: 'Change' },
  period: { zh: '时段', en: 'Period' },
  modifier: { zh: '修饰', en: 'Modifier' },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '种类', en: 'Kind' },
  edition: { zh: '届次', en: 'Edition' },
  rule: { zh: '规则', en: 'Rule' },
  via: { zh: '经由', en: 'With' },
  asTest: { zh: '写成测试', en: 'As a test' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  verdict: { zh: '判断', en: 'Verdict' },
  example: { zh: '例句', en: 'Example' },
  expected: { zh: '应为', en: 'Expected' },
  got: { zh: '实为', en: 'Got' },
  noTests: {
    zh: '这个文件还没有测试。在规则里写上 tests: {match: [...], no-match: [...]}。',
    en: 'This file has no tests yet. Add tests: {match: [...], no-match: [...]} to a rule.',
  },
  incomplete: { zh: '有规则没有载入', en: 'rules are left out' },
  noTestsRun: { zh: '有错误的规则没有载入，它们的测试没有运行。', en: 'Rules with errors are not loaded, and their tests are not run.' },
  ruleByRule: { zh: '逐条规则', en: 'Rule by rule' },
  ruleByRuleNote: { zh: '每条规则在文本里做了什么，或为什么没有匹配。', en: 'What each rule did in the text, or why it did not match.' },
  silent: { zh: '没有找到', en: 'nothing' },
  moreSentences: { zh: '其余句子未列出', en: 'further sentences are not listed' },
  how: { zh: '由来', en: 'How it came about' },
  untested: { zh: '没有测试的规则', en: 'Rules without a test' },
  try: { zh: '试这一句', en: 'Try it' },
  noScript: { zh: '本页需要 JavaScript。', en: 'This page needs JavaScript.' },
  offline: { zh: '本页不联网，你写的内容不会离开本机。', en: 'This page uses no network: what you write stays on this machine.' },
} as const satisfies Readonly<Record<string, Localized>>
