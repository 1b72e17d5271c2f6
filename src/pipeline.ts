// The program on one page.
//
//  files ──► Article ──► Document ──► Mention[] ──► records ──► Corpus ──► ReportModel ──► page + charts
//    io      reading      tokens       extract        │         corpus        report       report, io
//                                         ▲           └──► NDJSON (kaoju extract), compare, timeline
//                             rules ──► compiled rules
//
// In: decoded sources, rule files' text, a tokenizer. Out: records, and from records everything else. Pure: whoever calls it
// loads the sources and writes the results.

import { buildCorpus, type Corpus } from './corpus/corpus.ts'
import { type FigureLedger, openLedger } from './corpus/figure-ledger.ts'
import type { WordLists } from './corpus/word-list.ts'
import { buildRecord } from './extract/build-record.ts'
import { type ExplainOptions, type Explanation, explainArticle } from './extract/explain/explain-article.ts'
import { extractMentions } from './extract/extract-mentions.ts'
import { stoppedMatching } from './extract/problems.ts'
import { PRODUCTION_NAMES } from './extract/productions.ts'
import { RULE_FACTS } from './extract/rule-facts.ts'
import type { Language, Problem } from './model/problem.ts'
import type { ArticleRecord } from './model/record.ts'
import type { Source } from './model/source.ts'
import type { Tokenizer } from './model/token.ts'
import { readArticle } from './reading/read-article.ts'
import { createZoneClock } from './reading/time-zone.ts'
import { buildCharts } from './report/charts/chart-list.ts'
import type { Provenance } from './report/provenance.ts'
import { buildReaderArticle } from './report/reader.ts'
import type { PagePlan } from './report/render-report.ts'
import { buildReportModel } from './report/report-model.ts'
import { createBoilerplateFilter } from './rules/boilerplate-filter.ts'
import { compileRules, type Probe } from './rules/compile-rules.ts'
import type { CompiledRules } from './rules/compiled-rules.ts'
import { joinPacks } from './rules/join-packs.ts'
import { readWordList } from './rules/kinds/lexicon.ts'
import { lintRules, sortProblems } from './rules/lint/lint-rules.ts'
import { parseRuleFile } from './rules/parse-rule-file.ts'
import { type RuleTestReport, runRuleTests, type TestChoice } from './rules/run-tests.ts'
import { createDocument } from './tokens/document.ts'

/** A rule file as it was loaded. */
export interface RuleText {
  readonly path: string
  readonly text: string
}

/** What extraction needs beside the text. */
export interface ExtractionSettings {
  readonly rules: CompiledRules
  readonly tokenizer: Tokenizer
  /** IANA name of the zone in which the corpus's dates are civil dates (`Asia/Shanghai`). */
  readonly timeZone: string
}

/**
 * Rule files to compiled rules; the order of files is the order of rules, `shipped` ones first. Problems are in the result, and a note
 * where a pack takes a shipped one's place.
 */
export function loadRules(texts: readonly RuleText[], { shipped = [], probe }: LoadOptions = {}): CompiledRules {
  const { files, notes } = parseRules(shipped, texts)
  const rules = compileRules(files, PRODUCTION_NAMES, probe)
  return { ...rules, problems: [...notes, ...rules.problems] }
}

export interface LoadOptions {
  readonly shipped?: readonly RuleText[]
  /** Put around every matcher as it is compiled. */
  readonly probe?: Probe | undefined
}

/** Rule files compiled, and in `problems` all that is wrong or looks wrong with them, by file and place. */
export function checkRules(
  texts: readonly RuleText[],
  shipped: readonly RuleText[] = [],
): { readonly rules: CompiledRules; readonly problems: readonly Problem[] } {
  const { files, notes } = parseRules(shipped, texts)
  const rules = compileRules(files, PRODUCTION_NAMES)
  return { rules, problems: sortProblems([...notes, ...rules.problems, ...lintRules({ files, rules, facts: RULE_FACTS })], files) }
}

function parseRules(shipped: readonly RuleText[], own: readonly RuleText[]) {
  const parse = ({ path, text }: RuleText) => parseRuleFile(path, text)
  return joinPacks(shipped.map(parse), own.map(parse))
}

/** Builds the function that turns one source into its record. Sources are independent of each other: order and number do not matter. */
export function createExtractor({ rules, tokenizer, timeZone }: ExtractionSettings): (source: Source) => ArticleRecord {
  const clock = createZoneClock(timeZone)
  return (source) => {
    const stopped = new Set<string>()
    const article = readArticle(source, { clock, boilerplate: createBoilerplateFilter(rules, (rule) => stopped.add(rule)) })
    const { mentions, problems } = extractMentions(createDocument(article, tokenizer), rules)
    return buildRecord(article, mentions, [...[...stopped].map((rule) => stoppedMatching(article.path, rule)), ...problems])
  }
}

/** Runs the tests that rules carry, each text as an article of its own: all, or those of a choice. */
export function testRules(settings: ExtractionSettings, choice: TestChoice = {}): RuleTestReport {
  const extract = createExtractor(settings)
  const extractText = (text: string, published: string | null) => extract(createTextSource(text, published)).mentions
  return runRuleTests(settings.rules, extractText, choice)
}

/** A text as an article of its own, published on a day (ISO date, or null). */
export function createTextSource(text: string, published: string | null): Source {
  const fields = { title: null, author: null, published, categories: [], isHtml: false }
  return { id: 'text', path: 'text', sha256: '', format: 'record', text, fields, problems: [] }
}

/** Explains a source's mentions, or why a rule finds none; a second, slower walk over what extraction does. */
export function explainSource({ rules, tokenizer, timeZone }: ExtractionSettings, source: Source, options: ExplainOptions): Explanation {
  const article = readArticle(source, { clock: createZoneClock(timeZone), boilerplate: createBoilerplateFilter(rules) })
  return explainArticle(createDocument(article, tokenizer), rules, options)
}

/** Lines records up across articles. `problems` are those no record holds: of rule files, and of sources that gave no record. */
export function buildRecordsCorpus(records: Iterable<ArticleRecord>, rules: CompiledRules, problems: readonly Problem[] = []): Corpus {
  const measures = [...rules.measures.values()].map(({ measure }) => measure)
  const corpus = buildCorpus(records, measures, { units: rules.units, lists: createWordLists(rules) })
  return { ...corpus, problems: [...problems, ...corpus.problems] }
}

/** Opens a ledger of figures: `compare` gives it records one by one and holds none of them. */
export function openFigureLedger(rules: CompiledRules): FigureLedger {
  return openLedger(
    [...rules.measures.values()].map(({ measure }) => measure),
    rules.units,
  )
}

/** The terms of lexicons, for who asks by name. */
export function createWordLists({ rules }: CompiledRules): WordLists {
  const lists = new Map(
    rules.flatMap(({ rule, qualifiedId }) => (rule.type === 'lexicon' ? [[qualifiedId, readWordList(rule)] as const] : [])),
  )
  return (lexicon) => lists.get(lexicon) ?? { terms: [], not: [] }
}

/** A corpus to what its report says and draws in one language. Drawing takes `io/`; `assembleReport` makes the files. */
export function planReport(corpus: Corpus, provenance: Provenance, language: Language): PagePlan {
  const readArticle = (index: number) => {
    const record = corpus.records[index]
    if (!record) throw new RangeError(`Unexpected article ${index}, expected one of ${corpus.records.length}`)
    return buildReaderArticle(record, index, provenance, language)
  }
  return { model: buildReportModel(corpus, provenance, language), charts: buildCharts(corpus, provenance, language), readArticle }
}
