// Changes on disk. In: files and folders. Out: one event for each burst of changes, until a signal ends it. Nothing says what changed:
// editors save in too many ways to tell.

import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Editors write, rename and touch within a few milliseconds. */
const QUIET_MILLISECONDS = 100

/** Yields after each burst of changes under `paths`; ends when the signal is aborted. Throws what the disk says of a path that is not there. */
export async function* watchFiles(paths: readonly string[], workingFolder: string, signal: AbortSignal): AsyncGenerator<void> {
  let wake: (() => void) | null = null
  let timer: NodeJS.Timeout | null = null
  let isChanged = false
  const notice = () => {
    isChanged = true
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => wake?.(), QUIET_MILLISECONDS)
  }
  const watchers: FSWatcher[] = []
  const stop = () => wake?.()
  signal.addEventListener('abort', stop)
  try {
    for (const path of paths) watchers.push(await openWatcher(resolve(workingFolder, path), notice))
    while (!signal.aborted) {
      await new Promise<void>((done) => {
        wake = done
      })
      if (!isChanged || signal.aborted) continue
      isChanged = false
      yield
    }
  } finally {
    signal.removeEventListener('abort', stop)
    for (const watcher of watchers) watcher.close()
    if (timer) clearTimeout(timer)
  }
}

/** A file is watched through its folder: editors put a new one in its place. */
async function openWatcher(path: string, notice: () => void): Promise<FSWatcher> {
  const isFolder = (await stat(path)).isDirectory()
  return watch(isFolder ? path : dirname(path), { recursive: isFolder }, notice)
}
