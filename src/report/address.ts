// Where a reader is in a report, as the part of its address after `#`. In: such a fragment. Out: an anchor, the fingerprint of the sentence
// it was made for, and what is searched; and back. Refuses nothing: what it does not know it leaves out.
//
//   #a002-s17~k3f9x            a sentence, and what it said when the link was copied
//   #find?q=疫苗&type=figure    a search
//   #series-1?lang=en          a place, in the other language

/** A search, as the form has it. Empty strings are no condition. */
export interface Search {
  /** Words that must all stand in the sentence. */
  readonly words: string
  /** A type of mention (`figure`), a unit (`dose`), a measure (`health/vaccine.doses_provided`). */
  readonly type: string
  readonly unit: string
  readonly measure: string
  /** An author or outlet, as the articles name it. */
  readonly source: string
  /** ISO dates, both included. */
  readonly from: string
  readonly to: string
  /** What the dates are of: what is spoken of, or publication. */
  readonly by: 'about' | 'published'
  /** A page of results, from 1. */
  readonly page: number
}

export interface Address {
  /** Without `#`; empty at the top of the page. */
  readonly anchor: string
  /** What `fingerprintText` made of the sentence's text, or null. */
  readonly fingerprint: string | null
  readonly language: string | null
  readonly search: Search
}

export const NO_SEARCH: Search = { words: '', type: '', unit: '', measure: '', source: '', from: '', to: '', by: 'about', page: 1 }

/** Parses a fragment, with or without its `#`. */
export function parseAddress(fragment: string): Address {
  const [place = '', query = ''] = splitOnce(fragment.replace(/^#/, ''), '?')
  const [anchor = '', fingerprint] = splitOnce(place, '~')
  const parameters = new URLSearchParams(query)
  const read = (name: string) => parameters.get(name) ?? ''
  return {
    anchor: decode(anchor),
    fingerprint: fingerprint === undefined || fingerprint === '' ? null : fingerprint,
    language: parameters.get('lang'),
    search: {
      words: read('q'),
      type: read('type'),
      unit: read('unit'),
      measure: read('measure'),
      source: read('source'),
      from: read('from'),
      to: read('to'),
      by: read('by') === 'published' ? 'published' : 'about',
      page: Math.max(1, Number.parseInt(read('page'), 10) || 1),
    },
  }
}

/** Renders an address as a fragment with `#`; what says nothing is left out, so that the same place has one address. */
export function renderAddress({ anchor, fingerprint, language, search }: Address): string {
  const { words, type, unit, measure, source, from, to, by, page } = search
  const isDated = from !== '' || to !== ''
  const entries = [
    ['q', words],
    ...Object.entries({ type, unit, measure, source, from, to }),
    ['by', isDated && by === 'published' ? by : ''],
    ['page', page > 1 ? String(page) : ''],
    ['lang', language ?? ''],
  ] as const
  const query = entries.flatMap(([name, value]) => (value === '' ? [] : [`${name}=${encode(value)}`])).join('&')
  return `#${encode(anchor)}${fingerprint === null ? '' : `~${fingerprint}`}${query === '' ? '' : `?${query}`}`
}

/** Whether nothing is searched. */
export function isNoSearch({ words, type, unit, measure, source, from, to }: Search): boolean {
  return [words, type, unit, measure, source, from, to].every((value) => value.trim() === '')
}

/**
 * A short name for a sentence's text: FNV-1a of its characters without white space, in base 36. It tells whether a link still leads to
 * the sentence it was copied from; it protects against nothing else.
 */
export function fingerprintText(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) {
    if (character.trim() === '') continue
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(36)
}

/** Chinese stays readable in an address; what would end or split it does not. */
function encode(text: string): string {
  return text.replace(/[\s%&#+?=~"'<>\\^`{|}]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

/** Browsers hand a typed address over encoded, a damaged one as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function splitOnce(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
