import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOfDay } from '../../../src/model/iso-date.ts'
import { BIN_SIZES, chooseBin, createBin, listBins } from '../../../src/report/charts/time-bins.ts'

test('a day is in its piece of time, and pieces follow each other without a gap', () => {
  const days = fc.tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 0, max: 800 }))
  fc.assert(
    fc.property(days, fc.constantFrom(...BIN_SIZES), ([begin, length], size) => {
      const [first, last] = [dateOfDay(begin), dateOfDay(begin + length)]
      const bins = listBins(createBin(size), first, last)
      assert.ok((bins[0]?.begin ?? '~') <= first && (bins[0]?.end ?? '') > first)
      assert.ok((bins.at(-1)?.begin ?? '~') <= last && (bins.at(-1)?.end ?? '') > last)
      bins.forEach(({ end }, index) => {
        assert.equal(bins[index + 1]?.begin ?? end, end)
      })
    }),
    { seed: 2021 },
  )
})

test('weeks begin on Monday, quarters and years on their first day', () => {
  assert.deepEqual(createBin('week').findBin('2021-08-08'), { begin: '2021-08-02', end: '2021-08-09' })
  assert.deepEqual(createBin('week').findBin('1969-12-31'), { begin: '1969-12-29', end: '1970-01-05' })
  assert.deepEqual(createBin('quarter').findBin('2021-12-31'), { begin: '2021-10-01', end: '2022-01-01' })
  assert.deepEqual(createBin('year').findBin('2020-02-29'), { begin: '2020-01-01', end: '2021-01-01' })
})

test('the pieces are the smallest of which few enough stand in the span', () => {
  assert.equal(chooseBin('2021-01-01', '2021-01-20', 30).size, 'day')
  assert.equal(chooseBin('2021-01-01', '2021-06-30', 30).size, 'week')
  assert.equal(chooseBin('2021-01-01', '2022-12-31', 30).size, 'month')
  assert.equal(chooseBin('1921-01-01', '2021-12-31', 30).size, 'year')
})
