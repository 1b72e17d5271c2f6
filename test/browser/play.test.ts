// The rule playground as its user meets it: opened from disk, offline, in a real browser.

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findJiebaPackage } from '../../src/io/jieba-package.ts'
import { readPlayAssets } from '../../src/io/play-files.ts'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { renderPlayPage } from '../../src/play/render-page.ts'
import { REPOSITORY } from '../support/repository.ts'
import { findBrowser, startBrowser } from './browser.ts'
import { findFaintTexts } from './contrast.ts'

const executable = findBrowser()
const options = {
  skip: executable === null ? 'no Chromium found: set CHROMIUM to its path, or install Debian’s chromium' : false,
  timeout: 120_000,
}

const HEAD = 'schema: 1\npack: {id: my, version: 0.1.0, title: {zh: 我的, en: Mine}, uses: [core]}\nrules:\n'
const BOX = `${HEAD}  - id: box
    type: unit
    terms: [集货笼]
    unit: TEU
    dimension: containers
    tests:
      match: [{text: 超过30集货笼, expect: {value: 30, unit: TEU}}]
      no-match: [{text: 30个, expect: {unit: TEU}}]
`
const ATTACK = '<img src=x onerror=alert(1)></script><script>alert(2)</script>'

let folder = ''
let browser: Browser | null = null

before(async () => {
  if (executable === null) return
  folder = await mkdtemp(join(tmpdir(), 'kaoju-play-'))
  const jieba = findJiebaPackage()
  assert.ok(jieba)
  const assets = await readPlayAssets(jieba)
  const { files } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)
  const island = { language: 'en', timeZone: 'Asia/Shanghai', templates: assets.templates } as const
  const shipped = files.map(({ path, text }) => ({ path, text, isShipped: true }))
  await writeFile(join(folder, 'play.html'), renderPlayPage(assets, { ...island, files: shipped }, '0'))
  const own = [{ path: `${ATTACK}.yaml`, text: `${BOX}# ${ATTACK}\n`, isShipped: false }]
  await writeFile(join(folder, 'hostile.html'), renderPlayPage(assets, { ...island, files: [...shipped, ...own] }, '0'))
  browser = await startBrowser(executable)
})

