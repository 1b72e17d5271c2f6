// The figures of the benchmark's table. In: the articles it made and how often to run. Out: figures with their floors or ceilings. A ratio
// is of processor time where one thread works, so that other programs on the machine do not show in it, and of wall time where two do.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLexicons, writeMeasures } from './extra-rules.mjs'
import { writeCorpus, writeRecords } from './make-corpus.mjs'
import { median, runKaoju, runNode } from './run-process.mjs'

const YARDSTICK = fileURLToPath(new URL('yardstick.mjs', import.meta.url))
const FRESH = ['--no-cache']

/** `extract` end to end against nodejieba.tag alone on the same text, and two threads against one. */
export async function measureSpeed({ corpus, runs, say }) {
  const taken = []
  for (let run = 0; run < runs; run++) {
    say(`speed, run ${run + 1} of ${runs}`)
    const extract = (tokenizer, jobs) => runKaoju(['extract', corpus, '--tokenizer', tokenizer, '--jobs', jobs, ...FRESH])
    taken.push({
      yardstick: JSON.parse((await runNode([YARDSTICK, corpus], { keepsOutput: true })).output),
      nodejieba: await extract('nodejieba', '1'),
      builtin: await extract('builtin', '1'),
      nodejiebaTwo: await extract('nodejieba', '2'),
      builtinTwo: await extract('builtin', '2'),
    })
  }
  const of = (name, unit = 'wall') => median(taken.map((one) => one[name][unit]))
  const { characters } = taken[0].yardstick
  const detail = (name) => `${of(name, 'cpu').toFixed(0)} ms of processor, ${of(name).toFixed(0)} ms in all`
  const against = (name) => of('yardstick', 'cpu') / of(name, 'cpu')
  const text = `${characters} characters`
  return [
    { name: 'nodejieba.tag alone', value: of('yardstick', 'cpu'), unit: 'ms', detail: text },
    {
      name: 'extract, one thread, nodejieba, against nodejieba.tag',
      value: against('nodejieba'),
      unit: '×',
      floor: 0.55,
      detail: detail('nodejieba'),
    },
    {
      name: 'extract, one thread, built-in, against nodejieba.tag',
      value: against('builtin'),
      unit: '×',
      floor: 1.5,
      detail: detail('builtin'),
    },
    {
      name: 'two threads against one, nodejieba',
      value: of('nodejieba') / of('nodejiebaTwo'),
      unit: '×',
      floor: 1.6,
      detail: detail('nodejiebaTwo'),
    },
    {
      name: 'two threads against one, built-in',
      value: of('builtin') / of('builtinTwo'),
      unit: '×',
      floor: 1.6,
      detail: detail('builtinTwo'),
    },
  ]
}

/** 10,000 terms and 1,000 rules that never fire. What loading them takes counts. */
export async function measureRules({ corpus, folder, runs, say }) {
  const extra = join(folder, 'rules')
  mkdirSync(extra)
  writeFileSync(join(extra, 'words.yaml'), writeLexicons(10_000))
  writeFileSync(join(extra, 'measures.yaml'), writeMeasures(1_000))
  const taken = []
  for (let run = 0; run < runs; run++) {
    say(`rules, run ${run + 1} of ${runs}`)
    const extract = (...rules) => runKaoju(['extract', corpus, '--tokenizer', 'builtin', '--jobs', '1', ...FRESH, ...rules])
    taken.push({ without: await extract(), with: await extract('--rules', extra) })
  }
  const of = (name) => median(taken.map((one) => one[name].cpu))
  const detail = `${of('without').toFixed(0)} and ${of('with').toFixed(0)} ms of processor`
  return [{ name: '10,000 terms and 1,000 rules that never fire', value: of('with') / of('without'), unit: '×', ceiling: 1.25, detail }]
}

/** Peak memory while articles stream through. Once, whatever `runs`: it is the same each time. */
export async function measureMemory({ articles, streamed, say }) {
  const figures = []
  for (const [tokenizer, ceiling] of [
    ['builtin', 260],
    ['nodejieba', 700],
  ]) {
    say(`memory, ${tokenizer}`)
    const args = ['extract', '--input', 'ndjson', '-', '--jobs', '1', '--tokenizer', tokenizer]
    const { peak, samples } = await runKaoju(args, { input: writeRecords(articles, streamed), isSampled: true })
    const tenth = Math.max(...samples.slice(0, Math.ceil(samples.length / 10)), 0)
    const name = `peak memory streaming ${(streamed / 1e6).toFixed(0)} MB, ${tokenizer}`
    figures.push({ name, value: peak, unit: 'MB', ceiling, detail: `${tenth.toFixed(0)} MB in the first tenth of the time` })
  }
  return figures
}

/** Reruns after one article of many was changed. */
export async function measureCache({ articles, cached, folder, runs, say }) {
  const cwd = join(folder, 'cached')
  writeCorpus(articles, cached, join(cwd, 'news'))
  say(`cache: ${cached} articles for the first time`)
  const first = await runKaoju(['extract', 'news', '--tokenizer', 'builtin'], { cwd })
  // A file's time must be older than two seconds to be trusted, as git has it.
  const extracts = []
  const reports = []
  for (let run = 0; run < runs; run++) {
    say(`cache, run ${run + 1} of ${runs}`)
    const change = () => appendFileSync(join(cwd, 'news/000/000007.md'), '\n今年又增长5%。\n')
    change()
    extracts.push((await runKaoju(['extract', 'news', '--tokenizer', 'builtin'], { cwd })).wall)
    change()
    reports.push((await runKaoju(['report', 'news', '-o', 'out', '--tokenizer', 'builtin'], { cwd })).wall)
  }
  const detail = `${first.wall.toFixed(0)} ms the first time`
  return [
    { name: `${cached} articles, one changed: extract`, value: median(extracts) / 1000, unit: 's', ceiling: 1, detail },
    { name: `${cached} articles, one changed: report`, value: median(reports) / 1000, unit: 's', ceiling: 3 },
  ]
}

/** The seeds' report with nothing in the cache. */
export async function measureReports({ seeds, folder, runs, say }) {
  const figures = []
  for (const [tokenizer, ceiling] of [
    ['nodejieba', 6],
    ['builtin', 2],
  ]) {
    say(`report of the seeds, ${tokenizer}`)
    const taken = []
    for (let run = 0; run < runs; run++) {
      const args = ['report', seeds, '-o', join(folder, 'report'), '--tokenizer', tokenizer, ...FRESH]
      taken.push((await runKaoju(args)).wall)
    }
    figures.push({ name: `report of the seeds, cold, ${tokenizer}`, value: median(taken) / 1000, unit: 's', ceiling })
  }
  return figures
}
