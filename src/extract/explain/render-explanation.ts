// An explanation as a tree that one reads on a terminal. In: an explanation and a language. Out: text: each sentence with a line of carets under what a
// step speaks of (Chinese characters are two columns wide), and the steps below.

import type { Scope } from '../../model/article.ts'
import type { Language, Localized } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'
import { countColumns } from '../../model/text-width.ts'
import type { ExplainedSentence, Explanation } from './explain-article.ts'
import type { Step } from './step.ts'

/** Characters of the sentence shown on each side of what is spoken of. */
const AROUND = 24

/** As many sentences in which a rule found nothing are shown in full. */
const MOST_SENTENCES = 3
/** As many steps of one kind are shown; mentions all, failed patterns two. */
const MOST_ALIKE = 4
const MOST_OF_KIND: Readonly<Record<string, number>> = { mention: Number.POSITIVE_INFINITY, pattern: 2 }

/** Renders an explanation; ends with a line feed. Of several sentences without a result only the nearest are shown, the rest counted. */
export function renderExplanation(explanation: Explanation, language: Language): string {
  const { notes, sentences } = explanation
  const shown = chooseSentences(sentences)
  const lines = notes.flatMap((note) => renderTree(note, language, '', ''))
  for (const sentence of shown) lines.push(...(lines.length > 0 ? [''] : []), ...renderSentence(sentence, explanation, language))
  const hidden = sentences.length - shown.length
  if (hidden > 0) lines.push('', TEXTS.hidden[language].replace('{count}', String(hidden)))
  if (lines.length === 0) lines.push(TEXTS.nothing[language])
  return `${lines.join('\n')}\n`
}

/** Those with something found and those that came near; where there are none, the nearest that came at all. */
function chooseSentences(sentences: readonly ExplainedSentence[]): readonly ExplainedSentence[] {
  const ranked = sentences.map((sentence) => ({ sentence, rank: sentence.found.length > 0 ? FOUND : nearness(sentence.reasons) }))
  const isNear = ranked.some(({ rank }) => rank > BEGUN)
  const nearest = ranked
    .filter(({ rank }) => rank < FOUND && (!isNear || rank > BEGUN))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, isNear ? MOST_SENTENCES : 1)
  return ranked
    .filter((one) => one.rank === FOUND || (nearest.includes(one) && (one.rank > BEGUN || !isNear)))
    .map(({ sentence }) => sentence)
}

/** How near the reasons came: one element of a pattern is next to nothing, a match that was dropped all but there. */
function nearness(reasons: readonly Step[]): number {
  return Math.max(0, ...reasons.map(({ code, steps }) => (code.startsWith('pattern-') ? countPassed(steps) : IDLE.has(code) ? 0 : NEAR)))
}

function countPassed(steps: readonly Step[]): number {
  return steps.filter(({ code }) => code === 'passed').length
}

const [BEGUN, NEAR, FOUND] = [1, 100, 1000]
const IDLE: ReadonlySet<string> = new Set(['absent', 'figure-none'])

function renderSentence(sentence: ExplainedSentence, { rule }: Explanation, language: Language): readonly string[] {
  const { scope, text, found, reasons } = sentence
  const title = `▍${SCOPES[scope][language]}${language === 'zh' ? '：' : ': '}${clean(text)}`
  const heading = found.length > 0 ? null : rule === null ? TEXTS.nothing[language] : TEXTS.noMatch[language].replace('{rule}', rule)
  const dropped = reasons.length > 0 && found.length > 0 ? ['', TEXTS.dropped[language]] : []
  return [
    title,
    ...(heading ? [heading] : []),
    ...(found.length > 0 ? ['', ...renderSteps(sentence, found, language)] : []),
    ...dropped,
    ...renderSteps(sentence, reasons, language),
  ]
}

/** Steps with their excerpts; of many of one kind the first few, which came furthest. */
function renderSteps(sentence: ExplainedSentence, steps: readonly Step[], language: Language): readonly string[] {
  const counts = new Map<string, number>()
  const shown = steps.filter(({ code }) => {
    const kind = kindOf(code)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= (MOST_OF_KIND[kind] ?? MOST_ALIKE)
  })
  const lines = shown.flatMap((step, index) => [
    // Mentions are blocks of their own, reasons one list.
    ...(step.code === 'mention' && index > 0 ? [''] : []),
    ...renderExcerpt(sentence, step.at),
    ...renderTree(step, language, '', ''),
  ])
  const hidden = steps.length - shown.length
  return hidden === 0 ? lines : [...lines, TEXTS.alike[language].replace('{count}', String(hidden))]
}

function kindOf(code: string): string {
  return code.startsWith('pattern-') ? 'pattern' : code
}

/** The words around a span, and carets under it. */
function renderExcerpt({ start, end, text }: ExplainedSentence, at: Span | null): readonly string[] {
  if (!at || at.start < start || at.start >= end) return []
  const from = Math.max(0, at.start - start - AROUND)
  const to = Math.min(text.length, Math.max(at.end, at.start + 1) - start + AROUND)
  const head = `${from > 0 ? '…' : ''}${clean(text.slice(from, at.start - start))}`
  const marked = clean(text.slice(at.start - start, Math.min(at.end - start, to)))
  const tail = `${clean(text.slice(at.end - start, to))}${to < text.length ? '…' : ''}`
  return [`  ${head}${marked}${tail}`, `  ${' '.repeat(countColumns(head))}${'^'.repeat(Math.max(1, countColumns(marked)))}`]
}

function renderTree({ text, steps }: Step, language: Language, first: string, rest: string): readonly string[] {
  return [
    `${first}${clean(text[language])}`,
    ...steps.flatMap((step, index) => {
      const isLast = index === steps.length - 1
      return renderTree(step, language, `${rest}${isLast ? '└─ ' : '├─ '}`, `${rest}${isLast ? '   ' : '│  '}`)
    }),
  ]
}

/** Texts and rules come from strangers: controls and direction marks would move the cursor or turn the line around. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '·')
}

const TEXTS = {
  nothing: { zh: '没有找到什么', en: 'nothing was found' },
  noMatch: { zh: '规则 {rule} 在本句没有结果，因为：', en: 'rule {rule} finds nothing in this sentence, because:' },
  hidden: { zh: '（另有 {count} 句没有结果，也不更接近）', en: '({count} more sentences with no result, and none nearer)' },
  alike: { zh: '（另有 {count} 项同类，不更接近）', en: '({count} more of the kind, none nearer)' },
  dropped: { zh: '未取的：', en: 'dropped:' },
} as const satisfies Record<string, Localized>

const SCOPES: Readonly<Record<Scope, Localized>> = {
  title: { zh: '标题', en: 'title' },
  body: { zh: '正文', en: 'body' },
  caption: { zh: '图注', en: 'caption' },
  quote: { zh: '引文', en: 'quote' },
  table: { zh: '表格', en: 'table' },
}
