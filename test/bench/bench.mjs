// The benchmark: what kaoju costs, as ratios within one run. In: a folder of articles (../shared/corpora, or seeds/ where that is not
// there). Out: a table and the same as JSON, and with --curves test/bench/curves.svg. The method: README.md beside this file.
//
//   npm run bench                     everything, five runs of each: about an hour
//   npm run bench -- FOLDER --quick   one run of each over less, for development
//   npm run bench -- --curves         draws the curves too

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawCurves } from './draw-curves.mjs'
import { measureCache, measureMemory, measureReports, measureRules, measureSpeed } from './figures.mjs'
import { readArticles, writeCorpus } from './make-corpus.mjs'
import { measureCurves } from './measure-curves.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')))
const isQuick = flags.has('--quick')
const shared = join(ROOT, '../shared/corpora')
const source = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? (existsSync(shared) ? shared : join(ROOT, 'seeds'))
const size = isQuick ? { runs: 1, count: 360, streamed: 4e6, cached: 1000 } : { runs: 5, count: 3600, streamed: 100e6, cached: 10_000 }

const folder = mkdtempSync(join(tmpdir(), 'kaoju-bench-'))
try {
  const articles = readArticles(source)
  const corpus = join(folder, 'corpus')
  writeCorpus(articles, size.count, corpus)
  const settings = { articles, corpus, folder, seeds: join(ROOT, 'seeds'), ...size, say }
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? 'unknown', node: process.version }
  console.log(`articles of ${source}, ${size.count} made of them; medians of ${size.runs}; ${machine.cores} cores, ${machine.processor}\n`)
  const figures = []
  for (const measure of [measureSpeed, measureRules, measureMemory, measureCache, measureReports])
    for (const figure of await measure(settings)) {
      figures.push(figure)
      console.log(renderFigure(figure))
    }
  const curves = flags.has('--curves') ? await measureCurves(settings) : []
  if (curves.length > 0) await drawCurves(curves, fileURLToPath(new URL('curves.svg', import.meta.url)))
  console.log(`\n${JSON.stringify({ schema: 'kaoju.bench/1', source, ...size, machine, figures, curves }, null, 1)}`)
} finally {
  rmSync(folder, { recursive: true })
}

function renderFigure({ name, value, unit, floor, ceiling, detail }) {
  const bound = floor === undefined ? (ceiling === undefined ? '' : `≤ ${ceiling}`) : `≥ ${floor}`
  const isHeld = (floor === undefined || value >= floor) && (ceiling === undefined || value <= ceiling)
  const verdict = bound === '' ? '' : isHeld ? 'held' : 'missed'
  return `${name.padEnd(62)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(3)} ${bound.padEnd(8)} ${verdict.padEnd(7)} ${detail ?? ''}`
}

function say(text) {
  process.stderr.write(`${text}\n`)
}
