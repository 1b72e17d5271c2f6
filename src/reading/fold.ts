// White space and width folding. In: the runs of one paragraph or table cell, decoded. Out: its reading text and the segments
// that lead back to the source. Replaces nothing but width: every kept character is one for one.

import type { OffsetSegment } from '../model/offset-map.ts'
import { isCjk, isDigit, isInvisible, isSpace, isTransparent, toHalfWidth } from './characters.ts'

/**
 * Decoded text and the source it came from. Equal lengths map one to one, others as a whole (`&amp;`).
 * A run with `source` -1 was put in by the reader (a break inside a table cell) and maps nowhere.
 */
export interface Run {
  readonly text: string
  readonly source: number
  readonly sourceLength: number
}

/** Reading text of one paragraph or cell; segments count from its start, sources from the start of the file. */
export interface FoldedText {
  readonly text: string
  readonly segments: readonly OffsetSegment[]
}

/** Folds runs to reading text. Linear in the length of the text. */
export function foldRuns(runs: readonly Run[]): FoldedText {
  const raw = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('')
  const pieces = foldPieces(raw)
  return { text: pieces.map((piece) => piece.text).join(''), segments: mapPieces(pieces, runs) }
}

/** Folds plain text the same way, without a map: for comparing a page's title with its heading. */
export function foldText(raw: string): string {
  return foldPieces(raw)
    .map((piece) => piece.text)
    .join('')
}

/** A kept stretch `[start, end)` of the decoded text. One for one, except that a run of white space became one space. */
interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

function foldPieces(raw: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let position = 0
  // The last character that takes sides, and the next one (looked up at most once per stretch, so that the fold stays linear).
  let before = 0
  let next = { position: -1, code: 0 }
  const keep = (end: number): void => {
    if (end > from) pieces.push({ text: raw.slice(from, end), start: from, end })
  }
  while (position < raw.length) {
    const code = raw.charCodeAt(position)
    if (isSpace(code) || isInvisible(code)) {
      keep(position)
      const start = position
      let isSpaced = false
      for (; position < raw.length; position++) {
        const blank = raw.charCodeAt(position)
        if (isSpace(blank)) isSpaced = true
        else if (!isInvisible(blank)) break
      }
      from = position
      if (!isSpaced || pieces.length === 0 || position === raw.length) continue
      if (next.position < position) next = findStrong(raw, position)
      if (isSpaceKept(before, next.code)) pieces.push({ text: ' ', start, end: position })
      continue
    }
    const half = toHalfWidth(code, raw.charCodeAt(position - 1), raw.charCodeAt(position + 1))
    if (half !== code) {
      keep(position)
      pieces.push({ text: String.fromCharCode(half), start: position, end: position + 1 })
      from = position + 1
    }
    // The low half of an astral character says nothing of its script: keep the high one.
    if (!isTransparent(half) && !(half >= 0xdc00 && half <= 0xdfff)) before = half
    position++
  }
  keep(position)
  return pieces
}

/** The first character at or after a position that takes sides; code 0 at the end of the text. */
function findStrong(raw: string, start: number): { position: number; code: number } {
  for (let position = start; position < raw.length; position++) {
    const code = raw.charCodeAt(position)
    if (isSpace(code) || isInvisible(code) || isTransparent(code)) continue
    return { position, code: toHalfWidth(code, raw.charCodeAt(position - 1), raw.charCodeAt(position + 1)) }
  }
  return { position: raw.length, code: 0 }
}

function isSpaceKept(before: number, after: number): boolean {
  if (isCjk(before) || isCjk(after)) return false
  // 增速达到 12.7 % is one figure.
  return !(after === 0x25 && isDigit(before))
}

function mapPieces(pieces: readonly Piece[], runs: readonly Run[]): readonly OffsetSegment[] {
  const segments: OffsetSegment[] = []
  let index = 0
  let runStart = 0
  let reading = 0
  for (const piece of pieces) {
    const isOneToOne = piece.text.length === piece.end - piece.start
    let spaceStart = -1
    let spaceEnd = -1
    while (index < runs.length) {
      const run = runs[index] as Run
      const runEnd = runStart + run.text.length
      const start = Math.max(piece.start, runStart)
      const end = Math.min(piece.end, runEnd)
      if (end > start && run.source >= 0) {
        const isExact = run.text.length === run.sourceLength
        const source = isExact ? run.source + (start - runStart) : run.source
        const sourceLength = isExact ? end - start : run.sourceLength
        if (isOneToOne) appendSegment(segments, { reading: reading + (start - piece.start), length: end - start, source, sourceLength })
        else {
          if (spaceStart < 0) spaceStart = source
          spaceEnd = source + sourceLength
        }
      }
      if (runEnd > piece.end) break
      index++
      runStart = runEnd
    }
    if (spaceStart >= 0) appendSegment(segments, { reading, length: 1, source: spaceStart, sourceLength: spaceEnd - spaceStart })
    reading += piece.text.length
  }
  return segments
}

/** Adds a segment in place, joining it to the last one where the two continue each other one to one. */
export function appendSegment(segments: OffsetSegment[], segment: OffsetSegment): void {
  const last = segments.at(-1)
  const joins =
    last !== undefined &&
    last.length === last.sourceLength &&
    segment.length === segment.sourceLength &&
    last.reading + last.length === segment.reading &&
    last.source + last.sourceLength === segment.source
  if (!joins) {
    segments.push(segment)
    return
  }
  const length = last.length + segment.length
  segments[segments.length - 1] = { reading: last.reading, length, source: last.source, sourceLength: length }
}
