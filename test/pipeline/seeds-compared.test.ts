// What the five seeds say together: numbers that look contradictory and are not.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import type { Series, SeriesGroups } from '../../src/corpus/series.ts'
import { extractSeeds } from '../support/shipped.ts'

let groups: SeriesGroups

before(async () => {
  const { records, measures } = await extractSeeds()
  groups = buildCorpus(records, measures).series
})

test('nothing is red', () => {
  const all = [...groups.named, ...groups.unnamed].flatMap(({ verdicts }) => verdicts)
  assert.ok(all.length > 5)
  assert.deepEqual(
    all.filter(({ verdict }) => verdict === 'conflict' || verdict === 'stale'),
    [],
  )
  assert.deepEqual(
    groups.sums.filter(({ verdict }) => verdict === 'conflict'),
    [],
  )
})

test('doses: four lower bounds of one total that grows', () => {
  const { points, verdict, sources } = find('health/vaccine.doses_provided')
  assert.deepEqual([points.length, sources, verdict?.verdict], [4, 4, 'growth'])
})

test('recipients grow from over 100 to over 120, calls from 50 in August to 79 in the year', () => {
  assert.deepEqual(tell(find('diplomacy/recipients')), ['100 growth 120'])
  assert.deepEqual(tell(find('diplomacy/calls.leaders')), ['50 growth 79'])
})

test('11场 and 40起 of events by video are told apart, and why', () => {
  const series = find('diplomacy/meetings.video')
  assert.deepEqual(tell(series), ['11 scope 40'])
  assert.match(series.verdicts[0]?.reason.zh ?? '', /单位不同/u)
  assert.match(series.verdicts[0]?.reason.en ?? '', /different units/u)
})

function find(measure: string): Series {
  const series = groups.named.find((one) => one.measure === measure && one.points.length > 1)
  assert.ok(series, measure)
  return series
}

/** Each verdict with the values it is about. */
function tell({ points, verdicts }: Series): readonly string[] {
  return verdicts.map(({ a, b, verdict }) => `${points[a]?.value} ${verdict} ${points[b]?.value}`)
}
