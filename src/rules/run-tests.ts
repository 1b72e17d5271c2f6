// The tests that rules carry. In: compiled rules and a way to extract mentions from a text. Out: one result an example, with what
// was expected and what came. A rule is tested with all others present, as it will run.

import type { Mention } from '../model/mention.ts'
import type { Place } from '../model/problem.ts'
import { createBoilerplateFilter } from './boilerplate-filter.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { type Judgement, judgeBoilerplate, judgeTest, type TestList } from './judge-test.ts'
import type { RuleExample } from './kinds/common.ts'
import { readMarks } from './marked-text.ts'
import type { PlacedRule } from './parse-rule-file.ts'

export interface RuleTestResult extends Judgement {
  readonly rule: string
  readonly place: Place
  readonly list: TestList
  /** As written, with its marks. */
  readonly text: string
}

/** A rule without an example of what it finds, or without one of what it must not. */
export interface UntestedRule {
  readonly rule: string
  readonly place: Place
  readonly lacks: readonly TestList[]
}

export interface RuleTestReport {
  readonly results: readonly RuleTestResult[]
  readonly untested: readonly UntestedRule[]
}

/** Extracts the mentions of a text as an article published on a day (ISO date, or null). */
export type ExtractText = (text: string, published: string | null) => readonly Mention[]

/** Which rules' tests are run, and of these which: those of a rule, or text, that has the word. Without a choice all are. */
export interface TestChoice {
  isAsked?(rule: PlacedRule): boolean
  readonly word?: string
}

/** Runs the tests of rules. */
export function runRuleTests(
  rules: CompiledRules,
  extract: ExtractText,
  { isAsked = () => true, word = '' }: TestChoice = {},
): RuleTestReport {
  const isBoilerplate = createBoilerplateFilter(rules)
  const asked = rules.rules.filter(isAsked)
  const results = asked.flatMap((placed) =>
    listTests(placed)
      .filter(({ example }) => placed.qualifiedId.includes(word) || example.text.includes(word))
      .map(({ list, index, example }): RuleTestResult => {
        const { text } = readMarks(example.text)
        const judgement =
          placed.rule.type === 'boilerplate'
            ? judgeBoilerplate(list, isBoilerplate(text) === placed.qualifiedId)
            : judgeTest(
                list,
                example,
                extract(text, example.published ?? null).filter((mention) => isOwn(placed, mention, example.expect?.type)),
              )
        return {
          rule: placed.qualifiedId,
          // Asked for where a test failed: to find a place the file is read a second time, by the slow and careful parser.
          get place() {
            return placed.placeAt(['tests', list, index])
          },
          list,
          text: example.text,
          ...judgement,
        }
      }),
  )
  const untested = asked.flatMap((placed): UntestedRule[] => {
    const lacks = placed.qualifiedId.includes(word) ? findMissingLists(placed.rule) : []
    return lacks.length === 0 ? [] : [{ rule: placed.qualifiedId, place: placed.place, lacks }]
  })
  return { results, untested }
}

/** Whether a test has failed, as `kaoju rules test` counts. */
export function isFailure({ verdict }: Pick<RuleTestResult, 'verdict'>): boolean {
  return verdict !== 'passed' && verdict !== 'todo'
}

/** The lists of tests that a rule should have and has not. */
export function findMissingLists(rule: PlacedRule['rule']): readonly TestList[] {
  // Stop words only leave words out of statistics: there is no mention to test for.
  if (rule.type === 'stopwords' || (rule.type === 'lexicon' && rule.use)) return []
  // Nothing is found in the terms of an opaque lexicon: there is no match to show.
  const lists = rule.type === 'lexicon' && rule.opaque ? (['no-match'] as const) : (['match', 'no-match'] as const)
  return lists.filter((list) => !rule.tests?.[list]?.length)
}

interface ListedTest {
  readonly list: TestList
  readonly index: number
  readonly example: RuleExample
}

function listTests({ rule }: PlacedRule): readonly ListedTest[] {
  return (['match', 'no-match', 'todo-match'] as const).flatMap((list) =>
    (rule.tests?.[list] ?? []).map((written, index) => ({
      list,
      index,
      example: typeof written === 'string' ? { text: written } : written,
    })),
  )
}

/**
 * The mentions that a rule's tests speak of: those it made or claims; for rules that only help others (units, hedges, lexicons) all
 * figures, or all mentions of the type that the test expects.
 */
function isOwn({ rule, qualifiedId }: PlacedRule, mention: Mention, type: unknown): boolean {
  switch (rule.type) {
    case 'date':
    case 'ordinal':
    case 'figure':
    case 'event':
    case 'entity':
      return mention.rule === qualifiedId || (mention.via ?? []).includes(qualifiedId)
    case 'measure':
      return mention.type === 'figure' && mention.measure === qualifiedId
    default:
      return type === undefined ? mention.type === 'figure' || rule.type === 'attribution' : mention.type === type
  }
}
