// `kaoju report` on the seeds: what is written, what is said, and what happens when it is cut short.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathTo } from '../support/repository.ts'
import { createFolder, MAIN, runKaoju, writeArticle } from './kaoju.ts'

test('it ends with the path to open and five lines; written twice it is the same', (t) => {
  const cwd = createFolder(t, {})
  const write = (zone: string) => runKaoju(['report', pathTo('seeds'), '-o', 'out/seeds'], { cwd, env: { TZ: zone } })
  const { code, stdout } = write('UTC')
  assert.equal(code, 0)
  const [open, ...lines] = stdout.trimEnd().split('\n')
  assert.equal(open, '打开报告：out/seeds/index.html')
  assert.deepEqual(
    lines.map((line) => line.trim().split(/\s/u)[0]),
    ['文章', '数字', '序列', '事件', '问题'],
  )
  assert.match(lines[0] ?? '', /5 篇.*2021-08-07 至 2021-12-30/u)
  assert.match(lines[2] ?? '', /疫苗剂数 · 中国：4 个数字、4 个来源，增长/u)
  const page = readFileSync(join(cwd, 'out/seeds/index.html'), 'utf8')
  assert.match(page, /超过18亿剂/u)
  assert.equal(write('America/New_York').code, 0)
  assert.equal(readFileSync(join(cwd, 'out/seeds/index.html'), 'utf8'), page)
})

test('a folder with anything but a report in it is left alone', (t) => {
  const cwd = createFolder(t, {
    'in/a.txt': writeArticle('有 3 个国家。'),
    'out/index.html': '<p>mine</p>',
    'out/thesis.docx': 'years of work',
  })
  const { code, stderr } = runKaoju(['report', 'in', '-o', 'out', '--lang', 'en'], { cwd })
  assert.equal(code, 2)
  assert.match(stderr, /«out» with files that are no report/)
  assert.deepEqual(readdirSync(join(cwd, 'out')), ['index.html', 'thesis.docx'])
})

test('the last report is no article of the next', (t) => {
  const cwd = createFolder(t, { 'a.txt': writeArticle('有 3 个国家。') })
  const first = runKaoju(['report', '.', '-o', 'reports/all', '--tokenizer', 'builtin'], { cwd })
  const page = readFileSync(join(cwd, 'reports/all/index.html'), 'utf8')
  const second = runKaoju(['report', '.', '-o', 'reports/all', '--tokenizer', 'builtin'], { cwd })
  assert.equal(second.stdout, first.stdout)
  assert.match(second.stderr, /^reports\/all\/index\.html note cli\/report-page /m)
  assert.equal(readFileSync(join(cwd, 'reports/all/index.html'), 'utf8'), page)
})

test('interrupted it ends with 130 and leaves nothing behind', { timeout: 30_000 }, async (t) => {
  const cwd = createFolder(t, {})
  const child = spawn(process.execPath, [MAIN, 'report', '--input', 'ndjson', '-', '-o', 'out', '--tokenizer', 'builtin'], {
    cwd,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stdin.write('{"id":"a","text":"有3个国家。"}\n')
  // The missing date of the first article says that it is under way; standard input stays open.
  await once(child.stderr, 'data')
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  assert.equal(code, 130)
  assert.deepEqual(readdirSync(cwd), [])
})

test('a reader that has seen enough ends it quietly', { timeout: 30_000 }, async (t) => {
  const lines = Array.from({ length: 400 }, (_, index) =>
    JSON.stringify({ id: `${index}`, text: '有3个国家。'.repeat(200), published: '2021-01-01' }),
  )
  const cwd = createFolder(t, { 'many.ndjson': lines.join('\n') })
  const child = spawn(process.execPath, [MAIN, 'extract', 'many.ndjson', '--tokenizer', 'builtin'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = await once(child, 'exit')
  assert.deepEqual([code, Buffer.concat(errors).toString()], [0, ''])
  assert.ok(existsSync(cwd))
})
