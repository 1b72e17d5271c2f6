// A style sheet's words in one pass. In: CSS text, well formed or not. Out: at-rules, the addresses it names, custom properties that it
// sets, and what is left open at its end, each with its offset. Escapes are read as a browser reads them: `@\69mport` is `@import`.

/** `text` is without quotes and escapes; of an `address` it is what url(…), src(…) or a string inside a function holds. */
export interface CssWord {
  readonly kind: 'at-rule' | 'address' | 'variable' | 'open'
  readonly text: string
  readonly start: number
}

/** Scans a style sheet; time grows with its length alone. */
export function scanCss(css: string): readonly CssWord[] {
  const words: CssWord[] = []
  const open: { readonly bracket: string; readonly start: number; readonly name: string }[] = []
  let at = 0
  while (at < css.length) {
    const start = at
    const character = css[at] ?? ''
    if (css.startsWith('/*', at)) {
      const end = css.indexOf('*/', at + 2)
      if (end < 0) words.push({ kind: 'open', text: '/*', start })
      at = end < 0 ? css.length : end + 2
    } else if (character === '"' || character === "'") {
      const string = readString(css, at)
      at = string.end
      // A string is an address where a function takes one: image-set("a.png" 1x), src("a").
      if (ADDRESS_FUNCTIONS.has(open.at(-1)?.name ?? '')) words.push({ kind: 'address', text: string.text, start })
    } else if (character === '@') {
      const name = readName(css, at + 1)
      words.push({ kind: 'at-rule', text: name.text.toLowerCase(), start })
      at = Math.max(name.end, at + 1)
    } else if (isNameStart(character)) {
      const name = readName(css, at)
      at = name.end
      if (css[at] === '(') {
        const lower = name.text.toLowerCase()
        const address = lower === 'url' ? readAddress(css, at + 1) : null
        if (address) {
          words.push({ kind: 'address', text: address.text, start })
          at = address.end
        } else {
          open.push({ bracket: '(', start, name: lower })
          at++
        }
      } else if (name.text.startsWith('--') && /^\s*:/.test(css.slice(at, at + 20)))
        words.push({ kind: 'variable', text: name.text, start })
    } else {
      at++
      if (character in CLOSING) open.push({ bracket: character, start, name: '' })
      else if (CLOSING[open.at(-1)?.bracket ?? ''] === character) open.pop()
    }
  }
  const [first] = open
  if (first) words.push({ kind: 'open', text: first.bracket, start: first.start })
  return words
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' }

/** Functions whose strings a browser fetches. */
const ADDRESS_FUNCTIONS: ReadonlySet<string> = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade'])

interface Read {
  readonly text: string
  readonly end: number
}

function isNameStart(character: string): boolean {
  return /[-_a-z\\\u0080-\uffff]/i.test(character)
}

function readName(css: string, from: number): Read {
  let text = ''
  let at = from
  while (at < css.length) {
    const character = css[at] ?? ''
    if (character === '\\') {
      const escaped = readEscape(css, at)
      text += escaped.text
      at = escaped.end
    } else if (/[-_a-z0-9\u0080-\uffff]/i.test(character)) {
      text += character
      at++
    } else break
  }
  return { text, end: Math.max(at, from + 1) }
}

/** A string ends at its quotation mark or, unclosed, at the line's end, as in a browser. */
function readString(css: string, from: number): Read {
  const quote = css[from]
  let text = ''
  let at = from + 1
  while (at < css.length && css[at] !== quote && css[at] !== '\n') {
    const read = css[at] === '\\' ? readEscape(css, at) : { text: css[at] ?? '', end: at + 1 }
    text += read.text
    at = read.end
  }
  return { text, end: at + 1 }
}

/** What stands in url(…), with or without quotes. */
function readAddress(css: string, from: number): Read {
  let at = from
  while (/\s/.test(css[at] ?? '')) at++
  if (css[at] === '"' || css[at] === "'") return readString(css, at)
  const close = css.indexOf(')', at)
  const end = close < 0 ? css.length : close
  return { text: css.slice(at, end).trim(), end: end + 1 }
}

function readEscape(css: string, from: number): Read {
  const hexadecimal = /^[0-9a-f]{1,6}/i.exec(css.slice(from + 1, from + 7))?.[0]
  if (hexadecimal === undefined) return { text: css[from + 1] ?? '', end: from + 2 }
  const code = Number.parseInt(hexadecimal, 16)
  const end = from + 1 + hexadecimal.length
  return { text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', end: /\s/.test(css[end] ?? '') ? end + 1 : end }
}
