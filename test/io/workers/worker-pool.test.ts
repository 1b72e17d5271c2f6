// Workers that die: their task is tried once more, and the others never notice.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openWorkerPool, WorkerDied } from '../../../src/io/workers/worker-pool.ts'
import type { FrailTask } from './frail-worker.ts'

const folder = mkdtempSync(join(tmpdir(), 'kaoju-pool-'))
after(() => rmSync(folder, { recursive: true }))

const script = new URL('frail-worker.js', import.meta.url)

test('a task that takes its worker with it is tried once more; twice is the end of it, and the rest goes on', async () => {
  const pool = openWorkerPool<FrailTask, string>({ script, task: 'answerFrailly', begin: null, workers: 2, megabytes: 32 })
  try {
    const tasks: readonly FrailTask[] = [
      { answer: 'a' },
      { answer: 'b', end: 'exit', once: join(folder, 'b') },
      { answer: 'c', end: 'memory' },
      { answer: 'd', end: 'exit' },
      { answer: 'e', end: 'error', once: join(folder, 'e') },
      { answer: 'f' },
    ]
    const answers = await Promise.all(
      tasks.map((task) => pool.run(task).catch((error: unknown) => (error instanceof WorkerDied ? 'died' : String(error)))),
    )
    assert.deepEqual(answers, ['a', 'b', 'died', 'died', 'e', 'f'])
  } finally {
    await pool.close()
  }
})
