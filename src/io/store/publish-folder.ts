// A folder that is there as a whole or not at all. In: what fills it. Out: the folder in its place; an older one stays whole until then.
//
//   fill .NAME.PID.new ─► NAME becomes .NAME.PID.old ─► .NAME.PID.new becomes NAME ─► .NAME.PID.old goes
//
// A process killed in between leaves NAME, or for an instant only .NAME.PID.old, which the next reader or writer puts back.

import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Fills a new folder and puts it in the place of `folder`, whose parents are made. What `fill` throws is thrown on, and leaves nothing. */
export async function publishFolder<T>(folder: string, fill: (fresh: string) => Promise<T>): Promise<T> {
  await recoverFolder(folder)
  const parent = dirname(folder)
  await mkdir(parent, { recursive: true })
  const [fresh, old] = ['new', 'old'].map((end) => join(parent, `.${basename(folder)}.${process.pid}.${end}`)) as [string, string]
  try {
    await rm(fresh, { recursive: true, force: true })
    await mkdir(fresh)
    const result = await fill(fresh)
    await rename(folder, old).catch(ignoreMissing)
    await rename(fresh, folder)
    return result
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}

/** Puts back a folder whose writer was killed between two renames, and clears away what dead writers left beside it. */
export async function recoverFolder(folder: string): Promise<void> {
  const parent = dirname(folder)
  const names = await readdir(parent).catch((): string[] => [])
  let isThere = names.includes(basename(folder))
  for (const name of names.sort()) {
    const [, pid, end] = name.startsWith(`.${basename(folder)}.`) ? (/\.(\d+)\.(new|old)$/.exec(name) ?? []) : []
    if (pid === undefined || name !== `.${basename(folder)}.${pid}.${end}` || isRunning(Number(pid))) continue
    if (end === 'old' && !isThere) {
      await rename(join(parent, name), folder).catch(ignoreMissing)
      isThere = true
    } else await rm(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
