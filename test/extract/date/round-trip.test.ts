// Dates written and read again: for random days, forms and reference dates, text -> value -> interval -> text. Through the shipped rules.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { findCalendarInterval } from '../../../src/extract/date/calendar-interval.ts'
import { findLunarMonth, findSolarTerm } from '../../../src/extract/date/lunar-calendar.ts'
import {
  addDays,
  addMonths,
  type CivilDate,
  formatCivilDate,
  fromDayNumber,
  parseCivilDate,
  toDayNumber,
} from '../../../src/model/civil-date.ts'
import type { DateMention } from '../../../src/model/mention.ts'
import { openShipped, type Shipped } from '../../support/shipped.ts'

const RUNS = { seed: 2021, numRuns: 300 }
/** 1950 to 2060. */
const day = fc.integer({ min: -7_305, max: 33_237 }).map(fromDayNumber)

let shipped: Shipped
before(async () => {
  shipped = await openShipped()
})

/** The ways in which a day is written in full. */
const FORMS: readonly ((date: CivilDate) => string)[] = [
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${year} 年 ${month} 月 ${day} 日`,
  ({ year, month, day }) => `${digitWords(year)}年${countWords(month)}月${countWords(day)}日`,
  ({ year, month, day }) => `${year}年${month}月${day}號`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${year}.${month}.${day}`,
  (date) => formatCivilDate(date),
]

test('a day in full is read back in every form, whatever the reference date', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(...FORMS), (date, published, write) => {
      const text = write(date)
      const only = readOnly(text, published)
      assert.equal(only.value, formatCivilDate(date))
      assert.equal(only.beginDate, formatCivilDate(date))
      assert.equal(only.endDate, formatCivilDate(addDays(date, 1)))
      assert.equal(only.text.replaceAll(' ', ''), text.replaceAll(' ', ''))
    }),
    RUNS,
  )
})

test('months, quarters and halves in full are read back, with the months that they hold', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(1, 3, 6), (date, published, months) => {
      const part = Math.ceil(date.month / months)
      const written = { 1: `${date.month}月`, 3: `第${countWords(part)}季度`, 6: part === 1 ? '上半年' : '下半年' }[months] ?? ''
      const only = readOnly(`${date.year}年${written}`, published)
      const begin = { year: date.year, month: (part - 1) * months + 1, day: 1 }
      assert.equal(only.beginDate, formatCivilDate(begin))
      assert.equal(only.endDate, formatCivilDate(addMonths(begin, months)))
    }),
    RUNS,
  )
})

test('the day that a date was read as, written again, is read as the same', () => {
  const lunar = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 29 }))
  fc.assert(
    fc.property(day, lunar, (published, [month, date]) => {
      const told = readOnly(`农历${countWords(month)}月${lunarDay(date)}`, published)
      const again = readOnly(FORMS[0]?.(parseCivilDate(told.value) ?? published) ?? '', addDays(published, 400))
      assert.deepEqual([again.value, again.beginDate, again.endDate], [told.value, told.beginDate, told.endDate])
    }),
    RUNS,
  )
})

test('whatever is said of time, in whatever order, no interval ends before it begins', () => {
  const words =
    '2019年 12月 31日 去年 上世纪 九十年代 初 底 前 后 以来 至 、 和 截至 周一 晚 8时 零时 三年 半 近 未来 春节 冬至 每 两 同期 十四五 农历 六七'.split(
      ' ',
    )
  fc.assert(
    fc.property(day, fc.array(fc.constantFrom(...words), { maxLength: 10 }), (published, said) => {
      for (const mention of shipped.mentionsOf(said.join(''), formatCivilDate(published))) {
        if (mention.type !== 'date' || mention.beginDate === null || mention.endDate === null) continue
        assert.ok(mention.beginDate < mention.endDate, `${said.join('')}: ${mention.text} ${mention.beginDate} ${mention.endDate}`)
      }
    }),
    { ...RUNS, numRuns: 1_000 },
  )
})

test('so many days before or after the article are that many days away', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 500 }), fc.boolean(), (published, days, isPast) => {
      const only = readOnly(`${days}天${isPast ? '前' : '后'}`, published)
      assert.equal(only.value, formatCivilDate(addDays(published, isPast ? -days : days)))
    }),
    RUNS,
  )
})

test('上周, 本周 and 下周 with a day of the week lie in that week, on that day', () => {
  const names = ['一', '二', '三', '四', '五', '六', '日']
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), fc.constantFrom(-1, 0, 1), (published, weekday, weeks) => {
      const only = readOnly(`${['上', '本', '下'][weeks + 1]}周${names[weekday - 1]}`, published)
      const monday = toDayNumber(published) - ((((toDayNumber(published) + 3) % 7) + 7) % 7)
      assert.equal(only.value, formatCivilDate(fromDayNumber(monday + weeks * 7 + weekday - 1)))
    }),
    RUNS,
  )
})

test('lunar months follow each other without a gap, and terms stand in their order', () => {
  for (let year = 1901; year <= 2099; year++) {
    for (let month = 1; month < 12; month++) {
      const [here, leap, next] = [
        findLunarMonth(year, month, false),
        findLunarMonth(year, month, true),
        findLunarMonth(year, month + 1, false),
      ]
      assert.ok(here && next && here.days >= 29 && here.days <= 30)
      assert.equal(formatCivilDate(addDays(here.begin, here.days + (leap?.days ?? 0))), formatCivilDate(next.begin))
    }
    const terms = Array.from({ length: 24 }, (_, index) => findSolarTerm(year, index + 1))
    for (const [index, term] of terms.entries()) {
      assert.equal(term?.month, Math.floor(index / 2) + 1)
      assert.equal(term?.year, year)
    }
  }
})

test('every lunar day is one civil day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1901, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 30 }),
      (year, month, day) => {
        const interval = findCalendarInterval({ year, month, day, lunar: 'month' })
        assert.ok(interval === null ? day === 30 : toDayNumber(interval.end) - toDayNumber(interval.begin) === 1)
      },
    ),
    RUNS,
  )
})

function readOnly(text: string, published: CivilDate): DateMention {
  const dates = shipped.mentionsOf(text, formatCivilDate(published)).filter((mention): mention is DateMention => mention.type === 'date')
  assert.equal(dates.length, 1, `${text}: ${dates.map((date) => date.text).join(' | ')}`)
  return dates[0] as DateMention
}

const DIGITS = '〇一二三四五六七八九'

function digitWords(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('')
}

/** 1 to 31 as months and days are written. */
function countWords(value: number): string {
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 ? DIGITS[value % 10] : ''}`
}

/** 1 to 29 as days of a lunar month are written. */
function lunarDay(value: number): string {
  return value <= 10 ? `初${countWords(value)}` : value > 20 ? `廿${countWords(value - 20)}` : countWords(value)
}
