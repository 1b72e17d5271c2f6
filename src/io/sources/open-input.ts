// What a command is told to read. In: paths, `-` for standard input, and whether they name articles or records. Out: the items to read one
// at a time, and how many and how large they are where that is known.

import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { type ListedFile, listFiles, showPath } from './list-files.ts'
import { type InputItem, isRecordFile, listFileItems, listLines, listRecordFile } from './list-items.ts'

/** `files`: articles, and NDJSON by its ending. `ndjson`: every file named is NDJSON. Standard input is NDJSON in both. */
export type InputKind = 'files' | 'ndjson'

/** The path that means standard input; a file of that name is `./-`. */
export const STANDARD_INPUT = '-'

export interface OpenedInput {
  /** Article files, in the order of `items`. */
  readonly articles: readonly ListedFile[]
  /** Files of records and streams, whose length nobody knows before they are read. */
  readonly streams: readonly string[]
  /** To be read once. */
  readonly items: AsyncGenerator<InputItem>
}

/** Finds all that `paths` name; standard input comes after the files. Folders are searched as `listFiles` does. */
export async function openInput(
  paths: readonly string[],
  input: InputKind,
  workingFolder: string,
  standardInput: Readable,
): Promise<OpenedInput> {
  const named = paths.filter((path) => path !== STANDARD_INPUT)
  const records = input === 'ndjson' ? await findStreams(named, workingFolder) : new Set<string>()
  const { files, problems } = await listFiles(
    named.filter((path) => !records.has(path)),
    workingFolder,
  )
  const recordFiles = [...records].map((given): ListedFile => {
    const file = resolve(workingFolder, given)
    return { file, path: showPath(file, workingFolder) }
  })
  const isStandard = named.length < paths.length

  async function* listAll(): AsyncGenerator<InputItem> {
    yield* listFileItems(files, problems)
    for (const file of recordFiles) yield* listRecordFile(file)
    if (isStandard) yield* listLines(standardInput, STANDARD_INPUT)
  }

  return {
    articles: files.filter(({ path }) => !isRecordFile(path)),
    streams: [
      ...[...files.filter(({ path }) => isRecordFile(path)), ...recordFiles].map(({ file }) => file),
      ...(isStandard ? [STANDARD_INPUT] : []),
    ],
    items: listAll(),
  }
}

/** The paths that can be read as one stream of lines: files, pipes, devices. Folders and what is missing are not among them. */
async function findStreams(paths: readonly string[], workingFolder: string): Promise<ReadonlySet<string>> {
  const isStream = (path: string) =>
    stat(resolve(workingFolder, path)).then(
      (status) => !status.isDirectory(),
      () => false,
    )
  const kinds = await Promise.all(paths.map(isStream))
  return new Set(paths.filter((_, index) => kinds[index]))
}
