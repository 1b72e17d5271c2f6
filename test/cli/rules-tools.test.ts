// `kaoju eval`, `rules diff`, `rules stats`, and the options of `rules test`, as users run them.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathTo } from '../support/repository.ts'
import { createFolder, MAIN, runKaoju, writeArticle } from './kaoju.ts'

const ARTICLE = writeArticle('截至12月2日，中国已提供超过18亿剂疫苗。')
const AT = ARTICLE.indexOf('超过')
const GOLD = JSON.stringify({
  doc: 'a.md',
  type: 'figure',
  start: AT,
  end: AT + 6,
  text: '超过18亿剂',
  value: 18e8,
  bound: 'gt',
  unit: 'dose',
})
const BUILTIN = ['--tokenizer', 'builtin', '--lang', 'en']

test('eval prints scores, fields and errors; a bad gold line is a problem with its line, exit 2', (t) => {
  const cwd = createFolder(t, { 'a.md': ARTICLE, 'gold.jsonl': `${GOLD}\n`, 'bad.jsonl': `${GOLD}\n{"doc":\n` })
  const { code, stdout } = runKaoju(['eval', 'gold.jsonl', 'a.md', '--type', 'figure', '--errors', ...BUILTIN], { cwd })
  assert.equal(code, 0)
  assert.match(stdout, /^figure {5}1 {5}1 {6}1 {2}100\.0/m)
  const json = JSON.parse(runKaoju(['eval', 'gold.jsonl', 'a.md', '--format', 'json', '--errors', ...BUILTIN], { cwd }).stdout)
  assert.equal(json.figure.F1value, 1)
  assert.deepEqual(
    json.errors.map(({ kind, type, sentence }: Record<string, string>) => [kind, type, sentence]),
    [['spurious', 'date', '截至12月2日，中国已提供超过18亿剂疫苗。']],
  )
  const bad = runKaoju(['eval', 'bad.jsonl', 'a.md', ...BUILTIN], { cwd })
  assert.equal(bad.code, 2)
  assert.match(bad.stderr, /^bad\.jsonl:2:1 error gold-line /m)
  assert.equal(runKaoju(['eval', 'none.jsonl', 'a.md', ...BUILTIN], { cwd }).code, 2)
})

const OWN = `schema: 1
pack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}
rules:
  - id: doses
    type: measure
    title: {zh: 剂数, en: Doses}
    unit: dose
    priority: 9
    series: {kind: level, key: []}
    where: ["提供 ~12 {figure}"]
    tests:
      match:
        - {text: "中国已提供[[超过18亿剂]]疫苗", expect: {low: 1.8e9}}
        - {text: "中国已提供超过[[18亿剂]]疫苗"}
      no-match: ["中国需要18亿剂疫苗"]
  - id: bare
    type: lexicon
    terms: [疫苗]
`

test('rules diff says what own rules change; alike rules change nothing', (t) => {
  const cwd = createFolder(t, { 'a.md': ARTICLE, 'own.yaml': OWN })
  const shipped = pathTo('rules')
  const changed = runKaoju(['rules', 'diff', shipped, 'own.yaml', '--corpus', 'a.md', '--fail-on', 'change', ...BUILTIN], { cwd })
  assert.equal(changed.code, 1)
  assert.match(changed.stdout, /^mine\/doses {2}~1$/m)
  assert.match(changed.stdout, /\[\[超过18亿剂\]\]/)
  const same = runKaoju(['rules', 'diff', shipped, shipped, '--corpus', 'a.md', '--fail-on', 'change', '--format', 'json', ...BUILTIN], {
    cwd,
  })
  assert.equal(same.code, 0)
  assert.deepEqual(JSON.parse(same.stdout).changes, [])
  assert.equal(runKaoju(['rules', 'diff', shipped, '--corpus', 'a.md'], { cwd }).code, 2)
  assert.equal(runKaoju(['rules', 'diff', shipped, shipped], { cwd }).code, 2)
})

test('rules stats prints the same bytes twice, times on stderr', (t) => {
  const cwd = createFolder(t, { 'a.md': ARTICLE })
  const [first, second] = [0, 1].map(() => runKaoju(['rules', 'stats', 'a.md', '--format', 'json', ...BUILTIN], { cwd }))
  assert.equal(first?.stdout, second?.stdout)
  assert.match(first?.stderr ?? '', /^kaoju: matching patterns took [\d.]+ ms/m)
  const { articles, figures, neverFired } = JSON.parse(first?.stdout ?? '')
  assert.deepEqual([articles, figures], [1, { total: 1, unclaimed: 0 }])
  assert.ok(neverFired.includes('core/date.month'))
})

test('rules test: a wrong span is its own verdict, a filter chooses, rules without tests fail where tests are required', (t) => {
  const cwd = createFolder(t, { 'own.yaml': OWN })
  const all = runKaoju(['rules', 'test', 'own.yaml', ...BUILTIN], { cwd })
  assert.equal(all.code, 1)
  assert.match(all.stdout, /wrong span mine\/doses .*\n {4}expected \[\[18亿剂\]\]\n {4}got \[\[超过18亿剂\]\]/)
  const filtered = runKaoju(['rules', 'test', 'own.yaml', '--filter', '需要', ...BUILTIN], { cwd })
  assert.deepEqual([filtered.code, /^kaoju: 1 passed, 0 failed/m.test(filtered.stdout)], [0, true])
  const required = runKaoju(['rules', 'test', 'own.yaml', '--filter', 'bare', '--require-tests', ...BUILTIN], { cwd })
  assert.equal(required.code, 1)
  assert.match(required.stdout, /untested, without match, no-match: mine\/bare/)
})

test('rules test --watch runs again after a change, and Ctrl-C ends it with 130', { timeout: 30_000 }, async (t) => {
  const cwd = createFolder(t, { 'own.yaml': OWN })
  const child = spawn(process.execPath, [MAIN, 'rules', 'test', 'own.yaml', '--watch', ...BUILTIN], { cwd })
  t.after(() => child.kill('SIGKILL'))
  let output = ''
  const waitFor = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => pattern.test(output) && resolve()
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      look()
    })
  for (const stream of [child.stdout, child.stderr]) stream.prependListener('data', (chunk) => (output += String(chunk)))
  await waitFor(/waiting for changes/)
  assert.match(output, /2 passed, 1 failed/)
  writeFileSync(join(cwd, 'own.yaml'), OWN.replace('超过[[18亿剂]]', '[[超过18亿剂]]'))
  await waitFor(/3 passed, 0 failed[\s\S]*waiting/)
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  assert.equal(code, 130)
})
