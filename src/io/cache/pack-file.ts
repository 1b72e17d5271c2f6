// A pack: a file of entries, only ever added to. In: an open file. Out: where each article's entry stands; bodies on demand. Whatever bytes
// it holds, reading neither throws nor gives a body that was not written: what is damaged is passed over.
//
// Two kaojus may add to it at once: each batch of entries is one write to a file opened for appending. One that was killed in the middle
// of a write leaves half an entry, and the whole one after it is found by its mark.

import { fstatSync, readSync } from 'node:fs'
import { decodeHead, type EntryHead, FIXED_LENGTH, isWhole, LONGEST_PATH, MARK } from './pack-entry.ts'

/** An entry and where its body begins in the file. */
export interface StoredEntry extends EntryHead {
  readonly bodyAt: number
}

export interface ScannedPack {
  /** By path: the last entry with a head that is whole. */
  readonly entries: ReadonlyMap<string, StoredEntry>
  /** Of the whole file. */
  readonly bytes: number
}

/** Reads the heads of all entries, and no bodies. */
export function scanPack(file: number): ScannedPack {
  const bytes = fstatSync(file).size
  const entries = new Map<string, StoredEntry>()
  let at = 0
  // Where to look on when what should be an entry is none: inside the one before, which may have been cut off and be followed by others.
  let inside = 0
  while (inside < bytes) {
    const head = at < bytes ? readHead(file, at) : null
    if (head) {
      keepEntry(entries, { ...head, bodyAt: at + head.headLength })
      inside = at + head.headLength
      at = inside + head.bodyLength
    } else {
      if (at === bytes) break
      at = findMark(file, inside, bytes)
      inside = at + 1
    }
  }
  return { entries, bytes }
}

/** The body of an entry; null where it is damaged. */
export function readBody(file: number, { bodyAt, bodyLength, bodySum }: StoredEntry): Uint8Array | null {
  const body = Buffer.allocUnsafe(bodyLength)
  return readSync(file, body, 0, bodyLength, bodyAt) === bodyLength && isWhole({ bodySum }, body) ? body : null
}

/** An entry without a body renews the stamp of the one that has it. */
function keepEntry(entries: Map<string, StoredEntry>, entry: StoredEntry): void {
  if (entry.bodyLength > 0) entries.set(entry.path, entry)
  else {
    const earlier = entries.get(entry.path)
    if (earlier?.sha256 === entry.sha256) entries.set(entry.path, { ...earlier, stamp: entry.stamp })
  }
}

function readHead(file: number, at: number): EntryHead | null {
  const short = readUpTo(file, at, COMMON_LENGTH)
  const head = decodeHead(short, 0)
  return head ?? (short.length === COMMON_LENGTH ? decodeHead(readUpTo(file, at, FIXED_LENGTH + LONGEST_PATH), 0) : null)
}

/** The position of the next mark at or behind `from`; the file's length where there is none. */
function findMark(file: number, from: number, bytes: number): number {
  for (let at = from; at < bytes; at += BLOCK - MARK.length + 1) {
    const found = readUpTo(file, at, BLOCK).indexOf(MARK)
    if (found >= 0) return at + found
  }
  return bytes
}

function readUpTo(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, at))
}

/** Long enough for the head of an entry whose path is no longer than most. */
const COMMON_LENGTH = 320
const BLOCK = 1 << 16
