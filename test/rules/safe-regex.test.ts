// Regular expressions in rule files: none that is accepted may hang on a clause's length of text.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePattern } from '../../src/rules/pattern.ts'

function isAccepted(source: string): boolean {
  return 'node' in parsePattern(`re:/${source}/`)
}

/** What one try of an accepted expression costs at worst, on the 200 characters that a matcher shows it. */
function milliseconds(source: string, text: string): number {
  const expression = new RegExp(`^(?:${source})`, 'u')
  const started = performance.now()
  expression.exec(text)
  return performance.now() - started
}

test('repetition inside repetition is refused', () => {
  for (const source of ['(a+)+', '(a*)*', '(a+)*b', '((a+)b?)+', '(a{2,})+', '(?:a+b*)+c', '([ab]+)+', '(a+){3,}', '(a+){2,5}', '(a+){20}'])
    assert.ok(!isAccepted(source), source)
})

test('repeated alternatives that can take the same character are refused', () => {
  for (const source of [
    '(a|a)*',
    '(a|a)+$',
    '(a|ab)*c',
    '([ab]|a)*c',
    '(.|a)+b',
    '(a|b|ab)*c',
    '(\\d|5)+x',
    '(a?){30}b',
    '(a?b?)*c',
    '(a|)+b',
  ])
    assert.ok(!isAccepted(source), source)
})

test('what looks around or back is refused: its work cannot be bounded', () => {
  for (const source of ['(a)\\1+', '(?=a+)b', '(?<=a*)b', '(?!a+)b']) assert.ok(!isAccepted(source), source)
})

test('ordinary expressions are accepted', () => {
  for (const source of [
    '[0-9]+',
    '\\d{4}',
    '[A-Z]{2,5}-\\d+',
    'COVID-?19',
    '(一|二|三)',
    '(?:甲|乙丙)?',
    '[^，。]{1,20}',
    '\\p{Script=Han}+',
    'a*b*',
    '(ab)?c',
  ])
    assert.ok(isAccepted(source), source)
})

const ATOMS = ['a', 'b', 'ab', '[ab]', '.', '\\w', 'a?', 'c', '[^c]']
const REPEATS = ['', '', '*', '+', '?', '{2,}', '{0,9}', '{3}']
const { expression } = fc.letrec<{ expression: string; term: string; group: string }>((tie) => ({
  expression: fc.array(tie('term'), { minLength: 1, maxLength: 5 }).map((terms) => terms.join('')),
  term: fc
    .tuple(fc.oneof({ maxDepth: 3 }, fc.constantFrom(...ATOMS), tie('group')), fc.constantFrom(...REPEATS))
    .map(([atom, repeat]) => (/[*+?}]$/.test(atom) ? atom : atom + repeat)),
  group: fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((choices) => `(?:${choices.join('|')})`),
}))

test('no expression that is accepted takes long on two hundred characters', () => {
  const texts = ['a'.repeat(200), 'ab'.repeat(100), 'b'.repeat(200), `${'a'.repeat(199)}!`]
  fc.assert(
    fc.property(expression, (source) => {
      fc.pre(isAccepted(source))
      for (const text of texts) {
        const took = milliseconds(`${source}$!`, text)
        assert.ok(took < 250, `${source} took ${Math.round(took)} ms`)
      }
    }),
    { seed: 2021, numRuns: 2_000, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  )
})
