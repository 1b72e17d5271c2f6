// Key words in context. In: records, a term or places of a word. Out: a line an occurrence, with the words on either side of it. A term is
// plain text: there are no patterns, so nothing can take long.

import { foldScript } from '../../model/fold-script.ts'
import type { ArticleRecord, RecordSentence } from '../../model/record.ts'
import { compareText } from '../point.ts'

/** An occurrence. `left` and `right` reach over sentences within the paragraph; `start` and `end` are the sentence's in its source. */
export interface ConcordanceLine {
  /** Index of the article's record. */
  readonly article: number
  readonly path: string
  readonly published: string | null
  readonly sentence: number
  /** Position in the sentence's text. */
  readonly at: number
  readonly left: string
  readonly keyword: string
  readonly right: string
  readonly start: number
  readonly end: number
}

export type ConcordanceOrder = 'position' | 'left' | 'right'

/** Cuts a text into words; given, a term is found only where words begin and end. */
export type WordCutter = (text: string) => readonly { readonly word: string }[]

/** What is looked for. `window` is characters on either side. */
export interface TermChoice {
  readonly term: string
  readonly window: number
  readonly cut?: WordCutter
}

/** The lines of one record. Either script finds the other, and Latin letters are found whatever their case. */
export function findTerm(record: ArticleRecord, article: number, { term, window, cut }: TermChoice): readonly ConcordanceLine[] {
  const sought = foldText(term)
  if (sought === '') return []
  return record.sentences.flatMap(({ text }, sentence) => {
    const folded = foldText(text)
    const places: number[] = []
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) places.push(at)
    if (places.length === 0) return []
    const borders = cut ? findBorders(cut(foldScript(text))) : null
    return places
      .filter((at) => !borders || (borders.has(at) && borders.has(at + sought.length)))
      .map((at) => buildLine(record, { article, sentence, at, length: sought.length }, window))
  })
}

/** A place as a line of `length` characters. */
export function buildLine(
  { article: { path, published }, sentences }: ArticleRecord,
  { article, sentence, at, length }: { readonly article: number; readonly sentence: number; readonly at: number; readonly length: number },
  window: number,
): ConcordanceLine {
  const own = sentences[sentence]
  if (!own) throw new RangeError(`Unexpected sentence ${sentence}, expected one of ${sentences.length}`)
  let left = own.text.slice(0, at)
  let right = own.text.slice(at + length)
  for (let before = sentence - 1; left.length < window && isNear(sentences[before], own); before--)
    left = (sentences[before]?.text ?? '') + left
  for (let after = sentence + 1; right.length < window && isNear(sentences[after], own); after++) right += sentences[after]?.text ?? ''
  return {
    ...{ article, path, published, sentence, at },
    left: cutLeft(left, window),
    keyword: own.text.slice(at, at + length),
    right: cutRight(right, window),
    ...{ start: own.start, end: own.end },
  }
}

/** Lines in order: as they stand; by what precedes, read backwards from the keyword; or by what follows. */
export function sortLines(lines: readonly ConcordanceLine[], order: ConcordanceOrder): readonly ConcordanceLine[] {
  if (order === 'position') return lines
  const keyed = lines.map((line) => ({ line, key: order === 'right' ? line.right : [...line.left].reverse().join('') }))
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ line }) => line)
}

function isNear(sentence: RecordSentence | undefined, own: RecordSentence): boolean {
  return sentence !== undefined && sentence.paragraph === own.paragraph && sentence.scope === own.scope
}

/** Lower case where that keeps positions; İ becomes two characters. */
function foldText(text: string): string {
  const folded = foldScript(text)
  const lower = folded.toLowerCase()
  return lower.length === folded.length ? lower : folded
}

function findBorders(words: readonly { readonly word: string }[]): ReadonlySet<number> {
  const borders = new Set([0])
  let end = 0
  for (const { word } of words) {
    end += word.length
    borders.add(end)
  }
  return borders
}

/** No half of a character may stand at the edge. */
function cutLeft(text: string, length: number): string {
  const cut = text.slice(Math.max(0, text.length - length))
  return cut.length < text.length ? cut.replace(LONE_LOW, '') : cut
}

function cutRight(text: string, length: number): string {
  const cut = text.slice(0, length)
  return cut.length < text.length ? cut.replace(LONE_HIGH, '') : cut
}

const LONE_LOW = /^[\uDC00-\uDFFF]/
const LONE_HIGH = /[\uD800-\uDBFF]$/
