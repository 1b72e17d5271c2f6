// What is wrong with content (an article, a rule, a configuration) as a value with a place. Misuse of the API throws instead.

export type Severity = 'error' | 'warning' | 'note'

/** Where a problem is. `line` and `column` count from 1; both are null where the whole file is meant. */
export interface Place {
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  /** The column after the last character that is meant, where it is known and on the same line. */
  readonly endColumn?: number
}

/** One finding about content. `code` is stable and greppable; the wording is *Unexpected X, expected Y*, in both languages. */
export interface Problem extends Place {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly messageZh: string
}

/** Both languages of one user-facing text. */
export interface Localized {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Localized

/** Builds a problem; `text` holds the wording in both languages. */
export function createProblem(place: Place, severity: Severity, code: string, text: Localized): Problem {
  const { path, line, column, endColumn } = place
  const end = endColumn === undefined ? {} : { endColumn }
  return { path, line, column, ...end, code, severity, message: text.en, messageZh: text.zh }
}

/** The place of a whole file. */
export function wholeFile(path: string): Place {
  return { path, line: null, column: null }
}

/** The place of an offset into a file's decoded text. Columns count UTF-16 code units; CR LF, LF and CR end a line. */
export function placeOf(path: string, text: string, offset: number): Place {
  let line = 1
  let lineStart = 0
  const end = Math.min(offset, text.length)
  for (let i = 0; i < end; i++) {
    const isBreak = text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')
    if (!isBreak) continue
    line++
    lineStart = i + 1
  }
  return { path, line, column: end - lineStart + 1 }
}
