// What lints say, one function a code. Errors: it cannot work. Warnings: it probably does not do what was meant.

import { createProblem, type Localized, type Place, type Problem, type Severity } from '../../model/problem.ts'

export function fullWidthCharacter(place: Place, written: string, half: string): Problem {
  return createProblem(place, 'error', 'rule-full-width', {
    en: `Unexpected full-width «${written}», expected half-width «${half}»: text is read with half-width digits and letters, so this never matches`,
    zh: `“${written}”是全角字符，应为半角“${half}”：读入的文本中数字与字母都是半角，此处永远匹配不到`,
  })
}

export function controlCharacter(place: Place, written: string): Problem {
  const code = `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const isBackspace = written.startsWith('\b')
  return createProblem(place, 'error', 'rule-control-character', {
    en: `Unexpected control character ${code}${isBackspace ? ', which is what «\\b» means in double quotes' : ''}, expected characters that text has${isBackspace ? '; leave \\b out' : ''}`,
    zh: `出现控制字符 ${code}${isBackspace ? '（双引号内的“\\b”即此字符）' : ''}，文本中不会有它${isBackspace ? '；请去掉 \\b' : ''}`,
  })
}

export function spaceInText(place: Place, text: string): Problem {
  const without = text.replace(/\\?\s+/gu, '')
  return createProblem(place, 'error', 'rule-space', {
    en: `Unexpected space beside Chinese or at an end, expected «${without}»: text is read without such spaces, so this never matches`,
    zh: `汉字旁或首尾有空格，应为“${without}”：读入的文本中没有这种空格，此处永远匹配不到`,
  })
}

export function wordBoundary(place: Place, written: string): Problem {
  return createProblem(place, 'error', 'rule-word-boundary', {
    en: `Unexpected «${written}», expected «boundary: token» on the rule: between Chinese characters there is no border for ${written} to find`,
    zh: `“${written}”在汉字之间不起作用；要求词边界请在规则上写 boundary: token`,
  })
}

export function doubledEscape(place: Place, written: string): Problem {
  const single = written.slice(1)
  return createProblem(place, 'warning', 'rule-doubled-escape', {
    en: `Unexpected «${written}», a backslash before the letter ${single[1]}, expected «${single}»: only double quotes need the backslash twice`,
    zh: `“${written}”意为反斜线加字母 ${single[1]}，应为“${single}”：只有双引号内才需双写反斜线`,
  })
}

export function unboundedGap(place: Place, written: string): Problem {
  return createProblem(place, 'warning', 'rule-unbounded-gap', {
    en: `Unexpected «${written}», which runs over clauses, expected a gap ~n between two patterns, or [^，。]{1,20}`,
    zh: `“${written}”会越过分句，应改用 ~n 间隔，或 [^，。]{1,20}`,
  })
}

export function unknownArgument(place: Place, written: string, item: string, nearest: string | null, allowed: readonly string[]): Problem {
  const expected = allowed.length === 0 ? `{${item}}` : nearest ? `{${item}:${nearest}}` : null
  return createProblem(place, 'error', 'rule-unknown-item', {
    en: `Unexpected ${written}, expected ${expected ?? `{${item}} or one of ${allowed.join(', ')} after the colon`}: there is no such ${item}, so this never matches`,
    zh: `没有 ${written}，${expected ? `应为 ${expected}` : `冒号后可用 ${allowed.join('、')}`}；此模式永远匹配不到`,
  })
}

export function itemNotYetFound(place: Place, written: string, type: string): Problem {
  const isText = type === 'boilerplate'
  return createProblem(place, 'error', 'rule-item-too-early', {
    en: `Unexpected ${written} in a ${type} rule, expected ${isText ? 'plain characters: nothing has been found in the text yet' : 'items found before it: order is number, date, ordinal, figure, event and entity, measure'}`,
    zh: `${type} 规则中不能用 ${written}：${isText ? '此时文本中尚未识别出任何内容，只能用普通字符' : '识别次序为数字、日期、序数、数量、事件与实体、指标'}`,
  })
}

export function unknownCapture(
  place: Place,
  name: string,
  production: string,
  nearest: string | null,
  allowed: readonly string[],
): Problem {
  return createProblem(place, 'error', 'rule-unknown-capture', {
    en: `Unexpected capture «${name}», expected ${nearest ? `«${nearest}»` : `one of ${allowed.join(', ')}`}: production «${production}» looks at no other`,
    zh: `产生式“${production}”不用名为“${name}”的捕获，${nearest ? `是否应为“${nearest}”` : `可用的有 ${allowed.join('、')}`}`,
  })
}

export function excludedPart(place: Place, text: string): Problem {
  return createProblem(place, 'error', 'rule-never-matches', {
    en: `Unexpected «${text}» after a !(…) that excludes it, expected something that may follow: this never matches`,
    zh: `“${text}”前的 !(…) 已将它排除，此模式永远匹配不到`,
  })
}

export function takenByNumber(place: Place, character: string): Problem {
  return createProblem(place, 'error', 'rule-never-matches', {
    en: `Unexpected «${character}» after {number}, expected {number} alone: the number takes «${character}» itself (5亿多 is one number)`,
    zh: `{number} 之后的“${character}”已算在数字之内（5亿多是一个数），此模式永远匹配不到；请去掉“${character}”`,
  })
}

export function whereWithoutFigure(place: Place): Problem {
  return createProblem(place, 'error', 'rule-where-without-figure', {
    en: 'Unexpected pattern without {figure}, expected {figure} where the figure stands that is measured: (提供|捐赠) ~24 {figure}',
    zh: '此模式没有 {figure}，应在所量数字的位置写 {figure}，如 (提供|捐赠) ~24 {figure}',
  })
}

export function unlessExcludes(place: Place, words: string): Problem {
  return createProblem(place, 'error', 'rule-never-matches', {
    en: `Unexpected «${words}», which «unless» keeps out, expected words that are not under «unless»: no figure can be claimed`,
    zh: `“${words}”已被 unless 排除，任何数字都不会归入此指标`,
  })
}

export function unknownUnit(place: Place, unit: string, nearest: string | null, severity: Severity): Problem {
  return createProblem(place, severity, 'rule-unknown-unit', {
    en: `Unexpected unit «${unit}», expected ${nearest ? `«${nearest}»` : 'the id of a unit rule, a classifier as written, or null for any'}: no figure has this unit`,
    zh: `没有单位“${unit}”，${nearest ? `是否应为“${nearest}”` : '应为某条 unit 规则的 unit、量词本身，或 null（不限）'}`,
  })
}

export function blockedTerm(place: Place, term: string, blocker: string): Problem {
  return createProblem(place, 'error', 'rule-blocked-term', {
    en: `Unexpected term «${term}», which «${blocker}» under «not» blocks wherever it stands, expected one of the two`,
    zh: `词条“${term}”总被 not 中的“${blocker}”排除，二者只能留一`,
  })
}

export function repeatedTerm(place: Place, term: string): Problem {
  return createProblem(place, 'warning', 'rule-repeated-term', {
    en: `Unexpected second «${term}», expected each term once in a rule`,
    zh: `“${term}”在同一规则中重复`,
  })
}

export function shadowedTerm(place: Place, term: string, winner: string, first: Place): Problem {
  return createProblem(place, 'warning', 'rule-shadowed-term', {
    en: `Unexpected «${term}», which «${winner}» has already (${first.path}:${first.line}), expected it in one rule: the earlier rule wins`,
    zh: `“${term}”已见于规则“${winner}”（${first.path}:${first.line}），以在前者为准；应只留一处`,
  })
}

export function unusedLexicon(place: Place, id: string): Problem {
  return createProblem(place, 'warning', 'rule-unused-lexicon', {
    en: `Unexpected lexicon «${id}» that nothing uses, expected {lexicon:${id}} in a pattern, «near», or a «tag» that teaches the tokenizer`,
    zh: `词表“${id}”未被使用；应在模式中写 {lexicon:${id}}，或用于 near，或以 tag 教给分词器`,
  })
}

export function untestedRule(place: Place, id: string, missing: readonly string[]): Problem {
  return createProblem(place, 'warning', 'rule-untested', {
    en: `Unexpected rule «${id}» without ${missing.join(' and ')} under «tests», expected a text that it finds and one that it must not`,
    zh: `规则“${id}”的 tests 缺少 ${missing.join('、')}；应各有一段应当匹配与不应匹配的文本`,
  })
}

export function unknownField(place: Place, field: string, type: string, nearest: string | null, allowed: readonly string[]): Problem {
  return createProblem(place, 'error', 'rule-unknown-field', {
    en: `Unexpected field «${field}» of a ${type}, expected ${nearest ? `«${nearest}»` : `one of ${allowed.join(', ')}`}`,
    zh: `${type} 没有字段“${field}”，${nearest ? `是否应为“${nearest}”` : `可用的有 ${allowed.join('、')}`}`,
  })
}

export function unexpectedExpectation(place: Place, field: string, found: Localized, expected: Localized): Problem {
  return createProblem(place, 'error', 'rule-expectation', {
    en: `Unexpected value of «${field}»: ${found.en}, expected ${expected.en}`,
    zh: `字段“${field}”的值不合要求：写的是${found.zh}，应为${expected.zh}`,
  })
}

export function unknownDay(place: Place, written: string): Problem {
  return createProblem(place, 'error', 'rule-value', {
    en: `Unexpected value of «published»: «${written}», expected a day that is in the calendar`,
    zh: `“published”的值不合要求：日历上没有“${written}”`,
  })
}

export function unknownPack(place: Place, id: string, nearest: string | null, loaded: readonly string[]): Problem {
  return createProblem(place, 'error', 'rule-unknown-pack', {
    en: `Unexpected pack «${id}», expected ${nearest ? `«${nearest}»` : `one that is loaded: ${loaded.join(', ')}`}`,
    zh: `没有载入规则包“${id}”，${nearest ? `是否应为“${nearest}”` : `已载入的有 ${loaded.join('、')}`}`,
  })
}

export function differentVersions(
  place: Place,
  id: string,
  version: string,
  first: { readonly path: string; readonly version: string },
): Problem {
  return createProblem(place, 'warning', 'rule-pack-versions', {
    en: `Unexpected version ${version} of pack «${id}», expected ${first.version}, as in ${first.path}`,
    zh: `规则包“${id}”的版本 ${version} 与 ${first.path} 中的 ${first.version} 不一致`,
  })
}
