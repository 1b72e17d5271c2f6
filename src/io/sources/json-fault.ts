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
      const end = skip(KEY, line, position)
      if (end === position) return position
      position = end
      expected = 'value'
    } else if (character === '{' || character === '[') {
      open.push(character)
      position++
      expected = character === '{' ? 'key' : 'value'
    } else {
      const end = skip(SCALAR, line, position)
      if (end === position) return position
      position = end
      expected = open.length === 0 ? 'end' : 'comma'
    }
  }
}

type Expected = 'value' | 'key' | 'comma' | 'end'

function skip(pattern: RegExp, line: string, position: number): number {
  const sticky = new RegExp(pattern.source, 'uy')
  sticky.lastIndex = position
  return position + (sticky.exec(line)?.[0].length ?? 0)
}

function skipBack(line: string, position: number): number {
  let before = position - 1
  while (before >= 0 && ' \t\r\n'.includes(line[before] as string)) before--
  return before
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
const SPACE = /[ \t\r\n]*/
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/
const KEY = new RegExp(`${STRING.source}[ \\t\\r\\n]*:`)
const SCALAR = new RegExp(`${STRING.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`)
