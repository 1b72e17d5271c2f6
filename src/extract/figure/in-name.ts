// Numbers that name instead of counting, as the signs around them say. In: a figure in words and its sentence. Out: whether it is the
// beginning of a short quoted name (“四种形态”, “三牛”精神) or counts something within the title of a work (《论十大关系》).

import type { FigureItem } from '../chart.ts'
import { canBeginNumeral } from '../numeral/numeral-table.ts'
import type { SentenceWork } from '../run-patterns.ts'

/** More characters than this are quoted speech. */
const LONGEST_QUOTED_NAME = 7

/** Whether the figure is part of a name. One with digits or a hedge is not: “30米”, “超过三成”. */
export function isInName({ input: { text, start, end } }: SentenceWork, figure: FigureItem): boolean {
  if (/\d/.test(text.slice(figure.start, figure.end)) || !canBeginNumeral(text[figure.start] ?? '')) return false
  if (OPENING_QUOTES.test(text[figure.start - 1] ?? '')) {
    const quoted = text.slice(figure.start, Math.min(end, figure.start + LONGEST_QUOTED_NAME + 1))
    return CLOSING_QUOTES.test(quoted)
  }
  const before = text.slice(start, figure.start)
  return figure.countedNoun !== 'no' && before.lastIndexOf(TITLE_START) > before.lastIndexOf(TITLE_END)
}

const OPENING_QUOTES = /[“‘"「『]/
const CLOSING_QUOTES = /[”’"」』]/
const TITLE_START = '《'
const TITLE_END = '》'
