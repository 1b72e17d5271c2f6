// The cache as a user meets it: the same bytes with it and without, whatever was edited, killed or run at once.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { pathTo } from '../support/repository.ts'
import { createFolder, MAIN, parseRecords, type Run, runKaoju, writeArticle } from './kaoju.ts'

const BUILTIN = ['--tokenizer', 'builtin']
const EXTRACT = ['extract', 'news', ...BUILTIN]
const ENV = { XDG_CACHE_HOME: '' }

test('what comes from the cache is what is made anew, problems and exit code with it', (t) => {
  const cwd = createNews(t, { 'news/empty.md': '', 'news/undated.md': '有3个国家参加。' })
  const fresh = run(cwd, [...EXTRACT, '--no-cache'])
  assert.ok(!existsSync(join(cwd, '.kaoju')))
  assert.equal(fresh.code, 3)
  assert.match(fresh.stderr, /empty\.md.*\n(?:.*\n)*.*undated\.md/)
  assert.deepEqual(run(cwd, EXTRACT), fresh)
  assert.deepEqual(run(cwd, EXTRACT), fresh)
  // Cached records are not made again: a rule set that compiles to nothing else would show in the time only, so ask the pack.
  assert.match(run(cwd, ['cache', 'stats', '--lang', 'en']).stdout, / 4 articles /)
})

test('an edited article is read again, also within the tick of the clock, and so is one put in its place with its old time', (t) => {
  const cwd = createNews(t)
  const path = join(cwd, 'news/plain.md')
  const day = () => parseRecords(run(cwd, EXTRACT)).find(({ article }) => article.path === 'news/plain.md')?.mentions[0]?.text
  assert.equal(day(), '5月1日')
  // As long as before, and written in the same second.
  writeFileSync(path, writeArticle('5月2日有3个国家参加。'))
  assert.equal(day(), '5月2日')
  // Long ago is no tick: the stamp counts, and it is another file.
  const old = new Date('2020-01-01T00:00:00Z')
  utimesSync(path, old, old)
  assert.equal(day(), '5月2日')
  assert.equal(day(), '5月2日')
  rmSync(path)
  writeFileSync(`${path}.other`, 'x')
  writeFileSync(path, writeArticle('5月3日有3个国家参加。'))
  utimesSync(path, old, old)
  assert.equal(day(), '5月3日')
})

test('an edited rule, another time zone or version of the rules asks for new records', (t) => {
  const cwd = createNews(t, { 'mine.yaml': writeRule('投入'), 'news/money.md': writeArticle('当天投入3亿元。') })
  const measures = (...options: readonly string[]) =>
    parseRecords(run(cwd, [...EXTRACT, ...options])).flatMap(({ mentions }) =>
      mentions.flatMap((mention) => (mention.type === 'figure' && mention.measure ? [mention.measure] : [])),
    )
  assert.ok(!measures().includes('mine/spent'))
  assert.ok(measures('--rules', 'mine.yaml').includes('mine/spent'))
  writeFileSync(join(cwd, 'mine.yaml'), writeRule('收入'))
  assert.ok(!measures('--rules', 'mine.yaml').includes('mine/spent'))
  const published = (zone: string) => parseRecords(run(cwd, [...EXTRACT, '--time-zone', zone])).map(({ article }) => article.published)
  assert.notDeepEqual(published('UTC'), published('Asia/Shanghai'))
})

test('a rule with a fault is told of in every run', (t) => {
  const cwd = createNews(t, { 'bad.yaml': 'schema: 1\nrules: no\n' })
  const first = run(cwd, [...EXTRACT, '--rules', 'bad.yaml'])
  assert.equal(first.code, 2)
  assert.match(first.stderr, /bad\.yaml/)
  assert.deepEqual(run(cwd, [...EXTRACT, '--rules', 'bad.yaml']), first)
})

test('a damaged pack costs time and nothing else', (t) => {
  const cwd = createNews(t)
  const fresh = run(cwd, EXTRACT)
  const [pack] = findPacks(cwd)
  assert.ok(pack)
  const bytes = readFileSync(pack)
  for (const damage of [Buffer.alloc(5000, 'kaoju\0e1'), Buffer.concat([bytes.subarray(100), bytes.subarray(0, bytes.length / 2)])]) {
    writeFileSync(pack, damage)
    assert.deepEqual(run(cwd, EXTRACT), fresh)
  }
  // A folder where the pack should be, and no right to write: there is no cache, and no complaint.
  rmSync(join(cwd, '.kaoju'), { recursive: true })
  writeFileSync(join(cwd, '.kaoju'), '')
  assert.deepEqual(run(cwd, EXTRACT), fresh)
})

