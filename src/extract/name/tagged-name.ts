// Names by the tokenizer's tags. In: a sentence's tokens and the rules that say which tags are names of what. Out: name items: places
// and organisations word by word, persons where a surname or a title speaks for them (person-name.ts).

import type { Token } from '../../model/token.ts'
import type { TaggedNames } from '../../rules/compiled-rules.ts'
import type { NameItem } from '../chart.ts'
import type { SentenceWork } from '../run-patterns.ts'
import { findPersonNames } from './person-name.ts'

/** Words that are tagged as organisations and are none. */
const NOT_NAMES = 'core/org.not_names'

/** The names of a sentence that its tokens tell. */
export function findTaggedNames(work: SentenceWork, tokens: readonly Token[]): readonly NameItem[] {
  return work.rules.taggedNames.flatMap((rule) =>
    rule.nameKind === 'person' ? findPersons(work, tokens, rule) : findWords(work, tokens, rule),
  )
}

function findWords({ chart }: SentenceWork, tokens: readonly Token[], { origin, nameKind, tags }: TaggedNames): readonly NameItem[] {
  const refused = chart.termsOf(NOT_NAMES)
  const isName = ({ start, end, tag, text }: Token) =>
    tags.has(tag) && end - start >= 2 && isHan(text) && !refused.some((term) => term.start <= start && end <= term.end)
  return tokens
    .filter(isName)
    .map(({ start, end, text }) => ({ kind: 'entity', start, end, origin, name: text, nameKind, edition: null, via: [] }))
}

function findPersons(work: SentenceWork, tokens: readonly Token[], { origin, nameKind, tags }: TaggedNames): readonly NameItem[] {
  return findPersonNames(work, tokens, tags).map(({ start, end, title }) => {
    const name = work.input.text.slice(start, end)
    return { kind: 'entity', start, end, origin, name, nameKind, edition: null, via: [], ...(title === null ? {} : { title }) }
  })
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text)
}
