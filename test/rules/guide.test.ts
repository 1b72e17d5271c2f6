// rules/README.md holds what it promises: its YAML is checked and its tests run, its commands print what it shows, its tables of keys are
// those of describe-keys.ts. After a change that is meant: UPDATE_GUIDE=1 node --test dist/test/rules/guide.test.js, and read the diff.

import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { RULE_FACTS } from '../../src/extract/rule-facts.ts'
import { loadRuleFiles, SHIPPED_RULES } from '../../src/io/rule-files.ts'
import { createTokenizer } from '../../src/io/tokenizer.ts'
import type { Localized } from '../../src/model/problem.ts'
import { checkRules, testRules } from '../../src/pipeline.ts'
import { RULE_TYPES } from '../../src/rules/describe-issues.ts'
import { COMMON_KEYS, FILE_KEYS, SETTING_KEYS, TEST_KEYS, TYPE_KEYS } from '../../src/rules/describe-keys.ts'
import { isFailure } from '../../src/rules/run-tests.ts'
import { createFolder, runKaoju } from '../cli/kaoju.ts'
import { pathTo, REPOSITORY } from '../support/repository.ts'

const PATH = pathTo('rules/README.md')
const isUpdating = process.env.UPDATE_GUIDE !== undefined
let guide = readFileSync(PATH, 'utf8')
after(() => {
  if (isUpdating) writeFileSync(PATH, guide)
})

const HEADER = 'schema: 1\npack: {id: example, version: 1.0.0, title: {zh: 例, en: Example}, uses: [core]}\nrules:\n'
const FENCE = /^```(?<language>\w+)(?<marks>[^\n]*)\n(?<body>[\s\S]*?)^```$/gm

interface Fence {
  readonly text: string
  readonly language: string
  readonly marks: string
  readonly body: string
  readonly line: number
}

const fences: readonly Fence[] = [...guide.matchAll(FENCE)].map(({ 0: text, index, groups }) => {
  const line = guide.slice(0, index).split('\n').length
  return { text, line, language: groups?.language ?? '', marks: groups?.marks ?? '', body: groups?.body ?? '' }
})
const { files: shipped } = await loadRuleFiles([SHIPPED_RULES], REPOSITORY)

for (const { marks, body, line } of fences.filter(({ language, marks }) => language === 'yaml' && !/broken|failing/.test(marks)))
  test(`the example of line ${line} has no problems, and its tests pass`, () => {
    const text = marks.includes('file=') ? body : HEADER + body.replace(/^(?=.)/gm, '  ')
    const { rules, problems } = checkRules([...shipped, { path: 'example.yaml', text }])
    assert.deepEqual(problems, [])
    const { tokenizer } = createTokenizer('builtin', rules.userWords)
    assert.ok(tokenizer)
    const { results } = testRules({ rules, tokenizer, timeZone: 'Asia/Shanghai' })
    const own = results.filter(({ place }) => place.path === 'example.yaml')
    assert.ok(own.length > 0)
    assert.deepEqual(own.filter(isFailure), [])
  })

test('its commands print what it shows', (t) => {
  const folder = createFolder(t, {})
  cpSync(pathTo('seeds'), join(folder, 'seeds'), { recursive: true })
  for (const { text, language, marks, body, line } of fences) {
    const file = /file=(\S+)/.exec(marks)?.[1]
    if (file) writeFileSync(join(folder, file), body)
    if (language !== 'console') continue
    const commands = body.split('\n').filter((row) => row.startsWith('$ kaoju '))
    const printed = commands.map((command) => {
      const { stdout, stderr } = runKaoju(command.slice('$ kaoju '.length).split(' '), { cwd: folder })
      return `${command}\n${stdout}${stderr}`
    })
    const actual = `\`\`\`console\n${printed.join('').trimEnd()}\n\`\`\``
    if (isUpdating) guide = guide.replace(text, () => actual)
    else assert.equal(text, actual, `rules/README.md:${line}`)
  }
})

const TABLES: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  ...{ COMMON_KEYS, FILE_KEYS, SETTING_KEYS, TEST_KEYS },
  ...Object.fromEntries(Object.entries(TYPE_KEYS).map(([type, { keys }]) => [type, keys])),
}

test('its tables of keys are complete', () => {
  const shown = new Set<string>()
  const actual = guide.replace(/<!-- keys: (\w+) -->\n[\s\S]*?<!-- \/keys -->/g, (_, name: string) => {
    shown.add(name)
    const about = TYPE_KEYS[name] && !['date', 'attribution'].includes(name) ? `${TYPE_KEYS[name].about.en}\n\n` : ''
    const rows = Object.entries(TABLES[name] ?? {}).map(([key, { en }]) => `| \`${key}\` | ${en.replaceAll('|', '\\|')} |\n`)
    return `<!-- keys: ${name} -->\n${about}| key | means |\n| --- | --- |\n${rows.join('')}<!-- /keys -->`
  })
  if (isUpdating) guide = actual
  else assert.equal(guide, actual)
  // Ordinals and figures have the keys of dates; stop words one that is said beside reporting verbs.
  const told = new Set(['ordinal', 'figure', 'stopwords'])
  assert.deepEqual(
    [...Object.keys(TABLES), ...RULE_TYPES].filter((name) => !shown.has(name) && !told.has(name)),
    [],
  )
})

test('it names every production with its captures', () => {
  for (const [production, captures] of Object.entries(RULE_FACTS.captures)) {
    const row = guide.split('\n').find((line) => new RegExp(`^\\| \`${production}\` \\| (?:date|ordinal|figure)`).test(line))
    assert.ok(row, production)
    for (const capture of captures) assert.ok(capture === 'span' || row.includes(`\`${capture}\``), `${production}: ${capture}`)
  }
})
