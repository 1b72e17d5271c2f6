// Expected outputs as files of the repository. In: a path and what came out. Out: nothing, or a failed test with what came out left
// beside the file as `*.changed` (git-ignored). A file that is not there yet is written, except where CI is set: then it is an error.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathTo } from './repository.ts'

/** Compares text with the file at a path of the repository. */
export function assertGolden(path: string, actual: string): void {
  const full = pathTo(path)
  const changed = `${full}.changed`
  if (!existsSync(full)) {
    assert.ok(!process.env.CI, `${path} is missing: run the test without CI, look at what it wrote and commit it`)
    writeFileSync(full, actual)
    return
  }
  const expected = readFileSync(full, 'utf8')
  if (actual === expected) {
    rmSync(changed, { force: true })
    return
  }
  writeFileSync(changed, actual)
  assert.equal(actual, expected, `differs from ${path}; what came out is in ${path}.changed`)
}
