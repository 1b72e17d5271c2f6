// The report as a reader meets it: opened from disk, offline, in a real browser.

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { writeReport } from '../../src/io/report-files.ts'
import { DOSES } from '../corpus/records.ts'
import { ALL_RECORDS } from '../report/records.ts'
import { createReport } from '../report/report.ts'
import { extractSeeds } from '../support/shipped.ts'
import { findBrowser, startBrowser } from './browser.ts'

/** A report of hand-written records, hostile ones among them, and that of the seeds. */
const REPORTS = ['records', 'seeds'] as const

const executable = findBrowser()
const options = {
  skip: executable === null ? 'no Chromium found: set CHROMIUM to its path, or install Debian’s chromium' : false,
  timeout: 120_000,
}

let folder = ''
let browser: Browser | null = null

before(async () => {
  if (executable === null) return
  folder = await mkdtemp(join(tmpdir(), 'kaoju-browser-'))
  await writeReport(join(folder, 'records'), await createReport(ALL_RECORDS, [DOSES]))
  const { records, measures } = await extractSeeds()
  await writeReport(join(folder, 'seeds'), await createReport(records, measures))
  browser = await startBrowser(executable)
})

after(async () => {
  await browser?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

for (const report of REPORTS) {
  test(`it opens without a message in the console and asks for nothing but itself: ${report}`, options, async () => {
    const messages: string[] = []
    const requests: string[] = []
    await visit(
      {},
      async (page, address) => {
        page.on('console', (message) => messages.push(message.text()))
        page.on('pageerror', (error) => messages.push(String(error)))
        page.on('dialog', (dialog) => messages.push(dialog.message()))
        page.on('request', (request) => requests.push(request.url()))
        await page.goto(address)
        await page.locator('#method').scrollIntoViewIfNeeded()
        assert.deepEqual(messages, [])
        assert.deepEqual(requests, [address])
      },
      report,
    )
  })
}

for (const { name, javaScriptEnabled, report } of [
  { name: 'with JavaScript', javaScriptEnabled: true, report: 'records' },
  { name: 'without JavaScript', javaScriptEnabled: false, report: 'records' },
  { name: 'in the report of the seeds', javaScriptEnabled: true, report: 'seeds' },
] as const) {
  test(`every figure leads to its highlighted sentence in view, ${name}`, options, async () => {
    const check = async (page: Page, address: string) => {
      await page.goto(address)
      const links = page.locator('a.figure')
      const hrefs = new Set(await links.evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? '')))
      assert.ok(hrefs.size >= 8)
      for (const href of hrefs) {
        await page.goto(`${address}${href}`)
        await page.evaluate(() => 0)
        assert.deepEqual(await describeTarget(page), { isTarget: true, isInView: true, isHighlighted: true, isCovered: false }, href)
      }
    }
    await visit({ javaScriptEnabled }, check, report)
  })
}

test('a click on a figure goes to its sentence', options, async () => {
  await visit({}, async (page, address) => {
    await page.goto(address)
    await page.locator('#overview a.figure').first().click()
    assert.match(page.url(), /#a\d{3}-m\d+~[0-9a-z]+$/)
    assert.deepEqual(await describeTarget(page), { isTarget: true, isInView: true, isHighlighted: true, isCovered: false })
  })
})

test('what a mark means shows by keyboard, within the window, on a phone too', options, async () => {
  for (const width of [360, 1440]) {
    await visit({ viewport: { width, height: 800 }, javaScriptEnabled: false }, async (page, address) => {
      await page.goto(address)
      const mark = page.locator('.article mark.figure').first()
      const read = () =>
        mark.evaluate((element) => (globalThis as unknown as Frame).getComputedStyle(element as unknown as Box, '::after').content)
      assert.equal(await read(), 'none')
      await mark.focus()
      assert.match(await read(), /test\/figure/)
      const widths = await page.evaluate(() => {
        const root = (globalThis as unknown as Frame).document.documentElement
        return [root.scrollWidth, root.clientWidth]
      })
      assert.equal(widths[0], widths[1])
    })
  }
})

for (const width of [360, 768, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing overflows at ${width} px, ${colorScheme}`, options, async () => {
      await visit({ viewport: { width, height: 800 }, colorScheme }, async (page, address) => {
        await page.goto(address)
        await page.locator('details').evaluateAll((elements) => elements.map((element) => element.setAttribute('open', '')))
        const widths = await page.evaluate(() => {
          const root = (globalThis as unknown as Frame).document.documentElement
          return [root.scrollWidth, root.clientWidth]
        })
        assert.equal(widths[0], widths[1])
        assert.deepEqual(await findClippedLabels(page), [])
      })
    })
  }
}

/** Just enough of the page's world for the functions that run in it: the compiler's libraries here have no DOM. */
interface Frame {
  readonly document: {
    readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number }
    querySelector(selector: string): Box | null
    querySelectorAll(selector: string): Iterable<Box>
    elementFromPoint(x: number, y: number): Box | null
  }
  readonly innerHeight: number
  getComputedStyle(element: Box, part?: string): { readonly backgroundColor: string; readonly content: string }
}

interface Box {
  readonly textContent: string
  getBoundingClientRect(): {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly width: number
  }
  getClientRects(): ArrayLike<{ readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }>
  closest(selector: string): Box | null
  contains(other: Box | null): boolean
}

async function visit(
  context: BrowserContextOptions,
  use: (page: Page, address: string) => Promise<void>,
  report: (typeof REPORTS)[number] = 'records',
): Promise<void> {
  assert.ok(browser)
  const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true, ...context })
  try {
    await use(await opened.newPage(), pathToFileURL(join(folder, report, 'index.html')).href)
  } finally {
    await opened.close()
  }
}

function describeTarget(page: Page) {
  return page.evaluate(() => {
    const frame = globalThis as unknown as Frame
    const target = frame.document.querySelector('mark:target')
    const sentence = target?.closest('.sentence')
    if (!target || !sentence) return null
    const [line] = Array.from(target.getClientRects())
    const top = line ? frame.document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2) : null
    const clear = 'rgba(0, 0, 0, 0)'
    return {
      isTarget: true,
      isInView: line !== undefined && line.top >= 0 && line.bottom <= frame.innerHeight,
      isHighlighted: frame.getComputedStyle(target).backgroundColor !== clear && frame.getComputedStyle(sentence).backgroundColor !== clear,
      isCovered: !(target.contains(top) || top?.contains(target)),
    }
  })
}

/** Labels of charts in view that reach beyond their picture. */
function findClippedLabels(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const frame = globalThis as unknown as Frame
    return [...frame.document.querySelectorAll('.chart svg text')]
      .filter((label) => {
        const [own, picture] = [label.getBoundingClientRect(), label.closest('svg')?.getBoundingClientRect()]
        return picture !== undefined && own.width > 0 && (own.left < picture.left - 0.5 || own.right > picture.right + 0.5)
      })
      .map((label) => label.textContent)
  })
}
