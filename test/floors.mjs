// Scores extraction against the shared gold sets and peers, and compares with test/floors.json. In: the built CLI. Out: a table,
// `floors: N held, N broken` as the last line, exit code 1 where a figure fell more than a point below its floor.
//
//   node test/floors.mjs           compare
//   node test/floors.mjs --write   set every floor that is named in test/floors.json to what is reached now
//
// Figures are percentages: `date.F1value` and the like as gold/score.mjs prints them; for peers `value` and `negative` of all
// suites together. A set whose folder is not there is left out, with a line that says so.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const SHARED = join(ROOT, '../shared')
const FLOORS = join(ROOT, 'test/floors.json')
const CLI = join(ROOT, 'dist/src/cli/main.js')
/** In points. Rules that trade a miss here for a find there may lose a little on one set. */
const TOLERANCE = 1
/** `kaoju extract` ends with 3 where some articles could not be read; their absence costs points enough. */
const DONE = [0, 3]

const SETS = {
  'gold/seeds.jsonl': { needs: 'gold/score.mjs', measure: () => scoreGold('gold/seeds.jsonl', 'seeds') },
  'gold/dev.jsonl': { needs: 'gold/articles', measure: () => scoreGold('gold/dev.jsonl', join(SHARED, 'gold/articles')) },
  'peers/dev': { needs: 'peers/dev', measure: () => scorePeers('peers/dev') },
}

const floors = JSON.parse(readFileSync(FLOORS, 'utf8'))
const present = Object.keys(floors).filter(isPresent)
const reached = Object.fromEntries(present.map((name) => [name, attempt(SETS[name].measure)]))
if (process.argv.includes('--write')) writeFloors()
else compareFloors()

function isPresent(name) {
  if (!SETS[name]) throw new Error(`Unexpected set ${name} in test/floors.json, expected one of ${Object.keys(SETS).join(', ')}`)
  const isThere = existsSync(join(SHARED, SETS[name].needs))
  if (!isThere) console.log(`${name}: left out, ${join(SHARED, SETS[name].needs)} is not there`)
  return isThere
}

function compareFloors() {
  const rows = present.flatMap((name) =>
    Object.entries(floors[name]).map(([figure, floor]) => {
      const value = reached[name][figure]
      return { name: `${name} ${figure}`, floor, value, isHeld: value !== undefined && value >= floor - TOLERANCE }
    }),
  )
  const width = Math.max(0, ...rows.map(({ name }) => name.length))
  for (const { name, floor, value, isHeld } of rows) {
    const number = value === undefined ? '-' : value.toFixed(1)
    console.log(
      `${name.padEnd(width)}  floor ${floor.toFixed(1).padStart(5)}  reached ${number.padStart(5)}  ${isHeld ? 'held' : 'BROKEN'}`,
    )
  }
  const held = rows.filter(({ isHeld }) => isHeld).length
  console.log(`floors: ${held} held, ${rows.length - held} broken`)
  process.exitCode = held === rows.length ? 0 : 1
}

function writeFloors() {
  const raised = Object.entries(floors).map(([name, figures]) => [
    name,
    Object.fromEntries(
      Object.entries(figures).map(([figure, floor]) => [figure, Math.floor(10 * (reached[name]?.[figure] ?? floor)) / 10]),
    ),
  ])
  writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`)
}

/** The figures, or none where the program under test failed: then every floor of the set is broken. */
function attempt(measure) {
  try {
    return measure()
  } catch (error) {
    console.log(error.message)
    return {}
  }
}

function scoreGold(gold, articles) {
  const folder = mkdtempSync(join(tmpdir(), 'kaoju-floors-'))
  try {
    const predicted = join(folder, 'predicted.ndjson')
    runNode([CLI, 'extract', articles, '--format', 'ndjson'], openSync(predicted, 'w'))
    const table = JSON.parse(runNode([join(SHARED, 'gold/score.mjs'), join(SHARED, gold), predicted, '--json']))
    const figures = Object.entries(table).flatMap(([type, row]) =>
      Object.entries(row).map(([key, value]) => [`${type}.${key}`, value * 100]),
    )
    return Object.fromEntries(figures)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function scorePeers(folder) {
  const command = [process.execPath, CLI, 'extract', '--input', 'ndjson', '--format', 'ndjson', '-']
  const { total } = JSON.parse(runNode([join(SHARED, 'peers/score.mjs'), '--json', join(SHARED, folder), '--', ...command]))
  return {
    found: (100 * total.found) / total.expected,
    value: (100 * total.value) / total.valued,
    span: (100 * total.span) / total.expected,
    negative: (100 * total.negative) / total.negatives,
  }
}

/** Runs a Node script and returns what it printed, unless that goes elsewhere; throws where it failed. */
function runNode(args, output = 'pipe') {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', output, 'inherit'],
  })
  if (!DONE.includes(status))
    throw new Error(`Unexpected exit code ${status} of node ${args.slice(0, 3).join(' ')} …, expected ${DONE.join(' or ')}`)
  return stdout
}
