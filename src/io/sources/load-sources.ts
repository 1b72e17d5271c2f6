// Paths and streams to sources, one at a time, so that memory does not grow with their number. In: paths, or a stream of NDJSON.
// Out: sources, and problems in their place for what could not be loaded; the others go on.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { type Problem, wholeFile } from '../../model/problem.ts'
import type { Source, SourceFormat } from '../../model/source.ts'
import { decodeText } from './decode.ts'
import { findPathProblem, type ListedFile, listFiles } from './list-files.ts'
import { parseRecord } from './parse-record.ts'
import { binaryFile, damagedText, emptyFile, tooLarge, unknownEncoding } from './problems.ts'
import { readLines } from './read-lines.ts'

/** A source, or why there is none. Problems of a source that was loaded (a few damaged bytes) are in the source itself, not here. */
export type LoadedSource =
  | { readonly source: Source; readonly problems: readonly [] }
  | { readonly source: null; readonly problems: readonly Problem[] }

/** Loads the articles that paths name: files, or folders searched through, in order of their paths. Paths are relative to `workingFolder`. */
export async function* loadSources(paths: readonly string[], workingFolder: string): AsyncGenerator<LoadedSource> {
  const { files, problems } = await listFiles(paths, workingFolder)
  if (problems.length > 0) yield { source: null, problems }
  for (const file of files) {
    try {
      if (RECORDS.test(file.path)) yield* loadRecords(createReadStream(file.file), file.path)
      else yield await loadFile(file)
    } catch (error) {
      yield failed(findPathProblem(file.path, error))
    }
  }
}

/** Loads NDJSON records from a stream of bytes, a line at a time. `path` is the stream's name (`-` for standard input). Blank lines are nothing. */
export async function* loadRecords(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<LoadedSource> {
  let isEmpty = true
  for await (const { number, text } of readLines(chunks, MAX_BYTES)) {
    if (text?.trim() === '') continue
    isEmpty = false
    const record = text === null ? tooLarge({ path, line: number, column: 1 }, MAX_MEGABYTES) : parseRecord(text, path, number)
    yield 'code' in record ? failed(record) : { source: record, problems: [] }
  }
  if (isEmpty) yield failed(emptyFile(path))
}

async function loadFile({ file, path }: ListedFile): Promise<LoadedSource> {
  // Asked before reading, so that a file of gigabytes is not.
  if ((await stat(file)).size > MAX_BYTES) return failed(tooLarge(wholeFile(path), MAX_MEGABYTES))
  const bytes = await readFile(file)
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

const MAX_MEGABYTES = 16
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024
const RECORDS = /\.(?:ndjson|jsonl)$/i
