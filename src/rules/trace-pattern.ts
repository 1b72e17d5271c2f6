// Why a pattern did not match. In: its tree and what a matcher sees. Out: how far the best attempt came, what it needed there and what
// stands there instead. A second, slower walk over the tree that the matcher was compiled from; only `explain` takes it.

import { type ChartItem, isClauseEnd, type MatchInput } from './compile-pattern.ts'
import { type PatternNode, REGEX_WINDOW } from './pattern.ts'
import { itemKey } from './starters.ts'

/** One element that an attempt got past, with the text it took. */
export interface PassedElement {
  readonly node: PatternNode
  readonly start: number
  readonly end: number
}

/**
 * What stopped an attempt at `at`. `needs` are the elements of which any would have done.
 * `absent`: none stands at this place. `beyond gap`: the nearest one is `distance` characters away, more than the gap allows;
 * `beyond clause`: a clause ends before it, at `border`; `nowhere`: no more of them in the sentence. `forbidden`: what `!(…)` names stands here.
 */
export type PatternFault =
  | { readonly kind: 'absent'; readonly at: number; readonly needs: readonly PatternNode[] }
  | ({ readonly kind: 'beyond gap'; readonly at: number; readonly needs: readonly PatternNode[]; readonly most: number } & Nearest)
  | ({ readonly kind: 'beyond clause'; readonly at: number; readonly needs: readonly PatternNode[]; readonly border: number } & Nearest)
  | { readonly kind: 'nowhere'; readonly at: number; readonly needs: readonly PatternNode[]; readonly most: number }
  | { readonly kind: 'forbidden'; readonly at: number; readonly end: number; readonly part: PatternNode }

interface Nearest {
  readonly nearest: { readonly start: number; readonly end: number }
  readonly distance: number
}

/** An attempt that failed. */
export interface PatternMiss {
  readonly start: number
  readonly passed: readonly PassedElement[]
  readonly fault: PatternFault
}

/** What a walk found: attempts that failed, the one that came furthest first; none where the pattern can begin nowhere. */
export interface PatternTrace {
  /** Where the pattern matches after all; null where it does not. */
  readonly match: { readonly start: number; readonly end: number } | null
  readonly misses: readonly PatternMiss[]
  /** What a match would have to begin with. */
  readonly beginnings: readonly PatternNode[]
}

/** Steps that one walk may take; then it reports what it has. */
const MOST_STEPS = 200_000

/** Walks a pattern from every place where it can begin. `triggers` are the rule's, for patterns that begin with `re:` or a gap. */
export function tracePattern<Item extends ChartItem>(
  node: PatternNode,
  triggers: readonly string[],
  input: MatchInput<Item>,
): PatternTrace {
  const first: Rest = { node, rest: null }
  const misses: PatternMiss[] = []
  const steps = { left: MOST_STEPS }
  for (let start = input.start; start < input.end; start++) {
    const isStart =
      triggers.length > 0 ? triggers.some((word) => startsWith(input, word, start)) : findBeginning(first, input, start) !== null
    if (!isStart) continue
    const walk: Walk<Item> = { input, steps, start, best: null, end: null }
    if (step(walk, first, start, NOTHING, -1)) return { match: { start, end: walk.end ?? start }, misses: [], beginnings: [] }
    if (walk.best) misses.push(walk.best)
  }
  const beginnings = triggers.length > 0 ? triggers.map((text): PatternNode => ({ kind: 'literal', text })) : listBeginnings(first)
  return { match: null, misses: misses.sort((a, b) => b.passed.length - a.passed.length || a.start - b.start), beginnings }
}

/** What stands further away than this is no near miss. */
const FARTHEST = 400

/** The elements still to come. */
type Rest = { readonly node: PatternNode; readonly rest: Rest } | null

interface Walk<Item extends ChartItem> {
  readonly input: MatchInput<Item>
  readonly steps: { left: number }
  readonly start: number
  best: PatternMiss | null
  end: number | null
}

const NOTHING: readonly PassedElement[] = []

/**
 * Takes the next element at `at`; true when the whole pattern matched. Faults of an attempt that has passed no more than `soft` elements
 * are not reported: an optional part need not stand there, and within a gap nothing must stand at each place.
 */
function step<Item extends ChartItem>(walk: Walk<Item>, rest: Rest, at: number, passed: readonly PassedElement[], soft: number): boolean {
  const { input } = walk
  if (rest === null) {
    walk.end = at
    return true
  }
  if (--walk.steps.left < 0) return false
  const { node, rest: after } = rest
  const goOn = (end: number) => step(walk, after, end, [...passed, { node, start: at, end }], soft)
  switch (node.kind) {
    case 'literal':
      return startsWith(input, node.text, at)
        ? goOn(at + node.text.length)
        : miss(walk, passed, soft, { kind: 'absent', at, needs: [node] })
    case 'item': {
      const items = input.itemsAt(itemKey(node.item, node.argument), at).filter((item) => item.end <= input.end)
      return items.length > 0 ? items.some((item) => goOn(item.end)) : miss(walk, passed, soft, { kind: 'absent', at, needs: [node] })
    }
    case 'regex': {
      const end = matchRegex(node.source, input, at)
      return end === null ? miss(walk, passed, soft, { kind: 'absent', at, needs: [node] }) : goOn(end)
    }
    case 'sequence':
      return step(walk, prepend(node.parts, after), at, passed, soft)
    case 'capture':
      return step(walk, { node: node.part, rest: after }, at, passed, soft)
    case 'alternatives':
      return node.choices.some((choice) => step(walk, { node: choice, rest: after }, at, passed, soft))
    case 'optional':
      return step(walk, { node: node.part, rest: after }, at, passed, passed.length) || step(walk, after, at, passed, soft)
    case 'not': {
      const end = matchWhole(node.part, input, at, walk.steps)
      return end === null ? step(walk, after, at, passed, soft) : miss(walk, passed, soft, { kind: 'forbidden', at, end, part: node.part })
    }
    case 'gap':
      return stepOverGap(walk, node.most, after, at, passed, soft)
  }
}

