// Reading positions to source positions. In: segments written by `reading/`. Out: spans of the source file.

import type { Span } from './span.ts'

/**
 * A run of reading text and the run of source it came from. Where the two lengths are equal the run maps one to one;
 * otherwise (`&amp;` is five source characters and one read) every reading position maps to the whole source run.
 */
export interface OffsetSegment {
  readonly reading: number
  readonly length: number
  readonly source: number
  readonly sourceLength: number
}

/** Segments sorted by `reading`, covering the reading text without gaps except where text was inserted (paragraph breaks). */
export interface OffsetMap {
  readonly segments: readonly OffsetSegment[]
}

/**
 * The source span of a reading span: from the first source character of its first mapped position to the last one of its
 * last. Spaces and tags between are inside, those around are not. An empty or unmapped span gives an empty span.
 */
export function findSourceSpan(map: OffsetMap, span: Span): Span {
  const first = findSegment(map, span.start, 'after')
  const last = findSegment(map, span.end - 1, 'before')
  if (!first || !last || span.end <= span.start || first.reading > last.reading) {
    const at = first ? sourceStart(first, Math.max(span.start, first.reading)) : lastSource(map)
    return { start: at, end: at }
  }
  return {
    start: sourceStart(first, Math.max(span.start, first.reading)),
    end: sourceEnd(last, Math.min(span.end, last.reading + last.length)),
  }
}

/** The reading position of the first character at or after a source position; the text's length where none is. */
export function findReadingPosition(map: OffsetMap, source: number): number {
  const { segments } = map
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment && segment.source + segment.sourceLength <= source) low = middle + 1
    else high = middle
  }
  const segment = segments[low]
  if (!segment) {
    const last = segments.at(-1)
    return last ? last.reading + last.length : 0
  }
  if (source <= segment.source || segment.length !== segment.sourceLength) return segment.reading
  return segment.reading + (source - segment.source)
}

function findSegment(map: OffsetMap, reading: number, side: 'before' | 'after'): OffsetSegment | undefined {
  const { segments } = map
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment && segment.reading <= reading) low = middle + 1
    else high = middle
  }
  const segment = segments[low - 1]
  if (segment && reading < segment.reading + segment.length) return segment
  return side === 'before' ? segment : segments[low]
}

function sourceStart(segment: OffsetSegment, reading: number): number {
  return segment.length === segment.sourceLength ? segment.source + (reading - segment.reading) : segment.source
}

function sourceEnd(segment: OffsetSegment, readingEnd: number): number {
  return segment.length === segment.sourceLength ? segment.source + (readingEnd - segment.reading) : segment.source + segment.sourceLength
}

function lastSource(map: OffsetMap): number {
  const last = map.segments.at(-1)
  return last ? last.source + last.sourceLength : 0
}
