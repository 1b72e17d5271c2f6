// What a regular expression of a rule file can cost. In: source that compiles with the u flag. Out: an upper bound on the ways in
// which it can match a stretch of text, all of which a backtracking engine tries before it gives up; Infinity where there is no
// bound worth the name: (a+)+, (a|ab)*, look-around, back references.

/** The ways to match at most `window` characters. */
export function countWays(source: string, window: number): number {
  const reader: Reader = { source, at: 0, window }
  return readChoices(reader).ways
}

interface Reader {
  readonly source: string
  at: number
  readonly window: number
}

interface Part {
  readonly ways: number
  /** The literal character it begins with; null where that is not one. */
  readonly first: string | null
}

/** Of choices that begin with different characters only one is ever followed: 一|二|三 is one way, 十|十一 is two. */
function readChoices(reader: Reader): Part {
  const choices = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    choices.push(readSequence(reader))
  }
  const [only] = choices
  if (only && choices.length === 1) return only
  const firsts = new Set(choices.map(({ first }) => first))
  const isTold = firsts.size === choices.length && !firsts.has(null)
  const all = choices.map(({ ways }) => ways)
  return { ways: isTold ? Math.max(...all) : all.reduce((sum, ways) => sum + ways, 0), first: null }
}

function readSequence(reader: Reader): Part {
  let ways = 1
  let first: string | null = null
  for (let isFirst = true; ; isFirst = false) {
    const character = reader.source[reader.at]
    if (character === undefined || character === '|' || character === ')') return { ways, first }
    const part = readAtom(reader)
    const times = readTimes(reader)
    ways *= countRepeated(part.ways, times, reader.window)
    if (isFirst && times.least > 0) first = part.first
  }
}

function readAtom(reader: Reader): Part {
  const { source } = reader
  const character = source[reader.at] ?? ''
  if (character === '(') return readGroup(reader)
  if (character === '[') {
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
    reader.at++
    return { ways: 1, first: null }
  }
  if (character === '\\') {
    const escaped = /^\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[\s\S])/.exec(source.slice(reader.at))?.[0] ?? '\\'
    reader.at += escaped.length
    return { ways: /^\\[1-9k]/.test(escaped) ? Infinity : 1, first: null }
  }
  const literal = String.fromCodePoint(source.codePointAt(reader.at) ?? 0)
  reader.at += literal.length
  return { ways: 1, first: /[.^$]/.test(literal) ? null : literal }
}

function readGroup(reader: Reader): Part {
  const opening = /^\((?:\?(?::|<(?![=!])[^>]*>|))?/.exec(reader.source.slice(reader.at))?.[0] ?? '('
  // (?= (?! (?<= (?<! and whatever else begins with (? looks around or changes the rules.
  const isPlain = !opening.endsWith('?')
  reader.at += opening.length
  const inner = readChoices(reader)
  reader.at++
  return isPlain ? inner : { ways: Infinity, first: null }
}

interface Times {
  readonly least: number
  readonly most: number
}

function readTimes(reader: Reader): Times {
  const written = /^(?:[*+?]|\{(\d+)(,(\d*))?\})/.exec(reader.source.slice(reader.at))
  if (!written) return { least: 1, most: 1 }
  reader.at += written[0].length
  if (reader.source[reader.at] === '?') reader.at++
  const [quantifier, least, comma, most] = written
  if (quantifier === '*') return { least: 0, most: Infinity }
  if (quantifier === '+') return { least: 1, most: Infinity }
  if (quantifier === '?') return { least: 0, most: 1 }
  return { least: Number(least), most: comma === undefined ? Number(least) : most ? Number(most) : Infinity }
}

/** Once or more of something that matches in one way is as many ways as there are lengths; of several ways, their powers. */
function countRepeated(ways: number, { least, most }: Times, window: number): number {
  if (ways === 1) return Math.max(1, Math.min(most, window) - least + 1)
  if (most > window) return Infinity
  let sum = 0
  for (let times = least; times <= most; times++) sum += ways ** times
  return sum
}