function stepOverGap<Item extends ChartItem>(
  walk: Walk<Item>,
  most: number,
  after: Rest,
  at: number,
  passed: readonly PassedElement[],
  soft: number,
): boolean {
  const { input } = walk
  let border: number | null = null
  for (let length = 0; length <= most && at + length <= input.end; length++) {
    if (length > 0 && isClauseEnd(input.text[at + length - 1])) {
      border = at + length - 1
      break
    }
    if (step(walk, after, at + length, passed, passed.length)) return true
  }
  return miss(walk, passed, soft, describeGap(walk, most, border, after, at))
}

/** Why nothing in a gap's reach would do: the nearest element that would, and what lies before it. */
function describeGap<Item extends ChartItem>(walk: Walk<Item>, most: number, border: number | null, after: Rest, at: number): PatternFault {
  const { input } = walk
  const needs = listBeginnings(after)
  let crossed = border
  for (let start = at; start < Math.min(input.end, at + FARTHEST); start++) {
    if (start > at && crossed === null && isClauseEnd(input.text[start - 1])) crossed = start - 1
    const end = findBeginning(after, input, start)
    if (end === null || (border === null && start - at <= most)) continue
    const found = { nearest: { start, end }, distance: start - at }
    return crossed === null
      ? { kind: 'beyond gap', at, needs, most, ...found }
      : { kind: 'beyond clause', at, needs, border: crossed, ...found }
  }
  return { kind: 'nowhere', at, needs, most }
}

/** Keeps the fault of the attempt that passed most elements; of two that stopped at one place, what either needs. */
function miss<Item extends ChartItem>(walk: Walk<Item>, passed: readonly PassedElement[], soft: number, fault: PatternFault): false {
  if (passed.length <= soft) return false
  const { best, start } = walk
  if (best && best.passed.length > passed.length) return false
  if (best && best.passed.length === passed.length) {
    const isSame = best.fault.kind === 'absent' && fault.kind === 'absent' && best.fault.at === fault.at
    // Of faults of one rank that are not the same kind the first stands: alternatives come in the order they were written.
    if (isSame) walk.best = { start, passed, fault: { ...fault, needs: [...best.fault.needs, ...fault.needs] } }
    return false
  }
  walk.best = { start, passed, fault }
  return false
}

/** Where the first element of what is still to come ends when it begins at `at`; null when it does not. */
function findBeginning<Item extends ChartItem>(rest: Rest, input: MatchInput<Item>, at: number): number | null {
  if (rest === null) return at
  const { node, rest: after } = rest
  switch (node.kind) {
    case 'literal':
      return startsWith(input, node.text, at) ? at + node.text.length : null
    case 'item':
      return input.itemsAt(itemKey(node.item, node.argument), at)[0]?.end ?? null
    case 'regex':
      return matchRegex(node.source, input, at)
    case 'sequence':
      return findBeginning(prepend(node.parts, after), input, at)
    case 'capture':
      return findBeginning({ node: node.part, rest: after }, input, at)
    case 'alternatives':
      return node.choices.reduce<number | null>((end, choice) => end ?? findBeginning({ node: choice, rest: after }, input, at), null)
    case 'optional':
      return findBeginning({ node: node.part, rest: after }, input, at) ?? findBeginning(after, input, at)
    case 'not':
    case 'gap':
      return findBeginning(after, input, at)
  }
}

/** The elements that can come next. */
function listBeginnings(rest: Rest): readonly PatternNode[] {
  if (rest === null) return []
  const { node, rest: after } = rest
  switch (node.kind) {
    case 'sequence':
      return listBeginnings(prepend(node.parts, after))
    case 'capture':
      return listBeginnings({ node: node.part, rest: after })
    case 'alternatives':
      return node.choices.flatMap((choice) => listBeginnings({ node: choice, rest: after }))
    case 'optional':
      return [...listBeginnings({ node: node.part, rest: after }), ...listBeginnings(after)]
    case 'not':
    case 'gap':
      return listBeginnings(after)
    default:
      return [node]
  }
}

/** Where a whole part ends when it matches at `at`; null when it does not. Its faults are nobody's. */
function matchWhole<Item extends ChartItem>(
  part: PatternNode,
  input: MatchInput<Item>,
  at: number,
  steps: { left: number },
): number | null {
  const walk: Walk<Item> = { input, steps, start: at, best: null, end: null }
  return step(walk, { node: part, rest: null }, at, NOTHING, Number.POSITIVE_INFINITY) ? walk.end : null
}

function matchRegex<Item extends ChartItem>(source: string, input: MatchInput<Item>, at: number): number | null {
  const window = input.text.slice(at, Math.min(input.end, at + REGEX_WINDOW))
  const length = new RegExp(`^(?:${source})`, 'u').exec(window)?.[0].length ?? 0
  return length > 0 ? at + length : null
}

function startsWith<Item extends ChartItem>(input: MatchInput<Item>, text: string, at: number): boolean {
  return at + text.length <= input.end && input.text.startsWith(text, at)
}

function prepend(parts: readonly PatternNode[], rest: Rest): Rest {
  return parts.reduceRight<Rest>((later, node) => ({ node, rest: later }), rest)
}
