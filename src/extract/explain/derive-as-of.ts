// Why a figure is of the date it has: by a date of its sentence, by what was said before, by words of the future or the present, or by
// nothing but the article's own day. In: the figure's mention. Out: one step.

import { explainAsOf } from '../../model/as-of-reason.ts'
import type { FigureMention } from '../../model/mention.ts'
import { isWithin, type Span } from '../../model/span.ts'
import { SIGNAL_LEXICONS } from '../figure/find-signals.ts'
import type { SentenceHistory } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'
import { quotePlace } from './wording.ts'

/** Says which source the as-of date has and which words. */
export function describeAsOf(history: SentenceHistory, figure: FigureMention): Step {
  const { asOf, start } = figure
  if (!asOf)
    return createStep('as-of-none', {
      zh: '没有截止日期：文中没有可用的日期，文章也没有发布日期',
      en: 'no as-of date: the text has none to use and the article has no publication date',
    })
  const { value, source, words = '' } = asOf
  const place = findWords(history, words, start)
  const quoted = place ? quotePlace(history, place) : { zh: `“${words}”`, en: `“${words}”` }
  const { zh, en } = explainAsOf(asOf.reason ?? 'own-day', quoted)
  // An anniversary is of its year, on whatever day it is spoken of.
  const isAnniversary = history.findings.work.chart.termsOf(SIGNAL_LEXICONS.anniversary).some((term) => isWithin(term, figure))
  const year = isAnniversary ? { zh: '，周年取其年份', en: ', of an anniversary the year' } : { zh: '', en: '' }
  return createStep(
    'as-of',
    { zh: `截止日期 ${value}（${source}）：${zh}${year.zh}`, en: `as of ${value} (${source}): ${en}${year.en}` },
    place,
  )
}

/** The words nearest before the figure in its sentence, else the first after it; null where they stand in another. */
function findWords({ article, findings }: SentenceHistory, words: string, figureStart: number): Span | null {
  const { start, end } = findings.sentence
  if (words === '') return null
  const sentence = article.text.slice(start, end)
  const before = sentence.slice(0, figureStart - start).lastIndexOf(words)
  const at = before >= 0 ? before : sentence.indexOf(words)
  return at < 0 ? null : { start: start + at, end: start + at + words.length }
}
