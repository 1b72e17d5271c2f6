// Records of earlier runs. In: article files. Out: the JSON of a file's record, where it was made by the same rules and engine from the same
// bytes. A file whose size, time and inode are as they were is not even read. Where the disk refuses, there is no cache, and no complaint.

import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, statSync, utimesSync, writeSync } from 'node:fs'
import type { ListedFile } from '../sources/list-files.ts'
import { compactPack, listPacks, makeCacheFolder, packPath, removePack } from './cache-folder.ts'
import { encodeEntry, type FileStamp } from './pack-entry.ts'
import { readBody, type ScannedPack, scanPack } from './pack-file.ts'

/** What was found for a file. `stamp` was taken before anything was read, and goes back with what is kept. */
export interface CacheAnswer {
  readonly json: Uint8Array | null
  readonly stamp: FileStamp | null
}

export interface RecordCache {
  /** The record of a file, or what to keep its next one with. */
  find(file: ListedFile): CacheAnswer
  /** Keeps a record's JSON. */
  keep(file: ListedFile, stamp: FileStamp, sha256: string, json: Uint8Array): void
  /** What was kept under no file: the problems of the rules. */
  findNote(): Uint8Array | null
  keepNote(json: Uint8Array): void
  /** Writes what is left to write. */
  close(): void
}

/** Opens the pack `name` (a hash of all that decides what a record says) in a cache folder, which is made when there is something to keep. */
export function openRecordCache(folder: string, name: string): RecordCache {
  const path = packPath(folder, name)
  const pack = openPack(path)
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let output: number | null = null
  let isRefused = false
  // By itself it is worth no folder: NDJSON leaves nothing behind.
  let note: Uint8Array | null = null

  const flush = (): void => {
    if (waiting.length === 0 || isRefused) return
    const batch = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    try {
      if (output === null) {
        makeCacheFolder(folder)
        dropOldPacks(folder, path)
        output = openSync(path, 'a')
      }
      // One write a batch: what another process adds comes before it or after it. A short one means a full disk.
      isRefused = writeSync(output, batch) < batch.length
    } catch {
      isRefused = true
    }
  }
  const add = (entry: Uint8Array): void => {
    waiting.push(entry)
    waitingBytes += entry.length
    if (waitingBytes >= BATCH) flush()
  }

  return {
    find({ file, path: shown }) {
      const taken = Date.now()
      const status = statSync(file, { bigint: true, throwIfNoEntry: false })
      if (!status) return { json: null, stamp: null }
      const stamp = createStamp(status, taken)
      const entry = pack?.entries.get(shown)
      if (!pack || !entry || entry.stamp.size !== stamp.size) return { json: null, stamp }
      if (isSameStamp(entry.stamp, stamp)) return { json: readBody(pack.file, entry), stamp }
      if (hashFile(file) !== entry.sha256) return { json: null, stamp }
      const json = readBody(pack.file, entry)
      // The same bytes under a new time (a checkout, a copy): next time they need not be read.
      if (json && stamp.modified !== RACY) add(encodeEntry(shown, stamp, entry.sha256, NOTHING))
      return { json, stamp }
    },
    keep({ path: shown }, stamp, sha256, json) {
      if (note) add(note)
      note = null
      add(encodeEntry(shown, stamp, sha256, json))
    },
    findNote() {
      const entry = pack?.entries.get(NOTE)
      return pack && entry ? readBody(pack.file, entry) : null
    },
    keepNote(json) {
      note = encodeEntry(NOTE, NO_STAMP, '', json)
    },
    close() {
      flush()
      if (output !== null) closeSync(output)
      if (!pack) return
      closeSync(pack.file)
      if (pack.bytes > WORTH_IT && isMostlyOld(pack)) compactPack(path, () => true)
    },
  }
}

interface OpenedPack extends ScannedPack {
  readonly file: number
}

/** Whether more than half of a pack are entries that later ones took the place of. */
function isMostlyOld({ entries, bytes }: ScannedPack): boolean {
  let live = 0
  for (const { headLength, bodyLength } of entries.values()) live += headLength + bodyLength
  return live * 2 < bytes
}

function openPack(path: string): OpenedPack | null {
  try {
    const file = openSync(path, 'r')
    // The time of use, by which old packs are dropped.
    const now = new Date()
    utimesSync(path, now, now)
    return { file, ...scanPack(file) }
  } catch {
    return null
  }
}

interface Status {
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ino: bigint
}

/**
 * A file changed so shortly before it is looked at may be changed again without its time showing it (git calls it racily clean): it gets a
 * time that no file has, and is read again the next time.
 */
function createStamp({ size, mtimeNs, ino }: Status, taken: number): FileStamp {
  const isRacy = mtimeNs > (BigInt(taken) - TICK) * 1_000_000n
  return { size: Number(size), modified: isRacy ? RACY : mtimeNs, inode: ino }
}

function isSameStamp(kept: FileStamp, found: FileStamp): boolean {
  return kept.modified === found.modified && kept.inode === found.inode && kept.modified !== RACY
}

function hashFile(file: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return null
  }
}

/** Every edit of a rule makes a pack; those of rules that are long gone are dropped before a new one is begun. */
function dropOldPacks(folder: string, path: string): void {
  for (const { file } of listPacks(folder).slice(MOST_PACKS - 1)) if (file !== path) removePack(file)
}

/** Milliseconds; the coarsest clock of a file system (FAT) ticks every two seconds. */
const TICK = 2_000n
const RACY = 0n
const NO_STAMP: FileStamp = { size: 0, modified: 0n, inode: 0n }
const NOTE = ''
const NOTHING = new Uint8Array()
const BATCH = 1 << 18
const WORTH_IT = 1 << 24
const MOST_PACKS = 8
