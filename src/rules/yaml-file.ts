// One YAML file. In: its text. Out: its content and what is wrong with it at once, and where its keys stand when that is asked: most
// files are well formed, and what is well formed has no need of places.

import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Place, Problem } from '../model/problem.ts'
import type { Span } from '../model/span.ts'
import { describeYamlFaults, type YamlFault } from './describe-yaml.ts'
import { badAlias } from './problems.ts'
import { readPlainYaml } from './read-plain-yaml.ts'
import { findBadAlias, findSpan, type KeyPath, type Within } from './yaml-offset.ts'

export interface YamlFile {
  /** Plain values; undefined where nothing of the file can be used. */
  readonly content: unknown
  readonly problems: readonly Problem[]
  /** The place of the value of a key, or of the characters `within` of the text that it holds. */
  placeAt(keys: KeyPath, within?: Within): Place
  /** Whether something is wrong inside the value of a key: it is not what was meant. */
  holdsFault(keys: KeyPath): boolean
}

/** Reads a file; `path` is only for messages. */
export function readYamlFile(path: string, text: string): YamlFile {
  const open = once(() => openDocument(path, text))
  const placeAt = (keys: KeyPath, within?: Within) => open().placeOf(findSpan(open().document, text, keys, within))
  const plain = readPlainYaml(text)
  if (plain) return { content: plain.content, problems: [], placeAt, holdsFault: () => false }

  const { document, placeOf } = open()
  // A warning is a tag that YAML does not know (!!js/function): what it meant would be lost.
  const faults = describeYamlFaults([...document.errors, ...document.warnings], text, placeOf)
  const problems = faults.map(({ problem }) => problem)
  const holdsFault = (keys: KeyPath) => faults.length > 0 && isFaultIn(findSpan(document, text, keys), faults)
  if (faults.some(({ isLocal }) => !isLocal)) return { content: undefined, problems, placeAt, holdsFault }
  const content = readContent(document)
  if (!(content instanceof Error)) return { content, problems, placeAt, holdsFault }
  const at = findBadAlias(document)
  const isUnknown = content instanceof ReferenceError && /unresolved/i.test(content.message)
  return { content: undefined, problems: [...problems, badAlias(placeOf({ start: at, end: at }), isUnknown)], placeAt, holdsFault }
}

interface OpenDocument {
  readonly document: Document
  placeOf(span: Span): Place
}

function openDocument(path: string, text: string): OpenDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  return {
    document,
    placeOf({ start, end }) {
      const from = lines.linePos(start)
      const to = lines.linePos(end)
      return { path, line: from.line, column: from.col, ...(to.line === from.line && end > start ? { endColumn: to.col } : {}) }
    },
  }
}

/** A rule with a fault of YAML in it is not the rule that was meant. */
function isFaultIn({ start, end }: Span, faults: readonly YamlFault[]): boolean {
  return faults.some((fault) => fault.start >= start && fault.start < end)
}

/** The document as plain values. An alias without an anchor, or one of aliases that multiply, is an error that is handed back. */
function readContent(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (thrown) {
    return thrown instanceof ReferenceError ? thrown : new Error(String(thrown))
  }
}

function once<Value>(build: () => Value): () => Value {
  let built: { readonly value: Value } | null = null
  return () => {
    built ??= { value: build() }
    return built.value
  }
}
