// The file that makes a folder a store. In: what extracted it. Out: its text; read back, or an error that says what is wrong with it.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { damagedStore, MANIFEST, notAStore, otherStore, STORE_SCHEMA } from './store-error.ts'
import { DUCKDB_TYPES, ROW_ORDER, SPARK_TYPES, TABLE_NAMES, TABLES } from './tables.ts'

/** What made a store: a run with the same has the same records of the same articles. */
export interface StoreOrigin {
  readonly version: string
  readonly packs: readonly { readonly id: string; readonly version: string; readonly sha256: string }[]
  readonly timeZone: string
}

/** The manifest's text: origin, and every table with its columns. The same for the same rules and version; no count, no time. */
export function renderManifest({ version, packs, timeZone }: StoreOrigin): string {
  const rules = packs.map((pack) => ({ id: pack.id, version: pack.version, sha256: pack.sha256 }))
  const tables = TABLE_NAMES.map((table) => [
    table,
    TABLES[table].map(({ name, type, meaning }) => ({ name, type: DUCKDB_TYPES[type], spark: SPARK_TYPES[type], meaning })),
  ])
  return `${JSON.stringify({ schema: STORE_SCHEMA, kaoju: version, timeZone, rules, tables: Object.fromEntries(tables), order: ROW_ORDER }, null, 2)}\n`
}

/** Reads the origin of the store in a folder. Throws a `StoreError` where there is none, or one of another schema. */
export async function readManifest(folder: string): Promise<StoreOrigin> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw notAStore(folder)
  })
  const manifest = parse(text)
  if (!manifest) throw damagedStore(folder, MANIFEST)
  if (manifest.schema !== STORE_SCHEMA) throw otherStore(folder, String(manifest.schema))
  const packs = Array.isArray(manifest.rules) ? (manifest.rules as StoreOrigin['packs']) : []
  return { version: String(manifest.kaoju), packs, timeZone: String(manifest.timeZone) }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
