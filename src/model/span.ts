// Positions in text. In: nothing. Out: the half-open interval every other noun is built on.

/** A half-open interval `[start, end)` of UTF-16 code units. Which text it counts in is said by the type that extends it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one code unit. */
export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies within `outer`; a span is within itself. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
