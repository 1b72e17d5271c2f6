// Regular expressions that compile and do not do what they look like: \b, which finds no border between Chinese characters; \\d from
// YAML that needed no doubling; .* that runs over clauses. (What could backtrack for ever is refused by pattern.ts.)

import type { Problem } from '../../model/problem.ts'
import type { Lint } from './lint.ts'
import { doubledEscape, unboundedGap, wordBoundary } from './problems.ts'
import { listWrittenPatterns } from './written.ts'

export const findRegexMistakes: Lint = ({ rules }) =>
  rules.rules.flatMap(({ rule, placeAt }) =>
    listWrittenPatterns(rule).flatMap(({ text, path }) =>
      [...text.matchAll(REGEX)].flatMap(({ index, 0: source }) =>
        CHECKS.flatMap(({ expression, describe }) =>
          [...source.matchAll(expression)].map((match): Problem => {
            const place = placeAt(path, { start: index + match.index, length: match[0].length })
            return describe(place, match[0])
          }),
        ),
      ),
    ),
  )

const REGEX = /re:\/(?:[^/\\]|\\.)+\//gu

/** Each steps over escaped backslashes first, so that `\\b` is not taken for `\b`. */
const CHECKS = [
  { expression: /(?<=(?<!\\)(?:\\\\)*)\\[bB]/g, describe: wordBoundary },
  { expression: /(?<=(?<!\\)(?:\\\\)*)\\\\[a-zA-Z]/g, describe: doubledEscape },
  { expression: /(?<=(?<!\\)(?:\\\\)*)(?:\.|\[\\s\\S\]|\[\^\])(?:[*+]|\{\d+,\})\??/g, describe: unboundedGap },
] as const
