// What the YAML parser says of a rule file, in the words of this house. In: its faults and the file's text. Out: problems at the place
// a writer has to mend, with what YAML makes of it: rule files are full of characters that mean something to YAML.

import type { YAMLError } from 'yaml'
import type { Localized, Place, Problem } from '../model/problem.ts'
import type { Span } from '../model/span.ts'
import { duplicateKey, unreadableYaml } from './problems.ts'

/** A fault and where in the file it stands. */
export interface YamlFault extends Span {
  readonly problem: Problem
  /** Whether the rest of the file can be read all the same: nothing but the value at this place is in doubt. */
  readonly isLocal: boolean
}

/** Describes the faults of a file. Of those that come one from the other the first is kept. */
export function describeYamlFaults(faults: readonly YAMLError[], text: string, placeOf: (span: Span) => Place): readonly YamlFault[] {
  const described = faults.map((fault) => describeFault(fault, text, placeOf))
  const fatal = described.findIndex(({ isLocal }) => !isLocal)
  // Behind a fault of structure the parser only guesses.
  return fatal < 0 ? described : described.slice(0, fatal + 1)
}

function describeFault(fault: YAMLError, text: string, placeOf: (span: Span) => Place): YamlFault {
  const [start, end] = fault.pos
  const mistake = MISTAKES.flatMap((find) => find(text, start, fault.code) ?? [])[0]
  if (fault.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:,}]+/.exec(text.slice(start, start + 200))?.[0] ?? ''
    const span = { start, end: start + key.length }
    return { ...span, isLocal: true, problem: duplicateKey(placeOf(span), key) }
  }
  const span = mistake?.span ?? { start, end: Math.max(end, start + 1) }
  const reason = mistake?.reason ?? explain(fault)
  return { ...span, isLocal: mistake?.isLocal ?? false, problem: unreadableYaml(placeOf(span), reason) }
}

interface Mistake {
  readonly span: Span
  readonly reason: Localized
  readonly isLocal: boolean
}

type FindMistake = (text: string, at: number, code: string) => Mistake | null

/** What people write in rule files that YAML reads otherwise; the first that fits explains the fault. */
const MISTAKES: readonly FindMistake[] = [
  (text, at) => {
    const found = onLine(text, at, /\[\s*[-\d.e+]*\s*,\s*[-\d.e+]*\s*\)/gi)
    return (
      found && {
        span: found,
        isLocal: false,
        reason: unquoted(found.text, 'low and high, {low: 5e8, high: 6e8}', 'low 与 high，如 {low: 5e8, high: 6e8}'),
      }
    )
  },
  (text, at) => {
    const found = onLine(text, at, /(?<=(?:^|[:\-,[])\s*)\{[a-z_]+(?::[^"',]*)?\}[^,}\]\s]*/gi)
    return found && quoteIt(found, true)
  },
  (text, at) => {
    const found = onLine(text, at, /(?<=(?:^|[:\-,[])\s)!\([^\n,]*/g)
    return found && quoteIt(found, false)
  },
  (text, at, code) => {
    if (code !== 'BAD_SCALAR_START' && !(code === 'UNEXPECTED_TOKEN' && /[|>]/.test(text[at - 1] ?? ''))) return null
    const start = code === 'BAD_SCALAR_START' ? at : at - 1
    const written = /^[^,\]}\n]+/.exec(text.slice(start, start + 80))?.[0].trimEnd() ?? text[start] ?? ''
    return quoteIt({ start, end: start + written.length, text: written }, true)
  },
  (text, at, code) => {
    if (code !== 'BAD_DQ_ESCAPE') return null
    const written = text.slice(at, at + 2)
    return {
      span: { start: at, end: at + 2 },
      isLocal: true,
      reason: {
        en: `«${written}» in double quotes, expected «\\${written}», or single quotes, in which a backslash is a backslash`,
        zh: `双引号内的“${written}”应写作“\\${written}”，或改用单引号（其中反斜线无需双写）`,
      },
    }
  },
  (text, at) => {
    const found = onLine(text, at, /(?<=^\s*(?:- )?)[\w-]+：/gm)
    return (
      found && {
        span: found,
        isLocal: false,
        reason: {
          en: `«${found.text}» with a Chinese colon, expected «${found.text.slice(0, -1)}: »`,
          zh: `“${found.text}”用了全角冒号，应为“${found.text.slice(0, -1)}: ”`,
        },
      }
    )
  },
]

function quoteIt(found: Span & { readonly text: string }, isLocal: boolean): Mistake {
  return { span: found, isLocal, reason: unquoted(found.text, `quotes around it: "${found.text}"`, `引号："${found.text}"`) }
}

function unquoted(written: string, en: string, zh: string): Localized {
  return {
    en: `«${written}» without quotes, which means something else to YAML, expected ${en}`,
    zh: `“${written}”未加引号，YAML 另有解释；应为${zh}`,
  }
}

/** The last match of an expression on the line of an offset that begins before it or at it. */
function onLine(text: string, at: number, expression: RegExp): (Span & { readonly text: string }) | null {
  const from = text.lastIndexOf('\n', at - 1) + 1
  // A fault is often noticed at the start of the next line.
  const to = text.indexOf('\n', at)
  const line = text.slice(from, to < 0 ? text.length : to).slice(0, LONGEST_LINE)
  const found = [...line.matchAll(expression)].filter(({ index }) => from + index <= at).at(-1)
  return found ? { start: from + found.index, end: from + found.index + found[0].length, text: found[0] } : null
}

/** Only the beginning of a longer line is looked at. */
const LONGEST_LINE = 2000

function explain(fault: YAMLError): Localized {
  const message = (fault.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  return REASONS[fault.code] ?? { en: `YAML (${message}), expected what YAML 1.2 allows`, zh: `YAML 有误（${message}）` }
}

const REASONS: Readonly<Partial<Record<YAMLError['code'], Localized>>> = {
  TAB_AS_INDENT: { en: 'tab, expected spaces: YAML is indented with spaces alone', zh: '出现制表符；YAML 只能用空格缩进' },
  MULTIPLE_DOCS: { en: '«---», expected one document a file', zh: '出现“---”；一个文件只能有一份文档' },
  BAD_INDENT: {
    en: 'end of a list or map, expected its «]» or «}» before this place',
    zh: '列表或映射未闭合；此处之前应有“]”或“}”',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'second «: » in one value or a key indented deeper than the one above it, expected quotes around the value or the same indentation',
    zh: '一个值里有两个“: ”，或此键比上一键缩进更深；应给值加引号或对齐缩进',
  },
  MULTILINE_IMPLICIT_KEY: { en: 'text without «: », expected «key: value»', zh: '此处缺少“: ”，应为“键: 值”' },
  TAG_RESOLVE_FAILED: {
    en: 'word that begins with «!», a tag to YAML, expected quotes around it',
    zh: '以“!”开头的词会被 YAML 当作标签，应加引号',
  },
}
