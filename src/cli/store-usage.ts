// Errors of stores as what they are to the user. In: a promise of `io/store`. Out: the same, its errors as usage errors; faults stay faults.

import { occupiedFolder, StoreError, unwritableFolder } from '../io/store/store-error.ts'
import { isReplaceable } from '../io/store/store-folder.ts'
import { UsageError } from './usage-error.ts'

/** Passes a result on; a `StoreError` becomes a usage error, and so does what the system says of `folder`, where one is written. */
export function explainStore<T>(promise: Promise<T>, folder: string | null = null): Promise<T> {
  return promise.catch((error: unknown) => {
    if (error instanceof StoreError) throw new UsageError(error.text)
    if (folder !== null && error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) {
      throw new UsageError(unwritableFolder(folder, error.code).text)
    }
    throw error
  })
}

/** Throws where a folder holds files that are not ours to replace. `shown` is the folder as it was typed. */
export async function checkReplaceable(folder: string, shown: string): Promise<void> {
  if (!(await isReplaceable(folder))) throw new UsageError(occupiedFolder(shown).text)
}
