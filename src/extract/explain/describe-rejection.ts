// Why what a rule proposed is no mention: it lost to another, a date took its characters, it cuts a word, no noun follows. In: an event
// of a sentence's history. Out: one step, or null for events that reject nothing.

import type { Localized } from '../../model/problem.ts'
import { isOverlapping, isWithin, type Span } from '../../model/span.ts'
import type { Candidate } from '../choose.ts'
import { isInTitle } from '../date/title-marks.ts'
import type { TraceEvent } from '../trace.ts'
import { type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'
import { ITEM_NAMES, quotePlace, quoteRule } from './wording.ts'

/** A dropped candidate with the reason. */
export interface Rejection {
  readonly rule: string
  readonly step: Step
}

/** Describes a rejection; null for an event that is none. */
export function describeRejection(history: SentenceHistory, event: TraceEvent): Rejection | null {
  switch (event.kind) {
    case 'lost': {
      const { candidate, winner } = event
      const why = explainOrder(candidate, winner)
      const by = quotePlace(history, winner)
      const rule = quoteRule(history.rules, winner.origin.rule)
      return reject(history, 'lost', candidate, {
        zh: `让位于 ${rule} 的${by.zh}：${why.zh}`,
        en: `lost to ${by.en} of ${rule}: ${why.en}`,
      })
    }
    case 'taken': {
      const { candidate, by } = event
      const place = quotePlace(history, by)
      const kind = ITEM_NAMES[by.kind] ?? { zh: by.kind, en: by.kind }
      const rule = quoteRule(history.rules, by.origin.rule)
      return reject(history, 'taken', candidate, {
        zh: `其中的字已属${kind.zh}${place.zh}，规则 ${rule}；日期与序数先取`,
        en: `its characters belong to the ${kind.en} ${place.en} of ${rule}; dates and ordinals come first`,
      })
    }
    case 'vetoed':
      return reject(history, 'vetoed', event.candidate, explainVeto(history, event.candidate, event.boundary))
    case 'nounless':
      return reject(history, 'noun-missing', event.candidate, {
        zh: '此规则要求数字后紧跟名词（set: {noun: needed}），而其后没有',
        en: 'its rule needs a noun right after it (set: {noun: needed}), and none follows',
      })
    default:
      return null
  }
}

/** What decided between two candidates on the same characters. */
export function explainOrder(
  loser: Span & { readonly origin: { readonly priority: number } },
  winner: Span & { readonly origin: { readonly priority: number } },
): Localized {
  const [own, other] = [loser.end - loser.start, winner.end - winner.start]
  if (other > own) return { zh: `更长（${other} 字对 ${own} 字）`, en: `longer (${other} characters against ${own})` }
  const [low, high] = [loser.origin.priority, winner.origin.priority]
  if (high > low) return { zh: `priority 更高（${high} 对 ${low}）`, en: `higher priority (${high} against ${low})` }
  return { zh: '规则在先', en: 'its rule comes first' }
}

function reject(history: SentenceHistory, code: string, candidate: Candidate, why: Localized): Rejection {
  const { zh, en } = quotePlace(history, candidate)
  const { rule } = candidate.origin
  return { rule, step: createStep(code, { zh: `${rule} 的${zh}：${why.zh}`, en: `${en} of ${rule}: ${why.en}` }, candidate) }
}

function explainVeto(history: SentenceHistory, span: Span, boundary: 'none' | 'soft' | 'token'): Localized {
  const { work, tokens } = history.findings
  const name = work.scan.opaque.find((opaque) => isOverlapping(opaque, span) && !isWithin(opaque, span))
  if (name) return { zh: `切开了不可拆的词“${textOf(history, name)}”`, en: `cuts the opaque term “${textOf(history, name)}”` }
  if (isInTitle(work.input.text, span))
    return {
      zh: '在书名号之内，又没有年份，只是名称的一部分',
      en: 'is inside the title of a work and has no year, so it is only part of a name',
    }
  const words = tokens().filter((token) => isOverlapping(token, span))
  const remedy =
    boundary === 'token'
      ? { zh: '', en: '' }
      : { zh: '；规则写 boundary: none 则不顾词界', en: '; boundary: none in the rule would let it' }
  const cut = words.find((token) => !isWithin(token, span))
  if (cut)
    return {
      zh: `分词以“${cut.text}”（词性 ${cut.tag}）为一词，不从词中切开${remedy.zh}`,
      en: `cuts the word “${cut.text}” (tagged ${cut.tag})${remedy.en}`,
    }
  const [word] = words
  return {
    zh: `分词以“${word?.text ?? ''}”（词性 ${word?.tag ?? ''}）为另一个词，不是数字${remedy.zh}`,
    en: `is the word “${word?.text ?? ''}” (tagged ${word?.tag ?? ''}), which is no number${remedy.en}`,
  }
}
