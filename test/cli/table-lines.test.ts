// `kaoju extract --tables`, as src/spark uses it: a line of rows for every line, at once.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { MAIN, runKaoju } from './kaoju.ts'

const ARGS = ['extract', '--input', 'ndjson', '--format', 'ndjson', '--tables', '--tokenizer', 'builtin', '-']

test('every line is answered before the next is sent, be it an article or not', { timeout: 60_000 }, async () => {
  const kaoju = spawn(process.execPath, [MAIN, ...ARGS], { stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = createInterface({ input: kaoju.stdout })[Symbol.asyncIterator]()
  const ask = async (line: string) => {
    kaoju.stdin.write(`${line}\n`)
    return JSON.parse((await answers.next()).value)
  }
  const first = await ask(JSON.stringify({ id: 'a', text: '有3个国家参加。', published: '2021-05-01' }))
  assert.deepEqual([first.articles[0].article, first.articles[0].month, first.mentions[0].value], ['-#a', '2021-05', '3'])
  const broken = await ask('{"id":')
  assert.deepEqual([broken.articles, broken.problems[0].code, broken.problems[0].line_number], [[], 'source/record', undefined])
  const second = await ask(JSON.stringify({ id: 'b', text: '有5个国家参加。' }))
  assert.deepEqual([second.articles[0].article, second.articles[0].month, second.mentions[0].value], ['-#b', 'unknown', '5'])
  kaoju.stdin.end()
  assert.equal(await new Promise((resolve) => kaoju.on('exit', resolve)), 3)
})

test('--tables is for ndjson on standard input alone', () => {
  assert.match(runKaoju(['extract', '--tables', 'seeds', '--lang', 'en']).stderr, /--tables with seeds, expected lines on standard input/)
  const { code, stderr } = runKaoju(['extract', '--tables', '--format', 'json', 'seeds', '--lang', 'en'])
  assert.equal(code, 2)
  assert.match(stderr, /--tables with --format json, expected ndjson/)
})
