// A worker for tests. In: a task that says how it ends. Out: an answer, or the end of the thread: by exit, by an error outside the task, or
// for want of memory.

import { existsSync, writeFileSync } from 'node:fs'

export interface FrailTask {
  readonly answer: string
  readonly end?: 'exit' | 'memory' | 'error'
  /** Only the first worker to meet the task ends: it leaves this file. */
  readonly once?: string
}

/** Answers, or ends its thread. */
export function answerFrailly({ answer, end, once }: FrailTask): string | Promise<string> {
  if (end === undefined || (once !== undefined && existsSync(once))) return answer
  if (once !== undefined) writeFileSync(once, '')
  if (end === 'exit') process.exit(1)
  if (end === 'memory') {
    const kept: number[][] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, Math.random))
  }
  setImmediate(() => {
    throw new Error('outside of the task')
  })
  return new Promise(() => {})
}
