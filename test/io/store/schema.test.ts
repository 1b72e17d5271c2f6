// The documents about tables, held to the list of columns.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { DUCKDB_TYPES, TABLE_NAMES, TABLES } from '../../../src/io/store/tables.ts'
import { runKaoju } from '../../cli/kaoju.ts'
import { pathTo } from '../../support/repository.ts'

test('SCHEMA.md lists every column of every table, in order and no other', () => {
  const sections = readFileSync(pathTo('src/io/store/SCHEMA.md'), 'utf8').split(/^## /m).slice(1)
  const written = sections.map((section) => [section.split('\n', 1)[0], section.match(/^\| (?!column \||---).*$/gm)])
  const expected = TABLE_NAMES.map((table) => [
    table,
    TABLES[table].map(({ name, type, meaning }) => `| ${name} | ${DUCKDB_TYPES[type]} | ${meaning} |`),
  ])
  assert.deepEqual(written, expected)
})

test('kaoju query --schema prints the same list as JSON, with the hashes of the rules', () => {
  const { code, stdout } = runKaoju(['query', '--schema'])
  assert.equal(code, 0)
  const { schema, tables, rules } = JSON.parse(stdout)
  assert.equal(schema, 'kaoju.store/1')
  assert.deepEqual(
    tables.mentions.map(({ name }: { readonly name: string }) => name),
    TABLES.mentions.map(({ name }) => name),
  )
  assert.match(rules[0].sha256, /^[0-9a-f]{64}$/)
})
