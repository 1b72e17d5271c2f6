// What is wrong with a query, as problems with a place. In: DuckDB's errors, which are JSON with a byte position. Out: line, column, its
// words with the names it suggests.

import { createProblem, type Place, type Problem, placeOf, wholeFile } from '../../model/problem.ts'

/** A problem of an error that DuckDB threw on running `sql`, which `path` names. */
export function readSqlError(error: Error, sql: string, path: string): Problem {
  const { type, message, position } = parseError(error.message)
  const place = position === null ? wholeFile(path) : findPlace(path, sql, position)
  if (type === 'Permission') return forbiddenAccess(place, message)
  return createProblem(place, 'error', `query/${type.toLowerCase().replaceAll(' ', '-')}`, { en: message, zh: message })
}

/** A statement that is no query. */
export function forbiddenStatement(name: string, path: string): Problem {
  return createProblem(wholeFile(path), 'error', 'query/read-only', {
    en: `Unexpected ${name} statement, expected SELECT: queries only read (views, macros and temporary tables may be created)`,
    zh: `不能执行 ${name} 语句：查询只读，可用 SELECT，也可创建视图、宏与临时表`,
  })
}

function forbiddenAccess(place: Place, message: string): Problem {
  return createProblem(place, 'error', 'query/permission', {
    en: `${message.replace(/ - file system operations are disabled by configuration$/, '')}: a query reads only the tables of the paths it was given`,
    zh: `查询只能读取所给路径中的表（${message}）`,
  })
}

interface DatabaseError {
  readonly type: string
  readonly message: string
  /** In bytes of UTF-8, from 0. */
  readonly position: number | null
}

function parseError(text: string): DatabaseError {
  try {
    const error = JSON.parse(text.slice(text.indexOf('{'))) as Readonly<Record<string, string | undefined>>
    const message = (error.exception_message ?? text).replaceAll(/\s*\n\s*/g, ' ')
    return { type: error.exception_type ?? 'error', message, position: error.position === undefined ? null : Number(error.position) }
  } catch {
    return { type: 'error', message: text.replaceAll(/\s*\n\s*/g, ' '), position: null }
  }
}

/** The place, with the end of the word that stands there. */
function findPlace(path: string, sql: string, position: number): Place {
  const offset = new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, position)).length
  const place = placeOf(path, sql, offset)
  const word = /^(?:[\p{L}\p{N}_]+|"[^"\n]*"|'[^'\n]*')/u.exec(sql.slice(offset))?.[0].length ?? 1
  return place.column === null ? place : { ...place, endColumn: place.column + word }
}
