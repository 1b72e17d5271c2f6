// A look at HTML before it is parsed. In: HTML. Out: whether parsing it would take more time or memory than an article may.
// The parser is quadratic in depth and can multiply unclosed formatting tags; a count of tags bounds both beforehand.

import type { Blocks } from './blocks.ts'

const MAX_CHARACTERS = 8_000_000
const MAX_TAGS = 250_000
const MAX_DEPTH = 1_000
/** Formatting tags that the parser may open again in later blocks: `<b>` left open is repeated in every `<p>` after it. */
const MAX_REOPENED = 1_000_000

/** The limit that HTML breaks, or null. Counts tags roughly, comments and attribute values included; linear. */
export function findHtmlRefusal(html: string): NonNullable<Blocks['refusal']> | null {
  if (html.length > MAX_CHARACTERS) return 'too-long'
  const open = new Map<string, number>()
  let tags = 0
  let depth = 0
  let formatting = 0
  let reopened = 0
  for (const { groups } of html.matchAll(TAG)) {
    if (++tags > MAX_TAGS) return 'too-many-tags'
    const name = (groups?.name ?? '').toLowerCase()
    if (SINGLE.has(name)) continue
    const isFormatting = FORMATTING.has(name)
    const count = open.get(name) ?? 0
    if (groups?.slash) {
      if (count === 0) continue
      open.set(name, count - 1)
      depth--
      if (isFormatting) formatting--
      continue
    }
    open.set(name, count + 1)
    if (++depth > MAX_DEPTH) return 'too-deep'
    if (isFormatting) formatting++
    else reopened += formatting
    if (reopened > MAX_REOPENED) return 'too-many-tags'
  }
  return null
}

const TAG = /<(?<slash>\/?)(?<name>[a-z][a-z0-9-]{0,31})/giu
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))
/** Never open for long: void elements, and those whose end tag may be left out. */
const SINGLE = words(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th thead tbody tfoot option optgroup colgroup rt rp',
)
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u')
