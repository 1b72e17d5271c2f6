// From under-specified dates to the calendar: what holds for any date, any reference, on any machine. Values: test/corpora/dates.yaml.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CalendarParse, DateParse } from '../../../src/extract/date/date-parse.ts'
import { type DateContext, type ResolvedDate, resolveDate } from '../../../src/extract/date/resolve-date.ts'
import { fromDayNumber, parseCivilDate } from '../../../src/model/civil-date.ts'

const SEED = { seed: 2021, numRuns: 2_000 }
/** 1900 to 2099. */
const date = fc.integer({ min: -25_567, max: 47_481 }).map(fromDayNumber)
const offset = fc.integer({ min: -30, max: 30 }).map((value) => ({ offset: value }))
const exact = (min: number, max: number) => fc.integer({ min, max }).map((is) => ({ is }))
const mod = fc.constantFrom('BEFORE', 'AFTER', 'ON_OR_BEFORE', 'ON_OR_AFTER', 'START', 'MID', 'END', 'APPROX')
const unit = fc.constantFrom('year', 'quarter', 'month', 'week', 'day', 'hour', 'minute')

const length = fc.array(fc.record({ unit, amount: fc.integer({ min: 1, max: 200 }) }), { minLength: 1, maxLength: 1 })

const calendar: fc.Arbitrary<DateParse> = fc
  .record(
    {
      kind: fc.constant('calendar' as const),
      base: fc.constantFrom('reference' as const, 'context' as const),
      year: fc.oneof(exact(1900, 2099), offset),
      month: fc.oneof(exact(1, 12), offset),
      day: fc.oneof(exact(1, 31), offset),
      dayPart: fc.constantFrom('MO', 'MI', 'AF', 'EV', 'NI'),
      hour: fc.integer({ min: 0, max: 24 }),
      minute: fc.integer({ min: 0, max: 59 }),
      mod,
      until: fc.constant('reference' as const),
    },
    { requiredKeys: ['kind', 'base'] },
  )
  .map((parse): CalendarParse => parse)
