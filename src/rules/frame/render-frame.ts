// A problem as a compiler shows it. In: a problem, the text of its file, a language. Out: its message, its place and the line with a
// caret under what is meant; Chinese characters are two columns wide. Nothing that could move a cursor is printed.
//
//   error[rule-unknown-lexicon]: Unexpected lexicon «vacine», expected «vaccine»
//     --> my-rules/health.yaml:13:21
//      |
//   13 |     near: {lexicon: vacine, within: sentence}
//      |                     ^^^^^^

import type { Language, Problem, Severity } from '../../model/problem.ts'
import { countColumns } from '../../model/text-width.ts'

/** Colours, as functions from text to text; identity where there are none. */
export type Paint = Readonly<Record<Severity | 'bold' | 'dim', (text: string) => string>>

const plain = (text: string): string => text
export const NO_PAINT: Paint = { error: plain, warning: plain, note: plain, bold: plain, dim: plain }

/** Renders a problem over several lines, without a closing line feed. `text` is null where the file could not be read. */
export function renderFrame(problem: Problem, text: string | null, language: Language, paint: Paint = NO_PAINT, width = 100): string {
  const { severity, code, path, line, column } = problem
  const message = escapeControls(language === 'zh' ? problem.messageZh : problem.message)
  const name = SEVERITIES[severity][language]
  const head = `${paint[severity](`${name}[${code}]`)}${paint.bold(language === 'zh' ? `：${message}` : `: ${message}`)}`
  const place = [escapeControls(path), line, column].filter((part) => part !== null).join(':')
  const source = line === null || text === null ? undefined : text.split(/\r\n|\n|\r/)[line - 1]
  const gutter = String(line ?? '').length
  const pad = ' '.repeat(gutter)
  const arrow = `${pad} ${paint.dim('-->')} ${place}`
  if (source === undefined || column === null) return `${head}\n${arrow}`
  const { before, marked, after } = cutLine(source, column - 1, (problem.endColumn ?? column + 1) - 1, width - gutter - 3)
  const bar = paint.dim('|')
  const caret = '^'.repeat(Math.max(1, countColumns(marked)))
  return [
    head,
    arrow,
    `${pad} ${bar}`,
    `${paint.dim(String(line))} ${bar} ${before}${marked}${after}`,
    `${pad} ${bar} ${' '.repeat(countColumns(before))}${paint[severity](caret)}`,
  ].join('\n')
}

/** Where a file's problems end: how many there were. Null where there is nothing to say. */
export function renderSummary(problems: readonly Problem[], files: number, rules: number, language: Language): string {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (language === 'zh') return `kaoju: ${files} 个规则文件，${rules} 条规则；错误 ${errors} 处，警告 ${warnings} 处`
  return `kaoju: ${plural(files, 'rule file')}, ${plural(rules, 'rule')}; ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`
}

const SEVERITIES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '说明', en: 'note' },
}

interface CutLine {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** The line around `[start, end)` in at most `width` columns, tabs as spaces, controls made visible, `…` where it is cut. */
function cutLine(line: string, start: number, end: number, width: number): CutLine {
  const parts = { before: show(line.slice(0, start)), marked: show(line.slice(start, end)), after: show(line.slice(end)) }
  if (countColumns(parts.before + parts.marked + parts.after) <= width) return parts
  const marked = countColumns(parts.marked) > width / 2 ? `${takeColumns(parts.marked, Math.floor(width / 2))}…` : parts.marked
  const room = width - countColumns(marked)
  const wantedBefore = Math.min(countColumns(parts.before), Math.max(Math.floor((room * 2) / 3), room - countColumns(parts.after)))
  const before = countColumns(parts.before) > wantedBefore ? `…${takeLastColumns(parts.before, wantedBefore - 1)}` : parts.before
  const left = room - countColumns(before)
  const after = countColumns(parts.after) > left ? `${takeColumns(parts.after, Math.max(0, left - 1))}…` : parts.after
  return { before, marked, after }
}

function show(text: string): string {
  return escapeControls(text.replace(/\t/g, '    '))
}

function takeColumns(text: string, columns: number): string {
  let taken = ''
  for (const character of text) {
    if (countColumns(taken + character) > columns) break
    taken += character
  }
  return taken
}

function takeLastColumns(text: string, columns: number): string {
  let taken = ''
  for (const character of [...text].reverse()) {
    if (countColumns(character + taken) > columns) break
    taken = character + taken
  }
  return taken
}

/** Controls and direction marks of a stranger's file, made visible. */
function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
