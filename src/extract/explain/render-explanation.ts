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

/** Renders an explanation; ends with a line feed. Of several sentences those in which nothing even began are only counted. */
export function renderExplanation(explanation: Explanation, language: Language): string {
  const { notes, sentences } = explanation
  const begun = sentences.filter((sentence) => !isIdle(sentence))
  const shown = begun.length > 0 ? begun : sentences.slice(0, 1)
  const lines = notes.flatMap((note) => renderTree(note, language, '', ''))
  for (const sentence of shown) lines.push(...(lines.length > 0 ? [''] : []), ...renderSentence(sentence, explanation, language))
  const idle = sentences.length - shown.length
  if (idle > 0) lines.push('', TEXTS.idle[language].replace('{count}', String(idle)))
  if (lines.length === 0) lines.push(TEXTS.nothing[language])
  return `${lines.join('\n')}\n`
}

/** Nothing was found and nothing came near. */
function isIdle({ found, reasons }: ExplainedSentence): boolean {
  return found.length === 0 && reasons.every(({ code }) => IDLE.has(code))
}

const IDLE: ReadonlySet<string> = new Set(['pattern-no-beginning', 'absent', 'figure-none'])

function renderSentence(sentence: ExplainedSentence, { rule }: Explanation, language: Language): readonly string[] {
  const { scope, text, found, reasons } = sentence
  const title = `▍${SCOPES[scope][language]}${language === 'zh' ? '：' : ': '}${clean(text)}`
  const heading = found.length > 0 ? null : rule === null ? TEXTS.nothing[language] : TEXTS.noMatch[language].replace('{rule}', rule)
  const dropped = reasons.length > 0 && found.length > 0 ? ['', TEXTS.dropped[language]] : []
  return [
    title,
    ...(heading ? [heading] : []),
    ...found.flatMap((step) => ['', ...renderExcerpt(sentence, step.at), ...renderTree(step, language, '', '')]),
    ...dropped,
    ...reasons.flatMap((step) => [...renderExcerpt(sentence, step.at), ...renderTree(step, language, '', '')]),
  ]
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
  idle: { zh: '（另有 {count} 句没有结果，也没有近似之处）', en: '({count} more sentences with nothing found and nothing near)' },
  dropped: { zh: '未取的：', en: 'dropped:' },
} as const satisfies Record<string, Localized>

const SCOPES: Readonly<Record<Scope, Localized>> = {
  title: { zh: '标题', en: 'title' },
  body: { zh: '正文', en: 'body' },
  caption: { zh: '图注', en: 'caption' },
  quote: { zh: '引文', en: 'quote' },
  table: { zh: '表格', en: 'table' },
}
