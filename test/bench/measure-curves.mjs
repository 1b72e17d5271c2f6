// How cost grows. In: the articles and a folder to work in. Out: points of four curves: articles, characters an article, rules, threads.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { writeLexicons, writeMeasures } from './extra-rules.mjs'
import { varyArticle, writeCorpus } from './make-corpus.mjs'
import { runKaoju } from './run-process.mjs'

/** One run a point: a curve shows a shape, the table the figures. */
export async function measureCurves({ articles, folder, say, ...size }) {
  const base = Math.min(size.runs > 1 ? 1440 : 360, size.cached)
  const extract = async (path, ...options) =>
    runKaoju(['extract', path, '--tokenizer', 'builtin', '--no-cache', ...(options.includes('--jobs') ? [] : ['--jobs', '1']), ...options])
  const points = []
  const add = (curve, x, { wall, cpu, peak }) => {
    say(`curve ${curve}: ${x}`)
    points.push({ curve, x, seconds: (curve === 'threads' ? wall : cpu) / 1000, peak })
  }
  const place = (name) => join(folder, `curve-${name}`)

  for (const share of [0.25, 0.5, 0.75, 1]) {
    const count = Math.round(base * share)
    writeCorpus(articles, count, place(`articles-${count}`))
    add('articles', count, await extract(place(`articles-${count}`)))
  }
  for (const joined of [1, 4, 16, 64]) {
    const path = place(`characters-${joined}`)
    mkdirSync(path)
    const texts = Array.from({ length: 64 }, (_, index) => varyArticle(articles, index).replace(/^---[\s\S]*?\n---\n/, ''))
    // The same text in fewer, longer articles.
    for (let at = 0; at < texts.length; at += joined)
      writeFileSync(join(path, `2021-12-19-${at}.txt`), texts.slice(at, at + joined).join('\n\n'))
    const characters = Math.round(texts.join('').length / (64 / joined))
    add('characters', characters, await extract(path))
  }
  const corpus = place(`articles-${base}`)
  for (const measures of [0, 250, 500, 1000]) {
    const path = place(`rules-${measures}`)
    mkdirSync(path)
    if (measures > 0) writeFileSync(join(path, 'measures.yaml'), writeMeasures(measures))
    if (measures > 0) writeFileSync(join(path, 'words.yaml'), writeLexicons(measures * 10))
    add('rules', measures, await extract(corpus, ...(measures > 0 ? ['--rules', path] : [])))
  }
  for (let jobs = 1; jobs <= availableParallelism(); jobs *= 2) add('threads', jobs, await extract(corpus, '--jobs', String(jobs)))
  rmSync(corpus, { recursive: true })
  return points
}
