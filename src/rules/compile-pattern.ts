// Pattern trees to matchers. In: a tree, then text and a chart of what was found in it so far. Out: the match at a position.
// A matcher is a chain of steps that each know the next; patterns have no repetition, so its work is bounded, and a budget of steps
// stops the rest (a gap inside a gap inside alternatives).

import { groupBy } from '../model/group-by.ts'
import { type ItemKind, type PatternNode, REGEX_WINDOW } from './pattern.ts'
import { countWays } from './regex-cost.ts'
import { itemKey } from './starters.ts'

/** Something already found in the text that a pattern can name: a number, a date, a unit, a lexicon's term. */
export interface ChartItem {
  readonly kind: ItemKind
  readonly start: number
  readonly end: number
}

/** What a matcher needs to see. `[start, end)` is the window, as a rule the sentence. */
export interface MatchInput<Item extends ChartItem> {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The items filed under a key (starters.ts) that begin at a position, longest first. */
  itemsAt(key: string, position: number): readonly Item[]
  /** Steps left before matching gives up. A step is one comparison; a regular expression costs as many as it has ways to match. */
  readonly budget: { steps: number }
}

/** A named stretch of a match, and the chart item it is where it is exactly one. */
export interface Capture<Item extends ChartItem> {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly item: Item | null
}

export interface PatternMatch<Item extends ChartItem> {
  readonly start: number
  readonly end: number
  readonly captures: readonly Capture<Item>[]
  /** The chart items the match went through, in order. */
  readonly items: readonly Item[]
}

/** Finds the match of one pattern that begins at `position`: the longest, or with gaps the one with the shortest gaps. */
export type Matcher = <Item extends ChartItem>(input: MatchInput<Item>, position: number) => PatternMatch<Item> | null

/** Compiles a pattern's tree. */
export function compilePattern(node: PatternNode): Matcher {
  const takesFirst = hasGap(node)
  // Scratch of the one attempt that runs: a matcher runs no other, and nothing of it is left when it returns.
  const best: { end: number; trail: Trail } = { end: NOWHERE, trail: null }
  const step = compileStep(node, (_, end, trail) => {
    if (end > best.end) {
      best.end = end
      best.trail = trail
    }
    return takesFirst
  })
  return <Item extends ChartItem>(input: MatchInput<Item>, position: number) => {
    best.end = NOWHERE
    step(input, position, null)
    if (best.end === NOWHERE) return null
    const match = buildMatch(position, best.end, best.trail)
    best.trail = null
    // Its items are those that `input` gave out.
    return match as PatternMatch<Item>
  }
}

const NOWHERE = -1

/** The clause-closing characters: a gap does not cross them. */
const CLAUSE_END = new Set('，,。；;！!？?：:\n')

/** Whether a character closes a clause. */
export function isClauseEnd(character: string | undefined): boolean {
  return character === undefined || CLAUSE_END.has(character)
}

/** What was gone through so far, newest first: items as they are met, captures when they open and when they close. */
type Trail = {
  readonly item: ChartItem | null
  readonly capture: Capture<ChartItem> | null
  /** The capture that opens here, and where that is. */
  readonly opening: PatternNode | null
  readonly position: number
  readonly before: Trail
} | null

/** Takes what is left of a pattern from `position` on; true stops the search. */
type Step = (input: MatchInput<ChartItem>, position: number, trail: Trail) => boolean

