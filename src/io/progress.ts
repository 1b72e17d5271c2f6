// A progress bar. In: a terminal's stream and how much there is to do. Out: something to tick. Writes nothing where the stream is no
// terminal, so that logs and pipes stay clean.

import type { WriteStream } from 'node:tty'

export interface Progress {
  /** One more is done. */
  tick(): void
  /** Writes a line above the bar. */
  write(line: string): void
  /** Takes the bar away. */
  stop(): void
}

/** Starts a bar with a label; where `total` is null (nobody knows how long a stream is) it only counts. */
export async function startProgress(stream: WriteStream, label: string, total: number | null): Promise<Progress> {
  const { SingleBar } = await import('cli-progress')
  const format = total !== null ? `${label} {bar} {value}/{total}` : `${label} {value}`
  // The bar is redrawn though it is the same as before: a line may have been written over it.
  const bar = new SingleBar({ stream, format, barsize: 30, hideCursor: true, clearOnComplete: true, forceRedraw: true })
  bar.start(total ?? 0, 0)
  let done = 0
  return {
    tick() {
      done++
      // One file of records holds many articles.
      if (total !== null && done > total) bar.setTotal(done)
      bar.update(done)
    },
    write(line) {
      stream.cursorTo(0)
      stream.clearLine(0)
      stream.write(line)
    },
    stop() {
      bar.stop()
    },
  }
}
