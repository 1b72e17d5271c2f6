// A pattern's failed attempt in words: what it got past, what it needed, what stands there. In: a pattern and a sentence's history.
// Out: one step, `pattern-…`.

import type { Localized } from '../../model/problem.ts'
import type { Span } from '../../model/span.ts'
import { findNearestWording } from '../../rules/find-nearest-wording.ts'
import type { PatternNode } from '../../rules/pattern.ts'
import { type PatternFault, type PatternMiss, tracePattern } from '../../rules/trace-pattern.ts'
import { writeChoices, writePattern } from '../../rules/write-pattern.ts'
import type { Item } from '../chart.ts'
import { canBeginNumeral } from '../numeral/numeral-table.ts'
import { type SentenceHistory, textOf } from './sentence-history.ts'
import { createStep, type Step } from './step.ts'
import { ITEM_NAMES, quotePattern, quotePlace, quoteText } from './wording.ts'

/** A pattern as far as explaining it goes: boilerplate has no triggers. */
export interface ExplainedPattern {
  readonly source: string
  readonly node: PatternNode
  readonly triggers: readonly string[]
}

/** A traced pattern: how far its best attempt came, and the step that says so. `null`: it matches. */
export interface DescribedMiss {
  readonly passed: number
  readonly step: Step
}

/** Traces a pattern over the sentence; null where it matches after all. */
export function describeMiss(history: SentenceHistory, pattern: ExplainedPattern): DescribedMiss | null {
  const trace = tracePattern(pattern.node, pattern.triggers, createInput(history))
  if (trace.match) return null
  const [best, ...others] = trace.misses
  const steps = best ? describeAttempt(history, best, others.length) : [describeNoBeginning(history, trace.beginnings)]
  const code = best ? `pattern-${best.fault.kind.replace(' ', '-')}` : 'pattern-no-beginning'
  const text = { zh: `模式 ${quotePattern(pattern.source)} 不匹配`, en: `pattern ${quotePattern(pattern.source)} does not match` }
  return { passed: best?.passed.length ?? 0, step: createStep(code, text, best ? spanOf(best) : null, steps) }
}

/** The failed attempts of a rule's patterns, best first; those that lack the same beginning are told together. */
export function explainMisses(history: SentenceHistory, patterns: readonly ExplainedPattern[]): readonly Step[] {
  const misses = patterns.flatMap((pattern) => describeMiss(history, pattern) ?? []).sort((a, b) => b.passed - a.passed)
  const begun = misses.filter(({ passed }) => passed > 0).map(({ step }) => step)
  const groups = new Map<string | undefined, readonly DescribedMiss[]>()
  for (const miss of misses) {
    if (miss.passed > 0) continue
    const need = miss.step.steps[0]?.text.en
    groups.set(need, [...(groups.get(need) ?? []), miss])
  }
  const unbegun = [...groups.values()].flatMap((group): readonly Step[] => {
    const [first] = group
    if (!first || group.length === 1) return first ? [first.step] : []
    const count = group.length
    return [{ ...first.step, text: { zh: `${count} 个模式都不匹配`, en: `none of ${count} patterns matches` } }]
  })
  return [...begun, ...unbegun]
}

/** The walk sees every item that was ever in the chart: a date that lost its place was there when date patterns ran. */
function createInput({ findings, events }: SentenceHistory) {
  const { input, chart } = findings.work
  const gone = events.flatMap((event): readonly Item[] =>
    event.kind === 'produced' ? event.items.filter((item) => item.kind === 'date' && !chart.ofKind('date').includes(item)) : [],
  )
  return {
    ...input,
    budget: { steps: 0 },
    itemsAt: (key: string, at: number): readonly Item[] => [
      ...chart.itemsAt(key, at),
      ...gone.filter((item) => item.kind === key && item.start === at),
    ],
  }
}

