// The calendar: days since 1970 and back, weekdays, ISO weeks, months of unequal length.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  type CivilDate,
  daysInMonth,
  formatCivilDate,
  fromDayNumber,
  isCivilDate,
  isoWeek,
  parseCivilDate,
  toDayNumber,
  weekday,
} from '../../src/model/civil-date.ts'

const SEED = { seed: 2021 }
/** About 6200 BC to AD 10183. */
const days = fc.integer({ min: -3_000_000, max: 3_000_000 })

function day(text: string): CivilDate {
  const date = parseCivilDate(text)
  assert.ok(date, `${text} is no date`)
  return date
}

test('a day number becomes a date of the calendar and the same day number again', () => {
  fc.assert(
    fc.property(days, (number) => {
      const date = fromDayNumber(number)
      assert.ok(isCivilDate(date), JSON.stringify(date))
      assert.equal(toDayNumber(date), number)
    }),
    SEED,
  )
})

test('day numbers agree with the calendar of JavaScript', () => {
  fc.assert(
    fc.property(days, (number) => {
      const date = new Date(number * 86_400_000)
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      assert.deepEqual(fromDayNumber(number), expected)
    }),
    SEED,
  )
})

test('the day after a day is the next of its month, or the first of the next month', () => {
  fc.assert(
    fc.property(days, (number) => {
      const [date, next] = [fromDayNumber(number), fromDayNumber(number + 1)]
      const isLast = date.day === daysInMonth(date.year, date.month)
      assert.equal(next.day, isLast ? 1 : date.day + 1)
      assert.equal(next.month, isLast ? (date.month % 12) + 1 : date.month)
    }),
    SEED,
  )
})

test('a written date is read as what it was, years before Christ included', () => {
  fc.assert(
    fc.property(days, (number) => {
      const date = fromDayNumber(number)
      assert.deepEqual(parseCivilDate(formatCivilDate(date)), date)
    }),
    SEED,
  )
})

test('days that the calendar does not have are no dates', () => {
  for (const text of ['2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '1900-02-29', '2021-1-5', '20210105', ''])
    assert.equal(parseCivilDate(text), null, text)
  assert.deepEqual(parseCivilDate('2020-02-29T08:00:00+08:00'), { year: 2020, month: 2, day: 29 })
  assert.deepEqual(parseCivilDate('2000-02-29'), { year: 2000, month: 2, day: 29 })
})

test('weekdays that are known', () => {
  const known = [
    ['1949-10-01', 6],
    ['1970-01-01', 4],
    ['2000-02-29', 2],
    ['2021-08-08', 7],
    ['2024-01-17', 3],
    ['1900-01-01', 1],
  ] as const
  for (const [date, expected] of known) assert.equal(weekday(day(date)), expected, date)
})

test('ISO weeks around the turn of a year belong to the year of their Thursday', () => {
  const known = [
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2016-01-01', 2015, 53],
    ['2018-12-31', 2019, 1],
    ['2024-01-17', 2024, 3],
  ] as const
  for (const [date, year, week] of known) assert.deepEqual(isoWeek(day(date)), { year, week }, date)
})

test('an ISO week has seven days, and weeks follow each other', () => {
  fc.assert(
    fc.property(days, (number) => {
      const date = fromDayNumber(number)
      const monday = addDays(date, 1 - weekday(date))
      assert.deepEqual(isoWeek(monday), isoWeek(date))
      assert.deepEqual(isoWeek(addDays(monday, 6)), isoWeek(date))
      const { year, week } = isoWeek(addDays(monday, 7))
      assert.ok(week === isoWeek(date).week + 1 || (week === 1 && year === isoWeek(date).year + 1))
    }),
    SEED,
  )
})

test('a month later is the same day, or the last of a shorter month', () => {
  const known = [
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-11-30', 3, '2022-02-28'],
    ['2021-01-15', -13, '2019-12-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['0001-01-01', -1, '0000-12-01'],
  ] as const
  for (const [from, months, to] of known) assert.equal(formatCivilDate(addMonths(day(from), months)), to, `${from} + ${months}`)
})

test('months added are months counted, whatever the sign', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -30_000, max: 30_000 }), (number, months) => {
      const from = fromDayNumber(number)
      const to = addMonths(from, months)
      assert.ok(isCivilDate(to))
      assert.equal(to.year * 12 + to.month - (from.year * 12 + from.month), months)
      assert.ok(to.day === from.day || (to.day < from.day && to.day === daysInMonth(to.year, to.month)))
    }),
    SEED,
  )
})
