// Dates written and read again: for random days, forms and reference dates, text -> value -> interval -> text. Through the shipped rules.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { findCalendarInterval } from '../../../src/extract/date/calendar-interval.ts'
import { findLunarMonth, findSolarTerm } from '../../../src/extract/date/lunar-calendar.ts'
import { addDays, type CivilDate, formatCivilDate, fromDayNumber, toDayNumber } from '../../../src/model/civil-date.ts'
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
