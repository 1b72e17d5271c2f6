// `quantity`: one number with hedges and a unit: 超过7.5亿剂, 1500多家, 零下30摄氏度, 两个半. Captures: those of readAmount, unit, noun
// (七部门), more (3倍多). Settings: unit (instead of a captured one), noun, value (instead of a captured amount: 半数 is 50 percent), bound,
// stands.

import { exactly, type Quantity } from '../../../model/interval.ts'
import type { RuleSettings } from '../../../rules/kinds/pattern-rule.ts'
import type { UnitItem } from '../../chart.ts'
import type { Numeral } from '../../numeral/find-numerals.ts'
import { findCapture, findNumber, type Match, type Production, produce } from '../../production.ts'
import { countsNoun, type FigureValue, findHedges, unitOf } from '../figure-value.ts'
import { applyHedges } from '../hedged-quantity.ts'
import { readAmount } from '../signed-amount.ts'

const isYear = (sequence: string | null) => sequence !== null && /^(19|20)\d\d$/.test(sequence)

/** 02组, 13800138000: digits that begin with a zero, or that nobody grouped, count nothing. */
const isCode = ({ sequence }: Numeral) => sequence !== null && /^(0\d|\d{11})/.test(sequence)

/** 2021全国, 七一勋章, 五四广场, 百亿产业链, 高于一切: right before a noun these are names and figures of speech. */
function isNameLike(match: Match, numeral: Numeral): boolean {
  const { sequence, form, quantity } = numeral
  if (isYear(sequence)) return true
  return form === 'words' && (sequence !== null || quantity.value === 1 || (isSpoken(numeral) && findHedges(match).length === 0))
}

/**
 * Before a noun that is counted without a classifier: 百国, 万村 are figures of speech, 一校 is one of many, 2021 a year. Great and open
 * numbers (4万儿童, 数百万同胞) count any noun, of any length.
 */
function isNoBareCount(numeral: Numeral): boolean {
  const { form, sequence, quantity } = numeral
  if (form === 'mixed' || quantity.bound !== 'exact' || isYear(sequence)) return true
  return form === 'words' && (quantity.value === 1 || isSpoken(numeral))
}

/** 359旅, 六朝: without a hedge, 万 or 亿 a number right before a noun that nobody counts so makes a name. 十七国 is long enough. */
function isHedged(match: Match, { form, start, end, quantity }: Numeral): boolean {
  return form === 'mixed' || (form === 'words' && end - start > 1) || quantity.bound !== 'exact' || findHedges(match).length > 0
}

/** 百, 千, 百亿 and the like: more often many than that many. */
function isSpoken({ end, start, step, quantity: { low } }: Numeral): boolean {
  return end - start <= 2 && low === step && step >= 100
}

export const quantity: Production<FigureValue> = (match, settings) => {
  const numeral = findNumber(match, 'amount')?.numeral
  const captured = findCapture(match, 'unit')?.item
  const item = captured?.kind === 'unit' ? captured : null
  const noun = findCapture(match, 'noun')?.item
  const read = typeof settings.value === 'number' ? exactly(settings.value) : readAmount(match, item?.term.times)
  const amount = read && numeral && findCapture(match, 'more') ? openStep(read, numeral.step * (item?.term.times ?? 1)) : read
  if (!amount || isArticle(match, amount, item) || isTwice(match, item)) return []
  if (numeral && (isCode(numeral) || (settings.noun === 'needed' && isNameLike(match, numeral)))) return []
  if (numeral && noun && isNoBareCount(numeral)) return []
  if (settings.stands === 'great' && !isGreat(numeral)) return []
  if (settings.stands === 'hedged' && !(numeral && isHedged(match, numeral))) return []
  // 4万贫困人口, 几百万人民群众: what is counted by the ten thousand may have a long name.
  const isPhrase = settings.noun === 'needed' && numeral && (numeral.form === 'mixed' || (numeral.quantity.low ?? 0) >= 10_000)
  return produce(match, {
    quantity: openEnd(applyHedges(amount, findHedges(match)), settings.bound),
    unit: settings.unit ?? (item ? unitOf(item) : null),
    countedNoun: isPhrase ? 'phrase' : (settings.noun ?? (item && countsNoun(item) ? 'may' : 'no')),
    noun: noun?.kind === 'lexicon' ? noun.canonical : null,
    change: null,
  })
}

/** 一 before a classifier is an article: 一个, 一位. With a hedge or a unit of measure it is a number: 近一个, 一吨. */
function isArticle(match: Match, { value, bound }: Quantity, item: UnitItem | null): boolean {
  const isOne = findNumber(match, 'amount')?.numeral.form === 'words' && value === 1 && bound === 'exact'
  return isOne && findHedges(match).length === 0 && (!item || countsNoun(item))
}

/** 3倍多: up to the next step of the last written digit, as 30多倍 is. */
function openStep({ value, low }: Quantity, step: number): Quantity {
  return { value, low, high: value === null ? null : Number((value + step).toPrecision(15)), bound: 'gt' }
}

/** 200万, 四千三百亿: whatever it counts, it counts something. 千万 and 百万 alone are words. */
function isGreat(numeral: Numeral | undefined): boolean {
  if (!numeral || (numeral.quantity.low ?? 0) < 10_000) return false
  return numeral.form === 'mixed' || (numeral.form === 'words' && numeral.sequence === null && numeral.end - numeral.start > 2)
}

/** 两度, 三度 say how often, not how warm or how steep. */
function isTwice(match: Match, item: UnitItem | null): boolean {
  const numeral = findNumber(match, 'amount')?.numeral
  if (item?.term.dimension !== 'degree' || numeral?.form !== 'words' || findCapture(match, 'sign')) return false
  return numeral.end - numeral.start === 1 && !findCapture(match, 'half') && !findCapture(match, 'tail')
}

/** The bound that a rule sets (上百 is at least a hundred), where no hedge in the text has set one. */
function openEnd(quantity: Quantity, bound: RuleSettings['bound']): Quantity {
  if (!bound || quantity.bound !== 'exact') return quantity
  const { low, high } = quantity
  return { ...quantity, bound, low: bound === 'lt' || bound === 'le' ? null : low, high: bound === 'gt' || bound === 'ge' ? null : high }
}
