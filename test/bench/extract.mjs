// What rules cost that never fire. In: the built CLI and a folder of articles. Out: the time of `kaoju extract` with the shipped rules,
// and with 10,000 lexicon terms and 1,000 measure rules beside them, as whole processes without the load of the tokenizer; exit code 1
// where the second takes more than 1.25 times as long.
//
//   npm run bench                    ../shared/corpora/xwlb-2021, or seeds/ where that is not there
//   npm run bench -- FOLDER

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLexicons, writeMeasures } from './extra-rules.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'dist/src/cli/main.js')
const PARTS = fileURLToPath(new URL('parts.mjs', import.meta.url))
const [TERMS, MEASURES] = [10_000, 1_000]
const RUNS = 5
const MOST = 1.25

const large = join(ROOT, '../shared/corpora/xwlb-2021')
const articles = process.argv[2] ?? (existsSync(large) ? large : join(ROOT, 'seeds'))
const extra = mkdtempSync(join(tmpdir(), 'kaoju-bench-'))
try {
  writeFileSync(join(extra, 'words.yaml'), writeLexicons(TERMS))
  writeFileSync(join(extra, 'measures.yaml'), writeMeasures(MEASURES))
  compare()
} finally {
  rmSync(extra, { recursive: true })
}

function compare() {
  const runs = Array.from({ length: RUNS }, () => ({ without: measure([]), with: measure(['--rules', extra]) }))
  const without = middle(runs.map((run) => run.without))
  const withThem = middle(runs.map((run) => run.with))
  const ratio = withThem.net / without.net
  console.log(`articles in ${articles}; medians of ${RUNS} runs, milliseconds`)
  console.log(`${' '.repeat(44)}net  process  tokenizer  rules`)
  print('shipped rules', without)
  print(`and ${TERMS} terms, ${MEASURES} measures that never fire`, withThem)
  console.log(`ratio ${ratio.toFixed(3)}, at most ${MOST}: ${ratio <= MOST ? 'held' : 'BROKEN'}`)
  process.exitCode = ratio <= MOST ? 0 : 1
}

/** One run: the process, and what of it the tokenizer and the rules took to load, measured in a process of their own. */
function measure(options) {
  const started = performance.now()
  run([CLI, 'extract', articles, '--tokenizer', 'builtin', ...options])
  const whole = performance.now() - started
  const { tokenizer, rules } = JSON.parse(run([PARTS, ...options.slice(1)]))
  return { whole, tokenizer, rules, net: whole - tokenizer }
}

function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`Unexpected exit code ${status} of node ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** The median of each figure. */
function middle(runs) {
  const median = (name) => runs.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)]
  return { whole: median('whole'), tokenizer: median('tokenizer'), rules: median('rules'), net: median('net') }
}

function print(name, { net, whole, tokenizer, rules }) {
  const columns = [
    net.toFixed(0).padStart(7),
    whole.toFixed(0).padStart(9),
    tokenizer.toFixed(0).padStart(11),
    rules.toFixed(0).padStart(7),
  ]
  console.log(name.padEnd(40) + columns.join(''))
}
