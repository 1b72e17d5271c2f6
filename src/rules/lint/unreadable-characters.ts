// Characters that reading text never has: full-width digits and letters (reading makes them half width), white space beside Chinese
// (reading drops it), controls. A term or pattern with one can never match.

import type { Problem } from '../../model/problem.ts'
import type { Lint } from './lint.ts'
import { controlCharacter, fullWidthCharacter, spaceInText } from './problems.ts'
import { listWrittenPatterns, listWrittenTerms } from './written.ts'

export const findUnreadableCharacters: Lint = ({ rules }) =>
  rules.rules.flatMap(({ rule, placeAt }) => [
    ...listWrittenTerms(rule).flatMap(({ text, path }) => find(text, SPACE_IN_TERM, path, placeAt)),
    ...listWrittenPatterns(rule).flatMap(({ text, path }) => find(text, SPACE_IN_PATTERN, path, placeAt)),
  ])

/** Full-width digits, letters and per cent sign, which have half-width twins; the marks （）～：， are Chinese and stay. */
const FULL_WIDTH = /[\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu
const CONTROL = /\p{Cc}+/gu
/** At an end, doubled, or beside a Chinese character or mark: reading text keeps single spaces between Latin words alone. */
const SPACE_IN_TERM =
  /^\s+|\s+$|\s{2,}|(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d])\s|\s(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d])/gu
/** In patterns plain spaces mean nothing; one that is meant is written `\ `. */
const SPACE_IN_PATTERN =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d] *)\\ |\\ (?= *[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d])/gu

type PlaceAt = Parameters<Lint>[0]['rules']['rules'][number]['placeAt']

function find(text: string, space: RegExp, path: readonly PropertyKey[], placeAt: PlaceAt): readonly Problem[] {
  const placeOf = ({ index, 0: found }: RegExpExecArray) => placeAt(path, { start: index, length: found.length })
  return [
    ...[...text.matchAll(FULL_WIDTH)].map((match) => fullWidthCharacter(placeOf(match), match[0], match[0].normalize('NFKC'))),
    ...[...text.matchAll(CONTROL)].map((match) => controlCharacter(placeOf(match), match[0])),
    ...[...text.matchAll(space)].filter(({ 0: found }) => !/\p{Cc}/u.test(found)).map((match) => spaceInText(placeOf(match), text)),
  ]
}
