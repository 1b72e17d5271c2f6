// Corpora of surface forms: one value, many ways to write it. In: a YAML file of test/corpora. Out: its entries, and for a form
// what is wrong with what was found in it, or null. (Format: test/corpora/README.md.)

import { parse } from 'yaml'

/** A mention, or a numeral, as far as corpora look at it. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly fields: Readonly<Record<string, unknown>>
}

export interface CorpusEntry {
  /** What is expected of each form: field to value. */
  readonly expected: Readonly<Record<string, unknown>>
  readonly forms: readonly string[]
}

export interface CorpusList {
  readonly entries: readonly CorpusEntry[]
  /** Texts in which nothing is to be found. */
  readonly nothing: readonly string[]
}

export interface CorpusFile extends CorpusList {
  /** What is looked for: a type of mention, or `numeral`. */
  readonly type: string
  /** Known misses: reported as such, and as failures once they pass. */
  readonly todo: CorpusList
}

/** Reads a corpus file; one of another shape throws. */
export function parseCorpusFile(text: string): CorpusFile {
  const content = asRecord(parse(text))
  if (typeof content.type !== 'string') throw new Error('Unexpected corpus file, expected type:')
  return { type: content.type, ...parseList(content), todo: parseList(asRecord(content.todo ?? {})) }
}

/** Fields that must be absent unless an entry names them: 5年 is no value of 5年前. */
const STRICT: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  date: { mod: null },
  figure: { bound: 'exact', unit: null },
  ordinal: { unit: null },
}

/** What is wrong with a form, in words; null where one mention spans it and has the expected fields. */
export function judgeForm(
  type: string,
  form: string,
  expected: CorpusEntry['expected'],
  find: (text: string) => readonly Found[],
): string | null {
  const { text, start, end, isWhole } = unmark(form)
  const found = find(text).filter((one) => isWhole || (one.start < end && one.end > start))
  const [only] = found
  if (!only || found.length > 1) return `${found.length} found: ${found.map((one) => text.slice(one.start, one.end)).join(' | ')}`
  if (only.start !== start || only.end !== end) return `found only «${text.slice(only.start, only.end)}»`
  const wanted = Object.entries({ ...STRICT[type], ...expected })
  const wrong = wanted.filter(([field, value]) => !isSame(only.fields[field] ?? null, value))
  return wrong.length === 0 ? null : wrong.map(([field, value]) => `${field} is ${only.fields[field] ?? null}, not ${value}`).join(', ')
}

/** `比«2019年»增长`: the marks say which part is the mention; without marks it is the whole text. */
function unmark(form: string): { readonly text: string; readonly start: number; readonly end: number; readonly isWhole: boolean } {
  const start = form.indexOf('«')
  const close = form.indexOf('»')
  if (start < 0 || close < start) return { text: form, start: 0, end: form.length, isWhole: true }
  return { text: form.replace(/[«»]/g, ''), start, end: close - 1, isWhole: false }
}

/** Numbers are compared as doubles, all else as written: YAML reads a bare 2021 as a number, 2021-05 as text. */
function isSame(found: unknown, wanted: unknown): boolean {
  return found === wanted || (found !== null && wanted !== null && String(found) === String(wanted))
}

function parseList(content: Readonly<Record<string, unknown>>): CorpusList {
  const entries = asList(content.examples).map((entry): CorpusEntry => {
    const { forms, ...expected } = asRecord(entry)
    return { expected, forms: asList(forms).map(String) }
  })
  return { entries, nothing: asList(content.nothing).map(String) }
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw new Error(`Unexpected ${JSON.stringify(value)} in a corpus file, expected a list`)
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new Error(`Unexpected ${JSON.stringify(value)} in a corpus file, expected keys and values`)
}
