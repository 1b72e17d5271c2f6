// `kaoju query`: what a journalist asks, what is answered, and what is refused.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathTo } from '../support/repository.ts'
import { createFolder, runKaoju, writeArticle } from './kaoju.ts'

const folder = mkdtempSync(join(tmpdir(), 'kaoju-query-test-'))
const STORE = join(folder, 'store')

before(() => {
  const { code } = runKaoju(['extract', 'seeds', '--tokenizer', 'builtin', '--format', 'parquet', '-o', STORE])
  assert.equal(code, 0)
})
after(() => rmSync(folder, { recursive: true }))

/** Asks the store of the seeds; messages in English. */
function ask(sql: string, ...options: readonly string[]) {
  return runKaoju(['query', sql, STORE, '--lang', 'en', ...options])
}

test('the five queries of README.md run, and each has an answer', () => {
  const queries = [...readFileSync(pathTo('README.md'), 'utf8').matchAll(/^```sql\n([\s\S]*?)^```/gm)].map(([, sql]) => sql ?? '')
  assert.equal(queries.length, 5)
  const answers = queries.map((sql) => JSON.parse(ask(sql, '--format', 'json').stdout) as readonly Record<string, unknown>[])
  for (const answer of answers) assert.ok(answer.length >= 2)
  const [, series, money, hedged] = answers
  assert.deepEqual(
    series?.map(({ low, more }) => [low, more]),
    [
      [5e8, null],
      [7.5e8, 2.5e8],
      [1.6e9, 8.5e8],
      [1.8e9, 2e8],
    ],
  )
  assert.equal(money?.[0]?.value, 2e11)
  assert.deepEqual(hedged?.[1], { author: 'ZAKER', figures: 47, hedged: 17, percent: 36.2 })
})

test('a table is aligned by the width of Chinese, with NULL shown and numbers to the right', () => {
  const { stdout, stderr, code } = ask(
    "SELECT * FROM (VALUES ('疫苗', 1.5::DECIMAL(38,12), NULL), ('x', 120, '截至')) AS t(thing, amount, words)",
  )
  assert.equal(code, 0)
  assert.deepEqual(stdout.split('\n'), ['thing  amount  words', '─────  ──────  ─────', '疫苗      1.5  NULL', 'x         120  截至', ''])
  assert.equal(stderr, '2 rows\n')
})

