// The playground's engine: what it says of a rule file that is being written over the shipped rules.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { listTemplateTypes, readRuleTemplate } from '../../src/io/rule-templates.ts'
import { RULE_TYPE_NAMES } from '../../src/play/labels.ts'
import { createPlayground, type Playground } from '../../src/play/playground.ts'
import { buildSampleText, fillTemplate } from '../../src/play/sample-text.ts'
import { isFailure } from '../../src/rules/run-tests.ts'
import { readJiebaFiles } from '../support/jieba-files.ts'
import { REPOSITORY } from '../support/repository.ts'

const PATH = 'my-rules.yaml'

let playground: Playground

before(async () => {
  const { files } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)
  playground = createPlayground({ files, jieba: readJiebaFiles(), timeZone: 'Asia/Shanghai' })
})

/** A file of one pack with the given rules, indented as in a list. */
function writeFile(rules: string, path = PATH) {
  return { path, text: `schema: 1\npack: {id: my, version: 0.1.0, title: {zh: 我的, en: Mine}, uses: [core]}\nrules:\n${rules}` }
}

function findIn(file: { readonly path: string; readonly text: string }, text: string) {
  return playground.find({ file, text, published: '2021-12-19' })
}

for (const type of listTemplateTypes()) {
  test(`the template of a new ${type} has no problems, passes its tests and breaks no others`, async () => {
    const file = { path: PATH, text: fillTemplate(type, await readRuleTemplate(type)) }
    const { text, published } = buildSampleText(file)
    const { problems, findings, setAside } = playground.find({ file, text, published })
    assert.deepEqual(problems, [])
    assert.deepEqual(playground.lint(file), [])
    assert.deepEqual(playground.testOwn(file).own.filter(isFailure), [])
    assert.deepEqual(playground.testOthers(file).broken, [])
    // Terms show where other rules name them, stop words in statistics only.
    const isSeen = findings.some(({ isOwn }) => isOwn) || setAside.length > 0
    assert.equal(isSeen, type !== 'lexicon' && type !== 'stopwords')
  })
}

test('every template has a name in the menu', () => {
  assert.deepEqual(RULE_TYPE_NAMES.map(({ type }) => type).sort(), listTemplateTypes())
})

test('a figure whose unit the file adds is its own, though a shipped rule makes it; others are not', () => {
  const file = writeFile('  - {id: box, type: unit, terms: [集货笼], unit: TEU, dimension: containers}\n')
  const { findings } = findIn(file, '吞吐 4700 万集货笼，投资30亿元')
  assert.deepEqual(
    findings.map(({ mention, isOwn }) => [mention.text, mention.start, isOwn]),
    [
      ['4700万集货笼', 3, true],
      ['30亿元', 15, false],
    ],
  )
})

test('what a file takes away is listed', () => {
  const { lost } = findIn(writeFile('  - {id: no_works, type: override, rule: core/entity.work, off: true}\n'), '阅读《论语》')
  assert.deepEqual(
    lost.map(({ text }) => text),
    ['《论语》'],
  )
})

test('a paragraph that the file sets aside is shown with the rule', () => {
  const file = writeFile('  - {id: ads, type: boilerplate, at: start, pattern: 广告丨}\n')
  assert.deepEqual(findIn(file, '正文。\n广告丨8折').setAside, [{ start: 4, end: 9, rule: 'my/ads' }])
})

test('a problem has its line and column, and the other rules of the file go on', () => {
  const good = '  - {id: box, type: unit, terms: [集货笼], unit: TEU, dimension: containers}\n'
  const { problems, findings } = findIn(writeFile(`  - {id: bad, type: unti}\n${good}`), '30集货笼')
  assert.deepEqual(
    problems.map(({ path, line, column }) => [path, line, column]),
    [[PATH, 4, 21]],
  )
  assert.equal(
    findings.some(({ isOwn }) => isOwn),
    true,
  )
})

test('tests of other rules that break are told', () => {
  const file = writeFile('  - {id: widen, type: override, rule: core/hedge.over, off: true}\n')
  const { broken, count } = playground.testOthers(file)
  assert.ok(broken.length > 0 && broken.length < count)
  assert.ok(broken.every(({ place }) => place.path.startsWith('rules/')))
})

test('a file under a shipped path takes the place of the shipped one', () => {
  const file = writeFile('', 'rules/packs/health.yaml')
  const { rules } = findIn({ ...file, text: `${file.text.trim()} []\n` }, '疫苗')
  assert.equal(rules.has('health/vaccine'), false)
  assert.equal(rules.has('core/unit.dose'), true)
})

test('a mention and a rule without a match are explained', () => {
  const file = writeFile('  - {id: box, type: unit, terms: [集货笼], unit: TEU, dimension: containers}\n')
  const input = { file, text: '　吞吐 4700 万集货笼。仓库里的集货笼子。', published: null }
  const [finding] = playground.find(input).findings
  assert.ok(finding)
  assert.match(JSON.stringify(playground.explainMention(input, finding.mention)), /my\/box/)
  const { sentences } = playground.explainRule(input, 'my/box')
  assert.deepEqual(
    sentences.map(({ found, reasons }) => [found.length > 0, reasons.length > 0]),
    [
      [true, false],
      [false, true],
    ],
  )
})

test('what looks wrong is told with its place', () => {
  const [lint] = playground.lint(writeFile('  - {id: box, type: unit, terms: [集货笼], unit: TEU, dimension: containers}\n'))
  assert.deepEqual([lint?.path, lint?.line, lint?.severity], [PATH, 4, 'warning'])
})
