// The tables of a store: what SQL, Parquet, CSV and Spark see of records. In: nothing. Out: columns with their types, the field of the
// record each holds, and what it means. Writers, readers and `SCHEMA.md` all go by this list; a field that is in no column is kept in `rest`.

import type { MentionType } from '../../model/mention.ts'

/** `decimal` is DECIMAL(38,12); `texts` a list of texts; `map` names to texts. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'boolean' | 'texts' | 'map'

/** One column. All but keys may be null. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** The field it holds, by its dotted path: of all rows, or by type of mention. Null: derived, and not needed to rebuild the record. */
  readonly from: string | Readonly<Partial<Record<MentionType, string>>> | null
  /** Null stands for a field that is there and null, not for one that is absent. */
  readonly isNullable?: true
  readonly meaning: string
}

export type TableName = 'articles' | 'sentences' | 'mentions' | 'problems'

const month: Column = {
  name: 'month',
  type: 'text',
  from: null,
  meaning: 'month of publication, 2021-08, or unknown; the folder a row stands in',
}
const article: Column = { name: 'article', type: 'text', from: null, meaning: 'path of the article: the key of all tables' }
const rest: Column = {
  name: 'rest',
  type: 'text',
  from: null,
  meaning: 'JSON of what of the record no column holds, e.g. an amount of 30 digits; null as a rule',
}
const start: Column = { name: 'start_offset', type: 'integer', from: 'start', meaning: 'first UTF-16 code unit in the decoded source' }
const end: Column = { name: 'end_offset', type: 'integer', from: 'end', meaning: 'code unit after the last' }

