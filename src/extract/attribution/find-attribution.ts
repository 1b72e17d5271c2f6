// Who is said to have said it. In: a sentence's reporting verbs, source words and tokens, and the position of a figure. Out: speaker and
// verb of the last reporting verb before the figure that has a subject (习近平主席在会上表示, 世界银行报告认为), or of its source phrase
// (据国家统计局消息, 从商务部了解到). Null where there is none.

import type { Attribution } from '../../model/mention.ts'
import { isOverlapping, type Span } from '../../model/span.ts'
import { isClauseEnd } from '../../rules/compile-pattern.ts'
import { BRACKETS, findSpeakerAfter, findSpeakerBefore, type SpeakerWork } from './find-speaker.ts'

/** The lexicons of core that say what is cited, and by which words. */
export const DOCUMENTS = 'core/attribution.documents'
export const ACCORDING_TO = 'core/attribution.according_to'
export const LEARNED = 'core/attribution.learned'
export const OPENING = 'core/attribution.opening'

/** What stands in a sentence that says who speaks. */
export interface AttributionWork extends SpeakerWork {
  readonly verbs: readonly Span[]
  /** 据, 根据, 来自. */
  readonly accordingTo: readonly Span[]
  /** 了解到, 获悉: the source stands before them, after 从. */
  readonly learned: readonly Span[]
  /** Verbs that take objects too (提出三点建议) and report only before a comma or colon. */
  readonly opening: readonly Span[]
}

/** Finds the attribution of what stands at `position`. */
export function findAttribution(work: AttributionWork, position: number): Attribution | null {
  const { text, verbs, accordingTo, learned } = work
  const hits = [
    ...verbs.flatMap((span) => (isWithObject(work, span) ? [] : [{ span, find: () => findSpeakerBefore(work, span.start) }])),
    ...accordingTo.map((span) => ({ span, find: () => findSpeakerAfter(work, span.end) })),
    ...learned.map((span) => ({ span, find: () => findSourceBefore(work, span.start) })),
  ].sort((a, b) => b.span.end - a.span.end)
  for (const { span, find } of hits) {
    if (span.end > position) continue
    const speaker = find()
    if (speaker) return { speaker, verb: text.slice(span.start, span.end) }
  }
  return null
}

/** 提出三点建议: a verb that takes objects has one, since no comma or colon follows it, nor another verb as in 介绍说. */
export function isWithObject({ text, verbs, opening }: AttributionWork, verb: Span): boolean {
  const isFollowed = isClauseEnd(text[verb.end]) || verbs.some(({ start }) => start === verb.end)
  return !isFollowed && opening.some((other) => isOverlapping(other, verb))
}

/** 记者从商务部了解到: what the last preposition of the clause before the verb takes. */
function findSourceBefore(work: AttributionWork, verbStart: number): string | null {
  const before = work.tokens().filter((token) => token.end <= verbStart)
  const clause = before.slice(before.findLastIndex(({ text }) => isClauseEnd(text) && !BRACKETS.test(text)) + 1)
  const preposition = clause.findLast(({ tag }) => tag === 'p')
  return preposition ? findSpeakerAfter(work, preposition.end) : null
}
