// What the lints believe of extraction is what its code does.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PRODUCTION_NAMES } from '../../src/extract/productions.ts'
import { RULE_FACTS } from '../../src/extract/rule-facts.ts'
import { pathTo } from '../support/repository.ts'

/** The sources of extraction, without explanations (which name rules in examples) and the facts themselves. */
const sources = readdirSync(pathTo('src/extract'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('explain') && name !== 'rule-facts.ts')
  .map((name) => readFileSync(join(pathTo('src/extract'), name), 'utf8').replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, ''))

test('the lexicons that extraction asks for by name are known', () => {
  const asked = sources.flatMap((source) => [...source.matchAll(/'(core\/[a-z_.]+)'/g)].map(([, id]) => id))
  assert.deepEqual([...new Set(asked)].sort(), [...RULE_FACTS.coreLexicons].sort())
})

test('every production has its captures, and every capture that code looks for is one', () => {
  assert.deepEqual(Object.keys(RULE_FACTS.captures).sort(), Object.values(PRODUCTION_NAMES).flat().sort())
  // `name` is what entity patterns capture; they have no production.
  const known = new Set([...Object.values(RULE_FACTS.captures).flat(), 'name'])
  const looked = sources.flatMap((source) =>
    [...source.matchAll(/find(?:Capture|Number|Integer)\(match, '(\w+)'/g)].map(([, name]) => name ?? ''),
  )
  assert.ok(looked.length > 10)
  assert.deepEqual(
    looked.filter((name) => !known.has(name)),
    [],
  )
})
