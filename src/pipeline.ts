// The program on one page.
//
//  files ──► Article ──► Document ──► Mention[] ──► records ──► Corpus ──► ReportModel ──► page + charts
//    io      reading      tokens       extract        │         corpus        report       report, io
//                                         ▲           └──► NDJSON (kaoju extract), compare, timeline
//                             rules ──► compiled rules
//
// In: decoded sources, rule files' text, a tokenizer. Out: records, and from records everything else. Pure: whoever calls it
// loads the sources and writes the results.

import { buildRecord } from './extract/build-record.ts'
import { extractMentions } from './extract/extract-mentions.ts'
import { PRODUCTION_NAMES } from './extract/productions.ts'
import type { Mention } from './model/mention.ts'
import type { ArticleRecord } from './model/record.ts'
import type { Source } from './model/source.ts'
import type { Tokenizer } from './model/token.ts'
import { readArticle } from './reading/read-article.ts'
import { createBoilerplateFilter } from './rules/boilerplate-filter.ts'
import { compileRules } from './rules/compile-rules.ts'
import type { CompiledRules } from './rules/compiled-rules.ts'
import { parseRuleFile } from './rules/parse-rule-file.ts'
import { type RuleTestReport, runRuleTests } from './rules/run-tests.ts'
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

/** Rule files to compiled rules; the order of files is the order of rules. Problems are in the result. */
export function loadRules(files: readonly RuleText[]): CompiledRules {
  return compileRules(
    files.map(({ path, text }) => parseRuleFile(path, text)),
    PRODUCTION_NAMES,
  )
}

/** Builds the function that turns one source into its record. Sources are independent of each other: order and number do not matter. */
export function createExtractor({ rules, tokenizer, timeZone }: ExtractionSettings): (source: Source) => ArticleRecord {
  const boilerplate = createBoilerplateFilter(rules)
  return (source) => {
    const article = readArticle(source, { timeZone, boilerplate })
    const { mentions, problems } = extractMentions(createDocument(article, tokenizer), rules)
    return buildRecord(article, mentions, problems)
  }
}

/** Runs the tests that rules carry, each text as an article of its own. */
export function testRules(settings: ExtractionSettings): RuleTestReport {
  const extract = createExtractor(settings)
  return runRuleTests(settings.rules, (text, published): readonly Mention[] => {
    const fields = { title: null, author: null, published, categories: [], isHtml: false }
    return extract({ id: 'test', path: 'test', sha256: '', format: 'record', text, fields, problems: [] }).mentions
  })
}
