// Changes on disk. In: rule files and folders. Out: one event for each burst of changes, until a signal ends it. Nothing says what
// changed: editors save in too many ways to tell.

import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'

/** Editors write, rename and touch within a few milliseconds. */
const QUIET_MILLISECONDS = 100

/**
 * Watches `paths` from now on: YAML files in folders, single files as they are. What comes yields after each burst of changes, those
 * included that came while nobody asked, and ends when the signal is aborted. Throws what the disk says of a path that is not there.
 */
export async function watchFiles(paths: readonly string[], workingFolder: string, signal: AbortSignal): Promise<AsyncGenerator<void>> {
  const changes = new Changes()
  const watchers: FSWatcher[] = []
  for (const path of paths) watchers.push(await openWatcher(resolve(workingFolder, path), () => changes.notice()))
  return readChanges(changes, watchers, signal)
}

async function* readChanges(changes: Changes, watchers: readonly FSWatcher[], signal: AbortSignal): AsyncGenerator<void> {
  const stop = () => changes.settle()
  signal.addEventListener('abort', stop)
  try {
    while (!signal.aborted) {
      await changes.settled()
      if (!signal.aborted) yield
    }
  } finally {
    signal.removeEventListener('abort', stop)
    changes.stop()
    for (const watcher of watchers) watcher.close()
  }
}

/** Whether something has changed since it was last asked. */
class Changes {
  #isSettled = false
  #timer: NodeJS.Timeout | null = null
  #wake: (() => void) | null = null

  /** A change: settles once there is none for a while. */
  notice(): void {
    this.stop()
    this.#timer = setTimeout(() => this.settle(), QUIET_MILLISECONDS)
  }

  settle(): void {
    this.#isSettled = true
    this.#wake?.()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }

  async settled(): Promise<void> {
    if (!this.#isSettled)
      await new Promise<void>((done) => {
        this.#wake = done
      })
    this.#isSettled = false
  }
}

/** A file is watched through its folder: editors put a new one in its place. */
async function openWatcher(path: string, notice: () => void): Promise<FSWatcher> {
  const isFolder = (await stat(path)).isDirectory()
  const isMeant = (name: string) => (isFolder ? /\.ya?ml$/.test(name) : name === basename(path))
  return watch(isFolder ? path : dirname(path), { recursive: isFolder }, (_, name) => {
    if (name === null || isMeant(name)) notice()
  })
}
