// The seed articles, read whole: what they come to, and that every sentence is what its source reads.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findSourceSpan } from '../../src/model/offset-map.ts'
import { foldText } from '../../src/reading/fold.ts'
import { paragraphsOf, read, sourceOf } from './source.ts'

const FOLDER = new URL('../../../seeds/', import.meta.url)
const seed = (name: string) => read(readFileSync(new URL(name, FOLDER), 'utf8'), { format: 'text', path: `seeds/${name}` })
const SEEDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()

const bare = (text: string): string => foldText(text).replace(/\s/g, '')

for (const name of SEEDS) {
  test(`${name}: each sentence is what its source reads, markup and white space aside`, () => {
    const article = seed(name)
    assert.deepEqual(article.problems, [])
    assert.ok(article.sentences.length > 20)
    for (const sentence of article.sentences) {
      const span = findSourceSpan(article.offsets, sentence)
      const slice = article.source.slice(span.start, span.end)
      assert.equal(bare(slice.replace(/<[^>]*>/g, '')), bare(article.text.slice(sentence.start, sentence.end)))
    }
  })
}

test('headers: titles with their spaces, times in the corpus zone', () => {
  assert.deepEqual(
    SEEDS.map(seed).map(({ title, published }) => [title, published?.time]),
    [
      ['焦点访谈：领航 命运与共勇担当', '2021-08-07T00:44:43+08:00'],
      ['乱云飞渡仍从容 为构建人类命运共同体作出新贡献', '2021-08-12T14:07:34+08:00'],
      ['和人民在一起·2021丨和合共生', '2021-12-19T01:38:22+08:00'],
      ['王毅谈2021年中国外交：从党的百年成就中汲取力量，在博弈较量中勇毅前行', '2021-12-30T13:06:25+08:00'],
      ['G20领导人峰会 习近平提出这一目标', '2021-10-31T08:06:29+08:00'],
    ],
  )
})

test('text beside an image box is a paragraph, and △ makes captions', () => {
  const article = seed('004_22e39b648b4b4e2f.txt')
  const captions = article.paragraphs.filter(({ scope }) => scope === 'caption')
  assert.equal(captions.length, 12)
  assert.ok(paragraphsOf(article).includes('△G20领导人第16次峰会主会场——新罗马会议中心。（图/G20官网）'))
  assert.ok(paragraphsOf(article).includes('监制丨申勇'))
  assert.equal(sourceOf(article, '全球疫苗合作行动倡议，'), '全球疫苗合作行动倡议</strong>，')
  assert.equal(sourceOf(article, 'G20"暂缓最贫困国家债务偿付倡议"，'), 'G20" 暂缓最贫困国家债务偿付倡议 "，')
})
