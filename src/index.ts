// The library's front door: everything a caller may use, and nothing else. Files, encodings and the tokenizers are in `io/`.

export { type Compared, chooseSeries, hasConflict, type SeriesChoice } from './corpus/choose-series.ts'
export { renderCompareCsv, renderCompareJson } from './corpus/compare.ts'
export { type PaintVerdict, renderCompareMarkdown, renderCompareTable } from './corpus/compare-table.ts'
export type { Corpus } from './corpus/corpus.ts'
export { renderCsv } from './corpus/csv.ts'
export { diffRecords, type MentionChange, type RecordsDifference } from './corpus/difference/diff-records.ts'
export { renderDifferenceJson, renderDifferenceText } from './corpus/difference/render-difference.ts'
export { type Evaluation, evaluateRecords } from './corpus/evaluate/evaluate.ts'
export { GOLD_TYPES, type GoldAnnotation, parseGold } from './corpus/evaluate/gold.ts'
export { renderEvaluationJson, renderEvaluationText } from './corpus/evaluate/render-evaluation.ts'
export { explainPair } from './corpus/explain-pair.ts'
export type { FigureLedger } from './corpus/figure-ledger.ts'
export { renderInterval, renderPeriod } from './corpus/notation.ts'
export { countRuleUse, type RuleStatistics, renderRuleStatistics, renderRuleStatisticsJson } from './corpus/rule-use.ts'
export type { Series } from './corpus/series.ts'
export type { TimelineEntry } from './corpus/timeline.ts'
export { chooseEntries, listEntryTypes, type TimelineAxis, type TimelineChoice } from './corpus/timeline-output/choose-entries.ts'
export { renderTimelineCsv } from './corpus/timeline-output/render-csv.ts'
export { renderTimelineIcs } from './corpus/timeline-output/render-ics.ts'
export { renderTimelineJson } from './corpus/timeline-output/render-json.ts'
export { renderTimelineTable } from './corpus/timeline-output/render-table.ts'
export { renderTimelineJs } from './corpus/timeline-output/render-timelinejs.ts'
export {
  type ConcordanceLine,
  type ConcordanceOrder,
  findTerm,
  sortLines,
  type TermChoice,
} from './corpus/words/concordance.ts'
export { renderKwicCsv, renderKwicJson, renderKwicTable } from './corpus/words/render-kwic.ts'
export { renderWordsCsv, renderWordsJson, type WordPart } from './corpus/words/render-words.ts'
export type { WordAnalysis, WordChoice } from './corpus/words/word-analysis.ts'
export type { GroupKind } from './corpus/words/word-groups.ts'
export { renderWordsTable } from './corpus/words/words-table.ts'
export type { ExplainedSentence, ExplainOptions, Explanation } from './extract/explain/explain-article.ts'
export { printExplanation } from './extract/explain/print-explanation.ts'
export { renderExplanation } from './extract/explain/render-explanation.ts'
export type { Step } from './extract/explain/step.ts'
export type { Chart, RenderedChart } from './model/chart.ts'
export { findLine } from './model/find-line.ts'
export type { Mention } from './model/mention.ts'
export type { PlayAssets } from './model/play-assets.ts'
export { createProblem, type Language, type Localized, type Place, type Problem, wholeFile } from './model/problem.ts'
export type { ArticleRecord } from './model/record.ts'
export type { Source } from './model/source.ts'
export type { ReportScript, ReportTemplates } from './model/template.ts'
export { countColumns, padText } from './model/text-width.ts'
export type { Tokenizer } from './model/token.ts'
export {
  addWords,
  analyseRecordWords,
  buildRecordsCorpus,
  checkRules,
  createExtractor,
  createTextSource,
  type ExtractionSettings,
  explainSource,
  loadRules,
  openFigureLedger,
  planReport,
  type RuleText,
  testRules,
} from './pipeline.ts'
export { type PlayIsland, renderPlayPage } from './play/render-page.ts'
export { checkTemplates, type TemplateFile } from './project/check-templates.ts'
export { checkTheme } from './project/check-theme.ts'
export type { Config } from './project/config-schema.ts'
export { type ParsedConfig, parseConfig } from './project/parse-config.ts'
export { listVariables, type ThemeVariable } from './project/theme-variables.ts'
export { assembleReport, type ReportFile, type ReportParts } from './report/assemble-report.ts'
export { nameType, nameVerdict } from './report/labels.ts'
export { cutPieces, type Piece } from './report/marks.ts'
export type { PackProvenance, Provenance } from './report/provenance.ts'
export type { PagePlan } from './report/render-report.ts'
export { renderRulesDiffPage } from './report/rules-diff-page.ts'
export { renderAmount } from './report/unit-label.ts'
export type { Probe } from './rules/compile-rules.ts'
export type { CompiledRules } from './rules/compiled-rules.ts'
export { countWords } from './rules/count-hits.ts'
export { RULE_TYPES } from './rules/describe-issues.ts'
export { NO_PAINT, type Paint, renderFrame, renderSummary } from './rules/frame/render-frame.ts'
export { renderSarif } from './rules/frame/render-sarif.ts'
export { renderJsonSchema } from './rules/json-schema.ts'
export type { TestVerdict } from './rules/judge-test.ts'
export { listRules, type RuleEntry, renderRuleList } from './rules/list-rules.ts'
export { createStopwatch, type RuleTime } from './rules/measure-time.ts'
export { isFailure, type RuleTestReport, type RuleTestResult, type UntestedRule } from './rules/run-tests.ts'
