// NDJSON input. In: one line and its number. Out: a source, or what is wrong with the line and where. Unknown fields are left alone.

import { createHash } from 'node:crypto'
import { type Place, type Problem, placeOf } from '../../model/problem.ts'
import type { Source } from '../../model/source.ts'
import { findJsonFault } from './json-fault.ts'
import { unexpectedRecord } from './problems.ts'

/**
 * Parses one record: `{"id", "title"?, "text" | "html", "published"?, "author"?, "categories"?}`. `path` is the input's name; the source's
 * path is `path#id`. Offsets of the article will count in the text or html field.
 */
export function parseRecord(line: string, path: string, lineNumber: number): Source | Problem {
  const place: Place = { path, line: lineNumber, column: 1 }
  const at = (field: string): Place => ({ ...place, column: findField(line, field) })
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    const offset = findJsonFault(line)
    return unexpectedRecord({ ...place, column: offset + 1 }, quote(line.slice(offset, offset + 20)), {
      en: 'a JSON object on one line',
      zh: '一行一个 JSON 对象',
    })
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return unexpectedRecord(place, quote(line.slice(0, 20)), {
      en: 'an object such as {"id": …, "text": …}',
      zh: '形如 {"id": …, "text": …} 的对象',
    })
  }
  const fields = new Map<string, unknown>(Object.entries(record))
  const id = fields.get('id')
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
    return unexpectedRecord(at('id'), show(id), { en: 'a field "id" with a string', zh: '字符串字段 "id"' })
  }
  for (const name of ['title', 'text', 'html', 'published', 'author']) {
    const value = fields.get(name)
    if (value !== undefined && value !== null && typeof value !== 'string') {
      return unexpectedRecord(at(name), show(value), { en: `a string in "${name}"`, zh: `"${name}" 的值为字符串` })
    }
  }
  const string = (name: string): string | null => {
    const value = fields.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const text = string('text') ?? string('html')
  if (text === null)
    return unexpectedRecord(place, 'record without text', {
      en: 'a field "text" or "html" with text',
      zh: '有内容的 "text" 或 "html" 字段',
    })
  const categories = fields.get('categories')
  if (categories !== undefined && categories !== null && !isStrings(categories)) {
    return unexpectedRecord(at('categories'), show(categories), {
      en: 'a list of strings in "categories"',
      zh: '"categories" 的值为字符串列表',
    })
  }
  return {
    id: String(id),
    path: `${path}#${id}`,
    sha256: createHash('sha256').update(line).digest('hex'),
    format: 'record',
    text,
    fields: {
      title: string('title'),
      author: string('author'),
      published: string('published'),
      categories: isStrings(categories) ? categories : [],
      isHtml: string('text') === null,
    },
    problems: [],
  }
}

/** The column of a field's name in the line, 1 where it is absent. */
function findField(line: string, field: string): number {
  return placeOf('', line, Math.max(0, line.indexOf(`"${field}"`))).column ?? 1
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function show(value: unknown): string {
  if (value === undefined) return 'record'
  return quote(JSON.stringify(value).slice(0, 20))
}

function quote(text: string): string {
  return text === '' ? 'end of line' : `“${text}”`
}
