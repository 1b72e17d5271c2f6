// What the report does with JavaScript, as a reader meets it: search, cards, links that last, languages, looks, live charts, paper.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { BROWSER_OPTIONS, openSeedReports, type SeedReports, type Watched } from './reports.ts'

const options = BROWSER_OPTIONS
let reports: SeedReports | null = null

before(async () => {
  reports = await openSeedReports({ one: {}, files: { limit: 1000 }, static: { isStatic: true } })
})

after(async () => {
  await reports?.close()
})

function visit(report: string, use: (watched: Watched) => Promise<void>, context = {}): Promise<void> {
  assert.ok(reports)
  return reports.visit(report, use, context)
}

for (const report of ['one', 'files']) {
  test(`a search by words finds sentences, and its address finds them again: ${report}`, options, async () => {
    await visit(report, async ({ page }) => {
      await page.keyboard.press('/')
      await page.keyboard.type('疫苗')
      await waitForResults(page, /^找到 \d+ 句，见于 5 篇$/)
      const found = await page.locator('#find-results li').count()
      assert.ok(found >= 20)
      for (const line of await page.locator('#find-results .line').allTextContents()) assert.match(line, /疫苗/)
      await page.reload()
      await waitForResults(page, /^找到/)
      assert.equal(await page.locator('#find-results li').count(), found)
      assert.equal(await page.inputValue('#find-form [name=q]'), '疫苗')
    })
  })

  test(`conditions narrow a search together, by keyboard alone down to the sentence: ${report}`, options, async () => {
    await visit(report, async ({ page }) => {
      await page.goto(`${page.url().split('#')[0]}#find?type=figure&unit=dose&from=2021-12-01&to=2021-12-31`)
      await waitForResults(page, /^找到 1 句，见于 1 篇$/)
      await page.keyboard.press('/')
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('Tab')
        if (await evaluate(page, "document.activeElement.closest('#find-results') !== null")) break
      }
      await page.keyboard.press('Enter')
      await page.waitForSelector('.is-target')
      assert.equal(await page.textContent('.is-target'), '超过18亿剂')
      assert.equal(await evaluate(page, IS_IN_VIEW), true)
      await page.goBack()
      await waitUntil(page, "location.hash.startsWith('#find')")
      await page.goto(`${page.url().split('#')[0]}#find?q=没有这样的话`)
      await waitForResults(page, /^没有找到/)
    })
  })

  test(`every figure link leads to its highlighted sentence: ${report}`, options, async () => {
    await visit(report, async ({ page, address }) => {
      const hrefs = new Set(await page.locator('a.figure').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
      assert.ok(hrefs.size >= 20)
      for (const href of hrefs) {
        const anchor = href.slice(href.indexOf('#'))
        await page.goto(`${address}${anchor}`)
        await page.waitForSelector(`${anchor}.is-target`)
        assert.equal(await evaluate(page, IS_IN_VIEW), true, anchor)
      }
    })
  })
}

test('a link keeps what its sentence said: it follows a sentence that moved and owns up to one that is gone', options, async () => {
  await visit('one', async ({ page, address }) => {
    await page.goto(`${address}#a002-s9`)
    await waitUntil(page, "location.hash.includes('~')")
    const fingerprint = page.url().split('~')[1]
    await page.goto(`${address}#a001-s1~${fingerprint}`)
    await waitUntil(page, "document.getElementById('notice').textContent !== ''")
    assert.match((await page.textContent('#notice')) ?? '', /换了位置/)
    assert.equal(await page.getAttribute('.is-target', 'id'), 'a002-s9')
    for (const anchor of ['#a001-s1~zzz', '#a099-s1', '#a001-s999']) {
      await page.goto(`${address}${anchor}`)
      await waitUntil(page, "document.getElementById('notice').textContent.includes('已不在')")
      assert.equal(await page.locator('.is-target').count(), 0, anchor)
    }
  })
})

test('a card tells value, interval, as-of and rule of a mark, and where its sentence is used; Escape closes it', options, async () => {
  await visit('one', async ({ page }) => {
    const mark = page.locator('.article mark.figure', { hasText: '超过18亿剂' })
    await mark.focus()
    await page.waitForSelector('.note-card:not([hidden])')
    const card = (await page.innerText('.note-card')).replaceAll('\n', ' ')
    for (const words of [
      '> 18亿剂',
      '(1.8e9, ∞)',
      '2021年12月2日',
      '截至12月2日',
      'health/vaccine.doses_provided',
      'core/figure.',
      '对外提供疫苗剂数',
    ])
      assert.ok(card.includes(words), `${words}: ${card}`)
    await page.keyboard.press('Enter')
    assert.equal(await evaluate(page, "document.activeElement.closest('.note-card') !== null"), true)
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.note-card:not([hidden])').count(), 0)
    await mark.hover()
    await page.waitForSelector('.note-card:not([hidden])')
    await page.locator('.note-card .used a', { hasText: '对外提供疫苗剂数' }).click()
    await waitUntil(page, "location.hash === '#series-1'")
  })
})

test('a sentence without a mark under the pointer tells where it is used, too', options, async () => {
  await visit('one', async ({ page, address }) => {
    const sentence = page.locator('.article .sentence', { hasText: '超过18亿剂' }).first()
    await page.goto(`${address}#${await sentence.getAttribute('id')}`)
    await page.waitForSelector('.sentence.is-target')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.note-card:not([hidden]) .used a')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.note-card:not([hidden])').count(), 0)
  })
})

