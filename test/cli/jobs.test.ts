// Threads as a user meets them: the same bytes with any number of them, prompt answers on a pipe, a prompt end.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { pathTo } from '../support/repository.ts'
import { createFolder, MAIN, runKaoju, writeArticle } from './kaoju.ts'

test('records, problems and exit code are the same with one thread and with three, whatever is read', (t) => {
  const cwd = createFolder(t, {
    'a/empty.md': '',
    'a/page.html': '<p>2021年5月1日，有3个国家参加。</p>',
    'a/records.ndjson': `{"id":1,"text":"5月2日有4个国家参加。"}\n{"id":2}\n\n{"id":3,"text":"增长5%。"}\n`,
    'b/undated.md': '超过5亿剂。',
    'b/binary.txt': new Uint8Array([0, 1, 2, 3]),
    'b/plain.md': writeArticle('5月1日有3个国家参加。'),
  })
  for (const name of readdirSync(pathTo('seeds')).slice(0, 1)) cpSync(pathTo(`seeds/${name}`), join(cwd, 'b', name))
  const runs = ['1', '3'].map((jobs) =>
    runKaoju(['extract', 'a', 'missing', 'b', '--jobs', jobs, '--no-cache', '--tokenizer', 'builtin'], { cwd }),
  )
  assert.equal(runs[0]?.code, 3)
  assert.equal(runs[0]?.stdout.split('\n').length, 6 + 1)
  assert.deepEqual(runs[1], runs[0])
})

for (const jobs of ['1', '2'])
  test(`on a pipe, each line is answered before the next is written, and Ctrl-C ends it with 130 (--jobs ${jobs})`, async () => {
    const child = spawn(process.execPath, [MAIN, 'extract', '--input', 'ndjson', '-', '--jobs', jobs, '--tokenizer', 'builtin'], {
      cwd: pathTo('.'),
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`${JSON.stringify({ id, text: '5月1日有3个国家参加。', published: '2021-06-01' })}\n`)
      const { value } = (await lines.next()) as { value: string }
      assert.equal((JSON.parse(value) as { article: { id: string } }).article.id, id)
    }
    child.kill('SIGINT')
    assert.equal(await ended, 130)
  })

test('a number of threads that is none is a slip: exit 2 and what was expected', () => {
  const { code, stderr } = runKaoju(['extract', 'seeds', '--jobs', '0', '--lang', 'en'])
  assert.equal(code, 2)
  assert.match(stderr, /Unexpected --jobs «0», expected auto or a number/)
})
