// Every file of test/corpora: each form is found as a whole, exactly once, with that value. Articles are published on 2024-01-17,
// for ever. This file does not change when content grows: add a form, or drop in a file.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, suite, test } from 'node:test'
import { findNumerals } from '../src/extract/numeral/find-numerals.ts'
import { type CorpusEntry, type CorpusFile, type Found, judgeForm, parseCorpusFile } from './support/corpus-file.ts'
import { listNames, pathTo } from './support/repository.ts'
import { openShipped, type Shipped } from './support/shipped.ts'

const PUBLISHED = '2024-01-17'

let shipped: Shipped

before(async () => {
  shipped = await openShipped()
})

for (const name of listNames('test/corpora', '.yaml')) {
  const corpus = parseCorpusFile(readFileSync(pathTo('test/corpora', name), 'utf8'))
  suite(name, () => {
    for (const { expected, forms } of corpus.entries)
      test(describeEntry(expected, forms), () => {
        const wrong = forms.flatMap((form) => judge(corpus, form, expected) ?? [])
        assert.deepEqual(wrong, [])
      })
    for (const text of corpus.nothing)
      test(`nothing in ${text}`, () => {
        assert.deepEqual(writtenIn(corpus, text), [])
      })
    for (const { expected, forms } of corpus.todo.entries)
      for (const form of forms)
        test(`not yet: ${form}`, (context) => {
          const reason = judge(corpus, form, expected)
          assert.notEqual(reason, null, 'now passes: move it out of todo')
          context.todo(reason ?? '')
        })
    for (const text of corpus.todo.nothing)
      test(`not yet: nothing in ${text}`, (context) => {
        const found = writtenIn(corpus, text)
        assert.notDeepEqual(found, [], 'now passes: move it out of todo')
        context.todo(`found ${found.join(' | ')}`)
      })
  })
}

function describeEntry(expected: CorpusEntry['expected'], forms: readonly string[]): string {
  const fields = Object.entries(expected).map(([field, value]) => `${field} ${value}`)
  return `${fields.join(', ')}: ${forms[0]}${forms.length > 1 ? ` and ${forms.length - 1} more` : ''}`
}

function judge({ type }: CorpusFile, form: string, expected: CorpusEntry['expected']): string | null {
  const reason = judgeForm(type, form, expected, (text) => find(type, text))
  return reason === null ? null : `${form}: ${reason}`
}

function writtenIn({ type }: CorpusFile, text: string): readonly string[] {
  return find(type, text).map(({ start, end }) => text.slice(start, end))
}

function find(type: string, text: string): readonly Found[] {
  if (type === 'numeral')
    return findNumerals(text, 0, text.length, shipped.rules.insideHedges).map(({ start, end, quantity, sequence, form }) => {
      return { start, end, fields: { ...quantity, sequence, form } }
    })
  return shipped
    .mentionsOf(text, PUBLISHED)
    .filter((mention) => mention.type === type)
    .map(({ start, end, ...rest }) => ({ start, end, fields: Object.fromEntries(Object.entries(rest)) }))
}