/** Compiles a node together with all that follows it: each step knows the next, and none is made while text is matched. */
function compileStep(node: PatternNode, next: Step): Step {
  switch (node.kind) {
    case 'literal': {
      const { text } = node
      const { length } = text
      const first = text.charCodeAt(0)
      return (input, position, trail) =>
        spend(input) &&
        position + length <= input.end &&
        input.text.charCodeAt(position) === first &&
        (length === 1 || input.text.startsWith(text, position)) &&
        next(input, position + length, trail)
    }
    case 'sequence':
      return node.parts.reduceRight((rest, part) => compileStep(part, rest), next)
    case 'alternatives':
      return compileAlternatives(node.choices, next)
    case 'optional': {
      const part = compileStep(node.part, next)
      return (input, position, trail) => part(input, position, trail) || next(input, position, trail)
    }
    case 'capture': {
      const { name } = node
      const part = compileStep(node.part, (input, end, trail) => {
        const open = findOpening(trail, node)
        const start = open?.position ?? end
        const isItem = trail?.item && trail.before === open && trail.item.start === start && trail.item.end === end
        const capture = { name, start, end, item: isItem ? trail.item : null }
        return next(input, end, { item: null, capture, opening: null, position: end, before: trail })
      })
      return (input, position, trail) => part(input, position, { item: null, capture: null, opening: node, position, before: trail })
    }
    case 'item': {
      const key = itemKey(node.item, node.argument)
      return (input, position, trail) => {
        if (!spend(input)) return false
        for (const item of input.itemsAt(key, position)) {
          if (item.end > input.end) continue
          if (next(input, item.end, { item, capture: null, opening: null, position, before: trail })) return true
        }
        return false
      }
    }
    case 'gap': {
      const { most } = node
      return (input, position, trail) => {
        for (let length = 0; length <= most && position + length <= input.end; length++) {
          if (!spend(input)) return false
          if (length > 0 && isClauseEnd(input.text[position + length - 1])) return false
          if (next(input, position + length, trail)) return true
        }
        return false
      }
    }
    case 'not': {
      const part = compileStep(node.part, () => true)
      return (input, position, trail) => !part(input, position, trail) && next(input, position, trail)
    }
    case 'regex': {
      const expression = new RegExp(`^(?:${node.source})`, 'u')
      // It cannot be stopped once it runs, so it pays before: one that backtracks without bound is never run.
      const cost = countWays(node.source, REGEX_WINDOW)
      return (input, position, trail) => {
        if (!spend(input, cost)) return false
        const window = input.text.slice(position, Math.min(input.end, position + REGEX_WINDOW))
        const length = expression.exec(window)?.[0].length ?? 0
        return length > 0 && next(input, position + length, trail)
      }
    }
  }
}

/** Choices in their order. Where each begins with a literal, only those that begin with the character that stands there are tried. */
function compileAlternatives(choices: readonly PatternNode[], next: Step): Step {
  const steps = choices.map((choice) => ({ step: compileStep(choice, next), first: findFirstCode(choice) }))
  if (steps.some(({ first }) => first === null)) {
    const all = steps.map(({ step }) => step)
    return (input, position, trail) => {
      for (const step of all) if (step(input, position, trail)) return true
      return false
    }
  }
  const byFirst = groupBy(steps, ({ first }) => first)
  const table = new Map([...byFirst].map(([first, group]) => [first, group.map(({ step }) => step)]))
  return (input, position, trail) => {
    if (!spend(input)) return false
    const likely = table.get(input.text.charCodeAt(position))
    if (likely) for (const step of likely) if (step(input, position, trail)) return true
    return false
  }
}

/** The character that a match of the node begins with; null where it may begin with several, or with none. */
function findFirstCode(node: PatternNode): number | null {
  if (node.kind === 'literal') return node.text.charCodeAt(0)
  if (node.kind === 'capture') return findFirstCode(node.part)
  return node.kind === 'sequence' && node.parts[0] ? findFirstCode(node.parts[0]) : null
}

function findOpening(trail: Trail, node: PatternNode): Trail {
  let at = trail
  while (at && at.opening !== node) at = at.before
  return at
}

function spend({ budget }: MatchInput<ChartItem>, steps = 1): boolean {
  budget.steps -= steps
  return budget.steps >= 0
}

function hasGap(node: PatternNode): boolean {
  switch (node.kind) {
    case 'gap':
      return true
    case 'sequence':
      return node.parts.some(hasGap)
    case 'alternatives':
      return node.choices.some(hasGap)
    case 'optional':
    case 'capture':
      return hasGap(node.part)
    default:
      return false
  }
}

function buildMatch(start: number, end: number, trail: Trail): PatternMatch<ChartItem> {
  const captures: Capture<ChartItem>[] = []
  const items: ChartItem[] = []
  for (let at = trail; at; at = at.before) {
    if (at.capture) captures.push(at.capture)
    if (at.item) items.push(at.item)
  }
  return { start, end, captures: captures.reverse(), items: items.reverse() }
}
