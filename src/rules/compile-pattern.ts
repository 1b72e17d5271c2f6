// Pattern trees to matchers. In: a tree, then text and a chart of what was found in it so far. Out: the match at a position.
// A matcher walks the tree with continuations; patterns have no repetition, so its work is bounded, and a budget of steps
// stops the rest (a gap inside a gap inside alternatives).

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
  const step = compileStep(node)
  const takesFirst = hasGap(node)
  return <Item extends ChartItem>(input: MatchInput<Item>, position: number) => {
    let best: { end: number; trail: Trail<Item> } | null = null
    step(input, position, null, (end, trail) => {
      if (!best || end > best.end) best = { end, trail }
      return takesFirst
    })
    return best === null ? null : buildMatch(position, best)
  }
}

/** The clause-closing characters: a gap does not cross them. */
const CLAUSE_END = new Set('，,。；;！!？?：:\n')

/** Whether a character closes a clause. */
export function isClauseEnd(character: string | undefined): boolean {
  return character === undefined || CLAUSE_END.has(character)
}

/** What was gone through so far, newest first: items as they are met, captures when they close. */
type Trail<Item extends ChartItem> = {
  readonly item: Item | null
  readonly capture: Capture<Item> | null
  readonly before: Trail<Item>
} | null

/** Takes one element at `position` and goes on with `next`; true stops the search. */
type Step = <Item extends ChartItem>(
  input: MatchInput<Item>,
  position: number,
  trail: Trail<Item>,
  next: (position: number, trail: Trail<Item>) => boolean,
) => boolean

function compileStep(node: PatternNode): Step {
  switch (node.kind) {
    case 'literal': {
      const { text } = node
      return (input, position, trail, next) =>
        spend(input) && position + text.length <= input.end && input.text.startsWith(text, position) && next(position + text.length, trail)
    }
    case 'sequence':
      return node.parts.map(compileStep).reduceRight((rest, first) => {
        return (input, position, trail, next) => first(input, position, trail, (middle, grown) => rest(input, middle, grown, next))
      })
    case 'alternatives': {
      const choices = node.choices.map(compileStep)
      return (input, position, trail, next) => choices.some((choice) => choice(input, position, trail, next))
    }
    case 'optional': {
      const part = compileStep(node.part)
      return (input, position, trail, next) => part(input, position, trail, next) || next(position, trail)
    }
    case 'capture': {
      const part = compileStep(node.part)
      const { name } = node
      return (input, position, trail, next) =>
        part(input, position, trail, (end, grown) => {
          const item = grown?.item && grown.before === trail && grown.item.start === position && grown.item.end === end ? grown.item : null
          return next(end, { item: null, capture: { name, start: position, end, item }, before: grown })
        })
    }
    case 'item': {
      const key = itemKey(node.item, node.argument)
      return (input, position, trail, next) =>
        spend(input) &&
        input.itemsAt(key, position).some((item) => item.end <= input.end && next(item.end, { item, capture: null, before: trail }))
    }
    case 'gap': {
      const { most } = node
      return (input, position, trail, next) => {
        for (let length = 0; length <= most && position + length <= input.end; length++) {
          if (!spend(input)) return false
          if (length > 0 && isClauseEnd(input.text[position + length - 1])) return false
          if (next(position + length, trail)) return true
        }
        return false
      }
    }
    case 'not': {
      const part = compileStep(node.part)
      return (input, position, trail, next) => !part(input, position, trail, () => true) && next(position, trail)
    }
    case 'regex': {
      const expression = new RegExp(`^(?:${node.source})`, 'u')
      // It cannot be stopped once it runs, so it pays before: one that backtracks without bound is never run.
      const cost = countWays(node.source, REGEX_WINDOW)
      return (input, position, trail, next) => {
        if (!spend(input, cost)) return false
        const window = input.text.slice(position, Math.min(input.end, position + REGEX_WINDOW))
        const length = expression.exec(window)?.[0].length ?? 0
        return length > 0 && next(position + length, trail)
      }
    }
  }
}

function spend<Item extends ChartItem>({ budget }: MatchInput<Item>, steps = 1): boolean {
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

function buildMatch<Item extends ChartItem>(start: number, found: { end: number; trail: Trail<Item> }): PatternMatch<Item> {
  const captures: Capture<Item>[] = []
  const items: Item[] = []
  for (let at = found.trail; at; at = at.before) {
    if (at.capture) captures.unshift(at.capture)
    if (at.item) items.unshift(at.item)
  }
  return { start, end: found.end, captures, items }
}
