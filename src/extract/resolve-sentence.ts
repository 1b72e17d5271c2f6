// From a sentence's chart to its mentions. In: findings of one sentence and what the paragraph said before it. Out: mentions with
// resolved dates, as-of, speaker and measure, and the paragraph's state for the next sentence.

import type { Sentence } from '../model/article.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type {
  AsOf,
  Attribution,
  DateMention,
  EntityKind,
  EntityMention,
  EventMention,
  FigureMention,
  Mention,
  OrdinalMention,
} from '../model/mention.ts'
import { isWithin } from '../model/span.ts'
import type { Token } from '../model/token.ts'
import { ACCORDING_TO, type AttributionWork, DOCUMENTS, findAttribution, LEARNED, OPENING } from './attribution/find-attribution.ts'
import { findOpenQuote, findQuoteEnd } from './attribution/open-quote.ts'
import type { DateItem, FigureItem, Item, NameItem } from './chart.ts'
import type { ResolvedDate } from './date/resolve-date.ts'
import { resolveDates } from './date/resolve-dates.ts'
import type { RunningDate } from './date/running-date.ts'
import { type AsOfContext, findAsOfs, findFrame, findRunning } from './figure/as-of.ts'
import { findSignals } from './figure/find-signals.ts'
import { inheritBases } from './figure/inherit-base.ts'
import { findTopics, type Topic } from './figure/topic.ts'
import { type Claim, findClaims, findClause } from './measure/find-measures.ts'
import type { SentenceWork } from './run-patterns.ts'

export interface SentenceFindings {
  readonly index: number
  readonly sentence: Sentence
  readonly work: SentenceWork
  tokens(): readonly Token[]
}

/** What a paragraph has said so far: the context of the dates and figures to come. */
export interface ParagraphState {
  readonly reference: CivilDate | null
  readonly running: RunningDate | null
  /** The date or period that figures without one of their own speak of. */
  readonly spokenOf: AsOf | null
  /** The period that the article set for what follows, in this paragraph or one before. */
  readonly frame: AsOf | null
  /** The last figure of the paragraph that says what its change is against. */
  readonly compared: FigureMention | null
  /** Who speaks in a quote that is still open. */
  readonly quoted: Attribution | null
  /** Lexicons that occur anywhere in the paragraph. */
  readonly lexicons: Pick<ReadonlySet<string>, 'has'>
}

/** The state at a paragraph's first sentence; `findings` are those of the whole paragraph, `frame` is of the one before. */
export function startParagraph(
  reference: CivilDate | null,
  findings: readonly SentenceFindings[],
  frame: AsOf | null = null,
): ParagraphState {
  const lexicons = { has: (lexicon: string) => findings.some(({ work }) => work.chart.termsOf(lexicon).length > 0) }
  return { reference, running: null, spokenOf: null, frame, compared: null, quoted: null, lexicons }
}

