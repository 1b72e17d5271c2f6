// Items to sources, one at a time, so that memory does not grow with their number. In: a file or a line of NDJSON, or paths and streams of
// them. Out: sources, and problems in their place for what could not be loaded; the others go on.

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Problem } from '../../model/problem.ts'
import { wholeFile } from '../../model/problem.ts'
import type { Source, SourceFormat } from '../../model/source.ts'
import { decodeText } from './decode.ts'
import { findPathProblem, type ListedFile } from './list-files.ts'
import { type InputItem, type LineItem, listItems, listLines, MAX_BYTES, MAX_MEGABYTES } from './list-items.ts'
import { parseRecord } from './parse-record.ts'
import { binaryFile, damagedText, emptyFile, tooLarge, unknownEncoding } from './problems.ts'

/** A source, or why there is none. Problems of a source that was loaded (a few damaged bytes) are in the source itself, not here. */
export type LoadedSource =
  | { readonly source: Source; readonly problems: readonly [] }
  | { readonly source: null; readonly problems: readonly Problem[] }

/** Loads the articles that paths name: files, or folders searched through, in order of their paths. Paths are relative to `workingFolder`. */
export async function* loadSources(paths: readonly string[], workingFolder: string): AsyncGenerator<LoadedSource> {
  for await (const item of listItems(paths, workingFolder)) yield loadItem(item)
}

/** Loads NDJSON records from a stream of bytes, a line at a time. `path` is the stream's name (`-` for standard input). Blank lines are nothing. */
export async function* loadRecords(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<LoadedSource> {
  for await (const item of listLines(chunks, path)) yield loadItem(item)
}

/** Loads one item. A file is read at once, not in turns: whoever wants two things to happen at a time has workers. */
export function loadItem(item: InputItem): LoadedSource {
  if (item.kind === 'problems') return { source: null, problems: item.problems }
  return item.kind === 'line' ? loadLine(item) : loadFile(item)
}

function loadLine({ path, number, text }: LineItem): LoadedSource {
  const record = parseRecord(text, path, number)
  return 'code' in record ? failed(record) : { source: record, problems: [] }
}

function loadFile({ file, path }: ListedFile): LoadedSource {
  try {
    // Asked before reading, so that a file of gigabytes is not.
    if (statSync(file).size > MAX_BYTES) return failed(tooLarge(wholeFile(path), MAX_MEGABYTES))
    return readSource(readFileSync(file), path)
  } catch (error) {
    return failed(findPathProblem(path, error))
  }
}

/** A file's bytes to its source. */
function readSource(bytes: Uint8Array, path: string): LoadedSource {
  if (bytes.length === 0) return failed(emptyFile(path))
  const decoded = decodeText(bytes)
  if (decoded === 'binary') return failed(binaryFile(path))
  if (decoded === 'unknown') return failed(unknownEncoding(path))
  const { text, encoding, damaged } = decoded
  if (text.trim() === '') return failed(emptyFile(path))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const problems = damaged > 0 ? [damagedText(path, encoding, damaged)] : []
  return { source: { id: path, path, sha256, format: findFormat(path), text, problems }, problems: [] }
}

function failed(problem: Problem): LoadedSource {
  return { source: null, problems: [problem] }
}

function findFormat(path: string): SourceFormat {
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown'
  return /\.html?$/i.test(path) ? 'html' : 'text'
}
