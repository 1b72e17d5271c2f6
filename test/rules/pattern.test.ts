// The pattern language: what a pattern means as a tree, and where one that makes no sense stops making it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translatePatternMistake } from '../../src/rules/describe-pattern.ts'
import { type PatternNode, parsePattern } from '../../src/rules/pattern.ts'

/** A tree in brackets: `(seq "截至" (cap of {date}))`. */
function show(node: PatternNode): string {
  switch (node.kind) {
    case 'literal':
      return JSON.stringify(node.text)
    case 'sequence':
      return `(seq ${node.parts.map(show).join(' ')})`
    case 'alternatives':
      return `(or ${node.choices.map(show).join(' ')})`
    case 'optional':
      return `(opt ${show(node.part)})`
    case 'capture':
      return `(cap ${node.name} ${show(node.part)})`
    case 'item':
      return `{${node.item}${node.argument === null ? '' : `:${node.argument}`}}`
    case 'gap':
      return `~${node.most}`
    case 'not':
      return `(not ${show(node.part)})`
    case 'regex':
      return `re:${node.source}`
  }
}

const MEANINGS: readonly (readonly [pattern: string, tree: string])[] = [
  ['以来', '"以来"'],
  ['以 来', '"以来"'],
  ['以\\ 来', '"以 来"'],
  ['上个?月', '(seq "上" (opt "个") "月")'],
  ['(上月|上个月)', '(or "上月" "上个月")'],
  ['上月|上个月', '(or "上月" "上个月")'],
  ['自?{date}以来', '(seq (opt "自") {date} "以来")'],
  ['{of:{date}}(前|之前)', '(seq (cap of {date}) (or "前" "之前"))'],
  ['{year:{number}}年{month:{number}}月', '(seq (cap year {number}) "年" (cap month {number}) "月")'],
  ['{unit:mass}', '{unit:mass}'],
  ['{unit:{unit:mass}}', '(cap unit {unit:mass})'],
  ['{hedge:{hedge:before}}?{number}', '(seq (opt (cap hedge {hedge:before})) {number})'],
  ['{lexicon:core/agent}', '{lexicon:core/agent}'],
  ['{agent:{lexicon:agent}|中方}', '(cap agent (or {lexicon:agent} "中方"))'],
  ['提供 ~24 {figure}', '(seq "提供" ~24 {figure})'],
  ['年!(代|级)', '(seq "年" (not (or "代" "级")))'],
  ['\\(\\{\\|\\?\\~', '"({|?~"'],
  ['第re:/[0-9]+/次', '(seq "第" re:[0-9]+ "次")'],
  ['re:/a\\/b/', 're:a\\/b'],
  ['(甲(乙|丙)?)?丁', '(seq (opt (seq "甲" (opt (or "乙" "丙")))) "丁")'],
]

for (const [pattern, tree] of MEANINGS)
  test(`${pattern} means ${tree}`, () => {
    const parsed = parsePattern(pattern)
    assert.ok('node' in parsed, JSON.stringify(parsed))
    assert.equal(show(parsed.node), tree)
  })

const MISTAKES: readonly (readonly [pattern: string, offset: number, unexpected: string, expected: string])[] = [
  ['', 0, 'an empty pattern or alternative', 'characters'],
  ['(上|)', 3, 'an empty pattern or alternative', 'characters'],
  ['上||下', 2, 'an empty pattern or alternative', 'characters'],
  ['(上月', 0, 'a bracket that is never closed', '«)»'],
  ['甲(上(下)', 1, 'a bracket that is never closed', '«)»'],
  ['上月)', 2, '«)»', 'the end of the pattern'],
  ['上月}', 2, '«}»', 'the end of the pattern'],
  ['?上', 0, '«?»', 'a character or group before it'],
  ['上??', 2, '«?»', 'a character or group before it'],
  ['上!下', 1, '«!»', '«!(…)»'],
  ['上~下', 1, '«~»', '~n'],
  ['上~0下', 1, '~0', 'between ~1 and ~60'],
  ['上~61下', 1, '~61', 'between ~1 and ~60'],
  ['{nummber}年', 0, '{nummber}', '{number}'],
  ['{}年', 0, '«{»', '{name}'],
  ['{lexicon}', 0, '{lexicon}', '{lexicon:ID}'],
  ['年{number', 1, '{number', '{number}'],
  ['\\d+', 0, '«\\d»', 're:/…/'],
  ['上\\', 1, 'a backslash at the end', 'a character after it'],
  ['re:/[0-9]+', 0, 're:/ without an end', 're:/…/'],
  ['re:/(/', 0, 'does not compile', 'JavaScript syntax'],
  ['上?下?', 0, 'match nothing at all', 'not optional'],
  ['!(上)', 0, 'match nothing at all', 'not optional'],
  ['~5', 0, 'match nothing at all', 'not optional'],
]

for (const [pattern, offset, unexpected, expected] of MISTAKES)
  test(`${pattern || 'an empty pattern'} is refused at character ${offset}`, () => {
    const parsed = parsePattern(pattern)
    assert.ok('error' in parsed, 'it was accepted')
    const { error } = parsed
    assert.equal(error.offset, offset)
    assert.ok(error.unexpected.includes(unexpected), `unexpected: ${error.unexpected}`)
    assert.ok(error.expected.includes(expected), `expected: ${error.expected}`)
  })

test('every mistake is said in Chinese too', () => {
  for (const [pattern] of MISTAKES) {
    const parsed = parsePattern(pattern)
    assert.ok('error' in parsed)
    for (const english of [parsed.error.unexpected, parsed.error.expected]) {
      const words = translatePatternMistake(english).replace(/«[^»]*»|\{[^}]*\}|re:\/…?\/?|（.*）/gu, '')
      assert.doesNotMatch(words.replace(/JavaScript|[bdnu]\b|\bre\b/g, ''), /[a-z]{2,} [a-z]{2,}/, english)
    }
  }
})

test('brackets nested thousands deep are refused, not followed', () => {
  for (const [open, close] of [
    ['(', ')'],
    ['{a:', '}'],
    ['!(', ')'],
  ] as const) {
    const pattern = `甲${open.repeat(20_000)}乙${close.repeat(20_000)}`
    const parsed = parsePattern(pattern)
    assert.ok('error' in parsed, 'it was accepted')
    assert.match(parsed.error.unexpected, /bracket/)
  }
})

test('thousands of elements one after the other are refused; as many alternatives are not', () => {
  const parsed = parsePattern('{number}年'.repeat(1_000))
  assert.ok('error' in parsed, 'it was accepted')
  assert.match(parsed.error.unexpected, /2000 elements/)
  assert.ok('node' in parsePattern(`(${Array.from({ length: 5_000 }, (_, at) => `甲${at}`).join('|')})`))
})
