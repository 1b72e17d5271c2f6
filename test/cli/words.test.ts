// `kaoju kwic` and `kaoju words` on the seeds.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runKaoju } from './kaoju.ts'

test('kwic prints a line an occurrence, sorted as asked, and names the total', () => {
  const { code, stdout, stderr } = runKaoju(['kwic', '命运共同体', 'seeds', '--sort', 'right', '--limit', '3', '--lang', 'en'])
  assert.equal(code, 0)
  const lines = stdout.trimEnd().split('\n')
  assert.equal(lines.length, 3)
  for (const line of lines) assert.match(line, /人类 {2}命运共同体|空间 {2}命运共同体/)
  assert.match(stderr, /14 occurrences in 5 articles, 3 shown/)
})

test('kwic as JSON gives places that lead back to the source', () => {
  const { stdout } = runKaoju(['kwic', '18亿剂', 'seeds', '--format', 'json'])
  const { schema, term, found, lines } = JSON.parse(stdout)
  assert.deepEqual([schema, term, found, lines.length], ['kaoju.kwic/1', '18亿剂', lines.length, found])
  for (const { keyword, path, start, end } of lines) {
    assert.equal(keyword, '18亿剂')
    assert.ok(path.startsWith('seeds/') && start < end)
  }
})

test('kwic without a term, or with a window that is no number, is a slip', () => {
  const bare = runKaoju(['kwic', '--lang', 'en'])
  assert.deepEqual([bare.code, bare.stdout], [2, ''])
  assert.match(bare.stderr, /command without its term/)
  const window = runKaoju(['kwic', '疫苗', 'seeds', '--window', 'wide', '--lang', 'en'])
  assert.equal(window.code, 2)
  assert.match(window.stderr, /value «wide» of --window, expected a whole number from 1 to 500/)
})

test('words as JSON: counts that add up, keywords over the threshold, no figure, date or dateline among them', () => {
  const { code, stdout } = runKaoju(['words', 'seeds', '--format', 'json', '--tokenizer', 'builtin'])
  assert.equal(code, 0)
  const { schema, words, comparisons, method } = JSON.parse(stdout)
  assert.equal(schema, 'kaoju.words/1')
  const [{ by, groups, critical }] = comparisons
  assert.deepEqual([by, groups.length], ['article', 5])
  assert.ok(method.stopWords > 500 && method.userWords > 50)
  let total = 0
  for (const group of groups) {
    total += group.words
    assert.equal(group.words + group.restWords, words)
    for (const { word, g2, logRatio } of group.keywords) {
      assert.ok(g2 >= critical && logRatio >= 1, word)
      assert.doesNotMatch(word, /\d|[一二三四五六七八九十百千万亿]{2}|年|月|日|视频|记者|ZAKER|消息/, word)
    }
  }
  assert.equal(total, words)
  const hosts = groups.flatMap((group: { readonly keywords: readonly { readonly word: string }[] }) =>
    group.keywords.map(({ word }) => word),
  )
  assert.ok(hosts.includes('进博会') && hosts.includes('发展中国家'))
})

test('words as CSV gives the part that is asked for', () => {
  const { stdout } = runKaoju(['words', 'seeds', '--part', 'phrases', '--format', 'csv', '--tokenizer', 'builtin'])
  const [header, ...rows] = stdout.trimEnd().split('\r\n')
  assert.equal(header, '\uFEFFphrase,words,count,articles')
  assert.ok(rows.includes('人类命运共同体,人类 命运 共同体,13,4'))
})
