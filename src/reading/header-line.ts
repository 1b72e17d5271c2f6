// A field of a header that is no proper YAML. In: the header's text and a name. Out: the value as it stands on its line.
// Headlines break YAML often (`title: 中国: 世界`, `title: [视频]快讯`), and their dates must not be lost with them.

/** The value of a `name: value` line, outer quotes aside, with its offset into the header. */
export interface HeaderLine {
  readonly text: string
  readonly offset: number
  /** The offset at which the line ends. */
  readonly end: number
}

/** Finds the first line that begins with one of the names (lower case); null where there is none, or it has no value. */
export function findHeaderLine(header: string, names: readonly string[]): HeaderLine | null {
  for (const { groups, index, 0: line } of header.matchAll(LINE)) {
    if (!names.includes((groups?.name ?? '').toLowerCase())) continue
    const value = (groups?.value ?? '').trimEnd()
    const isQuoted = value.length > 1 && (value[0] === '"' || value[0] === "'") && value.at(-1) === value[0]
    const text = isQuoted ? value.slice(1, -1) : value
    return text.trim() === '' ? null : { text, offset: index + line.indexOf(value) + (isQuoted ? 1 : 0), end: index + line.length }
  }
  return null
}

const LINE = /^(?<name>[A-Za-z]{1,30})[ \t]{0,9}:[ \t]{1,9}(?<value>[^\s][^\r\n]*)/gm
