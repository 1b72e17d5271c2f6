import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { buildCorpus } from '../../src/corpus/corpus.ts'
import { renderCharts } from '../../src/io/chart-renderer.ts'
import { buildCharts } from '../../src/report/charts/chart-list.ts'
import { DOSES } from '../corpus/records.ts'
import { ALL_RECORDS } from '../report/records.ts'
import { PROVENANCE } from '../report/report.ts'

const charts = buildCharts(buildCorpus(ALL_RECORDS, [DOSES]), PROVENANCE, 'zh')

test('charts are the same in every time zone', async () => {
  const zone = process.env.TZ
  try {
    const renderings = []
    for (const TZ of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
      process.env.TZ = TZ
      renderings.push(JSON.stringify(await renderCharts(charts)))
    }
    assert.equal(new Set(renderings).size, 1)
    assert.ok(renderings[0]?.includes('12月'))
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('a picture has a role, a title and a description, and nothing that runs or styles', async () => {
  const rendered = await renderCharts(charts)
  assert.deepEqual(
    rendered.map(({ id }) => id),
    ['published', 'event-articles', 'timeline', 'series-1', 'units', 'percentages'],
  )
  for (const [index, { wide, narrow }] of rendered.entries()) {
    for (const svg of [wide, narrow]) {
      const picture = load(svg, { xml: true })
      assert.equal(picture('svg').first().attr('role'), 'img')
      assert.equal(picture('svg > title').text(), charts[index]?.title)
      assert.equal(picture('svg > desc').text(), charts[index]?.alt)
      assert.equal(picture('script, style, image, foreignObject, [style], [onload]').length, 0)
    }
  }
})

test('Chinese labels have the room they need', async () => {
  const [percentages] = (await renderCharts(charts.filter(({ id }) => id === 'percentages'))).map(({ wide }) => load(wide, { xml: true }))
  assert.ok(percentages)
  // The longest label has 8 full-width characters of 12 px; the plot must begin right of them.
  const shift = /translate\(([\d.]+)/.exec(percentages('svg > g').first().attr('transform') ?? '')?.[1]
  assert.ok(Number(shift) >= 8 * 12, shift)
})

test('a specification that Vega warns about is refused', async () => {
  const [chart] = charts
  assert.ok(chart)
  const broken = { ...chart, spec: { ...chart.spec, layer: [{ mark: 'point', encoding: { x: { field: 'a', type: 'nonsense' } } }] } }
  await assert.rejects(renderCharts([broken]))
})
