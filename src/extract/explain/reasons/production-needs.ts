// What each production wants of the captures it is given: the reason behind a refusal, for readers of a rule file. In: a production's name.

import type { Localized } from '../../../model/problem.ts'

const NEEDS: Readonly<Record<string, Localized>> = {
  calendar: {
    zh: 'year 为四位数字（2021、二〇二一）；month 1–12，day 1–31，hour 0–24，minute 0–59，quarter 1–4，week 1–53，weekday 1–6，nth 1–5，century 1–30，decade 0–90；shortYear 为两位；须为不带“多”等的整数',
    en: 'year of four digits (2021, 二〇二一); month 1–12, day 1–31, hour 0–24, minute 0–59, quarter 1–4, week 1–53, weekday 1–6, nth 1–5, century 1–30, decade 0–90; shortYear of two digits; whole numbers without 多 and the like',
  },
  combine: {
    zh: 'first 与 second 都是历法日期，first 较粗（今年），second 更细（5月19日），first 没有 mod',
    en: 'first and second to be calendar dates, first the coarser (今年), second the finer (5月19日), and first without a mod',
  },
  duration: {
    zh: 'amount 为有确值的数字；不是四位的年份（2021年）；百年、千年等单独一个大数须有约数词；须有 set: {granularity}',
    en: 'amount to have a value; not a year of four digits (2021年); a bare 百 or 千 needs a hedge before it; set: {granularity}',
  },
  modify: {
    zh: 'of 为没有 mod 的日期，不是时长；有 onlyWith 时，of 最细的部分须是它（月底需要月份）',
    en: 'of to be a date without a mod and no length of time; with onlyWith, that part must be its finest (月底 needs a month)',
  },
  pair: {
    zh: 'first 小于 second，都在 part 的范围内（年为四位）；before 为不含该部分的历法日期',
    en: 'first to be less than second, both within the bounds of part (a year has four digits); before to be a calendar date that lacks the part',
  },
  reference: { zh: 'set: {value: PRESENT_REF | PAST_REF | FUTURE_REF}', en: 'set: {value: PRESENT_REF | PAST_REF | FUTURE_REF}' },
  set: {
    zh: 'set: {granularity}；of 为时长，或没有年份的历法日期',
    en: 'set: {granularity}; of to be a length of time, or a calendar date without year',
  },
  shift: {
    zh: 'of 为没有锚点的时长，数量为整数或半数，不是“不到”一类',
    en: 'of to be a length of time that nothing anchors yet, of whole or half units, and not 不到 or the like',
  },
  stretch: { zh: 'of 为没有锚点的时长；须有 set: {anchor}', en: 'of to be a length of time that nothing anchors yet; set: {anchor}' },
  join: {
    zh: 'first 与 second 都是时长，first 的单位较粗（两年），second 较细且不满一个粗单位（三个月）',
    en: 'first and second to be lengths of time, first the coarser (两年), second the finer and less than one of it (三个月)',
  },
  lengths: {
    zh: 'first 小于 second，都是 1 至 999 的整数；须有 set: {granularity}',
    en: 'first to be less than second, both whole numbers from 1 to 999; set: {granularity}',
  },
  window: {
    zh: 'of 为没有 mod 的历法日期，比 granularity 粗；amount 为 1 至 366 的整数，或有 set: {amount}',
    en: 'of to be a calendar date without a mod, coarser than granularity; amount a whole number from 1 to 366, or set: {amount}',
  },
  ordinal: { zh: 'amount 为 1 至 100,000 的整数', en: 'amount to be a whole number from 1 to 100,000' },
  ordinals: { zh: 'first 小于 second，都是 1 至 100,000 的整数', en: 'first to be less than second, both whole numbers from 1 to 100,000' },
  quantity: {
    zh: 'amount 为数字或有 set: {value}；“一个”“一位”中的“一”没有约数词时不算数量；noun: needed 时不是四位的年份',
    en: 'amount to be a number, or set: {value}; 一 before a classifier (一个, 一位) counts only with a hedge; with noun: needed no year of four digits',
  },
  range: {
    zh: 'low 小于 high，都有确值；lowUnit 与 unit 相同；没有“超过”一类的约数词',
    en: 'low to be less than high, both with a value; lowUnit to be the unit; no hedge other than an approximate one',
  },
  fraction: {
    zh: 'numerator 小于 denominator，denominator 不大于 1000',
    en: 'numerator to be less than denominator, denominator at most 1000',
  },
  share: { zh: 'amount 为数字', en: 'amount to be a number' },
  doublings: { zh: 'amount 为 1 至 30 的整数', en: 'amount to be a whole number from 1 to 30' },
  mixed: { zh: '单位同一量纲且依次变小', en: 'units of one dimension, each smaller than the one before' },
  rate: { zh: 'unit 为单位，per 为词表中的词', en: 'unit to be a unit and per a term of a lexicon' },
  tail: { zh: 'tail 至多两位', en: 'tail of at most two digits' },
  change: { zh: '模式中有 {figure}', en: 'a {figure} in the pattern' },
}

/** What a production wants; a production that is not listed wants what its file says. */
export function findProductionNeeds(production: string): Localized {
  return NEEDS[production] ?? { zh: '见其源文件', en: 'what its file says' }
}
