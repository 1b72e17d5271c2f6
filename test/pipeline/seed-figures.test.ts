// What `kaoju extract seeds` says of the figures the seeds are about: what each measures, as of when and by which source, and who said it.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadSources } from '../../src/io/sources/load-sources.ts'
import type { FigureMention } from '../../src/model/mention.ts'
import { pathTo } from '../support/repository.ts'
import { openShipped } from '../support/shipped.ts'

const figures = new Map<string, readonly FigureMention[]>()

before(async () => {
  const shipped = await openShipped()
  for await (const { source } of loadSources([pathTo('seeds')], pathTo())) {
    if (!source) continue
    const { article, mentions } = shipped.extract(source)
    const file = article.path.replace(/^.*\/(\d+)_.*$/, '$1')
    figures.set(
      file,
      mentions.filter((mention): mention is FigureMention => mention.type === 'figure'),
    )
  }
})

interface Row {
  readonly says: string
  /** The number that the seed's file name begins with. */
  readonly file: string
  readonly text: string
  readonly measure: string
  readonly key: Readonly<Record<string, string>>
  /** Value and source of the as-of date. */
  readonly asOf: readonly [value: string, source: string]
  readonly speaker?: string
}

const DOSES = { measure: 'health/vaccine.doses_provided', key: { agent: '中国' } }
const SHARES = { key: { agent: '二十国集团' }, asOf: ['2021-10-31', 'reference'] } as const

const ROWS: readonly Row[] = [
  { says: 'doses, July', file: '000', text: '5亿多剂', ...DOSES, asOf: ['2021-07', 'stated'], speaker: '习近平' },
  { says: 'doses, August', file: '001', text: '超过7.5亿剂', ...DOSES, asOf: ['2021-08-12', 'reference'] },
  { says: 'doses, October', file: '004', text: '超过16亿剂', ...DOSES, asOf: ['2021-10-31', 'reference'] },
  { says: 'doses, December', file: '002', text: '超过18亿剂', ...DOSES, asOf: ['2021-12-02', 'stated'] },
  {
    says: 'aid is a pledge for the next three years',
    ...{ file: '000', text: '30亿美元', measure: 'diplomacy/aid.pledged', key: { agent: '中国' } },
    ...{ asOf: ['FUTURE_REF', 'stated'], speaker: '习近平' },
  },
  {
    says: 'GDP growth of the first half of the year',
    ...{ file: '000', text: '12.7%', measure: 'economy/gdp.growth', key: { place: '中国' }, asOf: ['2021-H1', 'stated'] },
  },
  {
    says: 'CO2 avoided every year, once the project runs',
    ...{ file: '000', text: '3068万吨', measure: 'environment/co2_avoided', key: { period: '每年' }, asOf: ['FUTURE_REF', 'context'] },
  },
  { says: 'share of the population', file: '004', text: '2/3', measure: 'world/population_share', ...SHARES },
  { says: 'share of the area', file: '004', text: '55%', measure: 'world/area_share', ...SHARES },
  { says: 'share of the output', file: '004', text: '86%', measure: 'world/gdp_share', ...SHARES },
  { says: 'share of the trade', file: '004', text: '75%', measure: 'world/trade_share', ...SHARES },
]

for (const { says, file, text, measure, key, asOf, speaker } of ROWS)
  test(`${file} ${text}: ${says}`, () => {
    const figure = figures.get(file)?.find((one) => one.text === text)
    assert.ok(figure, `no figure ${text} in seed ${file}`)
    assert.equal(figure.measure, measure)
    assert.deepEqual(figure.key, key)
    assert.deepEqual([figure.asOf?.value, figure.asOf?.source], asOf)
    assert.equal(figure.attribution?.speaker, speaker)
  })

test('the pledge runs three years from the article’s day', () => {
  const pledge = figures.get('000')?.find(({ text }) => text === '30亿美元')
  assert.deepEqual([pledge?.asOf?.beginDate, pledge?.asOf?.endDate], ['2021-08-07', '2024-08-07'])
})
