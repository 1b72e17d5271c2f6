// Text as the code points jieba works on. In: UTF-16 text. Out: code points and where each starts.

/** `codes` are code points; the one at `i` stands at `[offsets[i], offsets[i + 1])` of the text, in UTF-16 code units. */
export interface Runes {
  readonly codes: Int32Array
  readonly offsets: Int32Array
}

/** Splits text into code points. Half a surrogate pair reads as U+FFFD, which is what nodejieba makes of it. */
export function splitRunes(text: string): Runes {
  const { length } = text
  const codes = new Int32Array(length)
  const offsets = new Int32Array(length + 1)
  let count = 0
  for (let at = 0; at < length; count++) {
    const code = text.codePointAt(at) ?? 0
    codes[count] = isSurrogate(code) ? 0xfffd : code
    offsets[count] = at
    at += code > 0xffff ? 2 : 1
  }
  offsets[count] = length
  return count === length ? { codes, offsets } : { codes: codes.subarray(0, count), offsets: offsets.subarray(0, count + 1) }
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}
