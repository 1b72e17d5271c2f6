// Articles for the benchmark. In: a folder of articles and how many are wanted. Out: a folder, or a stream of NDJSON, of that many articles
// with varied text: the paragraphs of several, their digits changed, the same in every run.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The texts of a folder's articles, by path. */
export function readArticles(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:md|txt|html)$/.test(name))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Article `index` of a series without end: one as it is, then with other digits, and with a paragraph of another. */
export function varyArticle(articles, index) {
  const own = articles[index % articles.length]
  const turn = Math.floor(index / articles.length)
  if (turn === 0) return own
  const other = articles[(index * 7 + turn) % articles.length].split('\n').filter((line) => line.length > 40)
  const shifted = own.replace(/\d(?=\d*(?:\.\d+)?[万亿%个人家])/g, (digit) => String((Number(digit) + turn) % 9 || 1))
  return `${shifted.trimEnd()}\n\n${other[turn % Math.max(1, other.length)] ?? ''}\n`
}

/** Writes `count` articles to a folder of at most a thousand a subfolder. */
export function writeCorpus(articles, count, folder) {
  for (let index = 0; index < count; index++) {
    const sub = join(folder, String(Math.floor(index / 1000)).padStart(3, '0'))
    if (index % 1000 === 0) mkdirSync(sub, { recursive: true })
    writeFileSync(join(sub, `${String(index).padStart(6, '0')}.md`), varyArticle(articles, index))
  }
}

/** Lines of NDJSON of at least `bytes` in all. */
export function* writeRecords(articles, bytes) {
  let written = 0
  for (let index = 0; written < bytes; index++) {
    const line = Buffer.from(`${JSON.stringify({ id: index, text: varyArticle(articles, index), published: '2021-12-19' })}\n`)
    written += line.length
    yield line
  }
}
