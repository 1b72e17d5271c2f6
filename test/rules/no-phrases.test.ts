// Phrases stand in rules/, never in src/: what kaoju recognises must be open to its users. Chinese in code is allowed only where it
// is spoken to the user (messages, labels), and in the tables of number characters.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathTo } from '../support/repository.ts'

/** Rooms that recognise: their code may hold no phrase. */
const RECOGNISING = ['model', 'reading', 'tokens', 'rules', 'extract']
/** Files of corpus/ that read sentences: theirs stand in rules/core/timeline.yaml. */
const READING_SENTENCES = ['datable', 'dated-event', 'event-evidence', 'happening', 'named-event', 'summary', 'timeline', 'word-list']
/** Files that speak to the user, and the tables of the numeral grammar. */
const SPEAKING = /problems\.ts$|(^|\/)(explain|lint|frame|label|describe|list)[^/]*(\.ts$|\/)/
const TABLES = [
  'src/extract/numeral/numeral-table.ts',
  'src/model/traditional-table.ts',
  // Formats of dates in headers and file names, and the particles after which a quotation goes on: neither is looked for in what is read.
  'src/reading/publication-time.ts',
  'src/reading/sentences.ts',
]

test('no file that recognises holds a Chinese phrase', () => {
  const sources = [
    ...RECOGNISING.flatMap((room) => listSources(`src/${room}`)),
    ...READING_SENTENCES.map((name) => `src/corpus/${name}.ts`),
  ]
  const found = sources
    .filter((path) => !SPEAKING.test(path) && !TABLES.includes(path))
    .flatMap((path) => findPhrases(readFileSync(pathTo(path), 'utf8')).map((phrase) => `${path}: ${phrase}`))
  assert.deepEqual(found, [])
})

function listSources(folder: string): string[] {
  return readdirSync(pathTo(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listSources(path) : path.endsWith('.ts') ? [path] : []
  })
}

/** Han characters outside comments. */
function findPhrases(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
  return code.match(/[^\s'"`]*\p{Script=Han}[^\s'"`]*/gu) ?? []
}