function describeAttempt(history: SentenceHistory, { passed, fault }: PatternMiss, others: number): readonly Step[] {
  const got = passed.map(({ node, start, end }): Step => {
    const { zh, en } = quotePlace(history, { start, end })
    const element = node.kind === 'literal' ? null : writePattern(node)
    return createStep(
      'passed',
      { zh: element ? `${element} 是${zh}` : `有${zh}`, en: element ? `${element} is ${en}` : `has ${en}` },
      { start, end },
    )
  })
  const more =
    others === 0
      ? []
      : [
          createStep('others', {
            zh: `另有 ${others} 处开头，走得不比这里远`,
            en: `${others} other ${others === 1 ? 'place' : 'places'} where it could begin came no further`,
          }),
        ]
  return [...got, createStep('fault', describeFault(history, fault), { start: fault.at, end: endOf(fault) }), ...more]
}

function describeFault(history: SentenceHistory, fault: PatternFault): Localized {
  if (fault.kind === 'forbidden') {
    const { zh, en } = quotePlace(history, { start: fault.at, end: fault.end })
    const part = writePattern(fault.part)
    return { zh: `此后不得有 ${part}，却有${zh}`, en: `must not be followed by ${part}, but there stands ${en}` }
  }
  const needs = describeNeeds(fault.needs)
  switch (fault.kind) {
    case 'absent': {
      const here = describeHere(history, fault.at, fault.needs)
      return { zh: `此处需要 ${needs.zh}，${here.zh}`, en: `needs ${needs.en} here; ${here.en}` }
    }
    case 'beyond gap': {
      const { zh, en } = quotePlace(history, fault.nearest)
      return {
        zh: `需要 ${needs.zh}；最近的是${zh}，间隔 ${fault.distance} 字，超过 ~${fault.most}`,
        en: `needs ${needs.en}; nearest is ${en}; gap ${fault.distance} > ${fault.most}`,
      }
    }
    case 'beyond clause': {
      const { zh, en } = quotePlace(history, fault.nearest)
      const border = quotePlace(history, { start: fault.border, end: fault.border + 1 })
      return {
        zh: `需要 ${needs.zh}；最近的是${zh}，但中间有${border.zh}，间隔不越过分句`,
        en: `needs ${needs.en}; nearest is ${en}, but ${border.en} lies between, and a gap does not leave its clause`,
      }
    }
    case 'nowhere': {
      const near = nearestOf(history, fault.needs)
      return {
        zh: `其后 ${fault.most} 字内需要 ${needs.zh}，本句其后没有${near.zh}`,
        en: `needs ${needs.en} within ${fault.most} characters; there is none in the rest of the sentence${near.en}`,
      }
    }
  }
}

function describeNoBeginning(history: SentenceHistory, beginnings: readonly PatternNode[]): Step {
  const needs = describeNeeds(beginnings)
  const near = nearestOf(history, beginnings)
  const wantsNumber = beginnings.some((node) => node.kind === 'item' && node.item === 'number')
  const covered = wantsNumber ? describeCovered(history) : { zh: '', en: '' }
  return createStep('no-beginning', {
    zh: `开头需要 ${needs.zh}，本句没有${near.zh}${covered.zh}`,
    en: `must begin with ${needs.en}; there is none in this sentence${near.en}${covered.en}`,
  })
}

/** Number words that an opaque term hides: 十 of 十分. */
function describeCovered(history: SentenceHistory): Localized {
  const term = history.findings.work.scan.opaque.find((span) => [...textOf(history, span)].some(canBeginNumeral))
  if (!term) return { zh: '', en: '' }
  const { zh, en } = quotePlace(history, term)
  return {
    zh: `；${zh}有数字，但它是不可拆（opaque）的词`,
    en: `; ${en} holds a number word, but is an opaque term, in which nothing is found`,
  }
}

/** 提供|援助|捐赠; items with what they are: {figure} (a figure). */
function describeNeeds(nodes: readonly PatternNode[]): Localized {
  const written = writeChoices(nodes)
  const items = [...new Set(nodes.flatMap((node) => (node.kind === 'item' ? [node.item] : [])))]
  if (items.length !== 1 || nodes.length > 2) return { zh: written, en: written }
  const name = ITEM_NAMES[items[0] ?? '']
  return name ? { zh: `${written}（${name.zh}）`, en: `${written} (a ${name.en})` } : { zh: written, en: written }
}