/** Resolves a sentence's findings. */
export function resolveSentence(
  text: string,
  findings: SentenceFindings,
  before: ParagraphState,
): { mentions: readonly Mention[]; paragraph: ParagraphState } {
  const { work, sentence, index } = findings
  const { chart } = work
  const events = chart.ofKind('event')
  const termsOf = (lexicon: string) => chart.termsOf(lexicon)
  const { dates: placed, running } = resolveDates(text, sentence, chart, before.reference, before.running)
  const dates = placed.map(({ item, resolved, isInName }) => describeDate(text, item, index, resolved, isInName))
  const claims = findClaims(work, (lexicon) => before.lexicons.has(lexicon), findings.tokens)
  const items = chart.ofKind('figure')
  const { reference, frame, spokenOf } = before
  const dated: AsOfContext = { text, dates, running: spokenOf, frame, reference, ...findSignals(chart, findings.tokens) }
  const asOfs = findAsOfs(items, dated)
  const said: AttributionWork = {
    ...{ text, dates, verbs: work.scan.verbs, tokens: findings.tokens },
    ...{ documents: termsOf(DOCUMENTS), accordingTo: termsOf(ACCORDING_TO), learned: termsOf(LEARNED), opening: termsOf(OPENING) },
  }
  const quoteEnd = before.quoted ? findQuoteEnd(text, sentence.start, sentence.end) : sentence.start
  const speakerAt = (position: number) =>
    sentence.scope === 'title' ? null : position < quoteEnd ? before.quoted : findAttribution(said, position)
  const topics = findTopics(work.input.text, items, chart, findings.tokens)
  const spoken = items.map(
    (item, at): FigureMention => ({
      ...describeFigure(text, item, index, claims.get(item)),
      ...describeTopic(topics[at], claims.has(item)),
      ...optional('asOf', asOfs[at] ?? null),
      ...optional('attribution', speakerAt(item.start)),
    }),
  )
  const isDated = (figure: FigureMention) => dates.some((date) => isWithin(date, findClause(text, sentence, figure)))
  const { figures, compared } = inheritBases(spoken, before.compared, isDated)
  const paragraph = {
    ...before,
    running,
    spokenOf: findRunning(dated, spokenOf),
    frame: findFrame(dated, sentence, items.length > 0, frame),
    compared,
    quoted: findOpenQuote(text, sentence, before.quoted, speakerAt),
  }
  const ordinals = chart
    .ofKind('ordinal')
    .map((item): OrdinalMention => ({ type: 'ordinal', ...place(text, item, index, item.origin.rule), value: item.value, unit: item.unit }))
  const named = events.map(
    (item): EventMention => ({
      type: 'event',
      ...place(text, item, index, item.origin.rule),
      ...listed(item.via),
      name: item.name,
      kind: item.nameKind,
      ...optional('edition', item.edition),
    }),
  )
  const entities = chart.ofKind('entity').map(
    (item): EntityMention => ({
      type: 'entity',
      ...place(text, item, index, item.origin.rule),
      ...listed(item.via),
      name: item.name,
      kind: entityKind(item),
      ...optional('title', item.title ?? null),
    }),
  )
  const mentions: Mention[] = [...dates, ...figures, ...ordinals, ...named, ...entities]
  return { mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : 1)), paragraph }
}

function place(text: string, { start, end }: Item, sentence: number, rule: string) {
  return { start, end, text: text.slice(start, end), sentence, rule }
}

function describeDate(text: string, item: DateItem, sentence: number, resolved: ResolvedDate, isInName: boolean): DateMention {
  const { timex, value, mod, beginDate, endDate, reason } = resolved
  return {
    type: 'date',
    ...place(text, item, sentence, item.origin.rule),
    ...listed(item.via),
    timex,
    value,
    ...optional('mod', mod),
    beginDate,
    endDate,
    ...(isInName && { inName: true as const }),
    reason,
  }
}

function describeFigure(text: string, item: FigureItem, sentence: number, claim: Claim | undefined): FigureMention {
  const { quantity, unit } = item
  return {
    type: 'figure',
    ...place(text, item, sentence, item.origin.rule),
    ...listed(item.via),
    ...quantity,
    unit,
    ...optional('noun', item.noun),
    ...(claim && { measure: claim.measure.measure.id, key: claim.key }),
    ...optional('change', item.change),
  }
}

/** What a figure is told of. Its verb says something only where no measure does. */
function describeTopic(topic: Topic | undefined, isClaimed: boolean) {
  return { ...optional('predicate', isClaimed ? null : (topic?.predicate ?? null)), ...optional('subject', topic?.subject ?? null) }
}

/** The schema of entity rules allows no other kinds. */
function entityKind({ nameKind }: NameItem): EntityKind {
  return nameKind as EntityKind
}

/** The other rules, where there are any. */
function listed(via: readonly string[]): { readonly via?: readonly string[] } {
  return via.length === 0 ? {} : { via }
}

/** A field only where it has a value, as records are written. */
function optional<Name extends string, Value>(name: Name, value: Value | null): { readonly [Key in Name]?: Value } {
  return value === null ? {} : ({ [name]: value } as { readonly [Key in Name]: Value })
}
