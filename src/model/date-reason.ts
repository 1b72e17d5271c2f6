// The reason of a resolved date, in Chinese too. In: what resolve-date.ts says in English. Out: both languages; a reason that is not known
// here stays as it is in both, which a test does not let pass.

import type { Localized } from './problem.ts'

/** Fragments of reasons, longest first where one holds another. */
const FRAGMENTS: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^no reference date: the article has no publication date$/, '没有参照日期：文章没有发布日期'],
  [/^counted from the running text (\S+)$/, '从上文日期 $1 起算'],
  [/^counted from the reference date (\S+)$/, '从文章发布日期 $1 起算'],
  [/^year (\S+): from the running text$/, '年份 $1：沿用上文'],
  [/^year (\S+): the first one after the reference date$/, '年份 $1：文章发布日期之后的第一个'],
  [/^the first such day from (\S+) on$/, '自 $1 起的第一个'],
  [/^the day in brackets behind it, near the reference date (\S+)$/, '其后括号内写明的日期，与文章发布日期 $1 相近'],
  [/^year (\S+): from the reference date, past bias$/, '年份 $1：据文章发布日期，取过去的一年'],
  [/^year (\S+): from the reference date$/, '年份 $1：据文章发布日期'],
  [/^month (\S+): from the running text$/, '月份 $1：沿用上文'],
  [/^month (\S+): from the reference date$/, '月份 $1：据文章发布日期'],
  [/^year (\S+): from the reference date, the nearest$/, '年份 $1：取离文章发布日期最近的一年'],
  [/^(P\S+) before the running date (\S+)$/, '上文日期 $2 之前 $1'],
  [/^(P\S+) after the running date (\S+)$/, '上文日期 $2 之后 $1'],
  [/^(P\S+) before the article (\S+)$/, '文章发布日期 $2 之前 $1'],
  [/^(P\S+) after the article (\S+)$/, '文章发布日期 $2 之后 $1'],
  [/^first (P\S+) of (\S+)(?:: .*)?$/, '$2 的头一段（$1）'],
  [/^last (P\S+) of (\S+)(?:: .*)?$/, '$2 的末一段（$1）'],
  [/^the (P\S+) before the article's month$/, '文章发布当月之前的 $1'],
  [/^the next such day, from the reference date (\S+)$/, '文章发布日期 $1 之后的第一个'],
  [/^the last such day, from the reference date (\S+)$/, '文章发布日期 $1 之前的最近一个'],
  [/^century counted from the reference date$/, '据文章发布日期推算世纪'],
  [/^the last decade of that name to have begun$/, '取最近一个已开始的年代'],
  [/^century written out$/, '世纪已写明'],
  [/^year written out$/, '年份已写明'],
  [/^recurring$/, '反复发生'],
  [/^relative to the article$/, '相对于文章发布日'],
  [/^length of time$/, '一段时长'],
  [/^from the article on$/, '自文章发布日起'],
  [/^up to the article$/, '至文章发布日止'],
]

/** What follows the reason of 去年同期. */
const COMPARED = ', the period compared with'

/** Says a date's reason in both languages. */
export function translateReason(reason: string): Localized {
  const isCompared = reason.endsWith(COMPARED)
  const own = isCompared ? reason.slice(0, -COMPARED.length) : reason
  const found = FRAGMENTS.find(([english]) => english.test(own))
  return { zh: found ? `${own.replace(...found)}${isCompared ? '，取相比较的时段' : ''}` : reason, en: reason }
}
