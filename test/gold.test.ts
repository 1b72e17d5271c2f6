// The five seed articles against their annotations (test/gold/seeds.jsonl): no change may cost more than it brings.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, suite, test } from 'node:test'
import { listNames, pathTo } from './support/repository.ts'
import { type Score, type Scored, scoreMentions } from './support/score.ts'
import { openShipped } from './support/shipped.ts'

/** In percent, about a point below what is reached. */
const FLOORS = {
  date: { f1: 98, f1Value: 97 },
  figure: { f1: 99, f1Value: 99 },
  ordinal: { f1: 99, f1Value: 99 },
  event: { f1: 99, f1Value: 99 },
} as const

const gold: readonly Scored[] = readFileSync(pathTo('test/gold/seeds.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Scored => {
    const { doc, ...rest } = JSON.parse(line)
    return { article: doc, ...rest }
  })
let predicted: readonly Scored[]

before(async () => {
  const shipped = await openShipped()
  predicted = listNames('seeds', '.txt').flatMap((name) => {
    const text = readFileSync(pathTo('seeds', name), 'utf8')
    const record = shipped.extract({ id: name, path: name, sha256: '', format: 'text', text, problems: [] })
    return record.mentions.map((mention): Scored => ({ article: name, ...mention }))
  })
})

suite('the seeds', () => {
  for (const [type, floors] of Object.entries(FLOORS))
    test(`${type}s reach their floors`, (context) => {
      const of = (mentions: readonly Scored[]) => mentions.filter((mention) => mention.type === type)
      const score: Score = scoreMentions(of(gold), of(predicted))
      context.diagnostic(`${type}: P ${show(score.precision)} R ${show(score.recall)} F1 ${show(score.f1)} F1value ${show(score.f1Value)}`)
      assert.ok(score.f1 >= floors.f1 && score.f1Value >= floors.f1Value, score.faults.join('\n'))
    })
})

function show(percent: number): string {
  return percent.toFixed(1)
}
