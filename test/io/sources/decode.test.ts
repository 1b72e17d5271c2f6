import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from '../../../src/io/sources/decode.ts'
import { encode } from './encode.ts'

const SIMPLIFIED = [
  '习近平主席在北京以视频方式出席世界经济论坛“达沃斯议程”对话会，这是他今年出席的首场多边外交活动。',
  '截至12月2日，中国已向120多个国家和国际组织提供超过18亿剂疫苗。',
  '央视网消息（新闻联播）：商务部今天发布的数据显示，2020年我国知识密集型服务进出口同比增长8.3%。',
  '杭州今天多云转阴。',
]
const TRADITIONAL = [
  '中央社台北七日電，行政院今天表示，今年前三季經濟成長率達百分之三點五，出口總額超過三千億美元，創下歷史新高。',
  '截至12月2日，中國已向120多個國家和國際組織提供超過18億劑疫苗。',
  '香港特區政府公布，去年本地生產總值按年增長2.5%，失業率維持在3.1%。',
  '台北今天多雲轉陰。',
]

test('GB18030 and Big5 are told apart, down to one short sentence', () => {
  for (const text of SIMPLIFIED) assert.deepEqual(decodeText(encode(text, 'gb18030')), { text, encoding: 'gb18030', damaged: 0 })
  for (const text of TRADITIONAL) assert.deepEqual(decodeText(encode(text, 'big5')), { text, encoding: 'big5', damaged: 0 })
})

test('traditional text in GBK is GBK', () => {
  for (const text of TRADITIONAL) assert.deepEqual(decodeText(encode(text, 'gb18030')), { text, encoding: 'gb18030', damaged: 0 })
})

test('markup and front matter around it do not mislead', () => {
  const page = (text: string) =>
    `\n---\ntitle: '${text}'\ndate: Fri, 06 Aug 2021 16:44:43 GMT\n---\n<div class="img_box" id="id_imagebox_0"><p>${text}</p></div>`
  for (const text of SIMPLIFIED)
    assert.deepEqual(decodeText(encode(page(text), 'gb18030')), { text: page(text), encoding: 'gb18030', damaged: 0 })
  for (const text of TRADITIONAL)
    assert.deepEqual(decodeText(encode(page(text), 'big5')), { text: page(text), encoding: 'big5', damaged: 0 })
})

test('a declared charset decides where strict UTF-8 does not', () => {
  // 台北 alone is too short to tell.
  for (const encoding of ['gb18030', 'big5'] as const) {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}"><p>台北</p>`
    assert.deepEqual(decodeText(encode(page, encoding)), { text: page, encoding, damaged: 0 })
  }
  const wrong = '<meta charset="gbk"><p>其实是 UTF-8</p>'
  assert.deepEqual(decodeText(Buffer.from(wrong)), { text: wrong, encoding: 'utf-8', damaged: 0 })
})

test('UTF-8 and UTF-16, with and without a mark', () => {
  const text = '<p>习近平 5 亿剂</p>\n'
  const little = Buffer.from(text, 'utf16le')
  const big = Buffer.from(little).swap16()
  assert.deepEqual(decodeText(Buffer.from(text)), { text, encoding: 'utf-8', damaged: 0 })
  assert.deepEqual(decodeText(Buffer.from(`\ufeff${text}`)), { text, encoding: 'utf-8', damaged: 0 })
  assert.deepEqual(decodeText(Buffer.concat([Buffer.of(0xff, 0xfe), little])), { text, encoding: 'utf-16le', damaged: 0 })
  assert.deepEqual(decodeText(Buffer.concat([Buffer.of(0xfe, 0xff), big])), { text, encoding: 'utf-16be', damaged: 0 })
  assert.deepEqual(decodeText(little), { text, encoding: 'utf-16le', damaged: 0 })
  assert.deepEqual(decodeText(big), { text, encoding: 'utf-16be', damaged: 0 })
})

test('a few broken bytes are counted, not taken for another encoding', () => {
  const bytes = Buffer.from('中国经济持续恢复'.repeat(50))
  bytes[10] = 0xff
  const decoded = decodeText(bytes)
  assert.ok(typeof decoded === 'object')
  assert.equal(decoded.encoding, 'utf-8')
  assert.ok(decoded.damaged >= 1 && decoded.damaged <= 3)
  assert.match(decoded.text, /中国经济持续恢复$/)
})

test('what is no text is said to be none', () => {
  assert.equal(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1])), 'binary')
  assert.equal(decodeText(Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 7) % 256))), 'binary')
  assert.equal(decodeText(Buffer.from([1, 2, 3, 4, 5, 6])), 'binary')
  assert.equal(decodeText(Buffer.from(Array.from({ length: 300 }, (_, i) => 0x80 + ((i * 31) % 128)))), 'unknown')
})
