// Content lines of iCalendar (RFC 5545, section 3.1). In: a property's name and value. Out: one line, escaped, folded at 75 octets of
// UTF-8 without cutting a character, closed by CR LF.

const MOST_OCTETS = 75

/** A property whose value is text: backslash, semicolon, comma and line breaks are escaped (3.3.11). */
export function writeTextLine(name: string, text: string): string {
  return writeLine(name, escapeText(text))
}

/** A property with its value as it stands. */
export function writeLine(name: string, value: string): string {
  return foldLine(`${name}:${value}`)
}

/** Text as a value; other control characters are dropped, which the grammar does not allow. */
export function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '')
}

/** Folds a line: each part after the first is led by a space, which counts. */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = countOctets(character)
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return `${[...parts, part].join('\r\n')}\r\n`
}

/** Octets of a character in UTF-8; a lone surrogate is written as U+FFFD, three of them. */
function countOctets(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
