// Everything that can be wrong with a rule file, one function a code.

import { createProblem, type Localized, type Place, type Problem } from '../model/problem.ts'
import { translatePatternMistake } from './describe-pattern.ts'

export function unreadableYaml(place: Place, reason: Localized): Problem {
  return createProblem(place, 'error', 'rule-file-yaml', { en: `Unexpected ${reason.en}`, zh: `YAML：${reason.zh}` })
}

export function badAlias(place: Place, isUnknown: boolean): Problem {
  const reason = isUnknown
    ? { en: 'alias without an anchor, expected quotes around a word that begins with «*»', zh: '此别名没有锚点；以“*”开头的词应加引号' }
    : { en: 'aliases that multiply, expected the values written out', zh: '别名层层展开、数量过多；应直接写出各值' }
  return unreadableYaml(place, reason)
}

export function duplicateKey(place: Place, key: string): Problem {
  return createProblem(place, 'error', 'rule-duplicate-key', {
    en: `Unexpected second key «${key}», expected each key once: put both values under one`,
    zh: `键“${key}”重复；每个键只能出现一次，请合并`,
  })
}

export function unexpectedKey(place: Place, key: string, nearest: string | null, allowed: readonly string[]): Problem {
  return createProblem(place, 'error', 'rule-unknown-key', {
    en: `Unexpected key «${key}», expected ${nearest ? `«${nearest}»` : `one of ${allowed.join(', ')}`}`,
    zh: `未知的键“${key}”，${nearest ? `是否应为“${nearest}”` : `可用的键有 ${allowed.join('、')}`}`,
  })
}

export function missingKey(place: Place, key: string): Problem {
  return createProblem(place, 'error', 'rule-missing-key', {
    en: `Unexpected end of keys, expected «${key}» as well`,
    zh: `缺少键“${key}”，此处必须有它`,
  })
}

export function unexpectedType(place: Place, type: string, nearest: string | null, allowed: readonly string[]): Problem {
  return createProblem(place, 'error', 'rule-unknown-type', {
    en: `Unexpected rule type «${type}», expected ${nearest ? `«${nearest}»` : `one of ${allowed.join(', ')}`}`,
    zh: `未知的规则类型“${type}”，${nearest ? `是否应为“${nearest}”` : `可用的类型有 ${allowed.join('、')}`}`,
  })
}

export function unexpectedValue(place: Place, key: string, found: Localized, expected: Localized): Problem {
  return createProblem(place, 'error', 'rule-value', {
    en: `Unexpected value of «${key}»: ${found.en}, expected ${expected.en}`,
    zh: `“${key}”的值不合要求：写的是${found.zh}，应为${expected.zh}`,
  })
}

export function unexpectedPattern(place: Place, unexpected: string, expected: string): Problem {
  return createProblem(place, 'error', 'rule-pattern', {
    en: `Unexpected ${unexpected.replace(/^an? /, '')} in a pattern, expected ${expected}`,
    zh: `模式有误：${translatePatternMistake(unexpected)}；应为${translatePatternMistake(expected)}`,
  })
}

export function patternWithoutTrigger(place: Place): Problem {
  return createProblem(place, 'error', 'rule-no-trigger', {
    en: 'Unexpected pattern that begins with re:/…/ or a gap, expected «triggers», literals of which one stands in every match',
    zh: '模式以 re:/…/ 或间隔开头，须用 triggers 列出每个匹配必含的字词之一',
  })
}

export function unknownLexicon(place: Place, id: string, nearest: string | null): Problem {
  return createProblem(place, 'error', 'rule-unknown-lexicon', {
    en: `Unexpected lexicon «${id}», expected ${nearest ? `«${nearest}»` : 'a lexicon of this pack, of a pack it uses, or PACK/ID'}`,
    zh: `找不到词表“${id}”，${nearest ? `是否应为“${nearest}”` : '应为本包、所用包中的词表，或“包/词表”'}`,
  })
}

export function unknownProduction(place: Place, name: string, nearest: string | null, allowed: readonly string[]): Problem {
  return createProblem(place, 'error', 'rule-unknown-production', {
    en: `Unexpected production «${name}», expected ${nearest ? `«${nearest}»` : `one of ${allowed.join(', ')}`}`,
    zh: `未知的产生式“${name}”，${nearest ? `是否应为“${nearest}”` : `可用的有 ${allowed.join('、')}`}`,
  })
}

export function duplicateRule(place: Place, id: string, first: Place): Problem {
  return createProblem(place, 'error', 'rule-duplicate-id', {
    en: `Unexpected second rule «${id}», expected ids to be unique; the first is at ${first.path}:${first.line}`,
    zh: `规则“${id}”重复；首次出现于 ${first.path}:${first.line}`,
  })
}

export function replacedRules(place: Place): Problem {
  return createProblem(place, 'note', 'rule-replaced-rules', {
    en: 'Your pack «core» takes the place of all shipped rules; for rules beside them, expected another pack id',
    zh: '你的“core”包取代全部自带规则；若要与自带规则并用，请换一个包名',
  })
}

export function replacedPack(place: Place, id: string): Problem {
  return createProblem(place, 'note', 'rule-replaced-pack', {
    en: `Your pack «${id}» takes the place of the shipped one; for rules beside it, expected another pack id`,
    zh: `你的“${id}”包取代同名的自带包；若要与之并用，请换一个包名`,
  })
}

export function unknownRule(place: Place, id: string, nearest: string | null): Problem {
  return createProblem(place, 'error', 'rule-unknown-rule', {
    en: `Unexpected rule «${id}», expected ${nearest ? `«${nearest}»` : 'PACK/ID of a rule that is loaded'}`,
    zh: `找不到规则“${id}”，${nearest ? `是否应为“${nearest}”` : '应为已载入规则的“包/规则”'}`,
  })
}

export function emptyOverride(place: Place): Problem {
  return createProblem(place, 'error', 'rule-empty-override', {
    en: 'Unexpected override that changes nothing, expected «off: true», «with» or «add»',
    zh: '此 override 未作任何改动，应有 off: true、with 或 add',
  })
}
