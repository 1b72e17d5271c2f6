// The five seed articles against their annotations (test/gold/seeds.jsonl): no change may cost more than it brings.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, suite, test } from 'node:test'
import { type Evaluation, evaluateRecords } from '../src/corpus/evaluate/evaluate.ts'
import { type GoldType, parseGold } from '../src/corpus/evaluate/gold.ts'
import { listNames, pathTo } from './support/repository.ts'
import { openShipped } from './support/shipped.ts'

/** In percent, about a point below what is reached. */
const FLOORS: Readonly<Record<GoldType, { readonly F1: number; readonly F1value: number }>> = {
  date: { F1: 98, F1value: 97 },
  figure: { F1: 99, F1value: 99 },
  ordinal: { F1: 99, F1value: 99 },
  event: { F1: 99, F1value: 99 },
}

let evaluation: Evaluation

before(async () => {
  const { extract } = await openShipped()
  const { annotations, problems } = parseGold('seeds.jsonl', readFileSync(pathTo('test/gold/seeds.jsonl'), 'utf8'))
  assert.deepEqual(problems, [])
  const records = listNames('seeds', '.txt').map((name) => {
    const text = readFileSync(pathTo('seeds', name), 'utf8')
    return extract({ id: name, path: name, sha256: '', format: 'text', text, problems: [] })
  })
  evaluation = evaluateRecords(annotations, records)
})

suite('the seeds', () => {
  for (const [type, floors] of Object.entries(FLOORS))
    test(`${type}s reach their floors`, (context) => {
      const { P, R, F1, F1value } = evaluation.scores.get(type as GoldType) ?? { P: 0, R: 0, F1: 0, F1value: 0 }
      const [precision, recall, f1, f1Value] = [P, R, F1, F1value].map((share) => (100 * share).toFixed(1))
      context.diagnostic(`${type}: P ${precision} R ${recall} F1 ${f1} F1value ${f1Value}`)
      const faults = evaluation.errors
        .filter((error) => error.type === type)
        .map(({ kind, doc, start, gold, got }) => [kind, `${doc}:${start}`, gold, got].join(' '))
      assert.ok(100 * F1 >= floors.F1 && 100 * F1value >= floors.F1value, faults.join('\n'))
    })
})
