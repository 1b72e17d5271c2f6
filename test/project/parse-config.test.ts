import assert from 'node:assert/strict'
import { test } from 'node:test'
import { configSchema } from '../../src/project/config-schema.ts'
import { parseConfig } from '../../src/project/parse-config.ts'

/** `line:column code` of every problem. */
function listProblems(text: string): readonly string[] {
  return parseConfig('kaoju.config.yaml', text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

test('settings are read with the place of each key', () => {
  const { config, problems, placeOf } = parseConfig('c.yaml', '# first\narticles: news\nrules: [a, b]\n\ntimeZone: Asia/Tokyo\n')
  assert.deepEqual(problems, [])
  assert.deepEqual(config, { articles: ['news'], rules: ['a', 'b'], timeZone: 'Asia/Tokyo' })
  assert.deepEqual([placeOf('rules').line, placeOf('rules').column, placeOf('timeZone').line], [3, 1, 5])
})

test('a file of comments, or an empty one, is one without settings', () => {
  for (const text of ['', '# nothing yet\n', '---\n']) assert.deepEqual(parseConfig('c.yaml', text).config, {})
})

test('a misspelt key is named with the one that was meant, at its place', () => {
  const [problem] = parseConfig('c.yaml', 'output: x\nlangauge: en\n').problems
  assert.deepEqual([problem?.line, problem?.column, problem?.code], [2, 1, 'config-unknown-key'])
  assert.match(problem?.message ?? '', /«langauge», expected «language»/)
  assert.match(problem?.messageZh ?? '', /是否应为“language”/)
})

for (const [text, expected] of [
  ['output: 3\n', '1:9 config-value'],
  ['language: fr\n', '1:11 config-value'],
  ['timeZone: Asia/Bejing\n', '1:11 config-value'],
  ['tokenizer: jieba\n', '1:12 config-value'],
  ['rules: {a: 1}\n', '1:8 config-value'],
  ['articles: [""]\n', '1:12 config-value'],
  ['theme: a\ntheme: b\n', '2:1 config-duplicate-key'],
  ['articles：news\n', '1:1 config-content'],
  ['articles：news\noutput: x\n', '1:1 config-yaml'],
  ['just words\n', '1:1 config-content'],
  ['- articles\n', '1:1 config-content'],
  ['articles: *no\n', '1:11 config-yaml'],
  ['theme: !!js/function "process.exit()"\n', '1:8 config-yaml'],
  ['__proto__: {output: x}\n', '1:1 config-unknown-key'],
] as const)
  test(`${JSON.stringify(text)} is refused at its place`, () => assert.deepEqual(listProblems(text), [expected]))

test('aliases that multiply are refused at once', () => {
  const levels = Array.from({ length: 30 }, (_, level) => `k${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`)
  const [problem] = parseConfig('c.yaml', `articles: &a0 [x]\n${levels.join('\n')}\n`).problems
  assert.equal(problem?.code, 'config-yaml')
  assert.match(problem?.message ?? '', /aliases that multiply/)
})

test('what is well formed is kept beside what is not', () => {
  assert.deepEqual(parseConfig('c.yaml', 'language: en\noutput: 3\n').config, { language: 'en' })
})

test('every key is in the file that init writes', async () => {
  const { readFileSync } = await import('node:fs')
  const { pathTo } = await import('../support/repository.ts')
  const starter = readFileSync(pathTo('starter/kaoju.config.yaml'), 'utf8')
  for (const key of Object.keys(configSchema.shape)) assert.match(starter, new RegExp(`^(?:# )?${key}: `, 'm'), key)
})