/** What stands where something else was needed: the item of the same kind with another argument says most. */
function describeHere(history: SentenceHistory, at: number, needs: readonly PatternNode[]): Localized {
  for (const node of needs) {
    const other = node.kind === 'item' ? history.findings.work.chart.itemsAt(node.item, at)[0] : undefined
    if (!other) continue
    const { zh, en } = quotePlace(history, other)
    const detail = describeItem(other)
    return { zh: `此处是${zh}，${detail.zh}`, en: `there stands ${en}, ${detail.en}` }
  }
  return needs.some((node) => node.kind === 'item' && node.item !== 'lexicon') ? describeHidden(history, at) : quoteText(history, at)
}

/** Numbers that are none: 一 of 第一方阵, an opaque term; 20 of G20. */
function describeHidden(history: SentenceHistory, at: number): Localized {
  const { scan, chart } = history.findings.work
  const here = quoteText(history, at)
  const cover = scan.opaque.find((term) => term.start <= at && at < term.end)
  if (cover) {
    const term = chart.ofKind('lexicon').find((item) => item.start === cover.start && item.end === cover.end)
    const name = textOf(history, cover)
    return {
      zh: `${here.zh}，在“${name}”之内，词表 ${term?.lexicon ?? ''} 的词不可拆（opaque）`,
      en: `${here.en}, inside “${name}”, a term of the opaque lexicon ${term?.lexicon ?? ''}, in which nothing is found`,
    }
  }
  const isGlued = /[0-9]/.test(history.article.text[at] ?? '') && /[A-Za-z-]/.test(history.article.text[at - 1] ?? '')
  if (isGlued) return { zh: `${here.zh}，紧接字母的数字是名称的一部分`, en: `${here.en}; digits right after a letter are part of a name` }
  return here
}

function describeItem(item: Item): Localized {
  switch (item.kind) {
    case 'unit':
      return { zh: `量纲为 ${item.term.dimension}`, en: `whose dimension is ${item.term.dimension}` }
    case 'hedge':
      return { zh: `位置为 ${item.hedge.position}`, en: `whose position is ${item.hedge.position}` }
    case 'lexicon':
      return { zh: `属词表 ${item.lexicon}`, en: `a term of ${item.lexicon}` }
    default: {
      const { zh, en } = ITEM_NAMES[item.kind] ?? { zh: item.kind, en: item.kind }
      return { zh, en: `a ${en}` }
    }
  }
}

/** “；最近的写法是…”: the words of the sentence nearest to the literals that are missing. */
function nearestOf(history: SentenceHistory, needs: readonly PatternNode[]): Localized {
  const { sentence, tokens } = history.findings
  const words = needs.flatMap((node) => (node.kind === 'literal' ? [node.text] : []))
  const terms = needs.flatMap((node) => (node.kind === 'item' && node.item === 'lexicon' ? termsOf(history, node.argument) : []))
  return describeNearest(history, sentence, tokens(), [...words, ...terms])
}

/** The nearest wording as a clause to hang on: empty where nothing is near. */
export function describeNearest(history: SentenceHistory, within: Span, tokens: readonly Span[], wanted: readonly string[]): Localized {
  const nearest = findNearestWording(history.article.simplified, within, tokens, wanted)
  if (!nearest) return { zh: '', en: '' }
  const { zh, en } = quotePlace(history, nearest)
  return { zh: `；最接近“${nearest.wanted}”的是${zh}`, en: `; nearest to “${nearest.wanted}” is ${en}` }
}

/** The terms of a lexicon, by its qualified id. */
export function termsOf({ rules }: Pick<SentenceHistory, 'rules'>, lexicon: string | null): readonly string[] {
  const found = rules.rules.find(({ qualifiedId }) => qualifiedId === lexicon)?.rule
  if (found?.type !== 'lexicon') return []
  return found.terms.flatMap((term) => (typeof term === 'string' ? [term] : [term.text].flat()))
}

function spanOf({ start, fault }: PatternMiss): Span {
  // A gap that is too long is shown whole.
  const end = 'nearest' in fault ? fault.nearest.end : fault.at
  return { start, end: Math.max(end, start + 1) }
}

function endOf(fault: PatternFault): number {
  return fault.kind === 'forbidden' ? fault.end : fault.at + 1
}
