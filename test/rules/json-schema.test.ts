// The JSON Schema that editors use: up to date in the repository, and with words on every key.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { COMMON_KEYS, FILE_KEYS, SETTING_KEYS, TYPE_KEYS } from '../../src/rules/describe-keys.ts'
import { renderJsonSchema } from '../../src/rules/json-schema.ts'
import { ruleFileSchema, ruleSchema } from '../../src/rules/schema.ts'
import { listAllowedKeys } from '../../src/rules/schema-keys.ts'
import { pathTo } from '../support/repository.ts'

test('rules/schema.json is what `kaoju rules schema` prints', () => {
  assert.equal(readFileSync(pathTo('rules/schema.json'), 'utf8'), renderJsonSchema(), 'run: kaoju rules schema > rules/schema.json')
})

for (const { shape } of ruleSchema.options) {
  const type = shape.type.value
  test(`the keys of ${type} rules have words, and the words have keys`, () => {
    const content = { type }
    const words = { ...COMMON_KEYS, ...TYPE_KEYS[type]?.keys }
    const top = listAllowedKeys(ruleSchema, [], content)
    const nested = ['tests', 'series', 'near', 'unless'].flatMap((key) =>
      listAllowedKeys(ruleSchema, [key], content).map((inner) => `${key}.${inner}`),
    )
    assert.deepEqual(Object.keys(words).sort(), [...top, ...nested].sort())
  })
}

test('so have the keys of the file', () => {
  const nested = listAllowedKeys(ruleFileSchema, ['pack'], {}).map((key) => `pack.${key}`)
  assert.deepEqual(Object.keys(FILE_KEYS).sort(), [...listAllowedKeys(ruleFileSchema, [], {}), ...nested].sort())
})

test('so have the keys of set', () => {
  assert.deepEqual(Object.keys(SETTING_KEYS).sort(), [...listAllowedKeys(ruleSchema, ['set'], { type: 'date' })].sort())
})

test('every property of the schema is described, but for what is free', () => {
  const bare: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      const isProperty = path.endsWith('.properties')
      if (isProperty && typeof part === 'object' && part !== null && !('description' in part)) bare.push(key)
      walk(part, `${path}.${key}`)
    }
  }
  walk(JSON.parse(renderJsonSchema()), '')
  assert.ok(
    bare.every((key) => FREE.has(key)),
    [...new Set(bare)].join(' '),
  )
})

const FREE = new Set(['zh', 'en', 'text', 'canonical', 'name', 'aliases', 'low', 'high'])
