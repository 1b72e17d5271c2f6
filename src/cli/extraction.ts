// Who extracts: this thread, or workers. In: items one by one. Out: their records. `auto` begins in this thread and starts a worker a core
// when it has had more to do than starting them takes, so that ten articles never wait for threads.

import type { CompiledRules, Problem, Tokenizer } from '../index.ts'
import type { InputItem } from '../io/sources/list-items.ts'
import type { WorkerPool } from '../io/workers/worker-pool.ts'
import type { WorkerAnswer, WorkerBeginning } from './extract-worker.ts'
import { createRecordLine, openRecordLine, type RecordLine } from './record-line.ts'

/** A record with the hash of its article, or why there is none. */
export type Answer =
  | { readonly line: RecordLine; readonly sha256: string }
  | { readonly line: null; readonly problems: readonly Problem[]; readonly isShownOnly: boolean }

export interface Extraction {
  run(item: InputItem): Promise<Answer>
  /** How many items to have under way: one where this thread does the work. */
  readonly most: number
  /** Ends the workers at once. */
  close(): Promise<void>
}

export interface ExtractionNeeds extends WorkerBeginning {
  /** Threads; null is `auto`. */
  readonly jobs: number | null
  compile(): Promise<CompiledRules>
}

/** Sets up what is needed when the first item comes. */
export function openExtraction(needs: ExtractionNeeds): Extraction {
  let pool: Promise<WorkerPool<InputItem, WorkerAnswer>> | null = null
  let here: Promise<(item: InputItem) => Answer> | null = null
  let workers = needs.jobs ?? 1
  let spent = 0
  let isWarm = false

  async function run(item: InputItem): Promise<Answer> {
    if (workers > 1) {
      pool ??= openPool(needs, workers)
      return runInPool(await pool, item)
    }
    here ??= openHere(needs)
    const extract = await here
    const began = performance.now()
    const answer = extract(item)
    // The first article waits for the dictionary, which each worker would have to load as well.
    if (isWarm) spent += performance.now() - began
    isWarm = true
    if (needs.jobs === null && spent > WORTH_WORKERS) workers = (await import('../io/workers/worker-pool.ts')).countCores()
    return answer
  }

  return {
    run,
    get most() {
      return workers > 1 ? workers * AHEAD : 1
    },
    close: async () => (await pool)?.close(),
  }
}

async function openHere({ compile, tokenizer, timeZone }: ExtractionNeeds): Promise<(item: InputItem) => Answer> {
  const [rules, { createItemExtractor }, { createTokenizer }] = await Promise.all([
    compile(),
    import('./extract-item.ts'),
    import('../io/tokenizer.ts'),
  ])
  // That there is one was seen when the stream was opened.
  const extract = createItemExtractor({ rules, tokenizer: createTokenizer(tokenizer, rules.userWords).tokenizer as Tokenizer, timeZone })
  return (item) => {
    const outcome = extract(item)
    if (!outcome.record) return { line: null, problems: outcome.problems, isShownOnly: outcome.isShownOnly }
    return { line: createRecordLine(outcome.record), sha256: outcome.record.article.sha256 }
  }
}

async function openPool({ texts, tokenizer, timeZone }: ExtractionNeeds, workers: number): Promise<WorkerPool<InputItem, WorkerAnswer>> {
  const { openWorkerPool } = await import('../io/workers/worker-pool.ts')
  const begin: WorkerBeginning = { texts: { shipped: texts.shipped, own: texts.own }, tokenizer, timeZone }
  return openWorkerPool({
    script: new URL('extract-worker.js', import.meta.url),
    task: 'answerItem',
    begin,
    workers,
    megabytes: WORKER_HEAP,
    youngMegabytes: YOUNG,
  })
}

async function runInPool(pool: WorkerPool<InputItem, WorkerAnswer>, item: InputItem): Promise<Answer> {
  const { WorkerDied } = await import('../io/workers/worker-pool.ts')
  try {
    const answer = await pool.run(item)
    return answer.json ? { line: openRecordLine(answer.json), sha256: answer.sha256 } : { ...answer, line: null }
  } catch (error) {
    if (!(error instanceof WorkerDied) || item.kind === 'problems') throw error
    const { workerDied } = await import('./extract-item.ts')
    return { line: null, problems: [workerDied(item, error.message)], isShownOnly: false }
  }
}

/** Milliseconds of work in this thread after which `auto` starts workers: about what starting them takes, with nodejieba's dictionary in each. */
const WORTH_WORKERS = 4_000
/** Items under way for each worker: enough that none waits for the next, and that one long article does not hold up the others. */
const AHEAD = 8
/** Megabytes of heap: an article of the largest size needs a quarter of it. */
const WORKER_HEAP = 2_048
const YOUNG = 96
