// Reports on disk for browser tests, and a page that tells of everything it should not do. In: records. Out: folders, pages.

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { writeReport } from '../../src/io/report-files.ts'
import type { ReportChoice } from '../report/report.ts'
import { createReport } from '../report/report.ts'
import { extractSeeds } from '../support/shipped.ts'
import { findBrowser, startBrowser } from './browser.ts'

/** What a page said or asked for: both stay empty, save for the files of its own folder. */
export interface Watched {
  readonly page: Page
  readonly address: string
  readonly messages: readonly string[]
  readonly requests: readonly string[]
}

export interface SeedReports {
  /** Opens a report of the seeds, uses it, and fails where the page wrote to its console or went out of its folder. */
  visit(report: string, use: (watched: Watched) => Promise<void>, context?: BrowserContextOptions): Promise<void>
  close(): Promise<void>
}

/** Options of a test that needs a browser: it is skipped, with words, where there is none. */
export const BROWSER_OPTIONS = {
  skip: findBrowser() === null ? 'no Chromium found: set CHROMIUM to its path, or install Debian’s chromium' : false,
  timeout: 120_000,
} as const

/** Writes a report of the seeds for each choice and starts a browser; null where there is none. */
export async function openSeedReports(choices: Readonly<Record<string, ReportChoice>>): Promise<SeedReports | null> {
  const executable = findBrowser()
  if (executable === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'kaoju-live-'))
  const { records, measures } = await extractSeeds()
  for (const [name, choice] of Object.entries(choices)) await writeReport(join(folder, name), await createReport(records, measures, choice))
  const browser = await startBrowser(executable)
  return {
    visit: (report, use, context = {}) => visit(browser, join(folder, report), use, context),
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function visit(
  browser: Browser,
  folder: string,
  use: (watched: Watched) => Promise<void>,
  context: BrowserContextOptions,
): Promise<void> {
  const opened = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, acceptDownloads: true, ...context })
  const messages: string[] = []
  const requests: string[] = []
  try {
    const page = await opened.newPage()
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(String(error)))
    page.on('dialog', (dialog) => messages.push(dialog.message()))
    page.on('request', (request) => requests.push(request.url().split('#')[0] ?? ''))
    const address = pathToFileURL(join(folder, 'index.html')).href
    await page.goto(address)
    if (context.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]')
    await use({ page, address, messages, requests })
    assert.deepEqual(messages, [])
    const own = pathToFileURL(folder).href
    assert.deepEqual(
      requests.filter((request) => !request.startsWith(`${own}/`) && !request.startsWith('blob:')),
      [],
    )
  } finally {
    await opened.close()
  }
}
