// A line of a file's decoded text. In: text and a line number. Out: its span.

import type { Span } from './span.ts'

/** The span of a line, counted from 1, without its end; null where the text has fewer. CR LF, LF and CR end a line, as in `placeOf`. */
export function findLine(text: string, line: number): Span | null {
  const ends = /\r\n|\n|\r|$/g
  for (let number = 1, start = 0; start <= text.length; number++) {
    ends.lastIndex = start
    const end = ends.exec(text)
    if (!end) return null
    if (number === line) return { start, end: end.index }
    start = end.index + Math.max(1, end[0].length)
  }
  return null
}
