// Stores on disk: written, read back, written again, interrupted.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openStore } from '../../../src/io/store/read-store.ts'
import { writeStore } from '../../../src/io/store/write-store.ts'
import type { ArticleRecord } from '../../../src/model/record.ts'
import { createFolder, MAIN, parseRecords, runKaoju } from '../../cli/kaoju.ts'
import { pathTo } from '../../support/repository.ts'

const CORPORA = ['seeds', 'test/cases/compare/articles']
const READING = ['--tokenizer', 'builtin']
const ORIGIN = { version: '0', packs: [], timeZone: 'Asia/Shanghai' }

async function readAll(folder: string): Promise<readonly ArticleRecord[]> {
  const store = await openStore(folder)
  const records: ArticleRecord[] = []
  for await (const record of store.readRecords()) records.push(record)
  store.close()
  return records
}

function hashFiles(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  return paths.map(({ parentPath, name }) => `${join(parentPath, name).slice(folder.length)} ${hash(join(parentPath, name))}`).sort()
}

for (const articles of CORPORA) {
  test(`the tables of ${articles} rebuild its records, field for field`, async (t) => {
    const folder = createFolder(t, {})
    const store = join(folder, 'store')
    assert.equal(runKaoju(['extract', articles, ...READING, '--format', 'parquet', '-o', store]).code, 0)
    const records = parseRecords(runKaoju(['extract', articles, ...READING]))
    const byPath = (all: readonly ArticleRecord[]) => [...all].sort((a, b) => (a.article.path < b.article.path ? -1 : 1))
    assert.deepEqual(byPath(await readAll(store)), byPath(records))
  })

  test(`compare and timeline say the same of ${articles} from a store`, (t) => {
    const folder = createFolder(t, {})
    const store = join(folder, 'store')
    runKaoju(['extract', articles, ...READING, '--format', 'parquet', '-o', store])
    for (const command of [['compare', '--format', 'json'], ['timeline']]) {
      const fromStore = runKaoju([...command, ...READING, '--store', store])
      assert.deepEqual(fromStore, runKaoju([...command, ...READING, articles]))
      assert.ok(fromStore.stdout.length > 1000)
    }
  })
}

test('the report of a store is the report of its articles, file by file', (t) => {
  const folder = createFolder(t, {})
  runKaoju(['extract', 'seeds', ...READING, '--format', 'parquet', '-o', join(folder, 'store')])
  runKaoju(['report', 'seeds', ...READING, '-o', join(folder, 'a')])
  runKaoju(['report', '--store', join(folder, 'store'), ...READING, '-o', join(folder, 'b')])
  assert.deepEqual(hashFiles(join(folder, 'a')), hashFiles(join(folder, 'b')))
})

test('a second run writes the same bytes, in whatever order the records come', async (t) => {
  const folder = createFolder(t, {})
  const records = parseRecords(runKaoju(['extract', CORPORA[1] ?? '', ...READING]))
  const write = (name: string, all: readonly ArticleRecord[]) =>
    writeStore(join(folder, name), {
      records: (async function* () {
        yield* all
      })(),
      origin: ORIGIN,
      listProblems: () => [],
    })
  await write('a', records)
  await write('b', [...records].reverse())
  await write('a', records)
  assert.deepEqual(hashFiles(join(folder, 'a')), hashFiles(join(folder, 'b')))
  assert.ok(hashFiles(join(folder, 'a')).length > 10)
})

test('of two articles with one path the first is kept, and a problem tells of the other', async (t) => {
  const folder = createFolder(t, {})
  const [first, ...others] = parseRecords(runKaoju(['extract', 'seeds', ...READING]))
  assert.ok(first)
  const again = { ...first, article: { ...first.article, title: 'second', published: null } }
  const store = join(folder, 'store')
  const records = async function* () {
    yield* [first, ...others, again]
  }
  await writeStore(store, { records: records(), origin: ORIGIN, listProblems: () => [] })
  assert.equal((await readAll(store)).length, 5)
  const opened = await openStore(store)
  assert.deepEqual(
    (await opened.readProblems()).map(({ code, path }) => [code, path]),
    [['store/repeated', first.article.path]],
  )
  opened.close()
})

test('articles that cannot be read stand in a store as problems, and end a report of it with 3', (t) => {
  const folder = createFolder(t, {
    'news/a.md': '---\ndate: 2021-05-01\n---\n\n有3个国家参加。\n',
    'news/b.md': new Uint8Array([0, 1, 2, 0]),
  })
  const options = [...READING, '--lang', 'en']
  const settings = { cwd: folder }
  assert.equal(runKaoju(['extract', 'news', '--format', 'parquet', '-o', 'store', ...options], settings).code, 3)
  const { code, stderr } = runKaoju(['compare', '--store', 'store', ...options], settings)
  assert.equal(code, 3)
  assert.match(stderr, /^news\/b\.md error source\/binary /m)
})

