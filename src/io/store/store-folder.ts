// What stands where a store or CSV is to go. In: a folder. Out: whether it may be replaced. Changes nothing.

import { readdir } from 'node:fs/promises'
import { MANIFEST } from './store-error.ts'
import { TABLE_NAMES } from './tables.ts'

/** Whether a folder is missing, empty, or all kaoju's own: a store, or its CSV. */
export async function isReplaceable(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : null))
  if (names === null) return false
  const own = new Set([MANIFEST, ...TABLE_NAMES, ...TABLE_NAMES.map((table) => `${table}.csv`)])
  // Spark and Hadoop leave their own marks beside.
  return names.every((name) => own.has(name) || /^(?:_SUCCESS|_staging|\..*\.crc)$/.test(name))
}
