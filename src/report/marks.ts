// Mentions as marks inside a sentence. In: a sentence's text and the spans in it, which may nest, touch or cross. Out: a flat run of
// text, opening and closing pieces that nest properly whatever the spans did.

/** A span of a sentence's text to mark, with what stands on the mark. */
export interface MarkSpan<Mark> {
  readonly at: number
  readonly end: number
  readonly mark: Mark
}

/** Exactly one field is set. All are always there: a template would look a missing one up further out. */
export interface Piece<Mark> {
  readonly open: Mark | null
  readonly text: string | null
  readonly close: true | null
}

/**
 * Cuts a sentence into pieces. A span that crosses the end of the mark it began in is closed and opened again after it, and
 * `continueMark` makes the second part's mark (an anchor must stand only once). Spans outside the text are cut to it; empty ones dropped.
 */
export function cutPieces<Mark>(
  text: string,
  spans: readonly MarkSpan<Mark>[],
  continueMark: (mark: Mark) => Mark,
): readonly Piece<Mark>[] {
  const waiting = spans
    .map(({ at, end, mark }) => ({ at: Math.max(0, at), end: Math.min(text.length, end), mark }))
    .filter(({ at, end }) => end > at)
    .sort(compareSpans)
  const pieces: Piece<Mark>[] = []
  const openEnds: number[] = []
  let position = 0
  const advance = (to: number) => {
    if (to > position) pieces.push({ open: null, text: text.slice(position, to), close: null })
    position = Math.max(position, to)
  }
  const closeUntil = (at: number) => {
    for (let end = openEnds.at(-1); end !== undefined && end <= at; end = openEnds.at(-1)) {
      advance(end)
      pieces.push({ open: null, text: null, close: true })
      openEnds.pop()
    }
  }
  for (let span = waiting.shift(); span; span = waiting.shift()) {
    closeUntil(span.at)
    advance(span.at)
    const parentEnd = openEnds.at(-1) ?? text.length
    if (span.end > parentEnd) insertSorted(waiting, { at: parentEnd, end: span.end, mark: continueMark(span.mark) })
    pieces.push({ open: span.mark, text: null, close: null })
    openEnds.push(Math.min(span.end, parentEnd))
  }
  closeUntil(text.length)
  advance(text.length)
  return pieces
}

function insertSorted<Mark>(spans: MarkSpan<Mark>[], span: MarkSpan<Mark>): void {
  const after = spans.findIndex((other) => compareSpans(span, other) < 0)
  spans.splice(after < 0 ? spans.length : after, 0, span)
}

/** Outer spans first, so that inner ones open inside them. */
function compareSpans(a: { readonly at: number; readonly end: number }, b: { readonly at: number; readonly end: number }): number {
  return a.at - b.at || b.end - a.end
}
