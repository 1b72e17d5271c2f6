// Worker threads that live as long as the run: each loads its rules and its dictionary once. In: a module with a function, what all
// workers begin with, and tasks. Out: answers. A worker that dies is replaced by the pool (piscina), and its task is tried once more.

import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'

export interface PoolSettings {
  /** The module that workers load, and the name of the function in it that answers a task. */
  readonly script: URL
  readonly task: string
  /** What a worker finds as `workerData`: plain values. */
  readonly begin: unknown
  readonly workers: number
  /** A worker's heap may grow to this; one that needs more dies alone, and not the process with it. */
  readonly megabytes?: number
  /** What of it is for objects that live shortly: with more, fewer of an article's are still in use when they are swept. */
  readonly youngMegabytes?: number
}

export interface WorkerPool<Task, Answer> {
  /** Answers a task, or throws `WorkerDied` where it took two workers with it. Tasks and answers are plain values. */
  run(task: Task): Promise<Answer>
  /** Ends all workers at once, whatever they are at. */
  close(): Promise<void>
}

/** Two workers in a row died over one task. */
export class WorkerDied extends Error {}

/** Starts the workers. */
export function openWorkerPool<Task, Answer>({
  script,
  task,
  begin,
  workers,
  megabytes,
  youngMegabytes,
}: PoolSettings): WorkerPool<Task, Answer> {
  const pool = new Piscina({
    filename: fileURLToPath(script),
    name: task,
    workerData: begin,
    minThreads: workers,
    maxThreads: workers,
    // nodejieba never gives its memory back, not even when its thread ends.
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
    resourceLimits: {
      ...(megabytes !== undefined && { maxOldGenerationSizeMb: megabytes }),
      ...(youngMegabytes !== undefined && { maxYoungGenerationSizeMb: youngMegabytes }),
    },
  })
  // A worker that dies between two tasks harms nobody: the next task starts another.
  pool.on('error', () => {})
  let isClosed = false
  return {
    async run(input) {
      try {
        return (await pool.run(input)) as Answer
      } catch (error) {
        // Those under way when the pool is closed are not tried again: that would start a worker.
        if (isClosed) throw error
        return (await pool.run(input).catch((again: unknown) => {
          throw new WorkerDied(again instanceof Error ? again.message : String(again))
        })) as Answer
      }
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await pool.destroy()
    },
  }
}

/** How many threads this machine runs at a time. */
export function countCores(): number {
  return availableParallelism()
}
