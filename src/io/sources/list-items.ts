// What there is to read, before it is read. In: paths and streams. Out: items: a file, a line of NDJSON, or problems in the place of what
// gives none. An item is plain, so that a worker can be sent it and do the reading itself.

import { createReadStream } from 'node:fs'
import type { Problem } from '../../model/problem.ts'
import { findPathProblem, type ListedFile, listFiles } from './list-files.ts'
import { emptyFile, tooLarge } from './problems.ts'
import { readLines } from './read-lines.ts'

export interface FileItem extends ListedFile {
  readonly kind: 'file'
}

/** A line of NDJSON. `path` is its stream's name, `number` counts from 1. */
export interface LineItem {
  readonly kind: 'line'
  readonly path: string
  readonly number: number
  readonly text: string
}

export type InputItem = FileItem | LineItem | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** The largest article, as a file or as a line. */
export const MAX_MEGABYTES = 16
export const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024

/** The items of paths: files, or folders searched through, in order of their paths; of NDJSON files their lines. */
export async function* listItems(paths: readonly string[], workingFolder: string): AsyncGenerator<InputItem> {
  const { files, problems } = await listFiles(paths, workingFolder)
  yield* listFileItems(files, problems)
}

/** The items of listed files, after the problems of listing them. */
export async function* listFileItems(files: readonly ListedFile[], problems: readonly Problem[]): AsyncGenerator<InputItem> {
  if (problems.length > 0) yield { kind: 'problems', problems }
  for (const file of files) {
    if (isRecordFile(file.path)) yield* listRecordFile(file)
    else yield { kind: 'file', ...file }
  }
}

/** The lines of an NDJSON file; what cannot be opened or read to its end is a problem. */
export async function* listRecordFile({ file, path }: ListedFile): AsyncGenerator<InputItem> {
  try {
    yield* listLines(createReadStream(file), path)
  } catch (error) {
    yield { kind: 'problems', problems: [findPathProblem(path, error)] }
  }
}

/** The lines of a stream, blank ones left out. */
export async function* listLines(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<InputItem> {
  let isEmpty = true
  for await (const { number, text } of readLines(chunks, MAX_BYTES)) {
    if (text?.trim() === '') continue
    isEmpty = false
    if (text === null) yield { kind: 'problems', problems: [tooLarge({ path, line: number, column: 1 }, MAX_MEGABYTES)] }
    else yield { kind: 'line', path, number, text }
  }
  if (isEmpty) yield { kind: 'problems', problems: [emptyFile(path)] }
}

/** Whether a file's name says that it holds records, a line each. */
export function isRecordFile(path: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(path)
}
