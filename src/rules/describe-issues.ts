// What zod says of a rule file, in the words of this house. In: zod's issues and what was written. Out: problems, each at the key or
// value that is meant, with what was found, what was expected and the nearest word where one was misspelt.

import type { z } from 'zod'
import type { Localized, Place, Problem } from '../model/problem.ts'
import { findNearest } from './find-nearest.ts'
import { missingKey, unexpectedKey, unexpectedType, unexpectedValue } from './problems.ts'
import { ruleFileSchema, ruleSchema } from './schema.ts'
import { listAllowedKeys } from './schema-keys.ts'
import { KEY, type KeyPath } from './yaml-offset.ts'

type Issue = z.core.$ZodIssue

export const RULE_TYPES: readonly string[] = ruleSchema.options.map((option) => option.shape.type.value)

/** Describes the issues of the value at `here`; `content` is the whole file as plain values, `schema` that of the whole file. */
export function describeIssues(
  issues: readonly Issue[],
  here: KeyPath,
  content: unknown,
  placeAt: (keys: KeyPath) => Place,
  schema: z.core.$ZodType = ruleFileSchema,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const keys = [...here, ...issue.path]
    const key = findName(keys)
    const written = valueAt(content, keys)
    if (issue.code === 'unrecognized_keys') {
      const allowed = listAllowedKeys(schema, keys, content)
      return issue.keys.map((unknown) => unexpectedKey(placeAt([...keys, KEY, unknown]), unknown, findNearest(unknown, allowed), allowed))
    }
    if (written === undefined && keys.length > 0) return [missingKey(placeAt(keys), key)]
    if (issue.code === 'invalid_union') {
      if (key === 'type') return [unexpectedType(placeAt(keys), String(written), findNearest(String(written), RULE_TYPES), RULE_TYPES)]
      const branch = chooseBranch(issue.errors)
      if (branch) return describeIssues(branch, keys, content, placeAt, schema)
    }
    return [unexpectedValue(placeAt(keys), key, describeValue(written), describeExpected(issue, written))]
  })
}

/** What was written, in a word or two: «上月», number 13, a list, nothing. */
export function describeValue(value: unknown): Localized {
  if (value === null || value === undefined) return { en: 'nothing', zh: '空值' }
  if (Array.isArray(value)) return value.length === 0 ? { en: 'an empty list', zh: '空列表' } : { en: 'a list', zh: '列表' }
  if (typeof value === 'object') return { en: 'keys and values', zh: '键值' }
  if (typeof value === 'number') return { en: `number ${value}`, zh: `数字 ${value}` }
  if (typeof value === 'boolean') return { en: String(value), zh: String(value) }
  if (value === '') return { en: 'empty text', zh: '空文本' }
  const text = String(value)
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return { en: `«${short}»`, zh: `“${short}”` }
}

/** What an issue says should have been there. */
export function describeExpected(issue: Issue, written: unknown): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return quoteHint(nameType(issue.expected), written)
    case 'invalid_value': {
      const choices = issue.values.map(String)
      const nearest = findNearest(String(written), choices)
      if (nearest) return { en: `«${nearest}»`, zh: `“${nearest}”` }
      if (choices.length === 1) return { en: choices.join(), zh: choices.join() }
      return { en: `one of ${choices.join(', ')}`, zh: `${choices.join('、')} 之一` }
    }
    case 'invalid_union': {
      const isText = issue.errors.some((branch) => branch.some((one) => one.code === 'invalid_type' && one.expected === 'string'))
      if (isText && (typeof written === 'number' || typeof written === 'boolean')) return quoteHint(nameType('string'), written)
      const types = issue.errors.flatMap((branch) => branch.flatMap((one) => (one.code === 'invalid_type' ? [nameType(one.expected)] : [])))
      return { en: types.map(({ en }) => en).join(' or '), zh: types.map(({ zh }) => zh).join('或') }
    }
    case 'too_small':
      if (issue.origin === 'array') return { en: 'a list of at least one', zh: '至少含一项的列表' }
      if (issue.origin === 'string') return { en: 'text that is not empty', zh: '非空文本' }
      return issue.inclusive === false
        ? { en: `a number above ${issue.minimum}`, zh: `大于 ${issue.minimum} 的数` }
        : { en: `${issue.minimum} or more`, zh: `不小于 ${issue.minimum}` }
    case 'too_big':
      return { en: `${issue.maximum} or less`, zh: `不大于 ${issue.maximum}` }
    default: {
      const en = issue.message.replace(/^expected /, '')
      return { en, zh: FORMATS[en] ?? en }
    }
  }
}

/** Chinese for the messages that schemas bring themselves (kinds/*.ts). */
const FORMATS: Readonly<Record<string, string>> = {
  'an id of lower-case words joined by dots and underscores': '由小写字母、数字、下划线组成、以点连接的 id',
  'a date such as 2021-12-19': '2021-12-19 这样的日期',
  'an IANA name such as Asia/Shanghai': 'IANA 时区名称，如 Asia/Shanghai',
  'PACK/ID, such as core/hedge.near': '“包/规则”，如 core/hedge.near',
}

export const LIST_OF_RULES: Localized = { en: 'a list of rules', zh: '规则的列表' }

function nameType(expected: string): Localized {
  return TYPES[expected] ?? { en: expected, zh: expected }
}

const TYPES: Readonly<Record<string, Localized>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'keys and values', zh: '键值' },
  record: { en: 'keys and values', zh: '键值' },
}

/** 2021 without quotes is a number to YAML. */
function quoteHint(expected: Localized, written: unknown): Localized {
  if (expected !== TYPES.string || (typeof written !== 'number' && typeof written !== 'boolean')) return expected
  return { en: `text: write "${written}" in quotes`, zh: `文本：请加引号写作 "${written}"` }
}

/** Of the ways in which a value could have been meant, the one whose kind fits; null where none does. */
function chooseBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const isOfKind = (branch: readonly Issue[]) => branch.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type')
  return branches.find(isOfKind) ?? null
}

/** The key that a problem is about; of an item of a list, the list's. */
function findName(keys: KeyPath): string {
  const name = keys.findLast((key) => typeof key === 'string')
  if (name === undefined) return 'rule file'
  return name === 'rules' && keys.length > 1 ? 'rule' : String(name)
}

function valueAt(content: unknown, keys: KeyPath): unknown {
  let value = content
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([name]) => name === String(key))?.[1]
  }
  return value
}
