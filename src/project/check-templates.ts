// A newsroom's templates. In: their text, and the shipped ones. Out: problems with line and column: syntax, names of templates and tags
// that there are none of, text that would go unescaped, and addresses that the page would ask for. Renders nothing.

import mustache from 'mustache'
import { type Place, type Problem, placeOf } from '../model/problem.ts'
import { findNearest } from '../rules/find-nearest.ts'
import { badTemplate, missingPart, rawTag, sortByPlace, templateRequest, unknownPartial, unknownTag, unusedTemplate } from './problems.ts'

/** A template file: `overview` of `templates/overview.mustache`. */
export interface TemplateFile {
  readonly name: string
  readonly path: string
  readonly text: string
}

/** Checks templates that are to replace shipped ones of their name; `shipped` is by name, the page among them. */
export function checkTemplates(own: readonly TemplateFile[], shipped: ReadonlyMap<string, string>): readonly Problem[] {
  const shippedTags = [...shipped.values()].flatMap((text) => listTags(text))
  const known: Vocabulary = {
    tags: new Set(shippedTags.map(({ name }) => name)),
    raw: new Set(shippedTags.flatMap(({ name, kind }) => (kind === 'raw' ? [name] : []))),
    templates: new Set([...shipped.keys(), ...own.map(({ name }) => name)]),
  }
  const named = new Set(own.flatMap(({ text }) => (findSyntaxError(text) ? [] : listTags(text))).flatMap((tag) => partialOf(tag)))
  return own.flatMap((file) => [...checkName(file, shipped, named), ...checkTemplate(file, known)])
}

interface Vocabulary {
  readonly tags: ReadonlySet<string>
  /** Tags that shipped templates set without escaping: our own style sheet, drawings and scripts. */
  readonly raw: ReadonlySet<string>
  readonly templates: ReadonlySet<string>
}

function checkName({ name, path }: TemplateFile, shipped: ReadonlyMap<string, string>, named: ReadonlySet<string>): readonly Problem[] {
  if (shipped.has(name) || named.has(name)) return []
  const names = [...shipped.keys()]
  return [unusedTemplate({ path, line: 1, column: 1 }, name, findNearest(name, names), names)]
}

function checkTemplate({ name, path, text }: TemplateFile, { tags, raw, templates }: Vocabulary): readonly Problem[] {
  const place = (start: number, length: number): Place => {
    const from = placeOf(path, text, start)
    return { ...from, endColumn: (from.column ?? 1) + length }
  }
  const error = findSyntaxError(text)
  if (error) return [badTemplate(place(error.at, 2), error)]
  const found = listTags(text).flatMap((tag): readonly Problem[] => {
    const at = place(tag.start, tag.end - tag.start)
    const [partial] = partialOf(tag)
    if (partial !== undefined)
      return templates.has(partial) ? [] : [unknownPartial(at, partial, findNearest(partial, templates), [...templates])]
    if (tag.kind === 'raw' && !raw.has(tag.name)) return [rawTag(at, tag.name)]
    return tags.has(tag.name) ? [] : [unknownTag(at, tag.name, findNearest(tag.name, tags))]
  })
  const requests = [...text.matchAll(REQUEST)].map(({ index, 1: address = '' }) => templateRequest(place(index, address.length), address))
  const missing = name === 'page' ? PARTS.filter(({ part }) => !text.includes(part)) : []
  return sortByPlace([...found, ...requests, ...missing.map(({ part, why }) => missingPart(place(0, 0), part, why))])
}

/** What a browser fetches for an element of a template; links that a reader may follow are none of it. */
const REQUEST =
  /<(?:script|img|link|iframe|object|embed|source|video|audio|image|use)\b[^<>]{0,2000}?\b(?:src|href|data)\s*=\s*["']?\s*((?:https?:)?\/\/[^\s"'>]+)/gi

const PARTS = [
  {
    part: 'Content-Security-Policy',
    why: { en: 'it keeps anything from running or being fetched', zh: '它使任何外来内容都不能运行、不被请求' },
  },
  {
    part: '<meta name="generator" content="kaoju ',
    why: { en: 'by it kaoju knows its own reports and replaces no other file', zh: '考据凭它认出自己的报告，不会覆盖别的文件' },
  },
] as const

interface Tag {
  readonly kind: 'escaped' | 'raw' | 'section' | 'partial'
  readonly name: string
  readonly start: number
  readonly end: number
}

const KINDS: Readonly<Record<string, Tag['kind']>> = {
  name: 'escaped',
  '&': 'raw',
  '{': 'raw',
  '#': 'section',
  '^': 'section',
  '>': 'partial',
}

/** All tags of a well-formed template, in order, those inside sections too. */
function listTags(text: string): readonly Tag[] {
  return flatten(mustache.parse(text) as unknown as readonly Token[])
}

type Token = readonly [kind: string, name: string, start: number, end: number, inner?: unknown]

function flatten(tokens: readonly Token[]): readonly Tag[] {
  return tokens.flatMap(([type, name, start, end, inner]) => {
    const kind = KINDS[type]
    const tag = kind === undefined ? [] : [{ kind, name, start, end }]
    // A partial's fifth value is its indentation, a section's are its tokens.
    return Array.isArray(inner) ? [...tag, ...flatten(inner as readonly Token[])] : tag
  })
}

function partialOf({ kind, name }: Tag): readonly string[] {
  return kind === 'partial' ? [name] : []
}

interface SyntaxFault {
  readonly at: number
  readonly en: string
  readonly zh: string
}

/** What mustache says of a template, in our words and with the place a writer has to mend; null where it is well formed. */
function findSyntaxError(text: string): SyntaxFault | null {
  try {
    mustache.parse(text)
    return null
  } catch (error) {
    return describeFault(error instanceof Error ? error.message : String(error), text)
  }
}

function describeFault(message: string, text: string): SyntaxFault {
  const [, what, name = ''] = /^(Unclosed section|Unopened section|Unclosed tag|Invalid tags)(?: "([^"]*)")?/.exec(message) ?? []
  const at = Number(/ at (\d+)$/.exec(message)?.[1] ?? 0)
  switch (what) {
    case 'Unclosed section': {
      const opened = Math.max(
        0,
        ...[...text.matchAll(/\{\{\s*[#^]\s*([^\s{}]+)\s*\}\}/g)].flatMap((tag) => (tag[1] === name ? [tag.index] : [])),
      )
      return { at: opened, en: `section «${name}» without an end, expected {{/${name}}}`, zh: `“${name}”没有结尾，应有 {{/${name}}}` }
    }
    case 'Unopened section':
      return {
        at,
        en: `{{/${name}}} without a beginning, expected {{#${name}}} before it`,
        zh: `{{/${name}}} 没有开头，之前应有 {{#${name}}}`,
      }
    case 'Unclosed tag':
      return { at: Math.max(0, text.lastIndexOf('{{', at)), en: '«{{» without an end, expected «}}»', zh: '“{{”未闭合，应有“}}”' }
    default:
      return { at, en: `template (${message}), expected mustache`, zh: message }
  }
}
