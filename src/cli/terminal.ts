// Where a command's output goes. In: the process's streams. Out: data on stdout, everything else on stderr, and a bar that knows its
// place. Commands get it as an argument and see no stream themselves.

import type { Readable } from 'node:stream'
import pc from 'picocolors'
import type { Language } from '../index.ts'
import { type Progress, startProgress } from '../io/progress.ts'

export type Colors = ReturnType<typeof pc.createColors>

export interface Terminal {
  readonly language: Language
  readonly workingFolder: string
  readonly standardInput: Readable
  /** Aborted by Ctrl-C: commands look at it between articles. */
  readonly signal: AbortSignal
  /** Colours for messages; they do nothing where stderr is no terminal or NO_COLOR is set. */
  readonly colors: Colors
  /** Colours for data; they do nothing where stdout is no terminal or NO_COLOR is set. */
  readonly dataColors: Colors
  /** Data, on stdout. Resolves when it has been taken, so that memory does not grow before a slow reader. */
  print(text: string | Uint8Array): Promise<void>
  /** A message, on stderr. */
  say(line: string): void
  /** Starts a bar on stderr with how many articles there are, where that is known; without a terminal there is none, and nothing is counted. `isStreaming`: data is printed meanwhile. */
  startProgress(label: string, total: number | null, isStreaming: boolean): Promise<void>
  tick(): void
  stopProgress(): void
}

/** The terminal of this process. */
export function createTerminal(language: Language, signal: AbortSignal): Terminal {
  const { stdin, stdout, stderr } = process
  let progress: Progress | null = null
  return {
    language,
    workingFolder: process.cwd(),
    standardInput: stdin,
    signal,
    colors: pc.createColors(hasColors(stderr.isTTY)),
    dataColors: pc.createColors(hasColors(stdout.isTTY)),
    print: (text) =>
      // What goes wrong with stdout (`| head` has seen enough) is for main.ts, which ends the process; nothing waits here then.
      new Promise((resolve) => stdout.write(text, (error) => error ?? resolve())),
    say(line) {
      if (progress) progress.write(`${line}\n`)
      else stderr.write(`${line}\n`)
    },
    async startProgress(label, total, isStreaming) {
      // Data on the same screen would tear the bar apart.
      if (stderr.isTTY && !(isStreaming && stdout.isTTY)) progress = await startProgress(stderr, label, total, language)
    },
    tick: () => progress?.tick(),
    stopProgress() {
      progress?.stop()
      progress = null
    },
  }
}

// `isTTY` is undefined, not false, where a stream is a file or a pipe; given undefined, picocolors guesses for itself, and guesses yes
// wherever CI is set.
function hasColors(isTerminal: boolean | undefined): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  return Boolean(FORCE_COLOR) || (Boolean(isTerminal) && TERM !== 'dumb')
}