test('killed at any moment, the old store or the new one is there, whole', async (t) => {
  const folder = createFolder(t, {})
  const store = join(folder, 'store')
  runKaoju(['extract', 'seeds/003_078aa8782fe025eb.txt', ...READING, '--format', 'parquet', '-o', store])
  const old = hashFiles(store)
  const started = performance.now()
  runKaoju(['extract', 'seeds', ...READING, '--format', 'parquet', '-o', join(folder, 'fresh')])
  const whole = performance.now() - started
  const fresh = hashFiles(join(folder, 'fresh'))
  for (const part of [0.5, 0.7, 0.8, 0.9, 0.95, 1]) {
    const child = spawn(process.execPath, [MAIN, 'extract', 'seeds', ...READING, '--format', 'parquet', '-o', store], { cwd: pathTo('.') })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const timer = setTimeout(() => child.kill('SIGKILL'), part * whole)
    await ended
    clearTimeout(timer)
    assert.ok((await readAll(store)).length > 0)
    assert.ok([JSON.stringify(old), JSON.stringify(fresh)].includes(JSON.stringify(hashFiles(store))), `killed after ${part}`)
  }
  runKaoju(['extract', 'seeds', ...READING, '--format', 'parquet', '-o', store])
  assert.deepEqual(hashFiles(store), fresh)
  assert.deepEqual(readdirSync(folder).sort(), ['fresh', 'store'])
})

test('a store that its writer had moved aside when it was killed is put back', async (t) => {
  const folder = createFolder(t, {})
  const store = join(folder, 'store')
  runKaoju(['extract', 'seeds', ...READING, '--format', 'parquet', '-o', store])
  // No process has this number: the largest there can be is 2^22.
  renameSync(store, join(folder, '.store.99999999.old'))
  mkdirSync(join(folder, '.store.99999999.new'))
  assert.equal((await readAll(store)).length, 5)
  assert.deepEqual(readdirSync(folder), ['store'])
})

test('a store of other rules than are loaded is used, with a note', (t) => {
  const rule =
    'schema: 1\npack: {id: mine, version: 1.0.0, title: {zh: 我, en: Mine}, uses: [core]}\nrules:\n  - id: words\n    type: lexicon\n    terms: [大碗]\n'
  const folder = createFolder(t, { 'mine.yaml': rule })
  const store = join(folder, 'store')
  runKaoju(['extract', 'seeds', ...READING, '--rules', join(folder, 'mine.yaml'), '--format', 'parquet', '-o', store])
  const { code, stderr } = runKaoju(['compare', '--store', store, ...READING, '--lang', 'en'])
  assert.equal(code, 0)
  assert.match(stderr, /store\/other-rules/)
  const same = runKaoju(['compare', '--store', store, ...READING, '--rules', join(folder, 'mine.yaml'), '--lang', 'en'])
  assert.doesNotMatch(same.stderr, /store\/other-rules/)
})

test('a folder of other files is not replaced', (t) => {
  const folder = createFolder(t, { 'mine/thesis.txt': '…', 'repository/.git': '…' })
  for (const output of ['mine', 'repository']) {
    const { code, stderr } = runKaoju(['extract', 'seeds', '--format', 'parquet', '-o', join(folder, output), '--lang', 'en'])
    assert.equal(code, 2)
    assert.match(stderr, /Unexpected output folder .* with files that kaoju did not write/)
  }
  assert.ok(existsSync(join(folder, 'mine/thesis.txt')))
})

test('a folder that is no store, and a store of another schema, are told apart', (t) => {
  const folder = createFolder(t, { 'empty/a.txt': '', 'other/kaoju-store.json': '{"schema":"kaoju.store/9"}' })
  const messages = ['empty', 'other'].map((name) => runKaoju(['compare', '--store', join(folder, name), '--lang', 'en']).stderr)
  assert.match(messages[0] ?? '', /without kaoju-store\.json/)
  assert.match(messages[1] ?? '', /of schema «kaoju\.store\/9», expected kaoju\.store\/1/)
})

test('CSV is a table a file, with a byte order mark, and no cell is a formula', (t) => {
  const evil = '---\ntitle: "=1+1"\ndate: 2021-05-01\n---\n\n有3个国家参加，同比下降5.2%。\n'
  const folder = createFolder(t, { 'news/a.md': evil })
  const { code } = runKaoju(['extract', 'news', ...READING, '--format', 'csv', '-o', 'tables'], { cwd: folder })
  assert.equal(code, 0)
  const read = (name: string) => readFileSync(join(folder, 'tables', name), 'utf8')
  assert.deepEqual(readdirSync(join(folder, 'tables')).sort(), ['articles.csv', 'mentions.csv', 'problems.csv', 'sentences.csv'])
  assert.match(read('articles.csv'), /^\ufeffmonth,article,id,.*\r\n2021-05,news\/a\.md,.*,'=1\+1,/)
  assert.equal(read('mentions.csv').split('\ufeff').length, 2)
  assert.match(read('mentions.csv'), /,-?5\.2,/)
  writeFileSync(join(folder, 'tables/mine.txt'), '')
  assert.equal(runKaoju(['extract', 'news', '--format', 'csv', '-o', 'tables'], { cwd: folder }).code, 2)
})
