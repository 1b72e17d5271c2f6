// What questions of a large store cost. In: nothing, or a number of mentions. Out: the time of five queries over a store of that many rows
// (1,000,000), made of the seeds' records with other paths, days, outlets and amounts; exit code 1 where the median of one is above half
// a second. `--json` prints figures only; `--keep FOLDER` keeps the store.
//
//   node test/bench/queries.mjs [ROWS] [--json] [--keep FOLDER]

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openQueries, runQueries } from '../../dist/src/io/store/query.js'
import { writeStore } from '../../dist/src/io/store/write-store.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'dist/src/cli/main.js')
const RUNS = 5
const MOST_SECONDS = 0.5

const QUERIES = {
  'by measure and month': `SELECT measure, month, count(*) AS figures, sum(value) AS total FROM mentions
    WHERE measure IS NOT NULL GROUP BY measure, month ORDER BY measure, month`,
  'by source': `SELECT article, count(*) AS figures, count(DISTINCT measure) AS measures FROM mentions
    WHERE type = 'figure' GROUP BY article ORDER BY figures DESC, article LIMIT 100`,
  'join with articles': `SELECT author, count(*) FILTER (bound <> 'exact') AS hedged, count(*) AS figures
    FROM mentions JOIN articles USING (month, article) WHERE type = 'figure' GROUP BY author ORDER BY hedged DESC, author`,
  'window over a series': `SELECT article, as_of, low, low - lag(low) OVER (ORDER BY as_of_end, article, mention) AS more FROM mentions
    WHERE measure = 'health/vaccine.doses_provided' ORDER BY as_of_end, article, mention`,
  'top nouns': `SELECT noun, count(*) AS figures, median(value) AS middle FROM mentions
    WHERE noun IS NOT NULL GROUP BY noun ORDER BY figures DESC, noun LIMIT 50`,
}

const rows = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 1_000_000)
const keep = process.argv.indexOf('--keep')
const work = mkdtempSync(join(tmpdir(), 'kaoju-bench-'))
const store = keep > 0 ? process.argv[keep + 1] : join(work, 'store')
try {
  const begun = performance.now()
  if (!existsSync(store))
    await writeStore(store, {
      records: generateRecords(rows),
      origin: { version: '0', packs: [], timeZone: 'UTC' },
      listProblems: () => [],
    })
  const written = (performance.now() - begun) / 1000
  const figures = { rows, written, queries: await measureQueries() }
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
  else print(figures)
  process.exitCode = figures.queries.every(({ median }) => median <= MOST_SECONDS) ? 0 : 1
} finally {
  rmSync(work, { recursive: true })
}

/** The seeds' records over and over until they have so many mentions, each time of another path, day, outlet and scale. */
async function* generateRecords(most) {
  const { stdout } = spawnSync(process.execPath, [CLI, 'extract', 'seeds', '--tokenizer', 'builtin'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const seeds = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  let count = 0
  for (let number = 0; count < most; number++) {
    const { article, mentions, ...others } = seeds[number % seeds.length]
    const chosen = mentions.slice(0, most - count)
    count += chosen.length
    const day = new Date(Date.UTC(2015, 0, 1 + ((number * 37) % 3650))).toISOString().slice(0, 10)
    const path = `generated/${String(number).padStart(6, '0')}.md`
    const scale = 1 + (number % 97) / 100
    const scaled = (value) => (typeof value === 'number' ? Math.round(value * scale * 1000) / 1000 : value)
    const vary = (mention) =>
      mention.type === 'figure'
        ? { ...mention, value: scaled(mention.value), low: scaled(mention.low), high: scaled(mention.high) }
        : mention
    yield {
      ...others,
      article: { ...article, id: path, path, author: `报社${number % 211}`, published: `${day}T08:00:00+08:00` },
      mentions: chosen.map(vary),
    }
  }
}

/** Each query in one open database, as a notebook asks: once to warm up, then five times. `cpu` is the time of all
 * cores, which a busy machine does not lengthen; `process` is a whole `kaoju query`, with its start. */
async function measureQueries() {
  const database = await openQueries({ stores: [store], parquet: [], rows: null, temporary: join(work, 'spill') })
  const measured = []
  for (const [name, sql] of Object.entries(QUERIES)) {
    const times = []
    const before = process.cpuUsage()
    let answers = 0
    for (let run = 0; run <= RUNS; run++) {
      const begun = performance.now()
      answers = 0
      for await (const result of runQueries(database, sql, name)) for await (const _ of result.rows) answers++
      if (run > 0) times.push((performance.now() - begun) / 1000)
    }
    const { user, system } = process.cpuUsage(before)
    const begun = performance.now()
    spawnSync(process.execPath, [CLI, 'query', sql, store, '--format', 'csv'], { maxBuffer: 1 << 28 })
    const whole = (performance.now() - begun) / 1000
    const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]
    measured.push({ name, answers, median, cpu: (user + system) / 1e6 / (RUNS + 1), process: whole })
  }
  database.close()
  return measured
}

function print({ rows: count, written, queries }) {
  console.log(`${count} mentions, written in ${written.toFixed(1)} s; seconds, medians of ${RUNS}, at most ${MOST_SECONDS}`)
  console.log(`${'query'.padEnd(24)}${'rows'.padStart(8)}${'query'.padStart(9)}${'cpu'.padStart(9)}${'process'.padStart(9)}`)
  for (const { name, answers, median, cpu, process: whole } of queries) {
    const verdict = median <= MOST_SECONDS ? '' : '  BROKEN'
    const seconds = [median.toFixed(3), cpu.toFixed(3), whole.toFixed(2)].map((text) => text.padStart(9)).join('')
    console.log(`${name.padEnd(24)}${String(answers).padStart(8)}${seconds}${verdict}`)
  }
}
