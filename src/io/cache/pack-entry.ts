// One entry of a pack file. In: a record's JSON and the file it was made from. Out: bytes, and back. Every entry says how long it is and
// carries checksums of its head and its body, so that a reader trusts nothing that was cut off or overwritten.
//
//   0 mark · 8 length of path · 12 length of body · 16 size · 24 mtime · 32 inode · 40 SHA-256 of article · 72 sum of body · 88 sum of head
//   104 path, UTF-8 · body, JSON

import { createHash } from 'node:crypto'

/** What tells that a file is as it was, without reading it. Times are nanoseconds. */
export interface FileStamp {
  readonly size: number
  readonly modified: bigint
  readonly inode: bigint
}

/** An entry without its body. `path` is as reports show it; the empty path is the rules' own entry. */
export interface EntryHead {
  readonly path: string
  readonly stamp: FileStamp
  /** SHA-256 of the article's bytes, hex. */
  readonly sha256: string
  /** Bytes of the body; 0 where only the stamp is new, and the body is that of an earlier entry. */
  readonly bodyLength: number
  /** Bytes from the entry's first to its body. */
  readonly headLength: number
  readonly bodySum: Uint8Array
}

/** Bytes before the path. */
export const FIXED_LENGTH = 104
/** No JSON holds a NUL, so no body holds the mark. */
export const MARK: Uint8Array = Buffer.from('kaoju\0e1', 'latin1')
/** Longer ones are not kept. */
export const LONGEST_PATH = 4096

/** An entry's bytes. */
export function encodeEntry(path: string, stamp: FileStamp, sha256: string, body: Uint8Array): Uint8Array {
  const name = Buffer.from(path, 'utf8')
  const entry = Buffer.alloc(FIXED_LENGTH + name.length + body.length)
  entry.set(MARK, 0)
  entry.writeUInt32LE(name.length, 8)
  entry.writeUInt32LE(body.length, 12)
  entry.writeDoubleLE(stamp.size, 16)
  entry.writeBigUInt64LE(BigInt.asUintN(64, stamp.modified), 24)
  entry.writeBigUInt64LE(BigInt.asUintN(64, stamp.inode), 32)
  entry.write(sha256, 40, 'hex')
  entry.set(sumOf(body), 72)
  entry.set(name, FIXED_LENGTH)
  entry.set(sumOf(entry.subarray(0, 88), name), 88)
  entry.set(body, FIXED_LENGTH + name.length)
  return entry
}

/** The head that begins at `at`; null where there is none, or it is damaged or cut off. */
export function decodeHead(bytes: Buffer, at: number): EntryHead | null {
  if (bytes.length < at + FIXED_LENGTH || bytes.compare(MARK, 0, MARK.length, at, at + MARK.length) !== 0) return null
  const nameLength = bytes.readUInt32LE(at + 8)
  const headLength = FIXED_LENGTH + nameLength
  if (nameLength > LONGEST_PATH || bytes.length < at + headLength) return null
  const name = bytes.subarray(at + FIXED_LENGTH, at + headLength)
  if (!isSame(sumOf(bytes.subarray(at, at + 88), name), bytes.subarray(at + 88, at + FIXED_LENGTH))) return null
  return {
    path: name.toString('utf8'),
    stamp: { size: bytes.readDoubleLE(at + 16), modified: bytes.readBigUInt64LE(at + 24), inode: bytes.readBigUInt64LE(at + 32) },
    sha256: bytes.toString('hex', at + 40, at + 72),
    bodyLength: bytes.readUInt32LE(at + 12),
    headLength,
    bodySum: Uint8Array.from(bytes.subarray(at + 72, at + 88)),
  }
}

/** Whether a body is the one that its entry was written with. */
export function isWhole({ bodySum }: Pick<EntryHead, 'bodySum'>, body: Uint8Array): boolean {
  return isSame(sumOf(body), bodySum)
}

/** The first 16 bytes of a SHA-256: chance does not get past it, and nobody is kept out by it. */
function sumOf(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest().subarray(0, 16)
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
