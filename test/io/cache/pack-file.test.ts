// A pack whose bytes were cut off or changed: whole entries are found, and no body is ever wrong.

import assert from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { encodeEntry } from '../../../src/io/cache/pack-entry.ts'
import { readBody, scanPack } from '../../../src/io/cache/pack-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'kaoju-pack-'))
after(() => rmSync(folder, { recursive: true }))

const BODIES = new Map([
  ['甲.md', '{"n":1,"text":"超过5亿剂"}'],
  ['乙.md', '{"n":2}'],
  ['丙.md', `{"n":3,"text":"${'长'.repeat(150)}"}`],
])
const ENTRIES = [...BODIES].map(([path, body], index) => encode(path, body, index + 1))
const PACK = Buffer.concat(ENTRIES)

test('a pack that is whole gives every body back', () => {
  assert.deepEqual(readPack(PACK), BODIES)
})

test('cut off at any byte, it gives the entries before the cut', () => {
  let whole = 0
  for (let length = 0; length <= PACK.length; length++) {
    const found = readPack(PACK.subarray(0, length))
    const ends = ENTRIES.map((_, index) => ENTRIES.slice(0, index + 1).reduce((sum, entry) => sum + entry.length, 0))
    whole = ends.filter((end) => end <= length).length
    assert.deepEqual(found, new Map([...BODIES].slice(0, whole)), `cut at ${length}`)
  }
  assert.equal(whole, 3)
})

test('cut off at any byte of its last entry and gone on with, it gives the new entries and those before', () => {
  const [first, second] = [...BODIES]
  const [before, cut, added] = ENTRIES as [Uint8Array, Uint8Array, Uint8Array]
  assert.ok(first && second)
  for (let length = 0; length < cut.length; length++) {
    const found = readPack(Buffer.concat([before, cut.subarray(0, length), added]))
    assert.deepEqual(found, new Map([...BODIES].filter(([path]) => path !== second[0])), `cut at ${length}`)
  }
})

test('with any byte changed, all bodies it gives are right, and at most one is missing', () => {
  for (let at = 0; at < PACK.length; at++) {
    const damaged = Buffer.from(PACK)
    damaged[at] = (damaged[at] ?? 0) ^ 0xff
    const found = readPack(damaged)
    for (const [path, body] of found) assert.equal(body, BODIES.get(path), `byte ${at}`)
    assert.ok(found.size >= BODIES.size - 1, `byte ${at}: ${[...found.keys()]}`)
  }
})

test('the last entry of a path counts, and a stamp without a body renews that of the body', () => {
  const stamp = { size: 9, modified: 99n, inode: 7n }
  const sha256 = '02'.repeat(32)
  const pack = Buffer.concat([PACK, encode('甲.md', '{"n":4}', 4), encodeEntry('乙.md', stamp, sha256, new Uint8Array())])
  assert.equal(readPack(pack).get('甲.md'), '{"n":4}')
  assert.equal(readPack(pack).get('乙.md'), '{"n":2}')
  withPack(pack, (file) => assert.deepEqual(scanPack(file).entries.get('乙.md')?.stamp, stamp))
  // Of other bytes than those that the body was made from, it renews nothing.
  const other = Buffer.concat([PACK, encodeEntry('乙.md', stamp, '03'.repeat(32), new Uint8Array())])
  withPack(other, (file) => assert.notDeepEqual(scanPack(file).entries.get('乙.md')?.stamp, stamp))
})

function encode(path: string, body: string, number: number): Uint8Array {
  const stamp = { size: body.length, modified: BigInt(number) * 1_000_000_007n, inode: BigInt(number) }
  return encodeEntry(path, stamp, `0${number}`.repeat(32), Buffer.from(body))
}

/** The bodies that can be read, by path. */
function readPack(bytes: Uint8Array): ReadonlyMap<string, string> {
  return withPack(bytes, (file) => {
    const bodies = [...scanPack(file).entries].map(([path, entry]) => [path, readBody(file, entry)] as const)
    return new Map(bodies.flatMap(([path, body]) => (body ? [[path, Buffer.from(body).toString('utf8')] as const] : [])))
  })
}

function withPack<Result>(bytes: Uint8Array, use: (file: number) => Result): Result {
  const path = join(folder, 'test.pack')
  writeFileSync(path, bytes)
  const file = openSync(path, 'r')
  try {
    return use(file)
  } finally {
    closeSync(file)
  }
}