const period: fc.Arbitrary<DateParse> = fc.oneof(
  fc.record({
    kind: fc.constant('calendar' as const),
    base: fc.constant('reference' as const),
    year: exact(1900, 2099),
    half: fc.constantFrom(1, 2),
  }),
  fc.record({ kind: fc.constant('calendar' as const), base: fc.constant('reference' as const), quarter: exact(1, 4) }),
  fc.record({ kind: fc.constant('calendar' as const), base: fc.constant('reference' as const), week: offset }),
  fc.record({
    kind: fc.constant('calendar' as const),
    base: fc.constant('reference' as const),
    week: offset,
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({
    kind: fc.constant('calendar' as const),
    base: fc.constant('reference' as const),
    season: fc.constantFrom('SP', 'SU', 'FA', 'WI'),
    year: offset,
  }),
  fc.record({ kind: fc.constant('calendar' as const), base: fc.constant('reference' as const), century: exact(1, 30) }),
)
const other: fc.Arbitrary<DateParse> = fc.oneof(
  fc.record({
    kind: fc.constant('shift' as const),
    base: fc.constantFrom('reference' as const, 'context' as const),
    length,
    direction: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({
    kind: fc.constant('duration' as const),
    length,
    bound: fc.constant('exact' as const),
    anchor: fc.constantFrom('past' as const, 'future' as const, null),
  }),
  fc.record({ kind: fc.constant('set' as const), length }),
  fc.record({ kind: fc.constant('reference' as const), value: fc.constantFrom('PRESENT_REF', 'PAST_REF', 'FUTURE_REF') }),
)
const parse = fc.oneof(calendar, period, other)
const context: fc.Arbitrary<DateContext> = fc.record({
  reference: fc.option(date),
  running: fc.option(
    fc.record({
      fields: fc.oneof(
        date,
        date.map(({ year }) => ({ year })),
        date.map(({ year, month }) => ({ year, month })),
      ),
      isYearSaid: fc.boolean(),
      isNear: fc.boolean(),
    }),
  ),
  rangeBegin: fc.option(date),
  isAnnounced: fc.boolean(),
})

const TIMEX =
  /^(?:-?\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2}|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?(?:T(?:[01]\d|2[0-4]):[0-5]\d|T(?:MO|MI|AF|EV|NI|DT))?|\d{2,3}|PT?\d+[YMWDQH]|(?:PRESENT|PAST|FUTURE)_REF|XXXX.*)$/

function check(resolved: ResolvedDate): void {
  assert.match(resolved.value, TIMEX)
  for (const end of [resolved.beginDate, resolved.endDate]) assert.ok(end === null || parseCivilDate(end), `no date: ${end}`)
  if (resolved.beginDate !== null && resolved.endDate !== null) {
    assert.ok(resolved.beginDate < resolved.endDate, `${resolved.beginDate} to ${resolved.endDate} of ${resolved.value}`)
  }
}

test('whatever is resolved has a TIMEX value, and an interval that begins before it ends', () => {
  fc.assert(
    fc.property(parse, context, (one, within) => {
      const resolved = resolveDate(one, within)
      if (resolved) check(resolved)
    }),
    { ...SEED, numRuns: 10_000 },
  )
})

test('the interval of a day, month or year holds every day that its value names', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(1, 2, 3), context, (day, parts, within) => {
      const one: DateParse = {
        kind: 'calendar',
        base: 'reference',
        year: { is: day.year },
        ...(parts > 1 && { month: { is: day.month } }),
        ...(parts > 2 && { day: { is: day.day } }),
      }
      const resolved = resolveDate(one, within)
      const length = [4, 7, 10][parts - 1] ?? 0
      const written = `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
      assert.equal(resolved?.value, written.slice(0, length))
      assert.ok((resolved?.beginDate ?? '') <= written && written < (resolved?.endDate ?? ''))
    }),
    SEED,
  )
})

test('a date without its year is at most about half a year ahead of the article, unless it is announced', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (reference, month, day) => {
      const one: DateParse = { kind: 'calendar', base: 'reference', month: { is: month }, day: { is: day } }
      const [told, announced] = [false, true].map((isAnnounced) =>
        resolveDate(one, { reference, running: null, rangeBegin: null, isAnnounced }),
      )
      const today = new Date(Date.UTC(reference.year, reference.month - 1, reference.day)).getTime()
      const ahead = (value: string | undefined) => (Date.parse(`${value}T00:00:00Z`) - today) / 86_400_000
      assert.ok(ahead(told?.value) <= 183 && ahead(told?.value) > -366)
      assert.ok(ahead(announced?.value) >= -183)
    }),
    SEED,
  )
})

test('the running text gives the year that a date leaves out', () => {
  const reference = { year: 2021, month: 12, day: 19 }
  const march: DateParse = { kind: 'calendar', base: 'reference', month: { is: 3 } }
  assert.equal(
    resolveDate(march, {
      reference,
      running: { fields: { year: 2019 }, isYearSaid: true, isNear: false },
      rangeBegin: null,
      isAnnounced: false,
    })?.value,
    '2019-03',
  )
  assert.equal(resolveDate(march, { reference, running: null, rangeBegin: null, isAnnounced: false })?.value, '2021-03')
})

test('days that no calendar has resolve to nothing', () => {
  const leap: DateParse = { kind: 'calendar', base: 'reference', year: { is: 2021 }, month: { is: 2 }, day: { is: 29 } }
  assert.equal(resolveDate(leap, { reference: null, running: null, rangeBegin: null, isAnnounced: false }), null)
})

test('without a publication date what is relative stays open, and says why', () => {
  const lastYear: DateParse = { kind: 'calendar', base: 'reference', year: { offset: -1 } }
  const resolved = resolveDate(lastYear, { reference: null, running: null, rangeBegin: null, isAnnounced: false })
  assert.deepEqual([resolved?.value, resolved?.beginDate, resolved?.endDate], ['XXXX', null, null])
  assert.match(resolved?.reason ?? '', /no publication date/)
})

test('the zone of the machine changes nothing', () => {
  const zone = process.env.TZ
  try {
    const results = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((name) => {
      process.env.TZ = name
      return fc.sample(fc.tuple(parse, context), { seed: 2021, numRuns: 300 }).map(([one, within]) => resolveDate(one, within))
    })
    for (const result of results) assert.deepEqual(result, results[0])
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
