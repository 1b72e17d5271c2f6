import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeReport } from '../../src/io/report-files.ts'

test('a report takes the place of an older one as a whole and leaves nothing beside it', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'kaoju-report-'))
  try {
    const folder = join(parent, 'reports', 'seeds')
    await writeReport(
      folder,
      new Map([
        ['index.html', 'old'],
        ['gone.csv', 'old'],
      ]),
    )
    await writeReport(folder, new Map([['index.html', 'new']]))
    assert.deepEqual(await readdir(folder), ['index.html'])
    assert.equal(await readFile(join(folder, 'index.html'), 'utf8'), 'new')
    assert.deepEqual(await readdir(join(parent, 'reports')), ['seeds'])
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
})

test('a file name can’t lead out of the folder', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'kaoju-report-'))
  try {
    await mkdir(join(parent, 'reports'))
    await writeReport(join(parent, 'reports', 'seeds'), new Map([['../../escaped.csv', 'x']]))
    assert.deepEqual(await readdir(parent), ['reports'])
    assert.deepEqual(await readdir(join(parent, 'reports', 'seeds')), ['escaped.csv'])
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
})

test('a folder that the system will not make is refused at once', {
  skip: !existsSync('/proc/self') && 'no /proc',
  timeout: 5000,
}, async () => {
  for (const folder of ['/proc/kaoju', '/proc/kaoju/deep/er', '/proc/version/kaoju']) {
    await assert.rejects(writeReport(folder, new Map([['index.html', 'x']])), (error) => error instanceof Error && 'code' in error)
  }
})
