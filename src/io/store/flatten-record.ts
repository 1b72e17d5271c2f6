// A record as rows of tables, and back. In: a record of any fields. Out: its rows, from which `rebuildRecord` makes an equal record:
// fields go into their columns, and whatever is left over into the JSON of `rest`, so that a new field is never lost.

import type { Problem } from '../../model/problem.ts'
import { createProblem, wholeFile } from '../../model/problem.ts'
import type { ArticleRecord } from '../../model/record.ts'
import { isObject, type Json, type JsonObject, mendText, readCell, writeCell } from './cell.ts'
import { type Column, TABLES, type TableName } from './tables.ts'

/** A row without its nulls: column to cell. */
export type Row = Readonly<Record<string, Json>>
export type TableRows = Readonly<Record<TableName, readonly Row[]>>

/** The rows of a record. Amounts that DECIMAL(38,12) cannot hold are told as problems, and kept in `rest`. */
export function flattenRecord({ article, sentences, mentions, problems, ...others }: ArticleRecord): TableRows {
  const month = findMonth(article.published)
  const key = mendText(article.path)
  const day = writeCell(article.published?.slice(0, 10), 'date')
  const head = { month, article: key }
  const mentionRows: readonly Row[] = mentions.map((mention, index) => ({
    ...head,
    mention: index,
    ...writeRow(asJson(mention), 'mentions'),
  }))
  const unfit = mentionRows.filter(({ rest }) => typeof rest === 'string' && AMOUNTS.test(rest)).length
  const all = unfit === 0 ? problems : [...problems, unfitAmounts(article.path, unfit)]
  return {
    articles: [{ month, ...(day !== null && { published_date: day }), ...writeRow(asJson({ article, ...others }), 'articles') }],
    sentences: sentences.map((sentence, index) => ({ ...head, sentence: index, ...writeRow(asJson(sentence), 'sentences') })),
    mentions: mentionRows,
    problems: all.map((problem, index) => ({ ...head, problem: index, ...writeRow(asJson(problem), 'problems') })),
  }
}

/** A problem that no record holds; `index` numbers those. */
export function flattenProblem(problem: Problem, index: number): Row {
  return { month: UNKNOWN_MONTH, problem: index, ...writeRow(asJson(problem), 'problems') }
}

/** The record of rows, in their order. Rows are taken as they are: what a stranger's table holds, the record will. */
export function rebuildRecord(rows: TableRows): ArticleRecord {
  const [head] = rows.articles
  if (!head) throw new Error('Unexpected rows without an article, expected one')
  const problems = rows.problems.filter(({ code }) => code !== UNFIT_AMOUNTS)
  return {
    ...readRow(head, 'articles'),
    sentences: rows.sentences.map((row) => readRow(row, 'sentences')),
    mentions: rows.mentions.map((row) => readRow(row, 'mentions')),
    problems: problems.map((row) => readRow(row, 'problems')),
  } as unknown as ArticleRecord
}

/** The problem of a row. */
export function rebuildProblem(row: Row): Problem {
  return readRow(row, 'problems') as unknown as Problem
}

/** `2021-08`, or `unknown`: the folder of a month, so it is never anything else. */
export function findMonth(published: string | null): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])(?=-|$)/.exec(published ?? '')?.[0] ?? UNKNOWN_MONTH
}

const UNKNOWN_MONTH = 'unknown'

function writeRow(fields: JsonObject, table: TableName): Row {
  const row: Record<string, Json> = {}
  for (const { name, type, path } of findFields(table, fields.type)) {
    const cell = writeCell(getField(fields, path), type)
    if (cell !== null) row[name] = cell
  }
  const rest = subtract(fields, readRow(row, table))
  if (rest !== undefined) row.rest = JSON.stringify(rest)
  return row
}

function readRow(row: Row, table: TableName): JsonObject {
  const fields: MutableObject = {}
  for (const { name, type, path, isNullable } of findFields(table, row.type)) {
    const cell = row[name] ?? null
    // `asOf.beginDate` is null only where there is an `asOf`, which its value makes: that column stands before.
    const isThere = path.length === 1 || isObject(fields[path[0] ?? ''])
    if (cell !== null) setField(fields, path, readCell(cell, type))
    else if (isNullable && isThere) setField(fields, path, null)
  }
  return typeof row.rest === 'string' ? (merge(fields, JSON.parse(row.rest) as Json) as JsonObject) : fields
}

interface Field extends Pick<Column, 'name' | 'type' | 'isNullable'> {
  readonly path: readonly string[]
}

/** The columns that hold fields of a row of this type. */
function findFields(table: TableName, type: Json | undefined): readonly Field[] {
  return FIELDS.get(`${table} ${table === 'mentions' ? String(type) : ''}`) ?? COMMON_FIELDS
}

function listFields(table: TableName, type: string): readonly Field[] {
  return TABLES[table].flatMap(({ from, ...column }) => {
    const path = from === null || typeof from === 'string' ? from : (new Map(Object.entries(from)).get(type) ?? null)
    return path === null ? [] : [{ ...column, path: path.split('.') }]
  })
}

const MENTION_TYPES = ['date', 'figure', 'ordinal', 'event', 'entity', 'quote'] as const
const FIELDS: ReadonlyMap<string, readonly Field[]> = new Map([
  ...(['articles', 'sentences', 'problems'] as const).map((table) => [`${table} `, listFields(table, '')] as const),
  ...MENTION_TYPES.map((type) => [`mentions ${type}`, listFields('mentions', type)] as const),
])
/** A type of mention that no table knows of yet. */
const COMMON_FIELDS = listFields('mentions', '')

interface MutableObject {
  [name: string]: Json | undefined
}

function getField(fields: JsonObject, [first = '', ...others]: readonly string[]): Json | undefined {
  const field = fields[first]
  return others.length === 0 ? field : isObject(field) ? getField(field, others) : undefined
}

function setField(fields: MutableObject, [first = '', ...others]: readonly string[], value: Json): void {
  if (others.length === 0) fields[first] = value
  else {
    const inner: MutableObject = { ...(fields[first] as JsonObject | undefined) }
    setField(inner, others, value)
    fields[first] = inner
  }
}

/** What of `original` is not in `known`; undefined where all of it is. */
function subtract(original: Json | undefined, known: Json | undefined): Json | undefined {
  if (isObject(original) && isObject(known)) {
    const left = Object.entries(original).flatMap(([name, field]) => {
      const difference = subtract(field, known[name])
      return difference === undefined ? [] : [[name, difference]]
    })
    return left.length === 0 ? undefined : Object.fromEntries(left)
  }
  return original === known || (typeof original === 'object' && JSON.stringify(original) === JSON.stringify(known)) ? undefined : original
}

function merge(known: Json | undefined, rest: Json): Json {
  if (!isObject(known) || !isObject(rest)) return rest
  const merged: MutableObject = { ...known }
  for (const [name, field] of Object.entries(rest)) if (field !== undefined) merged[name] = merge(known[name], field)
  return merged
}

function asJson(fields: object): JsonObject {
  return fields as JsonObject
}

const UNFIT_AMOUNTS = 'store/amount'
const AMOUNTS = /"(?:value|low|high)":-?[\d.]/

function unfitAmounts(path: string, count: number): Problem {
  return createProblem(wholeFile(path), 'note', UNFIT_AMOUNTS, {
    en: `Unexpected ${count === 1 ? 'amount' : `${count} amounts`} of more digits than DECIMAL(38,12) holds, expected fewer; kept in column rest`,
    zh: `有 ${count} 个数值超出 DECIMAL(38,12) 的位数，存于 rest 列`,
  })
}
