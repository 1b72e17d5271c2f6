// Golden files: written once, compared ever after, a difference left beside them.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { assertGolden } from './golden.ts'
import { pathTo, REPOSITORY } from './repository.ts'

/** A path in a fresh folder below dist/, as the repository sees it; CI is set or not for the length of the test. */
function prepare(context: TestContext, ci: string | undefined): string {
  const folder = mkdtempSync(pathTo('dist/golden-'))
  const before = process.env.CI
  if (ci === undefined) delete process.env.CI
  else process.env.CI = ci
  context.after(() => {
    if (before === undefined) delete process.env.CI
    else process.env.CI = before
    rmSync(folder, { recursive: true })
  })
  return `${relative(REPOSITORY, folder)}/expected.txt`
}

test('a file that is missing is written, and then holds', (context) => {
  const path = prepare(context, undefined)
  assertGolden(path, '甲\n')
  assert.equal(readFileSync(pathTo(path), 'utf8'), '甲\n')
  assertGolden(path, '甲\n')
})

test('where CI is set a missing file is a failure and is not written', (context) => {
  const path = prepare(context, 'true')
  assert.throws(() => assertGolden(path, '甲\n'), /is missing/)
  assert.ok(!existsSync(pathTo(path)))
})

test('a difference fails and is left beside the file until it is gone', (context) => {
  const path = prepare(context, undefined)
  assertGolden(path, '甲\n')
  assert.throws(() => assertGolden(path, '乙\n'), /differs/)
  assert.equal(readFileSync(`${pathTo(path)}.changed`, 'utf8'), '乙\n')
  assertGolden(path, '甲\n')
  assert.ok(!existsSync(`${pathTo(path)}.changed`))
})
