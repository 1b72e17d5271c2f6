// What a command is told to read. In: paths, `-` for standard input, and whether they name articles or records. Out: sources one at a time.

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { findPathProblem, listFiles, showPath } from './list-files.ts'
import { type LoadedSource, loadRecords, loadSources } from './load-sources.ts'

/** `files`: articles, and NDJSON by its ending. `ndjson`: every file named is NDJSON. Standard input is NDJSON in both. */
export type InputKind = 'files' | 'ndjson'

/** The path that means standard input; a file of that name is `./-`. */
export const STANDARD_INPUT = '-'

/** Loads all that `paths` name; standard input after the files. Folders are searched as `loadSources` does. */
export async function* loadInput(
  paths: readonly string[],
  input: InputKind,
  workingFolder: string,
  standardInput: Readable,
): AsyncGenerator<LoadedSource> {
  const named = paths.filter((path) => path !== STANDARD_INPUT)
  const records = input === 'ndjson' ? await findRecordFiles(named, workingFolder) : new Set<string>()
  const others = named.filter((path) => !records.has(path))
  if (others.length > 0) yield* loadSources(others, workingFolder)
  for (const path of records) yield* loadRecordFile(path, workingFolder)
  if (named.length < paths.length) yield* loadRecords(standardInput, STANDARD_INPUT)
}

/** How many files the paths name; null where there is standard input, whose length nobody knows. */
export async function countFiles(paths: readonly string[], workingFolder: string): Promise<number | null> {
  if (paths.includes(STANDARD_INPUT)) return null
  return (await listFiles(paths, workingFolder)).files.length
}

async function* loadRecordFile(given: string, workingFolder: string): AsyncGenerator<LoadedSource> {
  const file = resolve(workingFolder, given)
  const path = showPath(file, workingFolder)
  try {
    yield* loadRecords(createReadStream(file), path)
  } catch (error) {
    yield { source: null, problems: [findPathProblem(path, error)] }
  }
}

/** The paths that can be read as one stream of lines: files, pipes, devices. Folders and what is missing are not among them. */
async function findRecordFiles(paths: readonly string[], workingFolder: string): Promise<ReadonlySet<string>> {
  const isStream = (path: string) =>
    stat(resolve(workingFolder, path)).then(
      (status) => !status.isDirectory(),
      () => false,
    )
  const kinds = await Promise.all(paths.map(isStream))
  return new Set(paths.filter((_, index) => kinds[index]))
}
