// YAML as rule files are commonly written, read fast. In: text. Out: its content, exactly what the yaml package makes of it, or null
// for whatever is not plain: anchors, tags, block scalars, words over several lines, and every mistake. The package, ten times
// slower, then reads it and says what is wrong. (Property-tested against it: test/rules/read-plain-yaml.test.ts.)

/** Reads plain YAML; null where it is not plain. */
export function readPlainYaml(text: string): { readonly content: unknown } | null {
  if (/[\t\r\p{Cc}\uFEFF\u2028\u2029]/u.test(text.replaceAll('\n', ''))) return null
  const reader: Reader = { text, at: 0, depth: 0 }
  try {
    const first = nextLine(reader)
    if (first?.indent !== 0) return null
    const content = readBlock(reader, first)
    return nextLine(reader) ? null : { content }
  } catch (thrown) {
    if (thrown === NOT_PLAIN) return null
    throw thrown
  }
}

interface Reader {
  readonly text: string
  at: number
  depth: number
}

/** The next line that is not empty; `start` is its first character that is no space. */
interface Line {
  readonly indent: number
  readonly start: number
}

const NOT_PLAIN = Symbol('not plain')
const DEEPEST = 30

function notPlain(): never {
  throw NOT_PLAIN
}

/** Looks for the next line with content, over empty lines and comments, without taking it. The reader stands at a line's beginning. */
function nextLine(reader: Reader): Line | null {
  const { text } = reader
  while (reader.at < text.length) {
    let start = reader.at
    while (text[start] === ' ') start++
    const character = text[start]
    if (character !== undefined && character !== '\n' && character !== '#') return { indent: start - reader.at, start }
    const end = text.indexOf('\n', start)
    reader.at = end < 0 ? text.length : end + 1
  }
  return null
}

function readBlock(reader: Reader, { indent, start }: Line): unknown {
  if (++reader.depth > DEEPEST) notPlain()
  reader.at = start
  const block = isDash(reader) ? readSequence(reader, indent) : readMap(reader, indent)
  reader.depth--
  return block
}

/** The reader stands at the first dash. */
function readSequence(reader: Reader, indent: number): readonly unknown[] {
  const list: unknown[] = []
  do {
    const dash = reader.at
    reader.at++
    skipSpaces(reader)
    if (isDash(reader)) notPlain()
    if (isAtLineEnd(reader)) list.push(readBelow(reader, indent + 1))
    // `- key: value` begins a map whose other keys stand under the first.
    else if (KEY.exec(peekLine(reader))) list.push(readMap(reader, indent + reader.at - dash))
    else list.push(readInline(reader, indent))
  } while (takeLine(reader, indent) && (isDash(reader) || notPlain()))
  return list
}

/** A key as rule files have them, with its colon. */
const KEY = /^([A-Za-z_][\w-]*):(?=[ \n]|$)/

/** The reader stands at the first key. */
function readMap(reader: Reader, indent: number): Readonly<Record<string, unknown>> {
  const map: Record<string, unknown> = {}
  do {
    const key = KEY.exec(peekLine(reader))?.[1] ?? notPlain()
    claimKey(map, key)
    reader.at += key.length + 1
    skipSpaces(reader)
    map[key] = isAtLineEnd(reader) ? readBelow(reader, indent, true) : readInline(reader, indent)
  } while (takeLine(reader, indent) && (!isDash(reader) || notPlain()))
  return map
}

/** A key may stand once; words that mean something else, and what objects have of their own, are left to the package. */
function claimKey(map: Readonly<Record<string, unknown>>, key: string): void {
  if (key in map || /^(null|true|false|__proto__)$/i.test(key)) notPlain()
}

/** The block on the lines below, or null where there is none; under a key a sequence may stand as far out as the key. */
function readBelow(reader: Reader, indent: number, mayBeginHere = false): unknown {
  endLine(reader)
  const line = nextLine(reader)
  if (line && line.indent > indent) return isOpening(reader.text[line.start]) ? readFlowBelow(reader, line) : readBlock(reader, line)
  if (line && mayBeginHere && line.indent === indent && isDash({ ...reader, at: line.start })) return readBlock(reader, line)
  return null
}

/** `terms:` with its brackets on the next line. */
function readFlowBelow(reader: Reader, line: Line): unknown {
  reader.at = line.start
  return readInline(reader, line.indent - 1)
}

function isOpening(character: string | undefined): boolean {
  return character === '[' || character === '{' || character === '"' || character === "'"
}

/** Goes on to the next line of the same block; false where the block has ended. */
function takeLine(reader: Reader, indent: number): boolean {
  const line = nextLine(reader)
  if (!line || line.indent < indent) return false
  if (line.indent > indent) notPlain()
  reader.at = line.start
  return true
}

