import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type LoadedSource, loadRecords, loadSources } from '../../../src/io/sources/load-sources.ts'

let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaoju-sources-'))
  for (const name of ['b/[x]*', 'node_modules', '.hidden', 'b/.git', 'none', 'bad', 'links'])
    await mkdir(join(folder, name), { recursive: true })
  const files: Readonly<Record<string, string>> = {
    'b/10.md': '十',
    'b/9.MD': '九',
    'b/Z.txt': '大写',
    'b/a.html': '<p>页</p>',
    'b/[x]*/{1}.htm': '<p>括号</p>',
    'b/notes.pdf': 'x',
    'b/.git/x.md': 'x',
    'node_modules/x.md': 'x',
    '.hidden/x.md': 'x',
    'bad/empty.txt': '',
    'bad/blank.txt': ' \n',
    'bad/binary.txt': 'a\0b',
    'bad/good.txt': '好',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await writeFile(join(folder, 'bad/large.txt'), Buffer.alloc(17 * 1024 * 1024, 0x61))
  await symlink(join(folder, 'b'), join(folder, 'b/loop'))
  await symlink(join(folder, 'gone.md'), join(folder, 'links/dangling.md'))
  await symlink(join(folder, 'b/10.md'), join(folder, 'links/ten.md'))
  await symlink(join(folder, 'b/[x]*'), join(folder, 'links/folder'))
})

after(() => rm(folder, { recursive: true }))

async function collect(loaded: AsyncIterable<LoadedSource>): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { source, problems } of loaded) {
    if (source) found.push(`${source.path} ${source.format}`)
    for (const { path, line, column, code } of problems) found.push(line === null ? `${path} ${code}` : `${path}:${line}:${column} ${code}`)
  }
  return found
}

test('folders are searched through, in code unit order, without hidden folders, node_modules and loops', async () => {
  assert.deepEqual(await collect(loadSources(['b'], folder)), [
    'b/10.md markdown',
    'b/9.MD markdown',
    'b/Z.txt text',
    'b/[x]*/{1}.htm html',
    'b/a.html html',
  ])
})

test('links are followed, a file is read once, and a link to nothing is no file', async () => {
  assert.deepEqual(await collect(loadSources(['links'], folder)), ['links/folder/{1}.htm html', 'links/ten.md markdown'])
  assert.deepEqual(await collect(loadSources(['links/ten.md', 'b/10.md'], folder)), ['b/10.md markdown'])
  assert.deepEqual(await collect(loadSources(['links/dangling.md'], folder)), ['links/dangling.md source/missing'])
})

test('paths are never patterns, each file is read once, and paths are shown relative to the working folder', async () => {
  assert.deepEqual(await collect(loadSources(['b/[x]*', 'b/[x]*/{1}.htm', './b/../b/10.md'], folder)), [
    'b/10.md markdown',
    'b/[x]*/{1}.htm html',
  ])
  assert.deepEqual(await collect(loadSources(['../b/10.md'], join(folder, 'bad'))), ['../b/10.md markdown'])
})

test('what cannot be read is a problem each, and the rest goes on', async () => {
  assert.deepEqual(await collect(loadSources(['missing', 'b/*.md', 'none', 'b/notes.pdf', 'bad'], folder)), [
    'missing source/missing',
    'b/*.md source/missing',
    'none source/no-articles',
    'b/notes.pdf source/extension',
    'bad/binary.txt source/binary',
    'bad/blank.txt source/empty',
    'bad/empty.txt source/empty',
    'bad/good.txt text',
    'bad/large.txt source/too-large',
  ])
})

test('a file that may not be read is a problem', { skip: process.getuid?.() === 0 ? 'root may read every file' : false }, async () => {
  const file = join(folder, 'none/locked.md')
  await writeFile(file, 'x')
  await chmod(file, 0)
  assert.deepEqual(await collect(loadSources([file], folder)), ['none/locked.md source/unreadable'])
  await rm(file)
})

test('records: one a line, bad lines with their place, the rest goes on', async () => {
  const lines = [
    '\ufeff{"id":"一","text":"正文。"}',
    '',
    '{"id":"二","text":}',
    '[1]',
    '{"text":"无名"}',
    '{"id":"三", "title":5, "text":"x"}',
    '{"id":4,"html":"<p>页</p>","categories":["a"]}\r',
    '{"id":"五"}',
  ]
  async function* chunks(): AsyncGenerator<Uint8Array> {
    // Cut inside characters and lines.
    const bytes = Buffer.from(lines.join('\n'))
    for (let i = 0; i < bytes.length; i += 7) yield bytes.subarray(i, i + 7)
  }
  assert.deepEqual(await collect(loadRecords(chunks(), '-')), [
    '-#一 record',
    '-:3:18 source/record',
    '-:4:1 source/record',
    '-:5:1 source/record',
    '-:6:12 source/record',
    '-#4 record',
    '-:8:1 source/record',
  ])
})

test('record files are found in folders, and an endless line is passed over', async () => {
  const file = join(folder, 'none/records.jsonl')
  await writeFile(file, `${'x'.repeat(17 * 1024 * 1024)}\n{"id":"a","text":"正文。"}\n`)
  assert.deepEqual(await collect(loadSources(['none'], folder)), ['none/records.jsonl:1:1 source/too-large', 'none/records.jsonl#a record'])
  await rm(file)
})
