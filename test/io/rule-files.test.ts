import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadRuleFiles } from '../../src/io/rule-files.ts'

const isRoot = process.getuid?.() === 0

test('a rule file that may not be read is a problem, and the others are loaded', { skip: isRoot && 'root may read all' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kaoju-rules-'))
  try {
    await writeFile(join(folder, 'a.yaml'), 'schema: 1')
    await writeFile(join(folder, 'b.yaml'), 'schema: 1')
    await chmod(join(folder, 'a.yaml'), 0)
    const { files, problems } = await loadRuleFiles(['.'], folder)
    assert.deepEqual(
      [files.map(({ path }) => path), problems.map(({ path, code }) => [path, code])],
      [['b.yaml'], [['a.yaml', 'rules-unreadable']]],
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

// The system refuses to read this one to everybody.
const REFUSED = '/proc/self/mem'

test('a path that the system refuses to read is a problem like one that is missing', {
  skip: !existsSync(REFUSED) && 'no /proc',
}, async () => {
  const { files, problems } = await loadRuleFiles([REFUSED, 'no/such.yaml'], process.cwd())
  assert.deepEqual(files, [])
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [
      ['rules-unreadable', 'error'],
      ['rules-missing', 'error'],
    ],
  )
})