/** A value on the rest of the line; brackets may go on below it. */
function readInline(reader: Reader, indent: number): unknown {
  if (isOpening(reader.text[reader.at])) {
    const value = readFlow(reader, indent)
    skipSpaces(reader)
    if (!isAtLineEnd(reader)) notPlain()
    endLine(reader)
    return value
  }
  const line = peekLine(reader)
  const comment = line.indexOf(' #')
  const plain = (comment < 0 ? line : line.slice(0, comment)).trimEnd()
  if (/: |:$/.test(plain)) notPlain()
  endLine(reader)
  return resolvePlain(plain)
}

function readFlow(reader: Reader, indent: number): unknown {
  if (++reader.depth > DEEPEST) notPlain()
  const character = reader.text[reader.at]
  const value =
    character === '['
      ? readFlowSequence(reader, indent)
      : character === '{'
        ? readFlowMap(reader, indent)
        : character === '"' || character === "'"
          ? readQuoted(reader)
          : readFlowPlain(reader)
  reader.depth--
  return value
}

function readFlowSequence(reader: Reader, indent: number): readonly unknown[] {
  const list: unknown[] = []
  reader.at++
  for (skipFlowSpace(reader, indent); reader.text[reader.at] !== ']'; skipFlowSpace(reader, indent)) {
    list.push(readFlow(reader, indent))
    takeComma(reader, indent, ']')
  }
  reader.at++
  return list
}

function readFlowMap(reader: Reader, indent: number): Readonly<Record<string, unknown>> {
  const map: Record<string, unknown> = {}
  reader.at++
  for (skipFlowSpace(reader, indent); reader.text[reader.at] !== '}'; skipFlowSpace(reader, indent)) {
    const key = KEY.exec(peekLine(reader))?.[1] ?? notPlain()
    claimKey(map, key)
    reader.at += key.length + 1
    skipSpaces(reader)
    map[key] = readFlow(reader, indent)
    takeComma(reader, indent, '}')
  }
  reader.at++
  return map
}

function takeComma(reader: Reader, indent: number, close: string): void {
  skipFlowSpace(reader, indent)
  if (reader.text[reader.at] === ',') reader.at++
  else if (reader.text[reader.at] !== close) notPlain()
}

const FLOW_PLAIN = /[^,[\]{}\n:#]+/y

function readFlowPlain(reader: Reader): unknown {
  FLOW_PLAIN.lastIndex = reader.at
  const plain = FLOW_PLAIN.exec(reader.text)?.[0].trimEnd() ?? notPlain()
  reader.at += plain.length
  return resolvePlain(plain)
}

/** Within one line; of escapes only those of the backslash and the quotation mark. */
const QUOTED = /"((?:[^"\\\n]|\\["\\])*)"|'((?:[^'\n]|'')*)'/y

function readQuoted(reader: Reader): string {
  QUOTED.lastIndex = reader.at
  const [whole, double, single = ''] = QUOTED.exec(reader.text) ?? notPlain()
  reader.at += whole.length
  return double === undefined ? single.replaceAll("''", "'") : double.replace(/\\(["\\])/g, '$1')
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/

/** What a word without quotation marks means. */
function resolvePlain(plain: string): unknown {
  if (NUMBER.test(plain)) return Number(plain)
  if (plain === '' || /^[-?:,[\]{}#&*!|>'"%@`.~+=<]|^0[xo]/.test(plain)) notPlain()
  if (!/^(?:null|true|false)$/i.test(plain)) return plain
  return WORDS.has(plain) ? WORDS.get(plain) : notPlain()
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
])

function isDash({ text, at }: Reader): boolean {
  return text[at] === '-' && (text[at + 1] === ' ' || text[at + 1] === '\n' || at + 1 === text.length)
}

function peekLine({ text, at }: Reader): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? text.length : end)
}

function skipSpaces(reader: Reader): void {
  while (reader.text[reader.at] === ' ') reader.at++
}

/** Whether nothing but a comment is left of the line. The character before is a space where it is a comment. */
function isAtLineEnd({ text, at }: Reader): boolean {
  const character = text[at]
  return character === undefined || character === '\n' || (character === '#' && text[at - 1] === ' ')
}

function endLine(reader: Reader): void {
  const end = reader.text.indexOf('\n', reader.at)
  reader.at = end < 0 ? reader.text.length : end + 1
}

/** Spaces, comments and line feeds inside brackets; lines below must stand further in than the block they belong to. */
function skipFlowSpace(reader: Reader, indent: number): void {
  skipSpaces(reader)
  while (isAtLineEnd(reader)) {
    endLine(reader)
    const line = nextLine(reader)
    if (!line || line.indent <= indent) notPlain()
    reader.at = line.start
  }
}
