// `kaoju extract` on the seeds and on standard input.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { foldText } from '../support/fold-text.ts'
import { pathTo } from '../support/repository.ts'
import { parseRecords, runKaoju } from './kaoju.ts'

test('the source at a mention reads as its text, and so does the sentence around it', () => {
  const records = parseRecords(runKaoju(['extract', 'seeds']))
  assert.equal(records.length, 5)
  for (const { article, mentions, sentences } of records) {
    const source = readFileSync(pathTo(article.path), 'utf8')
    assert.ok(mentions.length >= 20, article.path)
    for (const { start, end, text } of [...mentions, ...sentences]) assert.equal(foldText(source.slice(start, end)), text, article.path)
    for (const { at, sentence, text } of mentions) {
      const begin = at ?? -1
      assert.equal(sentences[sentence]?.text.slice(begin, begin + text.length), text)
    }
  }
})

test('the bytes are the same in every time zone and locale and with both tokenizers', () => {
  const settings = [
    { env: { TZ: 'UTC', LC_ALL: 'C' }, tokenizer: 'builtin' },
    { env: { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' }, tokenizer: 'builtin' },
    { env: { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' }, tokenizer: 'auto' },
  ]
  const hashes = settings.map(({ env, tokenizer }) => {
    const { code, stdout } = runKaoju(['extract', 'seeds', '--tokenizer', tokenizer], { env })
    assert.equal(code, 0)
    return createHash('sha256').update(stdout).digest('hex')
  })
  assert.equal(new Set(hashes).size, 1)
})

test('records come from standard input; offsets count in their text', () => {
  const text = '2021 年 5 月 1 日，有 3 个国家参加。'
  const input = `${JSON.stringify({ id: 'a', text, published: '2021-06-01' })}\n\n${JSON.stringify({ id: 'b' })}\n`
  const run = runKaoju(['extract', '--input', 'ndjson', '-', '--tokenizer', 'builtin'], { input })
  assert.equal(run.code, 3)
  assert.match(run.stderr, /^-:3:1 error source\/record /m)
  const [record, ...more] = parseRecords(run)
  assert.deepEqual([record?.article.id, more], ['a', []])
  const date = record?.mentions.find(({ type }) => type === 'date')
  assert.equal(text.slice(date?.start, date?.end), '2021 年 5 月 1 日')
})

test('--format json is one array of the same records', () => {
  const path = 'seeds/003_078aa8782fe025eb.txt'
  const lines = runKaoju(['extract', path, '--tokenizer', 'builtin'])
  const array = runKaoju(['extract', path, '--format', 'json', '--tokenizer', 'builtin'])
  assert.deepEqual(JSON.parse(array.stdout), parseRecords(lines))
})
