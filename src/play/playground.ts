// The rule playground's engine. In: rule files, jieba's dictionary, and again and again one file as it is being written and a text.
// Out: what the file's rules find in the text, what is wrong with the file, how its tests come out and what it breaks. Knows no page.
//
//   other files ── parsed once ──┐
//   the file written ── parsed ──┴─► compiled rules ──► mentions of the text, compared with those without the file
//                                                  └──► tests of the file, tests of all others

import type { Explanation } from '../extract/explain/explain-article.ts'
import type { Step } from '../extract/explain/step.ts'
import { PRODUCTION_NAMES } from '../extract/productions.ts'
import { RULE_FACTS } from '../extract/rule-facts.ts'
import type { Unit } from '../model/measure.ts'
import type { Mention } from '../model/mention.ts'
import type { Problem } from '../model/problem.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Tokenizer, UserWord } from '../model/token.ts'
import { createExtractor, createTextSource, type ExtractionSettings, explainSource, type RuleText } from '../pipeline.ts'
import { createBoilerplateFilter } from '../rules/boilerplate-filter.ts'
import { compileRules } from '../rules/compile-rules.ts'
import type { CompiledRules } from '../rules/compiled-rules.ts'
import { lintRules, sortProblems } from '../rules/lint/lint-rules.ts'
import { type PlacedRule, parseRuleFile } from '../rules/parse-rule-file.ts'
import { isFailure, type RuleTestResult, runRuleTests } from '../rules/run-tests.ts'
import { createBuiltinTokenizer, type JiebaFiles } from '../tokens/builtin.ts'
import { compareMentions } from './compare-mentions.ts'

/** What stands in the page: the rule file being written, a text to try it on, and the day that text is taken to be of (ISO date). */
export interface PlayInput {
  readonly file: RuleText
  readonly text: string
  readonly published: string | null
}

/** A mention in positions of the text as given. `isOwn`: a rule of the file made it, had a part in it, or changed it. */
export interface Finding {
  readonly mention: Mention
  readonly isOwn: boolean
}

/** A paragraph that is not read, and the rule that says so. */
export interface SetAside extends Span {
  readonly rule: string | null
}

export interface PlayFindings {
  /** Of the file first, then of other files, which a file that takes something away may cause, and of the text. No lints. */
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding[]
  /** Mentions that are there without the file's rules and not with them. */
  readonly lost: readonly Mention[]
  /** In positions of the text, as `sentence` of a mention counts them. */
  readonly sentences: readonly Span[]
  readonly setAside: readonly SetAside[]
  /** Rules that compiled, by id, to cite and to find in the file. */
  readonly rules: ReadonlyMap<string, PlacedRule>
  readonly units: readonly Unit[]
}

export interface PlayTests {
  readonly own: readonly RuleTestResult[]
  /** Rules of the file without a test. */
  readonly untested: readonly string[]
}

export interface OtherTests {
  readonly count: number
  /** Those that fail with the file present. */
  readonly broken: readonly RuleTestResult[]
}

export interface Playground {
  find(input: PlayInput): PlayFindings
  /** How a mention that `find` gave came about; null where it is not found again. */
  explainMention(input: PlayInput, mention: Mention): Step | null
  /** What a rule did sentence by sentence, or why it did nothing. */
  explainRule(input: PlayInput, rule: string): Explanation
  /** What looks wrong with the file though it compiles. Takes half a tenth of a second. */
  lint(file: RuleText): readonly Problem[]
  /** Runs the tests of the file's rules. */
  testOwn(file: RuleText): PlayTests
  /** Runs those of all other rules: what does the file break? Takes a tenth of a second or two. */
  testOthers(file: RuleText): OtherTests
}

/** What the engine is made of; a file written under the path of one of `files` takes its place. */
export interface PlayMaterial {
  readonly files: readonly RuleText[]
  readonly jieba: JiebaFiles
  readonly timeZone: string
}

