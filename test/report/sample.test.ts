// The committed sample: reports/sample is what `kaoju report seeds -o reports/sample` writes, byte for byte. After a change that is meant,
// UPDATE_SAMPLE=1 writes it again; look at it before it is committed.

import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runKaoju } from '../cli/kaoju.ts'
import { pathTo } from '../support/repository.ts'

const SAMPLE = pathTo('reports/sample')
const LARGEST = 2_000_000

const options = { skip: !existsSync(SAMPLE) && !process.env.UPDATE_SAMPLE && 'no sample is committed yet: UPDATE_SAMPLE=1 writes it' }

let folder = ''
let fresh = ''

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoju-sample-'))
  fresh = join(folder, 'sample')
  // From the repository, as a reader would type it: paths of articles are part of the page.
  const { code, stderr } = runKaoju(['report', 'seeds', '-o', fresh, '--tokenizer', 'builtin'])
  assert.equal(code, 0, stderr)
  if (!process.env.UPDATE_SAMPLE) return
  rmSync(SAMPLE, { recursive: true, force: true })
  cpSync(fresh, SAMPLE, { recursive: true })
})

after(() => rmSync(folder, { recursive: true, force: true }))

test('the sample has the files that a report has, and no others', options, () => {
  assert.deepEqual(readdirSync(SAMPLE).sort(), readdirSync(fresh).sort())
})

test('every file of the sample is what is written now', options, () => {
  for (const name of readdirSync(fresh)) {
    const [expected, actual] = [readFileSync(join(SAMPLE, name), 'utf8'), readFileSync(join(fresh, name), 'utf8')]
    assert.ok(actual === expected, `${name}: ${describeDifference(expected, actual)}; UPDATE_SAMPLE=1 writes the sample again`)
  }
})

test('the sample is a page below two megabytes', () => {
  const { size } = statSync(join(fresh, 'index.html'))
  assert.ok(size < LARGEST, `${size} bytes`)
})

/** Where two texts part; a diff of pages of one long line tells nobody anything. */
function describeDifference(expected: string, actual: string): string {
  let at = 0
  while (at < expected.length && expected[at] === actual[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40))
  return `at character ${at}, committed ${around(expected)}, now ${around(actual)}`
}
