// What happens on the way to a sentence's mentions, as `explain` wants to know it. The dimensions report it where they decide;
// nobody listens on the normal path, and then nothing is built.

import type { Span } from '../model/span.ts'
import type { CompiledPattern } from '../rules/compiled-rules.ts'
import type { DateItem, FigureItem, Item, OrdinalItem } from './chart.ts'
import type { Candidate } from './choose.ts'
import type { ClaimFault } from './measure/find-measures.ts'
import type { Match } from './production.ts'
import type { NameHead } from './scan-sentence.ts'

/** Why a head noun makes no name. `general`: only words such as 本次 stand before it; `not …`: not what its rule's `needs` asks for. */
export type HeadFault = 'opaque' | 'no name' | 'general' | `not ${NameHead['needs']}`

export type TraceEvent =
  /** A pattern matched; `items` are what its production made of it, none where it refused. */
  | { readonly kind: 'produced'; readonly pattern: CompiledPattern; readonly match: Match; readonly items: readonly Item[] }
  /** It cuts a word of the tokenizer, or a term of an opaque lexicon. */
  | { readonly kind: 'vetoed'; readonly candidate: Candidate; readonly boundary: CompiledPattern['boundary'] }
  /** A date or ordinal took its characters. */
  | { readonly kind: 'taken'; readonly candidate: Candidate; readonly by: DateItem | OrdinalItem }
  /** Another of its dimension is longer, or comes first. */
  | { readonly kind: 'lost'; readonly candidate: Candidate; readonly winner: Candidate }
  /** A number that is a figure only with a noun after it, and has none. */
  | { readonly kind: 'nounless'; readonly candidate: FigureItem }
  /** A head noun of event or entity rules; `name` is the span that it ends, where there is one. */
  | { readonly kind: 'headed'; readonly head: NameHead; readonly name?: Span; readonly fault: HeadFault | null }
  /** A measure's pattern reached a figure; without a fault it claims it, unless a measure before it does. */
  | {
      readonly kind: 'claimed'
      readonly pattern: CompiledPattern
      readonly match: Match
      readonly figure: FigureItem
      readonly fault: ClaimFault | null
    }

export type Trace = (event: TraceEvent) => void
