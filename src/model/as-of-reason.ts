// Why a figure is of the date it has, in words. In: a reason, the words that gave it. Out: both languages.

import type { AsOfReason } from './mention.ts'
import type { Localized } from './problem.ts'

/** Explains an as-of date; `words` are those it stands in, quoted. */
export function explainAsOf(reason: AsOfReason, words: Localized): Localized {
  return WORDING[reason](words)
}

const WORDING: Readonly<Record<AsOfReason, (words: Localized) => Localized>> = {
  date: ({ zh, en }) => ({ zh: `本句的${zh}`, en: `said in the sentence, ${en}` }),
  dateline: ({ zh, en }) => ({ zh: `电头的${zh}`, en: `the dateline, ${en}` }),
  paragraph: ({ zh, en }) => ({ zh: `沿用本段上文的${zh}`, en: `what this paragraph last spoke of, ${en}` }),
  article: ({ zh, en }) => ({ zh: `沿用前文所设的时段${zh}`, en: `the period that an earlier sentence sets for what follows, ${en}` }),
  'to-come': ({ zh, en }) => ({ zh: `${zh}表示尚未发生`, en: `${en} says that it is to come` }),
  'to-come-too': ({ zh, en }) => ({
    zh: `随前一个数字，${zh}表示尚未发生`,
    en: `as the figure before it, of which ${en} says that it is to come`,
  }),
  now: ({ zh, en }) => ({ zh: `${zh}表示截至现在，取文章发布日`, en: `${en} says that it stands as of now: the article's own day` }),
  'own-day': () => ({ zh: '前文没有可用的日期，取文章发布日', en: "no date before it to use, so the article's own" }),
}
