// The JSON Schema of rule files, from which editors complete and validate. In: the zod schemas. Out: JSON Schema 2020-12 as text, with
// the words of describe-keys.ts on every key.

import { z } from 'zod'
import type { Localized } from '../model/problem.ts'
import { COMMON_KEYS, FILE_KEYS, SETTING_KEYS, TEST_KEYS, TYPE_KEYS } from './describe-keys.ts'
import { ruleFileSchema } from './schema.ts'

/** Renders the schema, with a closing line feed. The same text every time. */
export function renderJsonSchema(): string {
  const schema: unknown = z.toJSONSchema(ruleFileSchema, { reused: 'ref' })
  const described = describe(schema, FILE_KEYS, '')
  const title = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kaoju rule file' }
  return `${JSON.stringify({ ...title, ...(isRecord(described) ? described : {}) }, null, 2)}\n`
}

/** A schema with the descriptions of its keys, and of theirs. Rules are told by the type they demand, what rules share by its keys. */
function describe(schema: unknown, keys: Readonly<Record<string, Localized>>, path: string): unknown {
  if (Array.isArray(schema)) return schema.map((part) => describe(part, keys, path))
  if (!isRecord(schema)) return schema
  const properties = isRecord(schema.properties) ? schema.properties : null
  const type = properties && isRecord(properties.type) ? properties.type.const : undefined
  const rule = typeof type === 'string' ? TYPE_KEYS[type] : undefined
  const shared = SHARED.find(({ mark }) => properties && mark in properties)
  const own = rule ? { ...COMMON_KEYS, ...rule.keys } : (shared?.keys ?? keys)
  const prefix = shared?.path ?? (own === keys ? path : '')
  const inner = Object.entries(schema).map(([name, part]) => [
    name,
    name === 'properties' && properties ? describeAll(properties, own, prefix) : describe(part, own, prefix),
  ])
  return { ...(rule ? { description: words(rule.about) } : {}), ...Object.fromEntries(inner) }
}

/** What rules share, told by one of its keys. */
const SHARED = [
  { mark: 'todo-match', keys: COMMON_KEYS, path: 'tests' },
  { mark: 'published', keys: TEST_KEYS, path: '' },
  { mark: 'yearOffset', keys: SETTING_KEYS, path: '' },
] as const

function describeAll(properties: Readonly<Record<string, unknown>>, keys: Readonly<Record<string, Localized>>, path: string): unknown {
  return Object.fromEntries(
    Object.entries(properties).map(([name, part]) => {
      const full = path === '' ? name : `${path}.${name}`
      const text = keys[full]
      const inner = describe(part, keys, full)
      return [name, text && isRecord(inner) ? { description: words(text), ...inner } : inner]
    }),
  )
}

function words({ en, zh }: Localized): string {
  return `${en}\n${zh}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
