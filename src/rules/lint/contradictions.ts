// Patterns that exclude themselves: `!(年)年`, and `{number}万`, where {number} has taken the 万 already.

import type { PatternNode } from '../pattern.ts'
import type { Lint } from './lint.ts'
import { excludedPart, takenByNumber } from './problems.ts'
import { listWrittenPatterns } from './written.ts'

export const findContradictions: Lint = ({ rules, facts }) => {
  const takenCharacters = facts.numeralCharacters
  const takenWords = [...rules.insideHedges.keys()]
  return rules.rules.flatMap(({ rule, placeAt }) =>
    listWrittenPatterns(rule).flatMap(({ text, path, node }) =>
      listNeighbours(node).flatMap(([first, second]) => {
        const starts = listStarts(second)
        if (!starts) return []
        const [start = ''] = starts
        const place = placeAt(path, { start: findAfter(text, first.kind === 'not' ? ')' : '}', start), length: 1 })
        if (first.kind === 'not') {
          const excluded = listStarts(first.part)
          return excluded && isWholly(first.part) && starts.every((one) => excluded.some((other) => one.startsWith(other)))
            ? [excludedPart(place, start)]
            : []
        }
        const isTaken = (one: string) => takenCharacters.includes(one[0] ?? ' ') || takenWords.some((word) => one.startsWith(word))
        return endsWithNumber(first) && starts.every(isTaken) ? [takenByNumber(place, start[0] ?? '')] : []
      }),
    ),
  )
}

/** Where in the pattern `start` stands right behind a bracket; else where it stands first. */
function findAfter(text: string, bracket: string, start: string): number {
  const behind = text.indexOf(`${bracket}${start}`)
  return behind >= 0 ? behind + 1 : Math.max(0, text.indexOf(start))
}

/** Every two parts that follow each other. */
function listNeighbours(node: PatternNode): readonly (readonly [PatternNode, PatternNode])[] {
  switch (node.kind) {
    case 'sequence':
      return [
        ...node.parts.slice(1).map((part, index) => [node.parts[index] ?? part, part] as const),
        ...node.parts.flatMap(listNeighbours),
      ]
    case 'alternatives':
      return node.choices.flatMap(listNeighbours)
    case 'optional':
    case 'capture':
    case 'not':
      return listNeighbours(node.part)
    default:
      return []
  }
}

/** The literals of which one begins every match of a part; null where that is not known. */
function listStarts(node: PatternNode): readonly string[] | null {
  switch (node.kind) {
    case 'literal':
      return [node.text]
    case 'capture':
      return listStarts(node.part)
    case 'sequence':
      return node.parts[0] ? listStarts(node.parts[0]) : null
    case 'alternatives': {
      const all = node.choices.map(listStarts)
      return all.includes(null) ? null : all.flatMap((starts) => starts ?? [])
    }
    default:
      return null
  }
}

/** Whether the literals that a part begins with are all of it. */
function isWholly(node: PatternNode): boolean {
  return node.kind === 'literal' || (node.kind === 'alternatives' && node.choices.every((choice) => choice.kind === 'literal'))
}

function endsWithNumber(node: PatternNode): boolean {
  if (node.kind === 'capture') return endsWithNumber(node.part)
  return node.kind === 'item' && node.item === 'number'
}
