import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { load } from 'cheerio'
import { buildCorpus } from '../../../src/corpus/corpus.ts'
import { renderCharts } from '../../../src/io/chart-renderer.ts'
import { buildCharts } from '../../../src/report/charts/chart-list.ts'
import { DOSES } from '../../corpus/records.ts'
import { ALL_RECORDS } from '../records.ts'
import { PROVENANCE, TEMPLATES } from '../report.ts'

test('every colour that is drawn has one for light and one for dark in the theme', async () => {
  const theme = await readFile(join(TEMPLATES, 'theme.css'), 'utf8')
  const rendered = await renderCharts(buildCharts(buildCorpus(ALL_RECORDS, [DOSES]), PROVENANCE, 'zh'))
  const used = new Set<string>()
  for (const svg of rendered.flatMap(({ wide, narrow }) => [wide, narrow])) {
    const picture = load(svg, { xml: true })
    for (const element of picture('[fill], [stroke]').toArray())
      for (const name of ['fill', 'stroke']) {
        const colour = picture(element).attr(name)
        if (colour?.startsWith('#')) used.add(`[${name}="${colour}"]`)
      }
  }
  assert.ok(used.size > 6)
  assert.deepEqual(
    [...used].filter((rule) => !theme.includes(`.chart ${rule}`)),
    [],
  )
})
