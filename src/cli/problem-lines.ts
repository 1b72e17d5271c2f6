// Problems as text and JSON. In: problems. Out: `path:line:column severity code message` in the user's language, safe on a terminal.

import type { Language, Problem } from '../index.ts'
import type { Colors } from './terminal.ts'

/** A problem as JSON output has it, everywhere. */
export interface PrintedProblem {
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  readonly code: string
  readonly severity: Problem['severity']
  readonly message: string
  /** The column after what is meant, where it is known. */
  readonly endColumn?: number
}

/** The problem in one language. */
export function printProblem(problem: Problem, language: Language): PrintedProblem {
  const { path, line, column, endColumn, code, severity, message, messageZh } = problem
  const end = endColumn === undefined ? {} : { endColumn }
  return { path, line, column, code, severity, message: language === 'zh' ? messageZh : message, ...end }
}

/** One line without its line feed. */
export function renderProblem(problem: Problem, language: Language, colors: Colors): string {
  const { code, severity, message } = printProblem(problem, language)
  const paint = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity]
  return `${colors.bold(renderPlace(problem))} ${paint(severity)} ${colors.dim(code)} ${escapeControls(message)}`
}

/** `path:line:column`, or the path alone where the whole file is meant. */
export function renderPlace({ path, line, column }: Pick<Problem, 'path' | 'line' | 'column'>): string {
  return [escapeControls(path), ...[line, column].filter((number) => number !== null)].join(':')
}

/** How many errors and warnings there are, in words; null where there are none. Notes are not counted: they ask for nothing. */
export function renderProblemCount({ error, warning }: Readonly<Record<'error' | 'warning', number>>, language: Language): string | null {
  const zh = language === 'zh'
  const parts = [
    error > 0 ? (zh ? `错误 ${error} 处` : countOf(error, 'error')) : null,
    warning > 0 ? (zh ? `警告 ${warning} 处` : countOf(warning, 'warning')) : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(zh ? '，' : ', ')
}

/** Names of files and words of articles come from strangers: controls and direction marks would move the cursor or turn the line around. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) => {
    if (character === '\n') return '\\n'
    return `\\u{${character.codePointAt(0)?.toString(16)}}`
  })
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
