// Whole articles through the whole of extraction: test/cases/NAME/input/* gives test/cases/NAME/expected/mentions.jsonl, a mention
// a line. Drop in a folder with `input` to add a case; this file does not change.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { before, test } from 'node:test'
import { loadSources } from '../src/io/sources/load-sources.ts'
import type { Source } from '../src/model/source.ts'
import { assertGolden } from './support/golden.ts'
import { listNames, pathTo } from './support/repository.ts'
import { openShipped, type Shipped } from './support/shipped.ts'

let shipped: Shipped

before(async () => {
  shipped = await openShipped()
})

for (const name of listNames('test/cases').filter((folder) => existsSync(pathTo('test/cases', folder, 'input'))))
  test(`case ${name}`, async () => {
    const folder = `test/cases/${name}`
    const lines: string[] = []
    for await (const loaded of loadSources([pathTo(folder, 'input')], pathTo(folder))) {
      if (loaded.source) lines.push(...describeArticle(loaded.source))
      else lines.push(...loaded.problems.map((problem) => JSON.stringify(problem)))
    }
    assert.ok(lines.length > 0, `nothing in ${folder}/input`)
    mkdirSync(pathTo(folder, 'expected'), { recursive: true })
    assertGolden(`${folder}/expected/mentions.jsonl`, `${lines.join('\n')}\n`)
  })

/** The article's header, problems and mentions, each a line of JSON that names the file; how a value came about is left out. */
function describeArticle(source: Source): readonly string[] {
  const { article, mentions, problems } = shipped.extract(source)
  const { path, title, published } = article
  const found = mentions.map((mention) => ({ path, ...mention, via: undefined, reason: undefined }))
  return [{ path, title, published }, ...problems, ...found].map((line) => JSON.stringify(line))
}
