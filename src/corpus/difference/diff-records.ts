// What a change of rules changes. In: the records of the same articles under the old rules and under the new. Out: mentions that came,
// went or say something else, each with its sentence, in the order of articles and text.

import type { Mention } from '../../model/mention.ts'
import type { ArticleRecord } from '../../model/record.ts'
import { isOverlapping } from '../../model/span.ts'
import { compareText } from '../point.ts'

/** A mention with the sentence it stands in; `at` and `end` count in the sentence's text. */
export interface PlacedMention {
  readonly mention: Mention
  readonly sentence: string
  readonly at: number
  readonly end: number
}

/** One side is null where a mention came or went. `fields` are those that differ, `text` where the words do. */
export interface MentionChange {
  readonly kind: 'added' | 'removed' | 'changed'
  /** The rule the change is due to: of a figure whose measure changed the measure's, else the mention's. */
  readonly rule: string
  readonly path: string
  readonly old: PlacedMention | null
  readonly new: PlacedMention | null
  readonly fields: readonly FieldChange[]
}

/** A field's values as JSON has them; null where it is absent. */
export interface FieldChange {
  readonly field: string
  readonly old: unknown
  readonly new: unknown
}

export interface RecordsDifference {
  readonly changes: readonly MentionChange[]
  /** Mentions that both have, with the same words and fields. */
  readonly same: number
  readonly articles: number
}

/** Compares records by their paths and ids. An article that only one side has counts with all its mentions. */
export function diffRecords(before: readonly ArticleRecord[], after: readonly ArticleRecord[]): RecordsDifference {
  const old = new Map(before.map((record) => [keyOf(record), record]))
  const fresh = new Map(after.map((record) => [keyOf(record), record]))
  const keys = [...new Set([...old.keys(), ...fresh.keys()])]
  const articles = keys.map((key) => diffArticle(old.get(key) ?? null, fresh.get(key) ?? null))
  return {
    changes: articles.flatMap(({ changes }) => changes),
    same: articles.reduce((sum, { same }) => sum + same, 0),
    articles: keys.length,
  }
}

/** Changes by the rule they are due to, by its name. */
export function groupByRule(
  changes: readonly MentionChange[],
): readonly { readonly rule: string; readonly changes: readonly MentionChange[] }[] {
  const rules = [...new Set(changes.map(({ rule }) => rule))].sort(compareText)
  return rules.map((rule) => ({ rule, changes: changes.filter((change) => change.rule === rule) }))
}

function keyOf({ article }: ArticleRecord): string {
  return `${article.path}\0${article.id}`
}

function diffArticle(before: ArticleRecord | null, after: ArticleRecord | null): { changes: readonly MentionChange[]; same: number } {
  const path = (before ?? after)?.article.path ?? ''
  const waiting = new Set(after?.mentions ?? [])
  const pairs = (before?.mentions ?? []).map((old) => {
    const mate = findMate(old, waiting)
    if (mate) waiting.delete(mate)
    return { old, mate }
  })
  // Only what no exact span was found for may have moved: 5亿多剂 became 超过5亿多剂.
  const changes = pairs.flatMap(({ old, mate }): MentionChange[] => {
    const moved = mate ?? [...waiting].find((other) => other.type === old.type && isOverlapping(other, old)) ?? null
    if (moved) waiting.delete(moved)
    const fields = moved ? compareFields(old, moved) : []
    if (moved && fields.length === 0) return []
    const kind = moved ? 'changed' : 'removed'
    return [{ kind, rule: findRule(fields, moved ?? old), path, old: placeMention(before, old), new: placeMention(after, moved), fields }]
  })
  const added = [...waiting].map(
    (mention): MentionChange => ({ kind: 'added', rule: mention.rule, path, old: null, new: placeMention(after, mention), fields: [] }),
  )
  const same = pairs.length - changes.length
  return { changes: [...changes, ...added].sort((a, b) => startOf(a) - startOf(b)), same }
}

function findMate(old: Mention, among: Iterable<Mention>): Mention | null {
  for (const other of among) if (other.type === old.type && other.start === old.start && other.end === old.end) return other
  return null
}

function startOf({ old, new: fresh }: MentionChange): number {
  return (fresh ?? old)?.mention.start ?? 0
}

/** Where a mention stands follows from its words; how its value came about is for `explain`. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['start', 'end', 'sentence', 'at', 'type', 'via', 'reason'])

function compareFields(old: Mention, fresh: Mention): readonly FieldChange[] {
  const [before, after] = [new Map<string, unknown>(Object.entries(old)), new Map<string, unknown>(Object.entries(fresh))]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => !NOT_COMPARED.has(field) && JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)))
    .map((field) => ({ field, old: before.get(field) ?? null, new: after.get(field) ?? null }))
}

function findRule(fields: readonly FieldChange[], mention: Mention): string {
  const measure = fields.find(({ field }) => field === 'measure')
  const changed = measure?.new ?? measure?.old
  return typeof changed === 'string' ? changed : mention.rule
}

function placeMention(record: ArticleRecord | null, mention: Mention | null): PlacedMention | null {
  if (!record || !mention) return null
  const at = mention.at ?? 0
  return { mention, sentence: record.sentences[mention.sentence]?.text ?? '', at, end: at + mention.text.length }
}
