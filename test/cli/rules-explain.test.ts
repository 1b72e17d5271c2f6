// `kaoju rules explain`.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFolder, runKaoju, writeArticle } from './kaoju.ts'

const EXPLAIN = ['rules', 'explain', '--tokenizer', 'builtin', '--lang', 'en']

test('a text is explained with carets and steps', () => {
  const { code, stdout, stderr } = runKaoju([...EXPLAIN, '--text', '截至12月2日，已提供超过18亿剂', '--published', '2021-12-19'])
  assert.deepEqual([code, stderr], [0, ''])
  assert.match(stdout, /^ {2}截至12月2日，已提供超过18亿剂\n {2}\^{11}\ndate “截至12月2日” = 2021-12-02/m)
})

test('a rule without a match says what it needs and what comes nearest', () => {
  const { code, stdout } = runKaoju([...EXPLAIN, '--text', '中国向非洲供应1亿剂疫苗', '--rule', 'vaccine.doses_provided'])
  assert.equal(code, 0)
  assert.match(stdout, /must begin with 提供\|援助\|捐赠\|出口\|交付; .*nearest to “提供” is “供应” \(column 6\)/)
})

test('a line of a file is explained, with the user’s own rules', (t) => {
  const rules = `schema: 1
pack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}
rules:
  - {id: crate, type: unit, terms: [货柜], unit: crate, dimension: crate}
`
  const cwd = createFolder(t, { 'mine.yaml': rules, 'a.txt': writeArticle('运来30货柜。\n\n又走了20人。') })
  const { code, stdout } = runKaoju([...EXPLAIN, 'mine.yaml', '--at', 'a.txt:6'], { cwd })
  assert.equal(code, 0)
  assert.match(stdout, /“货柜” = crate \(mine\/crate/)
  assert.doesNotMatch(stdout, /20人/)
})

test('JSON has every step with its code and both messages', () => {
  const { stdout } = runKaoju([
    ...EXPLAIN,
    '--text',
    '中国承诺提供10亿剂疫苗',
    '--rule',
    'health/vaccine.doses_provided',
    '--format',
    'json',
  ])
  const { schema, rule, sentences } = JSON.parse(stdout)
  assert.deepEqual([schema, rule], ['kaoju.explain/1', 'health/vaccine.doses_provided'])
  const [reason] = sentences[0].reasons
  assert.deepEqual([reason.code, reason.at], ['unless', [2, 4]])
  assert.match(reason.messageZh, /承诺/)
})

test('an unknown rule, a question that is none, and a line that is not there end with 2', (t) => {
  const cwd = createFolder(t, { 'a.txt': writeArticle('三人') })
  const unknown = runKaoju([...EXPLAIN, '--text', '三人', '--rule', 'date.dya'])
  assert.equal(unknown.code, 2)
  assert.match(unknown.stdout, /no rule «date\.dya», expected «date\.day»/)
  for (const [args, says] of [
    [[], /--text and --at/],
    [['--text', '三人', '--at', 'a.txt:1'], /--text and --at/],
    [['--text', '三人', '--published', '今天'], /--published/],
    [['--at', 'a.txt'], /FILE:LINE/],
    [['--at', 'a.txt:999'], /has fewer/],
    [['--at', 'b.txt:1'], /b\.txt/],
  ] as const) {
    const { code, stderr } = runKaoju([...EXPLAIN, ...args], { cwd })
    assert.equal(code, 2, stderr)
    assert.match(stderr, says)
  }
})

test('controls of a text do not reach the terminal', () => {
  const { stdout } = runKaoju([...EXPLAIN, '--text', '三人\u001b[2J\u202e走了'])
  assert.doesNotMatch(stdout, /\p{Cc}(?<!\n)|\u202e/u)
})