after(async () => {
  await browser?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

test('a new unit is found as it is typed, with its value and the result of its tests', options, async () => {
  await visit({}, async (page) => {
    await page.fill('#rules', '')
    await page.locator('#rules').pressSequentially(HEAD.slice(0, 30))
    await page.fill('#rules', BOX)
    await page.fill('#text', '吞吐超过 4700 万集货笼，投资30亿元')
    const mark = page.locator('#found mark', { hasText: '超过 4700 万集货笼' })
    await mark.waitFor()
    assert.equal(await page.locator('#found mark').count(), 1)
    await mark.focus()
    const explanation = await page.locator('#mention').innerText()
    assert.match(explanation, /> 47M TEU[\s\S]*\(4\.7e7, ∞\)[\s\S]*core\/figure\.measured/)
    assert.match((await mark.getAttribute('title')) ?? '', /4\.7e7/)
    await page.getByText('all 2 pass').waitFor()
    await page.getByText('of other rules still pass').waitFor()
    assert.match(explanation, /TEU[^\n]*my\/box/)
    await page.getByLabel('everything').check()
    await page.waitForFunction(() => (globalThis as unknown as Frame).document.querySelectorAll('#found mark').length === 2)
  })
})

test('a rule without a match says why, in its sentence; what looks wrong is told after a pause', options, async () => {
  await visit({}, async (page) => {
    await page.fill('#rules', BOX.replace(/ {4}tests:[\s\S]*/, ''))
    await page.fill('#text', '仓库里的集货笼子')
    const reason = page.locator('#by-rule details[open]', { hasText: 'my/box' })
    await reason.waitFor()
    assert.match(await reason.innerText(), /仓库里的集货笼子\n+no number stands right before “集货笼”/)
    await page.locator('#problems li.warning').first().waitFor()
    assert.equal(await page.locator('#gutter .number-warning').count(), 1)
  })
})

test('a failed test shows what was expected and got; what breaks elsewhere is listed', options, async () => {
  await visit({}, async (page) => {
    const failing = BOX.replace('value: 30', 'value: 31')
    await page.fill('#rules', `${failing}  - {id: off, type: override, rule: core/unit.person, off: true}\n`)
    await page.getByText('1 of 2 fail').waitFor()
    const row = page.locator('#tests tr', { hasText: 'wrong value' }).first()
    assert.match(await row.innerText(), /"value":31[\s\S]*"value":30/)
    await page.getByText(/\d+ of the \d+ of other rules break/).waitFor()
    assert.ok((await page.locator('#tests tr', { hasText: 'rules/' }).count()) > 0)
  })
})

test('a broken rule shows its error with line and column, and the place leads there', options, async () => {
  await visit({}, async (page) => {
    await page.fill('#rules', BOX.replace('dimension', 'dimensoin'))
    const problem = page.locator('#problems li', { hasText: 'dimensoin' })
    await problem.waitFor()
    assert.match(await problem.innerText(), /^8:5 error rule-unknown-key\n+Unexpected key «dimensoin», expected «dimension»/)
    await page.getByRole('button', { name: '8:5' }).click()
    const caret = await page.locator('#rules').evaluate((area) => (area as unknown as { selectionStart: number }).selectionStart)
    assert.equal(caret, BOX.indexOf('dimension'))
    assert.match(await page.locator('#tests').innerText(), /Rules with errors are not loaded/)
  })
})

test('rules, texts, file names and addresses of a stranger are shown as they are and run nothing', options, async () => {
  await visit(
    {},
    async (page) => {
      await page.fill('#text', `${ATTACK}30集货笼${ATTACK}`)
      await page.fill('#rules', BOX.replace('[集货笼]', `["${ATTACK}", 集货笼]`).replace('超过30集货笼', `'${ATTACK}30集货笼'`))
      await page.locator('#found mark').first().waitFor()
      await page.getByText('all 2 pass').waitFor()
      await page.fill('#rules', BOX.replace('unit: TEU\n', `'${ATTACK}': 1\n`))
      await page.locator('#problems li', { hasText: 'onerror' }).first().waitFor()
      assert.equal(await page.locator('img').count(), 0)
      assert.equal(await page.locator('script').count(), 5)
      assert.ok((await page.locator('#found').innerText()).includes(ATTACK))
    },
    'hostile.html',
  )
})

test('an address brings rules and text back, and a damaged one is passed over', options, async () => {
  let shared = ''
  await visit({}, async (page) => {
    await page.fill('#rules', BOX)
    await page.fill('#text', '共80集货笼')
    await page.getByRole('button', { name: 'Link to this' }).click()
    await page.waitForURL(/#rule=.+&text=.+/)
    shared = new URL(page.url()).hash
  })
  await visit({}, async (page, address) => {
    await page.goto(`${address}${shared}`)
    await page.reload()
    await page.locator('#found mark', { hasText: '80集货笼' }).waitFor()
    assert.equal(await page.inputValue('#rules'), BOX)
    await page.goto(`${address}#rule=AAAA&text=%3Cimg%3E`)
    await page.reload()
    await page.locator('#found mark').first().waitFor()
    assert.notEqual(await page.inputValue('#rules'), BOX)
  })
})

test('what was written under one start stays while another is looked at', options, async () => {
  await visit({}, async (page) => {
    await page.fill('#rules', BOX)
    await page.selectOption('#start', { label: 'rules/packs/health.yaml' })
    await page.getByText('health/vaccine.doses_provided').first().waitFor()
    await page.selectOption('#start', '0')
    assert.equal(await page.inputValue('#rules'), BOX)
  })
})

test('every control has a name, and the keyboard reaches a mark and its rule', options, async () => {
  await visit({}, async (page) => {
    const unnamed = await page.evaluate(() => {
      const controls = [...(globalThis as unknown as Frame).document.querySelectorAll('textarea, select, input, button')]
      return controls.filter(({ labels, textContent }) => !(labels?.length || textContent.trim())).map(({ id }) => id)
    })
    assert.deepEqual(unnamed, [])
    await page.focus('#show-own')
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => (globalThis as unknown as Frame).document.activeElement?.className)
    assert.equal(focused, 'figure chosen')
  })
})

for (const width of [360, 768, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing overflows and words stand out at ${width} px, ${colorScheme}`, options, async () => {
      await visit({ viewport: { width, height: 800 }, colorScheme }, async (page) => {
        await page.fill('#rules', `${BOX.replace('value: 30', 'value: 31')}  - {id: x, type: unti}\n`)
        await page.getByText('1 of 2 fail').waitFor()
        const widths = await page.evaluate(() => {
          const root = (globalThis as unknown as Frame).document.documentElement
          return [root.scrollWidth, root.clientWidth]
        })
        assert.equal(widths[0], widths[1])
        assert.deepEqual(await findFaintTexts(page), [])
      })
    })
  }
}

/** Just enough of the page's world for the functions that run in it: the compiler's libraries here have no DOM. */
interface Frame {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number }
    readonly activeElement: { readonly className: string } | null
    querySelectorAll(selector: string): ArrayLike<Control> & Iterable<Control>
  }
}

interface Control {
  readonly id: string
  readonly textContent: string
  readonly labels?: ArrayLike<unknown>
}

/** Opens the page and waits for the first answer. Whatever it does then, it says nothing in the console and asks for nothing. */
async function visit(
  context: BrowserContextOptions,
  use: (page: Page, address: string) => Promise<void>,
  name: 'play.html' | 'hostile.html' = 'play.html',
): Promise<void> {
  assert.ok(browser)
  const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true, ...context })
  const messages: string[] = []
  const requests = new Set<string>()
  try {
    const page = await opened.newPage()
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(String(error)))
    page.on('dialog', (dialog) => {
      messages.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('request', (request) => requests.add(request.url().replace(/#.*/, '')))
    const address = pathToFileURL(join(folder, name)).href
    await page.goto(address)
    await page.locator('#found .reading').waitFor()
    await use(page, address)
    assert.deepEqual(messages, [])
    assert.deepEqual([...requests], [address])
  } finally {
    await opened.close()
  }
}
