// Parts of a sentence that read as what they are. In: a sentence, the spans that must stay whole, how much room there is. Out: cuts at
// clause borders, or where a clause is too long at a place that splits no mention, number or Latin word: a cut 12月2日 would read 2日.

import type { Span } from '../model/span.ts'

/** The words before and after a span, `…` where something was left out. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** At most about `reach` characters on each side of `center`. `whole` are spans of the sentence that may not be cut, such as its mentions. */
export function cutAround(sentence: string, center: Span, whole: readonly Span[], reach: number): Surroundings {
  const begin = findBegin(sentence, center.start, whole, reach)
  const end = findEnd(sentence, center.end, whole, reach)
  const after = sentence.slice(center.end, end)
  return {
    before: (begin > 0 ? '…' : '') + sentence.slice(begin, center.start),
    after: end < sentence.length ? `${after.replace(LAST_PAUSE, '')}…` : after,
  }
}

/** The beginning of a text, at most about `reach` characters of it, `…` where something was left out. */
export function cutHead(text: string, reach: number, whole: readonly Span[] = []): string {
  const end = findEnd(text, 0, whole, reach)
  return end < text.length ? `${text.slice(0, end).replace(LAST_PAUSE, '')}…` : text
}

/** Fewer characters than this say nothing of what they lead up to. */
const FEWEST = 4
/** Closes a clause; a cut after it leaves whole clauses. */
const PAUSE = /[，。；：！？、,;!?—…]/u
const LAST_PAUSE = /[，。；：！？、,;\s—…]+$/u
/** Letters and digits with what joins them: 7.5, 2021-12, G20, COVID-19, 12.7%. */
const JOINED = /[\p{Script=Latin}\p{N}.,%/:·_-]/u

function findBegin(text: string, from: number, whole: readonly Span[], reach: number): number {
  const least = from - reach
  if (least <= 0) return 0
  let best = -1
  for (let at = from; at >= least; at--) {
    if (at < from && PAUSE.test(text.charAt(at - 1)) && isSafe(text, at, whole)) best = at
  }
  if (best >= 0) return best
  for (let at = least; at <= from - FEWEST; at++) if (isSafe(text, at, whole)) return at
  // A long name stands right before: a little more room keeps it, where none would leave nothing to go by.
  for (let at = least; at >= least - reach; at--) if (at <= 0 || isSafe(text, at, whole)) return Math.max(0, at)
  return from
}

function findEnd(text: string, from: number, whole: readonly Span[], reach: number): number {
  const most = from + reach
  if (most >= text.length) return text.length
  for (let at = most; at > from; at--) if (PAUSE.test(text.charAt(at)) && isSafe(text, at, whole)) return at
  for (let at = most; at > from; at--) if (isSafe(text, at, whole)) return at
  return from
}

/** Whether a cut before `at` splits nothing. */
function isSafe(text: string, at: number, whole: readonly Span[]): boolean {
  if (whole.some(({ start, end }) => start < at && at < end)) return false
  const [last, next] = [text.charAt(at - 1), text.charAt(at)]
  const isPair = /[\uD800-\uDBFF]/.test(last) && /[\uDC00-\uDFFF]/.test(next)
  // A number holds on to its unit: 12 and 月, 5 and 亿.
  return (
    !isPair &&
    !(JOINED.test(last) && JOINED.test(next)) &&
    !/\p{N}/u.test(last) &&
    !(/[十百千万亿兆]/u.test(last) && /[\p{N}十百千万亿多余]/u.test(next))
  )
}
