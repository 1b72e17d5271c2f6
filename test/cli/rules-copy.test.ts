// What a researcher does first: copies `rules/`, adds an entry to four of its files, and looks for them in the report.

import assert from 'node:assert/strict'
import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathTo } from '../support/repository.ts'
import { createFolder, parseRecords, runKaoju, writeArticle } from './kaoju.ts'

const ENTRIES = {
  'core/units-size.yaml': `
  - id: unit.cage
    type: unit
    terms: [集货笼]
    unit: cage
    dimension: container
    label: {zh: 集货笼, en: cages}
    tests:
      match: [{text: 发出3万集货笼, expect: {value: 30000, unit: cage}}]
      no-match: [{text: 发出3万只笼子, expect: {unit: cage}}]
`,
  'core/dates/festivals.yaml': `
  - id: date.bridge_day
    type: date
    pattern: 造桥节!(省)
    production: calendar
    set: {month: 10, day: 9}
    tests:
      match: [{text: 今年造桥节, published: 2021-11-20, expect: {value: "2021-10-09"}}, {text: 造桥节当天, published: 2021-11-20, expect: {value: "2021-10-09"}}]
      no-match: [造桥节省了时间]
`,
  'core/events.yaml': `
  - id: event.regatta
    type: event
    kind: regatta
    heads: [划船赛]
    tests:
      match: [{text: “静湖”划船赛开幕, expect: {name: “静湖”划船赛, kind: regatta}}]
      no-match: [举办划船赛]
`,
  'packs/society.yaml': `
  - id: bridges_built
    type: measure
    title: {zh: 造桥数, en: Bridges built}
    unit: 座
    series: {kind: cumulative, key: [agent]}
    where: ["(建成|造好) ~8 {figure}"]
    tests:
      match: [{text: 中国已建成桥梁800座, expect: {value: 800}}]
      no-match: [拆除桥梁800座]
`,
} as const

const ARTICLES = {
  'in/a.md': writeArticle('今年造桥节，“静湖”划船赛开幕。中国已建成桥梁超过800座，发出3万集货笼。', '2021-11-20 08:00:00'),
  'in/b.md': writeArticle('中国已建成桥梁超过900座。', '2021-12-20 08:00:00'),
}

test('a unit, a holiday, a type of event and a measure are an entry each in a copy of the rules, and are in the report', (t) => {
  const cwd = createFolder(t, ARTICLES)
  cpSync(pathTo('rules'), join(cwd, 'rules'), { recursive: true })
  for (const [file, entry] of Object.entries(ENTRIES)) appendFileSync(join(cwd, 'rules', file), entry)
  const check = runKaoju(['rules', 'check', 'rules', '--lang', 'en'], { cwd })
  assert.deepEqual([check.code, check.stdout.match(/\d+ errors, \d+ warnings/)?.[0]], [0, '0 errors, 0 warnings'], check.stdout)
  const tested = runKaoju(['rules', 'test', 'rules', '--filter', 'core/unit.cage'], { cwd })
  assert.equal(tested.code, 0, tested.stdout)
  const report = runKaoju(['report', 'in', '-o', 'out', '--rules', 'rules', '--lang', 'en'], { cwd })
  assert.equal(report.code, 0, report.stderr)
  assert.match(report.stderr, /core\/\w+\.yaml:4:12 note rule-replaced-rules Your pack «core»/)
  const page = readFileSync(join(cwd, 'out/index.html'), 'utf8')
  for (const shown of ['Bridges built', 'cages', 'regatta']) assert.ok(page.includes(shown), `${shown} is in the report`)
  assert.match(page, /<time datetime="2021-10-09">.{0,200}“静湖”划船赛/s)
})

test('a pack of the user’s with the name of a shipped one takes its place, which is said', (t) => {
  const pack = 'schema: 1\npack: {id: sport, version: 9.0.0, title: {zh: 我的体育, en: My sport}, uses: [core]}\nrules: []\n'
  const cwd = createFolder(t, { 'sport.yaml': pack })
  const input = '{"id":"a","text":"中国队获得38枚金牌。国内生产总值为110万亿元。"}\n'
  const findMeasures = (...options: readonly string[]) =>
    parseRecords(runKaoju(['extract', '--input', 'ndjson', '-', '--format', 'ndjson', ...options], { cwd, input })).flatMap(
      ({ mentions }) => mentions.flatMap((mention) => (mention.type === 'figure' ? [mention.measure?.split('/')[0] ?? null] : [])),
    )
  assert.deepEqual(findMeasures(), ['sport', 'economy'])
  assert.deepEqual(findMeasures('--rules', 'sport.yaml'), [null, 'economy'])
  const { stdout: checked } = runKaoju(['rules', 'check', 'sport.yaml', '--lang', 'en'], { cwd })
  assert.match(checked, /^note\[rule-replaced-pack\]: Your pack «sport» takes the place of the shipped one/)
})
