// A record as it is handed on: as bytes or as an object, whichever it is made from, and the other when it is asked for. In: one of the two.
// Out: both. What comes from the cache or a worker is copied out without being parsed.

import type { ArticleRecord, Problem } from '../index.ts'

export interface RecordLine {
  /** One line of JSON in UTF-8, without its line feed. */
  readonly json: Uint8Array
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
}

/** A record that was just made in this thread. */
export function createRecordLine(record: ArticleRecord): RecordLine {
  let json: Uint8Array | null = null
  return {
    record,
    problems: record.problems,
    get json() {
      json ??= Buffer.from(JSON.stringify(record))
      return json
    },
  }
}

/** A record that came as bytes. */
export function openRecordLine(json: Uint8Array): RecordLine {
  const parse = () => JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf8')) as ArticleRecord
  return {
    json,
    get record() {
      return parse()
    },
    get problems() {
      return hasNoProblems(json) ? [] : parse().problems
    },
  }
}

/** A record's problems come last, so that their absence shows in its last bytes; no string can end like that. */
function hasNoProblems(json: Uint8Array): boolean {
  return Buffer.compare(json.subarray(-WITHOUT_PROBLEMS.length), WITHOUT_PROBLEMS) === 0
}

const WITHOUT_PROBLEMS = Buffer.from('"problems":[]}')
