// A concordance for people and programs. In: its lines. Out: an aligned table for a terminal, CSV, or JSON. Control characters of articles are
// dropped from the table: they would move the cursor.

import { countColumns, padText } from '../../model/text-width.ts'
import { renderCsv } from '../csv.ts'
import type { ConcordanceLine } from './concordance.ts'

/** Lines with the keyword in one column, Chinese characters counting two; behind each its place as `path:offset` of its sentence. */
export function renderKwicTable(lines: readonly ConcordanceLine[]): string {
  const plain = lines.map(({ left, keyword, right, path, start }) => ({
    ...{ left: padText(left, 0).text, keyword: padText(keyword, 0).text, right: padText(right, 0).text },
    place: padText(`${path}:${start}`, 0).text,
  }))
  const widest = (texts: readonly string[]) => texts.reduce((width, text) => Math.max(width, countColumns(text)), 0)
  const [left, keyword, right] = [
    widest(plain.map((line) => line.left)),
    widest(plain.map((line) => line.keyword)),
    widest(plain.map((line) => line.right)),
  ]
  return plain
    .map((line) => {
      const before = ' '.repeat(left - countColumns(line.left)) + line.left
      return `${before}  ${padText(line.keyword, keyword).text}  ${padText(line.right, right).text}  ${line.place}\n`
    })
    .join('')
}

/** One row a line; `at` is the keyword's position in its sentence, `start` and `end` the sentence's in the source. */
export function renderKwicCsv(lines: readonly ConcordanceLine[]): string {
  return renderCsv([
    ['left', 'keyword', 'right', 'published', 'path', 'sentence', 'at', 'start', 'end'],
    ...lines.map(({ left, keyword, right, published, path, sentence, at, start, end }) => [
      ...[left, keyword, right, published, path],
      ...[sentence, at, start, end],
    ]),
  ])
}

/** The document `kaoju.kwic/1`; `found` counts all lines there are, of which `lines` may be the first. */
export function renderKwicJson(term: string, lines: readonly ConcordanceLine[], found: number): string {
  const shown = lines.map(({ article: _, ...line }) => line)
  return `${JSON.stringify({ schema: 'kaoju.kwic/1', term, found, lines: shown }, null, 2)}\n`
}
