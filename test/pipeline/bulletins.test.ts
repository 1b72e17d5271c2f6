// Daily bulletins as they are really printed: the same running total in many wordings and layouts is one rising series, each day with
// the date its text states.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Series } from '../../src/corpus/series.ts'
import { buildRecordsCorpus } from '../../src/pipeline.ts'
import { createRecordSource, openShipped } from '../support/shipped.ts'

/** Wordings: M and D are the day it is as of, P and Q the day after, on which it is published; N is the number. */
const WORDINGS = [
  '截至M月D日，各地累计报告接种新冠病毒疫苗N万剂次。',
  '截至M月D日24时，全国累计接种新冠病毒疫苗N万剂次。',
  '截至昨日，全国累计报告接种新冠病毒疫苗N万剂次。',
  '截至昨天（M月D日），全国累计报告接种新冠病毒疫苗N万剂次，较前一日增加1210万剂次。',
  '截至2021年M月D日，31个省（自治区、直辖市）和新疆生产建设兵团累计报告接种新冠病毒疫苗N万剂次。',
  '截至 M 月 D 日 ，31个省(自治区、直辖市)及新疆生产建设兵团累计报告接种新冠病毒疫苗 N 万剂。',
  '国家卫生健康委通报，截至M月D日，我国累计报告接种新冠病毒疫苗N万剂次，其中加强免疫接种新冠病毒疫苗1500万剂次。',
  '中新社北京P月Q日电 据国家卫健委网站消息，截至M月D日，31个省（区、市）和新疆生产建设兵团累计报告接种新冠病毒疫苗N万剂次。',
  'M月D日，全国新增接种新冠疫苗1812.3万剂次。截至当日24时，全国累计接种新冠疫苗N万剂次。',
  '记者从国家卫生健康委获悉，截至M月D日，全国新冠疫苗累计接种N万剂次。',
  '截至M月D日，累计报告接种新冠病毒疫苗N万剂次。',
]
/** Layouts of a page. */
const LAYOUTS = [
  (text: string) => `<p>${text}</p>`,
  (text: string) =>
    `<h1>新冠病毒疫苗接种情况</h1><div class="source">发布时间：见页首</div><div id="xw_box"><p>&nbsp;&nbsp;${text}</p></div>`,
  (text: string) => `<table><tr><td>${text}</td></tr></table>`,
  (text: string) => `<div><p>　　${text.replace('，', '，<br>')}</p><p>（完）</p></div>`,
  (text: string, number: string) => `<h1>全国累计报告接种新冠病毒疫苗${number}万剂次</h1><p>${text}</p>`,
  (text: string, number: string) => `<p>${text.replace(number, `<span>${number}</span>`)}</p>`,
]
const DAYS = 44

let all: readonly Series[]

before(async () => {
  const { rules, extract } = await openShipped()
  const records = Array.from({ length: DAYS }, (_, day) => {
    const [date, next] = [dateOf(day), dateOf(day + 1)]
    const number = (66000.2 + day * 1234.5).toFixed(1)
    const text = (WORDINGS[day % WORDINGS.length] ?? '')
      .replace('M', String(date.month))
      .replace('D', String(date.day))
      .replace('P', String(next.month))
      .replace('Q', String(next.day))
      .replace('N', number)
    const published = `2021-${twoDigits(next.month)}-${twoDigits(next.day)}T09:00:00+08:00`
    const source = createRecordSource((LAYOUTS[day % LAYOUTS.length] ?? String)(text, number), { published, isHtml: true })
    return extract({ ...source, id: `${day}`, path: `${twoDigits(day)}.html` })
  })
  const { named } = buildRecordsCorpus(records, rules).series
  all = named
})

test('all bulletins are one rising series without a contradiction', () => {
  const [series] = all
  assert.equal(all.length, 1)
  assert.equal(series?.measure, 'health/vaccine.administered')
  assert.deepEqual(series.key, { place: '中国' })
  assert.equal(series.verdict?.verdict, 'growth')
  assert.equal(series.trend?.direction, 'rising')
  assert.deepEqual(new Set(series.verdicts.map(({ verdict }) => verdict)), new Set(['growth', 'equal']))
})

test('each day has its total, as of the day that the text states', () => {
  const stated = new Map(all[0]?.points.map(({ period, value, asOf }) => [period?.end, `${value} ${asOf?.source === 'reference'}`]))
  assert.equal(stated.size, DAYS)
  for (let day = 0; day < DAYS; day++) {
    const { month, day: ofMonth } = dateOf(day + 1)
    const value = Math.round((66000.2 + day * 1234.5) * 10) * 1000
    assert.equal(stated.get(`2021-${twoDigits(month)}-${twoDigits(ofMonth)}`), `${value} false`)
  }
})

/** Days from 1 June on. */
function dateOf(day: number): { readonly month: number; readonly day: number } {
  return day < 30 ? { month: 6, day: day + 1 } : { month: 7, day: day - 29 }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
