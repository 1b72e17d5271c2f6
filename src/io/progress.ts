// A progress bar. In: a terminal's stream and how much there is to do. Out: something to tick. Writes nothing where the stream is no
// terminal, so that logs and pipes stay clean.

import type { WriteStream } from 'node:tty'
import type { Language } from '../model/problem.ts'

export interface Progress {
  /** One more is done. */
  tick(): void
  /** Writes a line above the bar. */
  write(line: string): void
  /** Takes the bar away. */
  stop(): void
}

/** Starts a bar with a label; where `total` is null (nobody knows how long a stream is) it only counts. Both tell how fast it goes. */
export async function startProgress(stream: WriteStream, label: string, total: number | null, language: Language): Promise<Progress> {
  const { SingleBar } = await import('cli-progress')
  const zh = language === 'zh'
  const rate = zh ? '每秒 {rate} 篇' : '{rate}/s'
  const left = zh ? '还需 {left}' : '{left} left'
  const format = total !== null ? `${label} {bar} {value}/{total} · ${rate} · ${left}` : `${label} {value} · ${rate}`
  // The bar is redrawn though it is the same as before: a line may have been written over it.
  const bar = new SingleBar({ stream, format, barsize: 30, hideCursor: true, clearOnComplete: true, forceRedraw: true })
  bar.start(total ?? 0, 0, { rate: '–', left: '–' })
  const began = performance.now()
  let done = 0
  return {
    tick() {
      done++
      // One file of records holds many articles.
      if (total !== null && done > total) bar.setTotal(done)
      bar.update(done, describePace(done, total, (performance.now() - began) / 1000))
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

/** Articles a second since the start, and the time that what is left takes at this pace: `12:05`. */
function describePace(done: number, total: number | null, seconds: number): { readonly rate: string; readonly left: string } {
  const rate = done / Math.max(seconds, 0.001)
  const left = Math.ceil(Math.max(0, (total ?? done) - done) / rate)
  return { rate: rate < 10 ? rate.toFixed(1) : rate.toFixed(0), left: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` }
}