/** Parses the files; the dictionary is parsed when a text first needs it. */
export function createPlayground({ files, jieba, timeZone }: PlayMaterial): Playground {
  const parsed = files.map(({ path, text }) => parseRuleFile(path, text))
  const openTokenizer = remember((words: string) => createBuiltinTokenizer(jieba, JSON.parse(words) as UserWord[], ''))
  const openSettings = (rules: CompiledRules): ExtractionSettings => {
    // Taught words change rarely, the rules with every key.
    const tag: Tokenizer['tag'] = (text) => openTokenizer(JSON.stringify(rules.userWords)).tag(text)
    return { rules, tokenizer: { name: 'builtin', version: '', tag }, timeZone }
  }
  const compile = remember((key: string) => {
    const { path, text } = JSON.parse(key) as { readonly path: string; readonly text: string | null }
    const file = text === null ? null : parseRuleFile(path, text)
    const isReplaced = parsed.some((other) => other.path === path)
    const all = isReplaced ? parsed.flatMap((other) => (other.path === path ? (file ?? []) : other)) : [...parsed, ...(file ? [file] : [])]
    const settings = openSettings(compileRules(all, PRODUCTION_NAMES))
    return { ...settings, files: all, extract: createExtractor(settings) }
  }, 2)
  const read = remember((key: string): ArticleRecord => {
    const { path, text, published } = JSON.parse(key) as { path: string; text: string; published: string | null }
    return compile(JSON.stringify({ path, text: null })).extract(createTextSource(text, published))
  })

  return {
    find({ file, text, published }) {
      const { rules, extract } = compile(JSON.stringify({ path: file.path, text: file.text }))
      const before = read(JSON.stringify({ path: file.path, text, published }))
      const after = extract(createTextSource(text, published))
      const byId = new Map(rules.rules.map((placed) => [placed.qualifiedId, placed]))
      const isOwnRule = (id: string) => byId.get(id)?.place.path === file.path
      const isElsewhere = (problem: Problem) => problem.path !== file.path
      return {
        problems: [
          ...rules.problems.filter((problem) => !isElsewhere(problem)),
          ...rules.problems.filter(isElsewhere),
          ...after.problems.filter(({ severity }) => severity === 'error'),
        ],
        ...compareMentions(before.mentions, after.mentions, isOwnRule),
        sentences: after.sentences,
        setAside: findSetAside(text, after, createBoilerplateFilter(rules)),
        rules: byId,
        units: rules.units,
      }
    },
    explainMention({ file, text, published }, mention) {
      const { type, start, end, at } = mention
      const settings = compile(JSON.stringify({ path: file.path, text: file.text }))
      const { sentences } = explainSource(settings, createTextSource(text, published), { rule: null, within: { start, end } })
      // Explanations count in reading text, findings in the text as given: both know where in its sentence a mention begins.
      for (const { start: sentence, mentions, found } of sentences) {
        const index = mentions.findIndex((other) => other.type === type && other.start - sentence === at && other.text === mention.text)
        const step = found[index]
        if (step) return step
      }
      return null
    },
    explainRule({ file, text, published }, rule) {
      const settings = compile(JSON.stringify({ path: file.path, text: file.text }))
      return explainSource(settings, createTextSource(text, published), { rule, within: null })
    },
    lint({ path, text }) {
      const { files: all, rules } = compile(JSON.stringify({ path, text }))
      const found = lintRules({ files: all, rules, facts: RULE_FACTS }).filter((problem) => problem.path === path)
      return sortProblems(found, all)
    },
    testOwn(file) {
      const { results, untested } = runTests(file, (isOwnRule) => isOwnRule)
      return { own: results, untested: untested.map(({ rule }) => rule) }
    },
    testOthers(file) {
      const { results } = runTests(file, (isOwnRule) => !isOwnRule)
      return { count: results.length, broken: results.filter(isFailure) }
    },
  }

  function runTests(file: RuleText, isAsked: (isOwnRule: boolean) => boolean) {
    const { rules, extract } = compile(JSON.stringify({ path: file.path, text: file.text }))
    const asked = rules.rules.filter((placed) => isAsked(hasTestsIn(placed, file.path)))
    return runRuleTests({ ...rules, rules: asked }, (text, published) => extract(createTextSource(text, published)).mentions)
  }
}

/** An override's tests stand in its file, though the rule that it changes stands in another. */
function hasTestsIn({ place, placeAt }: PlacedRule, path: string): boolean {
  return place.path === path || placeAt(['tests']).path === path
}

/** Lines with words in them that no sentence is of. */
function findSetAside(text: string, { sentences }: ArticleRecord, filter: (paragraph: string) => string | null): readonly SetAside[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .map((line) => ({ start: line.index, end: line.index + line[0].length, words: line[0].trim() }))
    .filter(({ words }) => words !== '')
    .filter(({ start, end }) => !sentences.some((sentence) => sentence.start < end && sentence.end > start))
    .map(({ start, end, words }) => ({ start, end, rule: filter(words) }))
}

/** A function of one string that keeps its last few results. */
function remember<Result>(compute: (key: string) => Result, most = 1): (key: string) => Result {
  const kept: { readonly key: string; readonly result: Result }[] = []
  return (key) => {
    const found = kept.find((entry) => entry.key === key)
    if (found) return found.result
    const result = compute(key)
    kept.unshift({ key, result })
    kept.length = Math.min(kept.length, most)
    return result
  }
}
