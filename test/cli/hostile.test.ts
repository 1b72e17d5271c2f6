// Articles that attack their reader, through the command line into every kind of output: what a stranger wrote stays words. A test for
// each class. Scripts and data islands of our own are told by the page's policy, however many there are.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { type CheerioAPI, load } from 'cheerio'
import { HOSTILE_NAMES, writeHostileArticles } from '../support/hostile-articles.ts'
import { type Run, runKaoju } from './kaoju.ts'

let cwd = ''
let html = ''
let page: CheerioAPI
/** What the page's script puts in place of parts of it, unpacked from its islands. */
let fragments: CheerioAPI
let report: Run

before(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kaoju-hostile-'))
  mkdirSync(join(cwd, 'in'))
  writeHostileArticles(join(cwd, 'in'))
  report = run('report', 'in', '-o', 'out')
  html = readFileSync(join(cwd, 'out/index.html'), 'utf8')
  page = load(html)
  const islands = page('script[type="text/plain"]')
    .toArray()
    .map((element) => JSON.parse(inflateSync(Buffer.from(page(element).text(), 'base64')).toString()) as Island)
  // Only these are set as markup; the data of charts and files is not.
  fragments = load(islands.flatMap((island) => Object.values(island.fragments ?? {})).join('\n'), null, false)
})

after(() => rmSync(cwd, { recursive: true, force: true }))

interface Island {
  readonly fragments?: Readonly<Record<string, string>>
}

function run(...args: readonly string[]): Run {
  return runKaoju([...args, '--tokenizer', 'builtin'], { cwd })
}

test('all is read but code in front matter and bytes that are no text, which are named, and no fault is ours', () => {
  assert.equal(report.code, 3, report.stderr)
  assert.deepEqual(report.stderr.match(/^\S+ error \S+/gmu), [
    'in/code.md:1:1 error reading/front-matter-language',
    'in/nul.txt error source/binary',
  ])
  assert.doesNotMatch(report.stderr, /cli\/fault|Unexpected error/)
})

test('script tags: every script of the page is one of ours', () => {
  const policy = page('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? ''
  assert.ok(policy.includes("default-src 'none'"))
  assert.doesNotMatch(policy, /unsafe-(?:inline|eval)/)
  for (const element of page('script').toArray()) {
    // Islands do not run; they are looked at below.
    if (['application/json', 'text/plain'].includes(page(element).attr('type') ?? '')) continue
    const hash = createHash('sha256').update(page(element).text()).digest('base64')
    assert.ok(policy.includes(`'sha256-${hash}'`), page(element).text().slice(0, 80))
  }
  assert.equal(fragments('script').length, 0)
  // Where a reader would see them they stand, as words.
  assert.ok(page('body').text().includes('<script>window.hacked=1</script>峰会<img src=x onerror="window.hacked=2">'))
})

test('ends of scripts, styles, comments and titles in text end nothing', () => {
  assert.equal(page('head title').length, 1)
  assert.equal(page('html > body').length, 1)
  assert.equal(page('main').length, 1)
  assert.ok(page('body').text().includes('</script></style></textarea></title>'))
  assert.equal(
    page('*')
      .contents()
      .toArray()
      .filter((node) => node.type === 'comment').length,
    0,
  )
  // Whatever stands after the last article is still an element of the page.
  assert.equal(page('body > footer').length, 1)
})

test('style elements and attributes: no look comes from an article', () => {
  const policy = page('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? ''
  for (const element of page('style').toArray()) {
    const hash = createHash('sha256').update(page(element).text()).digest('base64')
    assert.ok(policy.includes(`'sha256-${hash}'`))
  }
  assert.equal(page('body [style*="fixed"], link[rel=stylesheet]').length, 0)
})

test('event handlers: no attribute of the page runs anything', () => {
  for (const { name } of [...listAttributes(page), ...listAttributes(fragments)])
    assert.ok(!/^on/i.test(name) && name !== 'srcdoc' && name !== 'autofocus', name)
})

test('javascript: links: every address of the page is a place in it, a file beside it or our own picture', () => {
  const files = new Set(readdirSync(join(cwd, 'out')))
  const addresses = [...listAttributes(page), ...listAttributes(fragments)].filter(({ name }) => ADDRESSES.has(name))
  assert.ok(addresses.length > 50)
  for (const { name, value } of addresses) {
    const isOurs = /^#/.test(value) || value === 'data:,' || files.has(value.split('#')[0] ?? '')
    assert.ok(isOurs, `${name}="${value}"`)
  }
})

test('SVG, frames and forms: no element that embeds, submits, redirects or animates', () => {
  for (const $ of [page, fragments]) {
    assert.equal($('iframe, object, embed, base, foreignObject, animate, set, video, audio, math, portal, form[action]').length, 0)
    assert.equal($('meta[http-equiv="refresh" i], svg use:not([href^="#"])').length, 0)
  }
})

test('ids and classes: none is an article’s', () => {
  const ids = page('[id]')
    .toArray()
    .map((element) => page(element).attr('id') ?? '')
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^[\w-]+$/)
  for (const { name, value } of listAttributes(page)) if (name === 'class') assert.match(value, /^[\w -]*$/)
})

test('mustache tags in text are not filled in', () => {
  const text = page('body').text()
  for (const tag of [
    '{{title}}',
    '{{{overview.headline}}}',
    '{{> page}}',
    '{{=<% %>=}}',
    '{{{theme}}}{{&labels.product}}',
    '{{> no_such_partial}}',
  ])
    assert.ok(text.includes(tag) && fragments.root().text().includes('{{title}}'), tag)
  assert.equal(page('main').length, 1)
})

test('data islands parse, hold no «<» and so end nothing', () => {
  const islands = page('script[type="application/json"], script[type="text/plain"]').toArray()
  assert.ok(islands.length > 0)
  for (const element of islands) {
    const island = page(element).text()
    if (page(element).attr('type') === 'application/json') assert.doesNotThrow(() => JSON.parse(island))
    assert.doesNotMatch(island, /[<\u2028\u2029]/)
  }
  assert.ok(fragments('*').length > 100)
})

test('file names with quotation marks and markup are shown as they are, and name no file of the report', () => {
  const text = page('body').text()
  for (const name of HOSTILE_NAMES.slice(0, 5)) assert.ok(text.includes(name), name)
  for (const file of readdirSync(join(cwd, 'out'))) assert.match(file, /^[\w.-]+$/)
})

test('a word without end stretches nothing out of proportion', () => {
  assert.ok(html.length < 8_000_000, `${html.length}`)
  for (const { name, value } of listAttributes(page)) assert.ok(value.length < 2000, `${name} of ${value.length} characters`)
  for (const element of page('svg text, svg title, svg desc, h2, title').toArray())
    assert.ok(page(element).text().length < 1000, page(element).text().slice(0, 60))
})

test('code in front matter does not run', () => {
  assert.notEqual(report.code, 99)
  assert.ok(!html.includes('被运行的标题</'))
})

test('keys that objects have of their own are no author', () => {
  assert.doesNotMatch(page('#sources').text(), /伪造峰会/)
})

test('CSV: no cell of any file is a formula, and every row has as many cells as the first', () => {
  const outputs = [
    ...readdirSync(join(cwd, 'out'))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(join(cwd, 'out', name), 'utf8')] as const),
    ['timeline', run('timeline', 'in', '--format', 'csv').stdout] as const,
    ['compare', run('compare', 'in', '--format', 'csv').stdout] as const,
  ]
  assert.ok(outputs.length >= 5)
  for (const [name, text] of outputs) {
    const rows = parseCsv(text.replace(/^\ufeff/, ''))
    assert.ok(rows.length > 0, name)
    for (const row of rows) {
      assert.equal(row.length, rows[0]?.length, `${name}: ${row.join(' | ').slice(0, 200)}`)
      for (const cell of row) assert.ok(!/^[\s\p{Cf}]*[=+@\t\r]|^[\s\p{Cf}]*-(?![\d.∞])/u.test(cell), `${name}: ${cell}`)
    }
  }
})

