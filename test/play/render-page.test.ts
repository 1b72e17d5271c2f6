// The playground's page as text: nothing that a rule file says can leave its island.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { findJiebaPackage } from '../../src/io/jieba-package.ts'
import { readPlayAssets } from '../../src/io/play-files.ts'
import { renderPlayPage } from '../../src/play/render-page.ts'

const HOSTILE = '</script><script>alert(1)</script><!-- {{labels.title}} {{{engine}}} \u2028'

async function readAssets() {
  const jieba = findJiebaPackage()
  assert.ok(jieba)
  return readPlayAssets(jieba)
}

test('a hostile rule file stays inside its island and comes out of it whole', async () => {
  const files = [{ path: HOSTILE, text: HOSTILE, isShipped: false }]
  const page = renderPlayPage(await readAssets(), { language: 'zh', timeZone: 'Asia/Shanghai', templates: [], files }, '0')
  const island = /<script type="application\/json" id="island">([^<]*)<\/script>/.exec(page)?.[1] ?? ''
  assert.deepEqual(JSON.parse(island).files, files)
  assert.equal(page.match(/<script[ >]/g)?.length, 5)
})

test('the page allows its own script and style alone, and stays under 4 MiB', async () => {
  const page = renderPlayPage(await readAssets(), { language: 'en', timeZone: 'Asia/Shanghai', templates: [], files: [] }, '0')
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  const script = page.slice(page.lastIndexOf('<script>') + '<script>'.length, page.lastIndexOf('</script>'))
  const style = page.slice(page.indexOf('<style>') + '<style>'.length, page.indexOf('</style>'))
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  assert.equal(
    policy,
    `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`,
  )
  assert.ok(Buffer.byteLength(page) < 4 * 2 ** 20)
  assert.doesNotMatch(script, /\beval\(|new Function\(|https?:\/\/(?!json-schema|www\.w3\.org)[a-z]+\.[a-z]+\//)
})

test('a script that would end its own element is refused', async () => {
  const assets = { ...(await readAssets()), engine: '"</script>"' }
  const island = { language: 'en', timeZone: 'Asia/Shanghai', templates: [], files: [] } as const
  assert.throws(() => renderPlayPage(assets, island, '0'), /Unexpected end of an element/)
})
