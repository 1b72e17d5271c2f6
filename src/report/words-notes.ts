// What figures about words mean, in words. In: an analysis, a language. Out: sentences for captions and the end of the section.

import type { Comparison, WordAnalysis } from '../corpus/words/word-analysis.ts'
import type { Language } from '../model/problem.ts'
import { KINDS } from './words-labels.ts'

/** `8.4 倍`: the log-ratio as people say it; a word that the others lack has no such number. */
export function describeRatio({ logRatio, rest }: { readonly logRatio: number; readonly rest?: number }, language: Language): string {
  const measure = `${language === 'zh' ? '对数比' : 'log ratio'} ${logRatio.toFixed(1)}`
  return rest === 0 ? `${measure}${language === 'zh' ? '（仅见于此）' : ' (only here)'}` : `${measure}${describeTimes(logRatio, language)}`
}

function describeTimes(logRatio: number, language: Language): string {
  const times = 2 ** logRatio
  const text = times >= 10 ? String(Math.round(times)) : times.toFixed(1)
  return language === 'zh' ? `（${text} 倍）` : ` (${text}×)`
}

/** What was set against what, and what it takes to be a keyword. */
export function describeComparison({ by, groups, level, critical, tested, leastCount }: Comparison, language: Language): string {
  const g2 = critical.toFixed(2)
  if (language === 'zh') {
    const guard = by === 'article' ? '' : '，且不止见于个别几篇'
    return `${KINDS[by].zh}与其余各组的合计相比（共 ${groups.length} 组，比较了 ${tested} 个词）。关键词至少出现 ${leastCount} 次，频率至少是其余的两倍，G² 不低于 ${g2}（p < ${level}）${guard}；按 G² 排列。对数比每加 1，频率翻一倍。`
  }
  const guard = by === 'article' ? '' : ', and stands in more than a few articles'
  return `${KINDS[by].en.replace('each', 'Each')} is set against all others together (${groups.length} groups, ${tested} words compared). A keyword stands there at least ${leastCount} times, at least twice as frequently, with a G² of ${g2} or more (p < ${level})${guard}; ranked by G². Each step of the log ratio doubles the frequency.`
}

/** Tokenizer, user words and stop words by name and number. */
export function describeMethod({ method }: WordAnalysis, language: Language): string {
  const { tokenizer, userWords, stopWords } = method
  return language === 'zh'
    ? `分词用 ${tokenizer} 的词典与算法，另加规则词表里的 ${userWords} 个用户词；规则认出的人名、机构名、活动名算一个词。数字、日期里的数、标点与网址不算词。停用词 ${stopWords} 个（规则 core/stopwords.*，可用 override 增删）与虚词、单字词计入总词数，但不作关键词。G² 为对数似然比（Dunning 1993），对数比据 Hardie（2014），DP 据 Gries（2008），按最短的一篇归一。`
    : `Words are cut with the dictionary and algorithm of ${tokenizer} and ${userWords} user words of the rules; persons, organisations and events that rules know by name are one word each. Figures, punctuation and web addresses are no words. ${stopWords} stop words (rules core/stopwords.*, to be changed by an override), function words and single characters count as words but not as keywords. G² is the log-likelihood ratio (Dunning 1993), log ratio after Hardie (2014), DP after Gries (2008), normalised.`
}

/** What articles begin and end with, which is not counted. */
export function describeFormulas({ table }: WordAnalysis, language: Language): readonly string[] {
  const formulas = table.formulas.filter((formula) => /\p{Script=Han}/u.test(formula) && !/\p{N}/u.test(formula))
  if (formulas.length === 0) return []
  const shown = formulas.slice(0, 8)
  const rest =
    formulas.length > shown.length ? (language === 'zh' ? `等 ${formulas.length} 种` : ` and others, ${formulas.length} in all`) : ''
  return [
    language === 'zh'
      ? `许多篇报道开头或结尾的套话不计：${shown.map((formula) => `“${formula}”`).join('、')}${rest}。`
      : `What many articles begin or end with is not counted: ${shown.map((formula) => `“${formula}”`).join(', ')}${rest}.`,
  ]
}
