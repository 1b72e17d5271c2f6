// Character references. In: text and the place of an ampersand. Out: what it stands for, and how long it is.

import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'

/** A character reference: its text and its length in the source, ampersand included. */
export interface Entity {
  readonly text: string
  readonly length: number
}

/** Decodes the reference at `position`, or gives null where there is none. HTML takes some without a semicolon (`&copy2021`), Markdown does not. */
export function decodeEntity(raw: string, position: number, syntax: 'html' | 'markdown'): Entity | null {
  let text = ''
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => {
    text += String.fromCodePoint(codePoint)
  })
  decoder.startEntity(syntax === 'html' ? DecodingMode.Legacy : DecodingMode.Strict)
  const written = decoder.write(raw, position + 1)
  const length = written < 0 ? decoder.end() : written
  return length > 0 ? { text, length } : null
}