test('controls of a stranger do not reach the terminal, and long texts are cut', () => {
  const { stdout } = ask("SELECT chr(27) || '[2J' AS a, repeat('长', 100) AS b")
  assert.match(stdout, /^\\u\{1b\}\[2J {2,}长{29}…$/m)
})

test('articles are asked as they are, without a store', (t) => {
  const articles = createFolder(t, {
    'a.md': writeArticle('有3个国家参加。'),
    'b.md': writeArticle('有5个国家参加。', '2022-01-02 08:00:00'),
  })
  const sql = "SELECT month, sum(value) AS total FROM mentions WHERE type = 'figure' GROUP BY month ORDER BY month"
  const { code, stdout } = runKaoju(['query', sql, '.', '--format', 'csv', '--tokenizer', 'builtin'], { cwd: articles })
  assert.equal(code, 0)
  assert.equal(stdout, '\ufeffmonth,total\r\n2021-12,3\r\n2022-01,5\r\n')
})

test('--file takes several statements, and macros and views on the way', (t) => {
  const questions = createFolder(t, { 'q.sql': "CREATE MACRO half(x) AS x / 2;\nSELECT half(4) AS a;\nSELECT 'b' AS b;" })
  const { code, stdout } = runKaoju(['query', '--file', join(questions, 'q.sql'), STORE])
  assert.equal(code, 0)
  assert.equal(stdout, 'a\n─\n2\n\nb\n─\nb\n')
})

test('a Parquet file beside a store is a table of its name', () => {
  const file = join(STORE, 'articles/month=2021-08/part-0.parquet')
  const run = runKaoju(['query', 'SELECT count(*) AS n FROM "part-0" JOIN mentions USING (article)', STORE, file, '--format', 'json'])
  assert.equal(run.code, 0, run.stderr)
  assert.ok(JSON.parse(run.stdout)[0].n > 50)
})

test('a folder of Parquet files is a table of its name, with its partitions as columns', () => {
  const run = runKaoju([
    'query',
    'SELECT month, count(*) AS n FROM articles GROUP BY month ORDER BY month',
    join(STORE, 'articles'),
    '--format',
    'csv',
  ])
  assert.equal(run.stdout, '\ufeffmonth,n\r\n2021-08,2\r\n2021-10,1\r\n2021-12,2\r\n', run.stderr)
})

test('a number too long for JSON is a text of all its digits', () => {
  const { stdout } = ask('SELECT 12345678901234567890123::HUGEINT AS a, 2::BIGINT AS b, map {1: 2} AS c', '--format', 'json')
  assert.deepEqual(JSON.parse(stdout), [{ a: '12345678901234567890123', b: 2, c: { 1: 2 } }])
})

test('what is wrong with SQL is shown where it stands, with the nearest name', () => {
  const { code, stdout, stderr } = ask("SELECT '疫苗', sum(valeu)\nFROM mentions")
  assert.equal(code, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /^error\[query\/binder\]: .*"valeu" not found.*Candidate bindings: "value"/)
  assert.match(stderr, /--> query:1:18$/m)
  assert.match(stderr, /^ {2}\| {20}\^{5}$/m)
  assert.match(ask('SELECT 1 FROM mentoins').stderr, /Did you mean "mentions"/)
  assert.match(ask('SELEC 1').stderr, /query\/parser.*\n.*query:1:1$/m)
  const early = runKaoju(['query', 'SELEC 1', 'nowhere'])
  assert.match(early.stderr, /^错误\[query\/parser\]/)
})

test('an error of a row comes with exit code 2 too', () => {
  const { code, stderr } = ask("SELECT CAST(text AS INTEGER) FROM mentions WHERE type = 'figure'")
  assert.equal(code, 2)
  assert.match(stderr, /query\/conversion.*Could not convert/)
})

test('nothing is written, loaded, attached, or read from elsewhere', () => {
  const target = join(STORE, 'articles/month=2021-08/part-0.parquet')
  const before = readFileSync(target)
  const attempts = [
    `COPY (SELECT 1) TO '${target}'`,
    `EXPLAIN ANALYZE COPY (SELECT 1) TO '${target}'`,
    `COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`,
    `ATTACH '${join(folder, 'out.db')}'`,
    `EXPORT DATABASE '${join(folder, 'out')}'`,
    `SELECT 1; COPY (SELECT 1) TO '${target}'`,
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET enable_external_access = true',
    'PRAGMA enable_profiling',
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    "SELECT * FROM glob('/etc/*')",
    "CREATE TABLE t AS SELECT * FROM read_text('/etc/passwd')",
    "CREATE PERSISTENT SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
  ]
  for (const sql of attempts) {
    const { code, stdout, stderr } = ask(sql)
    assert.equal(code, 2, `${sql}: ${stdout}${stderr}`)
    assert.doesNotMatch(stdout, /root:/)
  }
  assert.deepEqual(readFileSync(target), before)
  for (const name of ['out.csv', 'out.db', 'out']) assert.ok(!existsSync(join(folder, name)), name)
})

test('wrong usage is one line that says what was expected', () => {
  const messages = [
    [['query', '--lang', 'en'], /query without SQL, expected SQL or --file/],
    [['query', 'SELECT 1', '--lang', 'en'], /without anything to ask, expected articles, a store or \.parquet/],
    [['query', '--file', 'none.sql', 'seeds', '--lang', 'en'], /Unexpected --file «none\.sql» \(ENOENT\)/],
    [['query', 'SELECT 1', 'seeds', STORE, '--lang', 'en'], /articles beside a store: seeds/],
    [['query', 'SELECT 1; SELECT 2', STORE, '--format', 'json', '--lang', 'en'], /second SELECT with --format json/],
    [['extract', 'seeds', '--format', 'parquet', '--lang', 'en'], /--format parquet without a folder, expected -o FOLDER/],
    [['extract', 'seeds', '-o', 'x', '--lang', 'en'], /-o with --format ndjson/],
    [['compare', 'seeds', '--store', STORE, '--lang', 'en'], /paths beside --store: seeds/],
  ] as const
  for (const [args, message] of messages) {
    const { code, stderr } = runKaoju(args)
    assert.equal(code, 2)
    assert.match(stderr, message)
  }
})

test('without DuckDB for this platform a query says so, and everything else works', (t) => {
  const modules = createFolder(t, {
    'hide.mjs': `import { register } from 'node:module'
register('data:text/javascript,' + encodeURIComponent("export async function resolve(s, c, n) { if (s === '@duckdb/node-api') throw new Error('Cannot find module @duckdb/node-bindings-plan9-x64'); return n(s, c) }"))`,
  })
  const env = { NODE_OPTIONS: `--import ${join(modules, 'hide.mjs')}` }
  const { code, stderr } = runKaoju(['query', 'SELECT 1', STORE, '--lang', 'en'], { env })
  assert.equal(code, 2)
  assert.match(stderr, /without DuckDB \(Cannot find module.*only stores and queries need it/)
  assert.equal(runKaoju(['compare', 'seeds', '--tokenizer', 'builtin', '--format', 'json'], { env }).code, 0)
})