test('the cache keeps itself out of git, and prune keeps what is used', (t) => {
  const cwd = createNews(t, { 'mine.yaml': writeRule('投入') })
  run(cwd, [...EXTRACT, '--rules', 'mine.yaml'])
  run(cwd, EXTRACT)
  assert.equal(readFileSync(join(cwd, '.kaoju/.gitignore'), 'utf8'), '*\n')
  assert.equal(findPacks(cwd).length, 2)
  rmSync(join(cwd, 'news/plain.md'))
  assert.equal(run(cwd, ['cache', 'prune']).code, 0)
  const { packs } = JSON.parse(run(cwd, ['cache', 'stats', '--format', 'json']).stdout) as { packs: readonly { articles: number }[] }
  assert.deepEqual(
    packs.map(({ articles }) => articles),
    [2],
  )
  const [pack = ''] = findPacks(cwd)
  const { size } = statSync(pack)
  run(cwd, EXTRACT)
  assert.equal(statSync(pack).size, size, 'all of it is still of use')
  run(cwd, ['cache', 'prune', '--all'])
  assert.deepEqual(findPacks(cwd), [])
})

test('two at once print the same, and so does a third after them', async (t) => {
  const cwd = createNews(t)
  const [first, second] = await Promise.all([start(cwd, EXTRACT).ended, start(cwd, EXTRACT).ended])
  const third = run(cwd, EXTRACT)
  assert.equal(first, third.stdout)
  assert.equal(second, third.stdout)
})

test('killed at any of twenty moments, extract and report leave a cache from which the next run makes the same bytes', async (t) => {
  const cwd = createNews(t)
  const report = ['report', 'news', '-o', 'out', ...BUILTIN]
  const expected = run(cwd, [...EXTRACT, '--no-cache']).stdout
  run(cwd, [...report, '--no-cache'])
  const page = readFileSync(join(cwd, 'out/index.html'), 'utf8')
  const random = createRandom(2021)
  for (let moment = 0; moment < 20; moment++) {
    const isReport = moment % 2 === 1
    if (moment % 5 === 0) rmSync(join(cwd, '.kaoju'), { recursive: true, force: true })
    const { child, ended } = start(cwd, isReport ? report : EXTRACT)
    await Promise.race([setTimeout(50 + random() * 1200), ended])
    child.kill('SIGKILL')
    await ended
    if (moment % 5 !== 4) continue
    assert.equal(run(cwd, EXTRACT).stdout, expected, `after moment ${moment}`)
    assert.equal(run(cwd, report).code, 0)
    assert.equal(readFileSync(join(cwd, 'out/index.html'), 'utf8'), page, `after moment ${moment}`)
  }
})

/** A seed and two short articles in `news/`, and other files beside them. */
function createNews(t: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const folder = createFolder(t, {
    'news/plain.md': writeArticle('5月1日有3个国家参加。'),
    'news/sub/other.md': writeArticle('截至12月2日，已提供超过18亿剂疫苗。'),
    ...files,
  })
  for (const name of readdirSync(pathTo('seeds')).slice(0, 1)) cpSync(pathTo(`seeds/${name}`), join(folder, 'news', name))
  return folder
}

function writeRule(word: string): string {
  return `schema: 1
pack: {id: mine, version: 1.0.0, title: {zh: 我的, en: Mine}, uses: [core]}
rules:
  - id: spent
    type: measure
    title: {zh: 投入, en: Money spent}
    unit: CNY
    series: {kind: level, key: []}
    where: ["${word} ~6 {figure}"]
`
}

function run(cwd: string, args: readonly string[]): Run {
  return runKaoju(args, { cwd, env: ENV })
}

function start(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, ...ENV }, stdio: ['ignore', 'pipe', 'ignore'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8'))))
  return { child, ended }
}

function findPacks(cwd: string): readonly string[] {
  const folder = join(cwd, '.kaoju')
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.pack'))
        .map((name) => join(folder, name))
    : []
}

/** Numbers of [0, 1), the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
