// How wide text stands where Chinese characters take two columns. In: text. Out: columns; padded text.

/** Columns of a terminal: 2 for CJK and full-width characters, 0 for combining marks and controls, else 1. */
export function countColumns(text: string): number {
  let columns = 0
  for (const character of text) columns += isWide(character) ? 2 : /[\p{M}\p{C}]/u.test(character) ? 0 : 1
  return columns
}

/** `text` padded with spaces to a width in columns, and its own width. Controls are dropped: they would move the cursor. */
export function padText(text: string, width: number): { readonly text: string; readonly width: number } {
  const plain = text.replace(/\p{Cc}/gu, '')
  const own = countColumns(plain)
  return { text: plain + ' '.repeat(Math.max(0, width - own)), width: own }
}

/** Whether a character is set full width: CJK, kana, hangul and their punctuation. */
export function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  )
}

/** Marks that Latin fonts set narrow and Chinese fonts set full width. */
const CHINESE_MARK = /[‘’“”…—·×±]/

/** About how wide a text is set in the page's fonts, in px: rather too much than too little. One measure for all machines, whatever their fonts. */
export function measureText(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += isWide(character) || CHINESE_MARK.test(character) ? 1 : /[A-Z%mw]/.test(character) ? 0.9 : 0.58
  return ems * fontSize
}

/** The beginning of a text that is no wider than `width` px, `…` where something was left out. */
export function cutToWidth(text: string, width: number, fontSize: number): string {
  if (measureText(text, fontSize) <= width) return text
  let kept = ''
  for (const character of text) {
    if (measureText(`${kept}${character}…`, fontSize) > width) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
