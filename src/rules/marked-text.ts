// Texts of tests with marks. In: 中国已提供[[超过18亿剂]]疫苗. Out: the text without marks, and the spans that stood between them.

import type { Span } from '../model/span.ts'

export interface MarkedText {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Takes `[[…]]` out of a text. Marks do not nest; one without its other half is text. */
export function readMarks(written: string): MarkedText {
  const spans: Span[] = []
  let text = ''
  let at = 0
  for (const { index, 0: whole, 1: marked = '' } of written.matchAll(/\[\[((?:(?!\[\[|\]\]).)+)\]\]/gsu)) {
    text += written.slice(at, index)
    spans.push({ start: text.length, end: text.length + marked.length })
    text += marked
    at = index + whole.length
  }
  return { text: text + written.slice(at), spans }
}
