// Where text stops being JSON. In: a line that JSON.parse refused (its messages do not always say where). Out: the offset of the fault.

/** The offset of the first character that JSON does not allow there; the line's length where it ends too soon. Linear, any depth. */
export function findJsonFault(line: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let position = 0
  while (true) {
    position = skip(SPACE, line, position)
    const character = line[position]
    if (character === undefined || expected === 'end') return position
    if (expected === 'comma') {
      if (character === ',') expected = open.at(-1) === '{' ? 'key' : 'value'
      else if (character === CLOSING[open.at(-1) ?? '']) open.pop()
      else return position
      position++
      if (open.length === 0) expected = 'end'
      continue
    }
    const isFirst = line[skipBack(line, position)] === open.at(-1)
    if (open.length > 0 && isFirst && character === CLOSING[open.at(-1) ?? '']) {
      open.pop()
      position++
      expected = open.length === 0 ? 'end' : 'comma'
    } else if (expected === 'key') {
      if (character !== '"') return position
      const key = skipString(line, position)
      position = skip(SPACE, line, key.end)
      if (!key.isWhole || line[position] !== ':') return position
      position++
      expected = 'value'
    } else if (character === '{' || character === '[') {
      open.push(character)
      position++
      expected = character === '{' ? 'key' : 'value'
    } else {
      const scalar = skipScalar(line, position)
      position = scalar.end
      if (!scalar.isWhole) return position
      expected = open.length === 0 ? 'end' : 'comma'
    }
  }
}

type Expected = 'value' | 'key' | 'comma' | 'end'

function skip(pattern: RegExp, line: string, position: number): number {
  // A copy: the position a sticky pattern keeps is state.
  const sticky = new RegExp(pattern)
  sticky.lastIndex = position
  return position + (sticky.exec(line)?.[0].length ?? 0)
}

function skipScalar(line: string, start: number): { readonly end: number; readonly isWhole: boolean } {
  if (line[start] === '"') return skipString(line, start)
  const end = skip(LITERAL, line, start)
  return { end, isWhole: end > start }
}

function skipBack(line: string, position: number): number {
  let before = position - 1
  while (before >= 0 && ' \t\r\n'.includes(line[before] as string)) before--
  return before
}

/** The position after a string, or the position of what is wrong in it. Never a pattern: those exhaust the stack on long strings. */
function skipString(line: string, start: number): { readonly end: number; readonly isWhole: boolean } {
  for (let end = start + 1; end < line.length; end++) {
    const code = line.charCodeAt(end)
    if (code === 0x22) return { end: end + 1, isWhole: true }
    if (code < 0x20) return { end, isWhole: false }
    if (code !== 0x5c) continue
    const length = ESCAPE.exec(line.slice(end, end + 6))?.[0].length
    if (length === undefined) return { end, isWhole: false }
    end += length - 1
  }
  return { end: line.length, isWhole: false }
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
const SPACE = /[ \t\r\n]*/y
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/
