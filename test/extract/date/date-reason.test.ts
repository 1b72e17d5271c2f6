// Every kind of date says how it came about, in both languages; `rules explain` prints it.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { translateReason } from '../../../src/model/date-reason.ts'
import type { DateMention } from '../../../src/model/mention.ts'
import { openShipped, type Shipped } from '../../support/shipped.ts'

let shipped: Shipped
before(async () => {
  shipped = await openShipped()
})

/** Texts published on 2021-04-23; the reason of their last date. */
const REASONS: readonly (readonly [text: string, english: string, chinese: string])[] = [
  ['2019年3月', 'year written out', '年份已写明'],
  ['3月5日', 'year 2021: from the reference date', '年份 2021：据文章发布日期'],
  ['11月', 'year 2020: from the reference date, past bias', '年份 2020：据文章发布日期，取过去的一年'],
  ['春节', 'year 2021: from the reference date, the nearest', '年份 2021：取离文章发布日期最近的一年'],
  ['下一个中秋节', 'year 2021: the first one after the reference date', '年份 2021：文章发布日期之后的第一个'],
  ['去年', 'year 2020: from the reference date', '年份 2020：据文章发布日期'],
  ['2019年，公司成立，3月', 'year 2019: from the running text', '年份 2019：沿用上文'],
  ['4月6日抵达，次日', 'counted from the running text 2021-04-06', '从上文日期 2021-04-06 起算'],
  ['昨天', 'counted from the reference date 2021-04-23', '从文章发布日期 2021-04-23 起算'],
  ['记者20日', 'month 2021-04: from the reference date', '月份 2021-04：据文章发布日期'],
  ['4月6日开幕，8日', 'month 2021-04: from the running text', '月份 2021-04：沿用上文'],
  ['周三', 'the last such day, from the reference date 2021-04-23', '文章发布日期 2021-04-23 之前的最近一个'],
  ['周一至周五', 'the first such day from 2021-04-19 on', '自 2021-04-19 起的第一个'],
  ['五年前', 'P5Y before the article 2021-04-23', '文章发布日期 2021-04-23 之前 P5Y'],
  ['2013年成立，5年后', 'P5Y after the running date 2013-01-01', '上文日期 2013-01-01 之后 P5Y'],
  ['未来3年', 'from the article on', '自文章发布日起'],
  ['近两年来', 'up to the article', '至文章发布日止'],
  ['历时三年', 'length of time', '一段时长'],
  ['今年前三季度', 'first P3Q of 2021: year 2021: from the reference date', '2021 的头一段（P3Q）'],
  ['上世纪', 'century counted from the reference date', '据文章发布日期推算世纪'],
  ['八十年代', 'the last decade of that name to have begun', '取最近一个已开始的年代'],
  ['每年4月', 'recurring', '反复发生'],
  ['近日', 'relative to the article', '相对于文章发布日'],
  ['1至3月高于2019年同期', 'year written out, the period compared with', '年份已写明，取相比较的时段'],
]

test('the reason of each kind of date', () => {
  for (const [text, english, chinese] of REASONS) {
    const last = shipped
      .mentionsOf(text, '2021-04-23')
      .filter((mention): mention is DateMention => mention.type === 'date')
      .at(-1)
    assert.equal(last?.reason, english, text)
    assert.deepEqual(translateReason(english), { en: english, zh: chinese }, text)
  }
})

test('the day in brackets has its reason too', () => {
  const [today] = shipped.mentionsOf('今天（8月6日）发布', '2021-08-07')
  assert.equal(today?.type === 'date' && today.reason, 'the day in brackets behind it, near the reference date 2021-08-07')
})
