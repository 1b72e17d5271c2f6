// Bytes to lines. In: chunks of a file or stream. Out: lines of UTF-8 text with their numbers, one in memory at a time.

/** A line without its break. `text` is null where it was longer than the limit: its bytes were passed over, not kept. */
export interface NumberedLine {
  readonly number: number
  readonly text: string | null
}

/** Splits chunks at line feeds. A byte-order mark before the first line is dropped; wrong bytes read as U+FFFD. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<NumberedLine> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  const finish = (): NumberedLine => {
    const text = size > maxBytes ? null : decodeLine(parts)
    parts = []
    size = 0
    return { number: number++, text }
  }
  const add = (part: Uint8Array): void => {
    size += part.length
    if (size <= maxBytes) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end))
      yield finish()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (size > 0) yield finish()
}

function decodeLine(parts: readonly Uint8Array[]): string {
  return new TextDecoder('utf-8').decode(Buffer.concat(parts)).replace(/\r$/, '')
}

const LINE_FEED = 0x0a
