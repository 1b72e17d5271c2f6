// A report of articles that attack their reader, in a real browser: nothing of theirs runs, asks, speaks or stays.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { runKaoju } from '../cli/kaoju.ts'
import { writeHostileArticles } from '../support/hostile-articles.ts'
import { findBrowser, startBrowser } from './browser.ts'

const executable = findBrowser()
const options = {
  skip: executable === null ? 'no Chromium found: set CHROMIUM to its path, or install Debian’s chromium' : false,
  timeout: 120_000,
}

let folder = ''
let browser: Browser | null = null

before(async () => {
  if (executable === null) return
  folder = mkdtempSync(join(tmpdir(), 'kaoju-hostile-'))
  mkdirSync(join(folder, 'in'))
  writeHostileArticles(join(folder, 'in'))
  runKaoju(['report', 'in', '-o', 'out', '--tokenizer', 'builtin'], { cwd: folder })
  browser = await startBrowser(executable)
})

after(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** What a page did that no report may do. */
interface Deeds {
  readonly messages: string[]
  readonly requests: string[]
}

test('opened, scrolled and unfolded it runs nothing, asks for nothing and says nothing', options, async () => {
  await visit(async (page, address, deeds) => {
    await page.goto(address)
    await page.locator('details').evaluateAll((elements) => elements.map((element) => element.setAttribute('open', '')))
    for (const section of await page.locator('main > section').all()) await section.scrollIntoViewIfNeeded()
    for (const mark of (await page.locator('mark').all()).slice(0, 40)) await mark.hover({ force: true, timeout: 2000 }).catch(() => {})
    // What a chart says of a point comes from sentences.
    for (const point of (await page.locator('.chart svg path:visible').all()).slice(0, 60))
      await point.hover({ force: true, timeout: 1000 }).catch(() => {})
    await assertHarmless(page, deeds)
  })
})

test('in the other language and the other light nothing of theirs wakes up', options, async () => {
  await visit(async (page, address, deeds) => {
    await page.goto(address)
    for (const action of ['language', 'theme', 'language']) await page.locator(`[data-action="${action}"]`).first().click()
    for (const field of await page.locator('input[type=search]:visible, input[type=text]:visible, input:not([type]):visible').all())
      await field.fill('<img src=x onerror=window.hacked=63>峰会').catch(() => {})
    for (const section of await page.locator('main section').all()) await section.scrollIntoViewIfNeeded().catch(() => {})
    await assertHarmless(page, deeds)
  })
})

for (const hash of [
  '#<img src=x onerror=window.hacked=60>',
  '#javascript:window.hacked=61',
  '#q="><script>window.hacked=62</script>',
  '#{{theme}}',
])
  test(`a link with a hostile end does no harm: ${hash}`, options, async () => {
    await visit(async (page, address, deeds) => {
      await page.goto(`${address}${encodeURI(hash)}`)
      await page.goto(`${address}${hash}`)
      await assertHarmless(page, deeds)
    })
  })

test('every link can be followed and stays in the report', options, async () => {
  await visit(async (page, address, deeds) => {
    await page.goto(address)
    const hrefs = await page.locator('a[href]:not([download])').evaluateAll((links) => links.map((link) => (link as unknown as Link).href))
    assert.ok(hrefs.length > 50)
    for (const href of new Set(hrefs)) assert.ok(href.startsWith(pathToFileURL(join(folder, 'out')).href), href)
    for (const link of (await page.locator('main a[href^="#"]:visible').all()).slice(0, 25))
      await link.click({ timeout: 2000 }).catch(() => {})
    assert.equal(page.url().split('#')[0], address)
    await assertHarmless(page, deeds)
  })
})

interface Link {
  readonly href: string
}

async function assertHarmless(page: Page, { messages, requests }: Deeds): Promise<void> {
  // Handlers of images that are not there run a little later.
  await page.waitForTimeout(200)
  assert.equal(await page.evaluate(() => (globalThis as unknown as { readonly hacked?: unknown }).hacked ?? null), null)
  assert.deepEqual(messages, [])
  const own = new Set(readdirSync(join(folder, 'out')).map((name) => pathToFileURL(join(folder, 'out', name)).href))
  assert.deepEqual(
    requests.map((request) => request.split('#')[0] ?? '').filter((request) => !own.has(request)),
    [],
  )
}

async function visit(use: (page: Page, address: string, deeds: Deeds) => Promise<void>): Promise<void> {
  assert.ok(browser)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true })
  const deeds: Deeds = { messages: [], requests: [] }
  try {
    const page = await context.newPage()
    page.on('console', (message) => deeds.messages.push(message.text()))
    page.on('pageerror', (error) => deeds.messages.push(String(error)))
    page.on('dialog', (dialog) => {
      deeds.messages.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('popup', () => deeds.messages.push('a window opened'))
    page.on('request', (request) => deeds.requests.push(request.url()))
    await use(page, pathToFileURL(join(folder, 'out', 'index.html')).href, deeds)
  } finally {
    await context.close()
  }
}
