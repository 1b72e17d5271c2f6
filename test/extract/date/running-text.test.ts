// What a date leans on in running text: through the shipped rules, in texts of several sentences, published on 2021-04-23 unless said.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { DateMention } from '../../../src/model/mention.ts'
import { openShipped, type Shipped } from '../../support/shipped.ts'

let shipped: Shipped
before(async () => {
  shipped = await openShipped()
})

/** A text, and its dates in order. */
type Told = readonly [text: string, values: readonly string[], published?: string]

const YEARS: readonly Told[] = [
  ['2019年，公司成立。3月，产品上市。', ['2019', '2019-03']],
  ['2019年3月开工，同年12月竣工，次年5月投产。', ['2019-03', '2019-12', '2020-05']],
  // What is only compared with is no ground.
  ['产量比2019年增长。3月，产品上市。', ['2019', '2021-03']],
  ['一季度高于2019年同期，3月更好。', ['2021-Q1', '2019', '2021-03']],
  // A year in the midst of a clause says nothing of the next sentence; one that sets the scene does.
  ['会议听取2020年全国两会建议办理情况。3月，答复完毕。', ['2020', '2021-03']],
  ['1944年初，他报名参加，7月进山烧炭。', ['1944', '1944-07']],
  // Neither does a goal.
  ['到2035年，目标基本实现。3月，规划印发。', ['2035', '2021-03']],
  // A year that nobody said is looked for afresh.
  ['昨天公布数据。11月，产量下降。', ['2021-04-22', '2020-11']],
  ['12月开工，1月停工。', ['2020-12', '2021-01']],
]
const DAYS: readonly Told[] = [
  ['4月6日抵达，当日会谈，次日离开。', ['2021-04-06', '2021-04-06', '2021-04-07']],
  ['紧急状态持续到5月11日。22日，新增病例5000例。', ['2021-05-11', '2021-04-22']],
  ['去年5月25日，他被捕后死亡。该案将于8日审理。', ['2020-05-25', '2021-05-08']],
  ['1949年4月20日，战役打响。23日，南京解放。', ['1949-04-20', '1949-04-23']],
  ['28日，会议召开。', ['2021-03-28'], '2021-04-02'],
  ['今晚（3月15日）8时播出。', ['2021-03-15TEV', '2021-03-15', '2021-03-15T20:00'], '2021-03-15'],
  ['晚上8时至9时停电。', ['2021-04-23T20:00', '2021-04-23T21:00']],
]
const PERIODS: readonly Told[] = [
  ['周一至周五开放。', ['2021-04-19', '2021-04-23']],
  ['下周一至周三放假。', ['2021-04-26', '2021-04-28']],
  ['2020年12月至1月试运行。', ['2020-12', '2021-01']],
  ['从今天（4月23日）起到12月20日开展行动。', ['2021-04-23', '2021-04-23', '2021-12-20']],
]
const COMING: readonly Told[] = [
  ['展览拟在11月举行。', ['2021-11']],
  ['11月将举行展览。', ['2021-11']],
  ['2020年度总决赛将于5月10日举行。', ['2020', '2021-05-10']],
  ['2024年，到馆人次比5年前增加。', ['2024', '2019'], '2026-01-29'],
  ['他周六表示将于5月访华。', ['2021-04-17', '2021-05']],
  ['2020年5月，全族脱贫。脱贫后的第一个春节，他们过得如何？', ['2020-05', '2021-02-12']],
]

for (const [name, told] of Object.entries({ years: YEARS, days: DAYS, periods: PERIODS, 'what is to come': COMING })) {
  test(`running text: ${name}`, () => {
    for (const [text, values, published] of told) assert.deepEqual(valuesOf(text, published), values, text)
  })
}

test('of a year that is compared with, only the same days are meant', () => {
  const lastOf = (text: string) => datesOf(text, '2021-06-19').at(-1)
  const compared = lastOf('今年1至5月增长，高于去年同期。')
  assert.deepEqual([compared?.beginDate, compared?.endDate], ['2020-01-01', '2020-06-01'])
  const alone = lastOf('增速高于去年同期。')
  assert.deepEqual([alone?.beginDate, alone?.endDate], ['2020-01-01', '2021-01-01'])
})

test('the day in brackets says which day is meant, where the article came out past midnight', () => {
  assert.deepEqual(valuesOf('今天（8月6日）发布。', '2021-08-07'), ['2021-08-06', '2021-08-06'])
  assert.deepEqual(valuesOf('今天（8月6日）发布。', '2021-12-07'), ['2021-12-07', '2021-08-06'])
})

test('a year in a title is part of a name, a month there is nothing else', () => {
  const [year, ...rest] = datesOf('《2021年新年音乐会》和《十月》杂志。3月，', '2021-04-23')
  assert.equal(year?.inName, true)
  assert.deepEqual(
    rest.map(({ value }) => value),
    ['2021-03'],
  )
})

function datesOf(text: string, published: string): readonly DateMention[] {
  return shipped.mentionsOf(text, published).filter((mention): mention is DateMention => mention.type === 'date')
}

function valuesOf(text: string, published = '2021-04-23'): readonly string[] {
  return datesOf(text, published).map(({ value }) => value)
}