test('a calendar keeps to its lines: no control character, none longer than 75 octets, no property of an article’s', () => {
  const { stdout } = run('timeline', 'in', '--format', 'ics')
  assert.ok(stdout.includes('BEGIN:VEVENT'))
  const lines = stdout.split('\r\n')
  for (const line of lines) {
    assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029]/u)
    assert.ok(Buffer.byteLength(line) <= 75)
  }
  const names = new Set(lines.filter((line) => line !== '' && !line.startsWith(' ')).map((line) => line.split(/[:;]/)[0]))
  for (const name of names) assert.match(name ?? '', /^[A-Z-]+$/)
})

test('a terminal gets no control character and no sign that turns a line around', () => {
  const runs = [
    report,
    run('compare', 'in'),
    run('compare', 'in', '--format', 'markdown'),
    run('timeline', 'in', '--format', 'table'),
    run('rules', 'stats', 'in'),
  ]
  for (const { stdout, stderr } of runs) {
    assert.ok(stdout.length > 0, stderr)
    for (const line of `${stdout}\n${stderr}`.split('\n')) assert.doesNotMatch(line, /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u)
  }
})

test('JSON of records, comparisons and timelines parses, with lone surrogates written as escapes', () => {
  const { stdout } = run('extract', 'in')
  const lines = stdout.split('\n').filter((line) => line !== '')
  assert.ok(lines.length > 15)
  for (const line of lines) {
    JSON.parse(line)
    assert.doesNotMatch(line, /\p{Cs}/u)
  }
  for (const command of ['compare', 'timeline']) JSON.parse(run(command, 'in', '--format', 'json').stdout)
})

/** Attributes whose value a browser may follow. */
const ADDRESSES: ReadonlySet<string> = new Set(
  'href src xlink:href action formaction data poster ping background cite longdesc manifest srcset usemap'.split(' '),
)

function listAttributes($: CheerioAPI): readonly { readonly name: string; readonly value: string }[] {
  return $('*')
    .toArray()
    .flatMap((element) => ('attribs' in element ? Object.entries(element.attribs) : []))
    .map(([name, value]) => ({ name, value }))
}

/** Rows of RFC 4180: quotation marks are doubled inside quoted cells. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}
