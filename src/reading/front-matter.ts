// Front matter. In: a source text. Out: its fields as written, the place of the title, and where the body begins.
// Only YAML is read: other languages of front matter (`---js`, `---coffee`, `---json`) are refused, and nothing in them is run.

import matter from 'gray-matter'
import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { alignYamlScalar } from './align-yaml.ts'
import type { Run } from './fold.ts'
import { findHeaderLine, type HeaderLine } from './header-line.ts'

/** What is wrong with front matter, with its offset into the source. */
export interface FrontMatterFault {
  readonly kind: 'language' | 'unclosed' | 'too-long' | 'yaml'
  readonly offset: number
  readonly detail: string
}

export interface FrontMatter {
  /** The title as it stands in the source. */
  readonly title: readonly Run[] | null
  readonly author: string | null
  /** The `date` scalar as written, never through a date type: those lose the zone, or take the machine's. */
  readonly date: { readonly text: string; readonly offset: number } | null
  readonly categories: readonly string[]
  /** Where the body begins in the source. */
  readonly bodyStart: number
  readonly faults: readonly FrontMatterFault[]
}

/** Reads front matter, blank lines before it allowed; null where the text has none. */
export function parseFrontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text.slice(0, MAX_LEAD))
  if (!opening?.groups) return null
  const start = opening.index + (opening.groups.lead ?? '').length
  const yamlStart = opening[0].length
  const language = (opening.groups.language ?? '').trim()
  const closing = CLOSING.exec(text.slice(yamlStart))
  if (!closing) {
    // A lone --- at the top of a Markdown text is only a rule.
    if (!FIELD.test(text.slice(yamlStart, yamlStart + 200))) return null
    return { ...EMPTY, bodyStart: yamlStart, faults: [{ kind: 'unclosed', offset: start, detail: '' }] }
  }
  const bodyStart = yamlStart + closing.index + closing[0].length
  const refused = (kind: 'language' | 'too-long', detail: string): FrontMatter => ({
    ...EMPTY,
    bodyStart,
    faults: [{ kind, offset: start, detail }],
  })
  if (!YAML_NAMES.has(language.toLowerCase())) return refused('language', language.slice(0, 20))
  if (closing.index > MAX_YAML) return refused('too-long', '')
  return { ...parseFields(text.slice(start, bodyStart), start), bodyStart }
}

/** Hands the block to gray-matter with YAML as its only engine. Options are given, so its cache of earlier results stays out of play. */
function parseFields(block: string, base: number): FrontMatter {
  let faults: readonly FrontMatterFault[] = []
  let document: Document | null = null
  try {
    const yaml = (source: string): { document: Document } => ({ document: parseYaml(source) })
    const file = matter(block, { language: 'yaml', engines: { yaml, yml: yaml, javascript: refuseEngine, json: refuseEngine } })
    const yamlStart = base + block.indexOf(file.matter, 3)
    document = (file.data as { document?: Document }).document ?? null
    faults = (document?.errors ?? []).slice(0, MAX_FAULTS).map(({ pos, message }) => ({
      kind: 'yaml',
      offset: yamlStart + pos[0],
      detail: message,
    }))
    return { ...collectFields(document, file.matter, yamlStart), faults }
  } catch (error) {
    // Brackets nested by the thousand exhaust the YAML parser's stack.
    if (!(error instanceof RangeError)) throw error
    return { ...EMPTY, faults: [{ kind: 'yaml', offset: base, detail: 'nesting too deep' }] }
  }
}

function collectFields(document: Document | null, yaml: string, base: number): FrontMatter {
  const title = findScalar(document, yaml, ['title'])
  const author = findScalar(document, yaml, ['author'])
  const date = findScalar(document, yaml, ['date', 'published', 'publishdate', 'pubdate'])
  return {
    ...EMPTY,
    title: title && (isScalar(title) ? alignYamlScalar(yaml, title, base) : [createRun(title, base)]),
    author: author && (isScalar(author) ? readText(author) : author.text),
    date: date && createDate(date, base),
    categories: readList(findField(document, ['categories', 'category'])),
  }
}

/** A field's scalar; its line as it stands, where that line is broken or holds something else (`title: [视频]快讯`, `title: *重要*`). */
function findScalar(document: Document | null, yaml: string, names: readonly string[]): Scalar | HeaderLine | null {
  const field = findField(document, names)
  const line = findHeaderLine(yaml, names)
  const isBroken = line !== null && document?.errors.some(({ pos }) => pos[0] >= line.offset && pos[0] <= line.end)
  return isScalar(field) && !isBroken ? field : line
}

function createDate(field: Scalar | HeaderLine, base: number): FrontMatter['date'] {
  if (!isScalar(field)) return { text: field.text, offset: base + field.offset }
  const text = readText(field)
  return text === null ? null : { text, offset: base + (field.range?.[0] ?? 0) }
}

function createRun(line: HeaderLine, base: number): Run {
  return { text: line.text, source: base + line.offset, sourceLength: line.text.length }
}

/** The failsafe schema keeps every scalar the string it was written as: no dates, no numbers, no code. */
function parseYaml(source: string): Document {
  return parseDocument(source, { schema: 'failsafe', prettyErrors: false, logLevel: 'error', stringKeys: true })
}

function refuseEngine(): object {
  throw new TypeError('front matter is read as YAML only')
}

function findField(document: Document | null, names: readonly string[]): unknown {
  const fields = document?.contents
  if (!isMap(fields)) return null
  for (const name of names) {
    const pair = fields.items.find(({ key }) => isScalar(key) && typeof key.value === 'string' && key.value.toLowerCase() === name)
    if (pair) return pair.value
  }
  return null
}

function readText(node: unknown): string | null {
  return isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '' ? node.value.trim() : null
}

function readList(node: unknown): readonly string[] {
  const items = isSeq(node) ? node.items : [node]
  return items.map(readText).filter((text) => text !== null)
}

const EMPTY: FrontMatter = { title: null, author: null, date: null, categories: [], bodyStart: 0, faults: [] }
const YAML_NAMES: ReadonlySet<string> = new Set(['', 'yaml', 'yml'])
const MAX_LEAD = 2_000
// gray-matter looks for comments with a pattern that is quadratic in blank lines.
const MAX_YAML = 20_000
const MAX_FAULTS = 3
const OPENING = /^(?<lead>(?:[ \t]*\r?\n)*)---(?<language>[^\r\n-][^\r\n]*)?\r?\n/
const CLOSING = /^---[ \t]*(?:\r?\n|(?![\s\S]))/m
const FIELD = /^[A-Za-z]\w{0,30}:/m
