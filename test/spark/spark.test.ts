// The Spark adapter on a cluster of two executors, one of them killed midway, with an article that kills its worker. Runs where there is
// Java and a python3 with pyspark: the one KAOJU_PYTHON names, or that of the PATH; skips elsewhere.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { openStore } from '../../src/io/store/read-store.ts'
import type { Problem } from '../../src/model/problem.ts'
import { createFolder, MAIN, runKaoju } from '../cli/kaoju.ts'
import { pathTo } from '../support/repository.ts'

const PYTHON = findPython()
const HAS_JAVA = spawnSync('java', ['-version']).status === 0
const skip = !HAS_JAVA ? 'no java' : PYTHON === null ? 'no python3 with pyspark: pip install pyspark==3.5.3, or set KAOJU_PYTHON' : false

test('an executor killed midway and a poisoned article leave the rows of a clean run, and one problem', {
  skip,
  timeout: 600_000,
}, async (t) => {
  const folder = createFolder(t, {})
  const ancient = JSON.stringify({ id: 'ancient', text: '1368年，朱元璋称帝；公元前221年，秦统一六国。' })
  const lines = [...listArticles(), ancient, JSON.stringify({ id: 'bad', text: '这是POISON。', published: '2021-01-01' })]
  writeFileSync(join(folder, 'clean.ndjson'), `${lines.slice(0, -1).join('\n')}\n`)
  writeFileSync(join(folder, 'articles.ndjson'), `${lines.join('\n')}\n\n \u3000\n`)

  const spark = startSpark(folder)
  t.after(() => spark.kill())
  const killed = await killExecutor(spark.pid ?? 0, join(folder, 'answered'), lines.length)
  assert.equal(await new Promise((resolve) => spark.on('exit', resolve)), 0, readFileSync(join(folder, 'log'), 'utf8').slice(-3000))
  assert.ok(killed, 'Unexpected end of the run, expected an executor to kill before it')

  const input = readFileSync(join(folder, 'clean.ndjson'), 'utf8')
  const clean = ['extract', '--input', 'ndjson', '--tokenizer', 'builtin', '--format', 'parquet', '-o', join(folder, 'clean'), '-']
  assert.equal(runKaoju(clean, { input }).code, 0)
  const [ofSpark, ofOne] = [await readStore(join(folder, 'store')), await readStore(join(folder, 'clean'))]
  assert.deepEqual(ofSpark.records, ofOne.records)
  assert.equal(ofOne.records.length, lines.length - 1)
  assert.deepEqual(ofOne.problems, [])
  assert.deepEqual(
    ofSpark.problems.map(({ code, path }) => [code, path]),
    [['spark/killed', '-#bad']],
  )
  const sql = 'SELECT sum(value) AS total, count(*) AS n, min(as_of_begin) AS first_day, count(key) AS keys FROM mentions'
  const asked = ['store', 'clean'].map((name) => runKaoju(['query', sql, join(folder, name), '--format', 'json']).stdout)
  assert.equal(asked[0], asked[1])
  const compared = ['store', 'clean'].map((name) => runKaoju(['compare', '--store', join(folder, name), '--format', 'json']).stdout)
  assert.equal(compared[0], compared[1])
})

/** A cluster of this machine: two executors of one core, as processes of their own. */
function startSpark(folder: string) {
  const python = PYTHON ?? ''
  const log = join(folder, 'log')
  const script = pathTo('src/spark/kaoju_spark.py')
  const kaoju = `${process.execPath} ${pathTo('test/spark/dying-kaoju.mjs')}`
  const settings = ['--master', 'local-cluster[2,1,1024]', '--conf', 'spark.ui.enabled=false', '--conf', 'spark.task.maxFailures=8']
  const args = [script, join(folder, 'articles.ndjson'), join(folder, 'store'), '--format', 'json', '--kaoju', kaoju, '--partitions', '6']
  const env = { ...process.env, PYSPARK_PYTHON: python, KAOJU_DIES_OF: 'POISON', KAOJU_ANSWERED: join(folder, 'answered') }
  const submit = spawn(join(dirname(python), 'spark-submit'), [...settings, ...args], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [submit.stdout, submit.stderr]) stream.on('data', (chunk) => appendFileSync(log, chunk))
  return submit
}

/** Kills an executor of the run when a third of the articles are answered; false where the run ends before. */
async function killExecutor(driver: number, answered: string, articles: number): Promise<boolean> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (!isRunning(driver)) return false
    if (!existsSync(answered) || readFileSync(answered).length < articles / 3) continue
    const executor = listDescendants(driver).find(({ command }) => command.includes('CoarseGrainedExecutorBackend'))
    if (!executor) return false
    process.kill(executor.pid, 'SIGKILL')
    return true
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function listDescendants(root: number): readonly { readonly pid: number; readonly command: string }[] {
  const lines = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout.split('\n')
  const all = lines.flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
  })
  const below = (pid: number): typeof all => all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)])
  return below(root)
}

/** The seeds and the planted articles, each a line. */
function listArticles(): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [MAIN, 'extract', 'seeds', 'test/cases/compare/articles', '--tokenizer', 'builtin'], {
    cwd: pathTo('.'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const records = stdout.split('\n').filter((line) => line !== '')
  return records.map((line) => {
    const { article, sentences } = JSON.parse(line)
    const text = sentences.map((sentence: { readonly text: string }) => sentence.text).join('\n')
    return JSON.stringify({ id: article.path, title: article.title, published: article.published, text })
  })
}

async function readStore(folder: string): Promise<{ readonly records: readonly string[]; readonly problems: readonly Problem[] }> {
  const store = await openStore(folder)
  const records: string[] = []
  for await (const record of store.readRecords()) records.push(JSON.stringify(record))
  const problems = await store.readProblems()
  store.close()
  return { records, problems }
}

function findPython(): string | null {
  const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim()
  const candidates = [process.env.KAOJU_PYTHON, found]
  const hasSpark = (python: string) => spawnSync(python, ['-c', 'import pyspark']).status === 0
  return candidates.find((python) => python !== undefined && python !== '' && hasSpark(python)) ?? null
}