test('the page changes its language as a whole, keeps the articles, and says so in its address', options, async () => {
  await visit('one', async ({ page }) => {
    const sentences = await page.locator('.article .sentence').allTextContents()
    await page.click('[data-action=language]')
    await page.waitForSelector('html[lang=en]')
    assert.match(page.url(), /\?lang=en$/)
    assert.equal(await page.textContent('h1'), '5 articles, 6 comparable series, no contradictions')
    assert.deepEqual(await page.locator('.article .sentence').allTextContents(), sentences)
    assert.match((await page.locator('.article mark.figure').first().getAttribute('data-note')) ?? '', /^figure\nValue: /)
    await page.locator('#chart-series-1').scrollIntoViewIfNeeded()
    await page.waitForSelector('#chart-series-1[data-live=wide] svg')
    assert.match((await page.textContent('#chart-series-1 .wide svg')) ?? '', /2B/)
    await page.reload()
    await page.waitForSelector('html[lang=en]')
    await page.click('nav a[href="#sources"]')
    await waitUntil(page, "location.hash === '#sources?lang=en'")
    await page.click('[data-action=language]')
    await page.waitForSelector('html[lang=zh-Hans]')
    assert.ok(!page.url().includes('lang='))
  })
})

test('charts come alive in place: a mark tells what it is, and leads to its sentence', options, async () => {
  await visit('one', async ({ page }) => {
    await page.locator('#chart-series-1').scrollIntoViewIfNeeded()
    await page.waitForSelector('#chart-series-1[data-live=wide]')
    const years = await page.locator('#chart-series-1 .wide svg .role-axis-label text').allTextContents()
    assert.ok(years.includes('8月') && years.includes('20亿'), years.join(' '))
    const marks = page.locator('#chart-series-1 .wide svg .mark-rect path')
    assert.ok((await marks.count()) >= 4)
    await marks.first().hover({ force: true })
    await page.waitForSelector('.tip:not([hidden])')
    assert.match(await page.innerText('.tip'), /亿/)
    await marks.first().click({ force: true })
    await page.waitForSelector('mark.is-target')
  })
})

test('light, dark and the system’s look take turns, and the choice lasts', options, async () => {
  await visit('one', async ({ page }) => {
    const read = () => evaluate(page, 'getComputedStyle(document.body).backgroundColor')
    const light = await read()
    await page.click('[data-action=theme]')
    assert.equal(await read(), light)
    await page.click('[data-action=theme]')
    const dark = await read()
    assert.notEqual(dark, light)
    await page.reload()
    assert.equal(await read(), dark)
  })
})

test('kinds of marks can be put out, and told so', options, async () => {
  await visit('one', async ({ page }) => {
    const button = page.locator('[data-action=toggle][data-type=date]')
    const mark = page.locator('.article mark.date').first()
    const read = () => mark.evaluate((element) => (globalThis as unknown as Styles).getComputedStyle(element).backgroundColor)
    const before = await read()
    await button.click()
    assert.equal(await button.getAttribute('aria-pressed'), 'false')
    assert.notEqual(await read(), before)
  })
})

test('data leaves the page as files, from the page itself', options, async () => {
  await visit('one', async ({ page }) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#compared > .credit a[href="series.csv"]')])
    const text = await readFile(await download.path(), 'utf8')
    assert.equal(download.suggestedFilename(), 'series.csv')
    assert.match(text, /health\/vaccine\.doses_provided/)
  })
})

test('without JavaScript all sentences, tables and charts are there, and nothing that would not work', options, async () => {
  for (const report of ['one', 'static']) {
    await visit(
      report,
      async ({ page }) => {
        assert.equal(await page.locator('.article').count(), 5)
        assert.ok((await page.locator('.article:visible').count()) === 5)
        assert.ok((await page.locator('figure.chart svg').count()) >= 6)
        assert.equal(await page.locator('.live:visible, #find:visible, [data-action=language]:visible').count(), 0)
      },
      { javaScriptEnabled: false },
    )
  }
})

test('on paper there are all articles and numbered sources, and nothing to press', options, async () => {
  await visit('one', async ({ page }) => {
    const pdf = await page.pdf({ format: 'A4' })
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    assert.ok(pages > 5 && pages < 60, `${pages} pages`)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('nav:visible, #find:visible, .switches:visible').count(), 0)
    assert.equal(await page.locator('.article:visible').count(), 5)
  })
})

for (const [language, colorScheme] of [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
] as const) {
  test(`axe finds no serious fault: ${language}, ${colorScheme}`, options, async () => {
    await visit(
      'one',
      async ({ page }) => {
        if (language === 'en') await page.click('[data-action=language]')
        await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
        await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'))
        const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as {
          readonly violations: readonly Violation[]
        }
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        assert.deepEqual(
          grave.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}`),
          [],
        )
      },
      { colorScheme },
    )
  })
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

interface Styles {
  getComputedStyle(element: unknown): { readonly backgroundColor: string }
}

const IS_IN_VIEW = `(() => {
  const { top, bottom } = document.querySelector('.is-target').getClientRects()[0]
  return top >= 0 && bottom <= innerHeight
})()`

/** The compiler's libraries here have no DOM: what runs in the page is text. */
function evaluate(page: Page, expression: string): Promise<unknown> {
  return page.evaluate(expression)
}

async function waitForResults(page: Page, words: RegExp): Promise<void> {
  await waitUntil(page, `${words}.test(document.getElementById('find-status').textContent)`)
}

/** Asks again and again from outside: the page's policy lets nothing be evaluated inside it. */
async function waitUntil(page: Page, expression: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await page.evaluate(expression)) === true) return
    await page.waitForTimeout(50)
  }
  assert.fail(`${expression} is not so after ten seconds at ${page.url()}`)
}
