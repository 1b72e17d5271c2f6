// Classes of characters that decide how white space folds. In: UTF-16 code units. Out: yes/no, or the half-width twin.

/** White space in source text: ASCII, no-break, U+3000 and the other space separators, line and paragraph separators. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Characters that show nothing and part nothing: controls, soft hyphen, zero-width and direction marks, BOM. */
export function isInvisible(code: number): boolean {
  return (
    code < 0x09 ||
    (code > 0x0d && code < 0x20) ||
    (code >= 0x7f && code < 0xa0 && code !== 0x85) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff
  )
}

/**
 * Whether white space beside this character means nothing in Chinese setting: ideographs, kana, Chinese and full-width
 * punctuation, and the marks Chinese shares with Latin text (“ ” ‘ ’ — … · △ ① ℃). For an astral character give its high surrogate.
 */
export function isCjk(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe4f && !(code >= 0xfe20 && code <= 0xfe2f)) ||
    (code >= 0xff00 && code <= 0xffef) ||
    // High surrogates of planes 2 and 3: the ideographs of CJK extensions B to I (𠮷).
    (code >= 0xd840 && code <= 0xd8bf) ||
    SHARED_MARKS.has(code) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x25a0 && code <= 0x25ff)
  )
}

/** ASCII quotes and brackets take the side of what stands behind them: `开展 " 云外交 "` folds, `said "Hello" to` does not. */
export function isTransparent(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

/** The half-width twin of a full-width digit, letter or ％, of ＋ and － before a digit and of ． between digits; else the character itself. */
export function toHalfWidth(code: number, before: number, after: number): number {
  if (code < 0xff05 || code > 0xff5a) return code
  if (isDigit(code) || (code >= 0xff21 && code <= 0xff3a) || code >= 0xff41) return code - FULL_WIDTH_OFFSET
  if (code === 0xff05) return code - FULL_WIDTH_OFFSET
  // A sign before a number (－5℃, 10－15); the dash of 中国－东盟 stays what it is.
  if ((code === 0xff0b || code === 0xff0d) && isDigit(after)) return code - FULL_WIDTH_OFFSET
  if (code === 0xff0e && isDigit(before) && isDigit(after)) return code - FULL_WIDTH_OFFSET
  return code
}

const FULL_WIDTH_OFFSET = 0xfee0
const SHARED_MARKS: ReadonlySet<number> = new Set([...'“”‘’—―…‥·•℃℉‰№※★☆✦'].map((mark) => mark.charCodeAt(0)))
