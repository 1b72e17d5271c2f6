// One field as a table holds it. In: a field of a record and a column's type. Out: JSON that DuckDB and Spark read as that type, or null
// where it does not fit; and back. What does not fit is kept in `rest`.

import { parseCivilDate } from '../../model/civil-date.ts'
import type { ColumnType } from './tables.ts'

/** Any JSON value; absent fields are undefined. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/** A field as its cell; null where it is absent, null, or no value of the type. */
export function writeCell(field: Json | undefined, type: ColumnType): Json {
  if (field === undefined || field === null) return null
  switch (type) {
    case 'text':
      return typeof field === 'string' ? mendText(field) : null
    case 'integer':
      return typeof field === 'number' && Number.isInteger(field) && Math.abs(field) < 2 ** 31 ? field : null
    case 'decimal':
      return typeof field === 'number' ? writeDecimal(field) : null
    case 'date':
      return typeof field === 'string' && isDay(field) ? field : null
    case 'boolean':
      return typeof field === 'boolean' ? field : null
    case 'texts':
      return Array.isArray(field) && field.every((text) => typeof text === 'string') ? field.map(mendText) : null
    case 'map':
      return isObject(field) && Object.values(field).every((text) => typeof text === 'string') ? field : null
  }
}

/** A cell as a field. Decimals come as text or as numbers. */
export function readCell(cell: Json, type: ColumnType): Json {
  return type === 'decimal' ? Number(cell) : cell
}

/** Whether a value is an object of fields. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text without halves of characters, which no Parquet file can hold: each becomes U+FFFD, of the same length. */
export function mendText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** A number with all its digits, as DECIMAL(38,12) takes it: `1e+21` is 1000000000000000000000. Null where it has more. */
function writeDecimal(value: number): string | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const shift = Number(exponent)
  // A double's digits are at most 17; its exponent would ask for 300 zeros.
  if (shift > WHOLE_DIGITS || shift < -FRACTION_DIGITS) return null
  const digits = shift < 0 ? `${'0'.repeat(-shift)}${whole}${fraction}` : `${whole}${fraction}${'0'.repeat(shift)}`
  const point = shift < 0 ? whole.length : whole.length + shift
  const own = digits.slice(point).replace(/0+$/, '')
  if (point > WHOLE_DIGITS || own.length > FRACTION_DIGITS) return null
  return `${sign}${digits.slice(0, point)}${own === '' ? '' : `.${own}`}`
}

/** A day that both DuckDB and Spark know; years BC are left to `rest`. */
function isDay(text: string): boolean {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && parseCivilDate(text) !== null
}

const WHOLE_DIGITS = 26
const FRACTION_DIGITS = 12