/** Sorted by `article`, then by the second key; in Parquet `month` is the folder's name and in no file. */
export const TABLES: Readonly<Record<TableName, readonly Column[]>> = {
  articles: [
    month,
    { ...article, from: 'article.path' },
    { name: 'id', type: 'text', from: 'article.id', meaning: 'the id it was given, else its path' },
    { name: 'sha256', type: 'text', from: 'article.sha256', meaning: 'SHA-256 of the source bytes, hex' },
    { name: 'title', type: 'text', from: 'article.title', isNullable: true, meaning: 'title' },
    { name: 'author', type: 'text', from: 'article.author', isNullable: true, meaning: 'author or outlet, as given' },
    {
      name: 'published',
      type: 'text',
      from: 'article.published',
      isNullable: true,
      meaning: 'ISO 8601 with offset, or the day alone where no time is known',
    },
    { name: 'published_date', type: 'date', from: null, meaning: 'day of publication' },
    { name: 'categories', type: 'texts', from: 'article.categories', meaning: 'categories, as given' },
    { name: 'lang', type: 'text', from: 'article.lang', meaning: 'language, zh' },
    { name: 'characters', type: 'integer', from: 'article.characters', meaning: 'length of the reading text in UTF-16 code units' },
    { name: 'schema', type: 'text', from: 'schema', meaning: 'schema of the record, kaoju.article/1' },
    rest,
  ],
  sentences: [
    month,
    article,
    { name: 'sentence', type: 'integer', from: null, meaning: 'number in its article, from 0' },
    start,
    end,
    { name: 'text', type: 'text', from: 'text', meaning: 'reading text' },
    { name: 'scope', type: 'text', from: 'scope', meaning: 'title, body, caption, quote or table' },
    { name: 'paragraph', type: 'integer', from: 'paragraph', meaning: 'number of its paragraph' },
    rest,
  ],
  mentions: [
    month,
    article,
    { name: 'mention', type: 'integer', from: null, meaning: 'number in its article, from 0' },
    { name: 'type', type: 'text', from: 'type', meaning: 'date, figure, ordinal, event, entity or quote' },
    { name: 'sentence', type: 'integer', from: 'sentence', meaning: 'number of its sentence' },
    start,
    end,
    { name: 'in_sentence', type: 'integer', from: 'at', meaning: 'where the words begin in the text of the sentence' },
    { name: 'text', type: 'text', from: 'text', meaning: 'the words, as read' },
    { name: 'rule', type: 'text', from: 'rule', meaning: 'the rule that made it, pack/rule.id' },
    { name: 'via', type: 'texts', from: 'via', meaning: 'other rules that had a part in it' },
    {
      name: 'value',
      type: 'decimal',
      from: { figure: 'value', ordinal: 'value' },
      isNullable: true,
      meaning: 'the number as written; null where only an interval was given',
    },
    { name: 'low', type: 'decimal', from: { figure: 'low' }, isNullable: true, meaning: 'least amount the words allow; null is open' },
    { name: 'high', type: 'decimal', from: { figure: 'high' }, isNullable: true, meaning: 'greatest amount; null is open' },
    { name: 'bound', type: 'text', from: { figure: 'bound' }, meaning: 'exact, approx, gt, ge, lt, le or range' },
    {
      name: 'unit',
      type: 'text',
      from: { figure: 'unit', ordinal: 'unit' },
      isNullable: true,
      meaning: 'canonical unit (dose, CNY, percent), else the classifier as written',
    },
    { name: 'noun', type: 'text', from: { figure: 'noun' }, meaning: 'what is counted' },
    { name: 'measure', type: 'text', from: { figure: 'measure' }, meaning: 'the measure that claims the figure, pack/measure.id' },
    { name: 'key', type: 'map', from: { figure: 'key' }, meaning: "roles that tell series apart: key['agent']" },
    { name: 'subject', type: 'text', from: { figure: 'subject' }, meaning: 'place, body or country the figure is told of' },
    { name: 'predicate', type: 'text', from: { figure: 'predicate' }, meaning: 'verb that governs an unclaimed figure' },
    { name: 'as_of', type: 'text', from: { figure: 'asOf.value' }, meaning: 'TIMEX3 value of the date or period the figure speaks of' },
    {
      name: 'as_of_begin',
      type: 'date',
      from: { figure: 'asOf.beginDate' },
      isNullable: true,
      meaning: 'first day of it; null is open',
    },
    {
      name: 'as_of_end',
      type: 'date',
      from: { figure: 'asOf.endDate' },
      isNullable: true,
      meaning: 'the day after the last; null is open',
    },
    { name: 'as_of_source', type: 'text', from: { figure: 'asOf.source' }, meaning: 'stated, context or reference' },
    { name: 'as_of_reason', type: 'text', from: { figure: 'asOf.reason' }, meaning: 'why: date, dateline, paragraph, own-day …' },
    { name: 'as_of_words', type: 'text', from: { figure: 'asOf.words' }, meaning: 'the words that say so' },
    {
      name: 'speaker',
      type: 'text',
      from: { figure: 'attribution.speaker', quote: 'speaker' },
      isNullable: true,
      meaning: 'who says it',
    },
    { name: 'verb', type: 'text', from: { figure: 'attribution.verb', quote: 'verb' }, isNullable: true, meaning: 'with what verb' },
    { name: 'change', type: 'text', from: { figure: 'change.direction' }, meaning: 'up or down, where the figure is a change' },
    { name: 'change_against', type: 'text', from: { figure: 'change.against' }, meaning: 'against year, month or other' },
    { name: 'timex', type: 'text', from: { date: 'timex' }, meaning: 'DATE, TIME, DURATION or SET' },
    { name: 'date_value', type: 'text', from: { date: 'value' }, meaning: 'TIMEX3 value: 2021-05-19, P3M, XXXX-05' },
    { name: 'modifier', type: 'text', from: { date: 'mod' }, meaning: 'BEFORE, START, APPROX …' },
    { name: 'begin_date', type: 'date', from: { date: 'beginDate' }, isNullable: true, meaning: 'first day; null is open or unknown' },
    { name: 'end_date', type: 'date', from: { date: 'endDate' }, isNullable: true, meaning: 'the day after the last' },
    { name: 'in_name', type: 'boolean', from: { date: 'inName' }, meaning: 'true where the date is part of a name' },
    { name: 'reason', type: 'text', from: { date: 'reason' }, meaning: 'how the date came about' },
    { name: 'name', type: 'text', from: { event: 'name', entity: 'name' }, meaning: 'canonical name' },
    { name: 'kind', type: 'text', from: { event: 'kind', entity: 'kind' }, meaning: 'summit, flood …; person, org, place …' },
    { name: 'edition', type: 'integer', from: { event: 'edition' }, meaning: 'number of a recurring event' },
    { name: 'title', type: 'text', from: { entity: 'title' }, meaning: 'what stands beside the name of a person' },
    rest,
  ],
  problems: [
    month,
    { ...article, meaning: 'path of the article; null where no record holds the problem' },
    { name: 'problem', type: 'integer', from: null, meaning: 'number in its article, from 0' },
    { name: 'path', type: 'text', from: 'path', meaning: 'file' },
    { name: 'line_number', type: 'integer', from: 'line', isNullable: true, meaning: 'line, from 1; null is the whole file' },
    { name: 'column_number', type: 'integer', from: 'column', isNullable: true, meaning: 'column, from 1' },
    { name: 'end_column', type: 'integer', from: 'endColumn', meaning: 'column after the last character, where known' },
    { name: 'code', type: 'text', from: 'code', meaning: 'stable code' },
    { name: 'severity', type: 'text', from: 'severity', meaning: 'error, warning or note' },
    { name: 'message', type: 'text', from: 'message', meaning: 'in English' },
    { name: 'message_zh', type: 'text', from: 'messageZh', meaning: 'in Chinese' },
    rest,
  ],
}

/** In the order in which they are written and read. */
export const TABLE_NAMES: readonly TableName[] = ['articles', 'sentences', 'mentions', 'problems']

/** What orders rows within a month. `article` is unique in `articles`; of no article there may be problems of one number. */
export const ROW_ORDER: Readonly<Record<TableName, readonly string[]>> = {
  articles: ['article'],
  sentences: ['article', 'sentence'],
  mentions: ['article', 'mention'],
  problems: ['article', 'problem', 'path', 'code'],
}

/** A column's type in DuckDB; Spark's SQL has the same types under the names that `SPARK_TYPES` gives. */
export const DUCKDB_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  decimal: 'DECIMAL(38,12)',
  date: 'DATE',
  boolean: 'BOOLEAN',
  texts: 'VARCHAR[]',
  map: 'MAP(VARCHAR, VARCHAR)',
}

export const SPARK_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'STRING',
  integer: 'INT',
  decimal: 'DECIMAL(38,12)',
  date: 'DATE',
  boolean: 'BOOLEAN',
  texts: 'ARRAY<STRING>',
  map: 'MAP<STRING,STRING>',
}
