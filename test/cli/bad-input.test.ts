// Files from strangers: each bad one gives one clear message with its place, and the others are read all the same.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createFolder, parseRecords, runKaoju, writeArticle } from './kaoju.ts'

const GOOD = writeArticle('会议有 7 个国家参加。')

/** A bad file, and the one message it gives. */
const BAD: Readonly<Record<string, readonly [content: string | Uint8Array, message: RegExp]>> = {
  'empty.txt': ['', /^empty\.txt error source\/empty /m],
  'binary.txt': [Uint8Array.from({ length: 4096 }, (_, index) => index % 256), /^binary\.txt error source\/binary /m],
  'line.txt': ['长'.repeat(7_000_000), /^line\.txt error source\/too-large /m],
  'line.ndjson': [`{"id":"a","text":"${'x'.repeat(20_000_000)}"}\n`, /^line\.ndjson:1:1 error source\/too-large /m],
  'broken.ndjson': ['{"id":"a" "text":"x"}\n', /^broken\.ndjson:1:11 error source\/record /m],
}

test('files that cannot be read give one message each, exit 3, and the article beside them is read', (t) => {
  const contents = Object.entries(BAD).map(([name, [content]]) => [name, content])
  const cwd = createFolder(t, { ...Object.fromEntries(contents), 'good.txt': GOOD })
  const run = runKaoju(['extract', '.', '--tokenizer', 'builtin'], { cwd })
  assert.equal(run.code, 3)
  for (const [, message] of Object.values(BAD)) assert.match(run.stderr, message)
  assert.equal(run.stderr.trimEnd().split('\n').length, Object.keys(BAD).length + 1, run.stderr)
  const records = parseRecords(run)
  assert.deepEqual(
    records.map(({ article }) => article.path),
    ['good.txt'],
  )
  assert.ok(records[0]?.mentions.some(({ text }) => text === '7个国家'))
})

test('broken YAML in front matter is named with its line, and the body is read: exit 0', (t) => {
  const cwd = createFolder(t, { 'yaml.txt': '---\ntitle: "未闭合\ndate: 2021-12-10\n---\n有 3 个国家。\n' })
  const run = runKaoju(['extract', '.', '--tokenizer', 'builtin'], { cwd })
  assert.equal(run.code, 0)
  assert.match(run.stderr, /^yaml\.txt:3:\d+ warning reading\/front-matter-yaml /m)
  assert.ok(parseRecords(run)[0]?.mentions.some(({ text }) => text === '3个国家'))
})

test('front matter in JavaScript is not run', (t) => {
  const cwd = createFolder(t, {
    'js.md': '---js\nrequire("fs").writeFileSync("written", "x")\n---\n有 3 个国家。\n',
    'good.txt': GOOD,
  })
  const run = runKaoju(['extract', '.', '--tokenizer', 'builtin'], { cwd })
  assert.equal(run.code, 3)
  assert.match(run.stderr, /^js\.md:1:1 error reading\/front-matter-language /m)
  assert.equal(parseRecords(run).length, 2)
  assert.ok(!existsSync(join(cwd, 'written')))
})

test('a path that leads nowhere costs exit 3 beside others and 2 alone', (t) => {
  const cwd = createFolder(t, { 'good.txt': GOOD })
  const beside = runKaoju(['extract', 'gone', 'good.txt', '--tokenizer', 'builtin'], { cwd })
  assert.deepEqual([beside.code, parseRecords(beside).length], [3, 1])
  assert.match(beside.stderr, /^gone error source\/missing /m)
  assert.equal(runKaoju(['extract', 'gone'], { cwd }).code, 2)
})

test('a misspelt key in a rule file is named with line and column; the articles are read without that rule, exit 2', (t) => {
  const rules = [
    'schema: 1',
    'pack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}',
    'rules:',
    '  - id: bad',
    '    type: lexicon',
    '    trems: [考据学]',
    '    terms: [考据]',
  ].join('\n')
  const cwd = createFolder(t, { 'rules/mine.yaml': rules, 'good.txt': GOOD })
  const run = runKaoju(['extract', 'good.txt', '--rules', 'rules', '--lang', 'en', '--tokenizer', 'builtin'], { cwd })
  assert.deepEqual([run.code, parseRecords(run).length], [2, 1])
  assert.match(run.stderr, /^rules\/mine\.yaml:6:5 error rule-unknown-key Unexpected key «trems», expected «terms»$/m)

  const check = runKaoju(['rules', 'check', 'rules', '--format', 'json', '--lang', 'en'], { cwd })
  assert.equal(check.code, 2)
  const [problem, ...more] = JSON.parse(check.stdout).problems
  assert.deepEqual(more, [])
  assert.deepEqual(Object.keys(problem), ['path', 'line', 'column', 'code', 'severity', 'message', 'endColumn'])
  assert.deepEqual([problem.path, problem.line, problem.column], ['rules/mine.yaml', 6, 5])
})

test('names of files are names, whatever stands in them', (t) => {
  const names = ['a\nb.txt', '--option.txt', '$(touch written).txt', '<img src=x onerror=alert(1)>.txt', '\u001b[31mred.txt']
  const cwd = createFolder(t, Object.fromEntries(names.map((name) => [`in/${name}`, name.startsWith('a') ? '' : GOOD])))
  const run = runKaoju(['report', 'in', '-o', 'out', '--tokenizer', 'builtin'], { cwd })
  assert.equal(run.code, 3)
  // One line a message: the line feed of the name is written out, the escape does not reach the terminal.
  assert.match(run.stderr, /^in\/a\\nb\.txt error source\/empty /m)
  assert.ok(!(run.stderr + run.stdout).includes('\u001b'))
  assert.ok(existsSync(join(cwd, 'out/index.html')))
  assert.ok(!existsSync(join(cwd, 'written')))
  const extracted = runKaoju(['extract', '--tokenizer', 'builtin', '--', '--option.txt'], { cwd: join(cwd, 'in') })
  assert.deepEqual(
    parseRecords(extracted).map(({ article }) => article.path),
    ['--option.txt'],
  )
})
