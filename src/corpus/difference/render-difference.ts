// A difference as text and JSON. In: what `diffRecords` found. Out: changes grouped by rule, each with its sentence and the words marked.

import type { Mention } from '../../model/mention.ts'
import type { Language } from '../../model/problem.ts'
import { groupByRule, type MentionChange, type PlacedMention, type RecordsDifference } from './diff-records.ts'

/** `kaoju.rules-diff/1`. */
export function renderDifferenceJson(difference: RecordsDifference): string {
  const { changes, same, articles } = difference
  const printed = changes.map(({ kind, rule, path, old, new: fresh, fields }) => ({
    ...{ kind, rule, path },
    old: old && pickMention(old),
    new: fresh && pickMention(fresh),
    fields,
  }))
  const counts = { ...countKinds(changes), same }
  return `${JSON.stringify({ schema: 'kaoju.rules-diff/1', articles, counts, changes: printed }, null, 2)}\n`
}

/** Lines for a terminal, the totals last. */
export function renderDifferenceText(difference: RecordsDifference, language: Language): string {
  const groups = groupByRule(difference.changes).map(
    ({ rule, changes }) => `${rule}  ${renderCounts(changes)}\n${changes.map(renderChange).join('')}`,
  )
  return [...groups, `${renderTotals(difference, language)}\n`].join('\n')
}

/** How many came, went and changed, in words. */
export function renderTotals({ changes, same, articles }: RecordsDifference, language: Language): string {
  const { added, removed, changed } = countKinds(changes)
  return language === 'zh'
    ? `${articles} 篇文章：新增 ${added}，消失 ${removed}，改变 ${changed}，不变 ${same}`
    : `${articles} articles: ${added} added, ${removed} removed, ${changed} changed, ${same} the same`
}

export function countKinds(changes: readonly MentionChange[]): Readonly<Record<MentionChange['kind'], number>> {
  const count = (kind: MentionChange['kind']) => changes.filter((change) => change.kind === kind).length
  return { added: count('added'), removed: count('removed'), changed: count('changed') }
}

export const MARKS: Readonly<Record<MentionChange['kind'], string>> = { added: '+', removed: '-', changed: '~' }

/** What a change is about in a few words: the value that came or went, or each field's old and new value. */
export function describeChange({ kind, old, new: fresh, fields }: MentionChange): string {
  const placed = fresh ?? old
  if (!placed) return ''
  return kind === 'changed'
    ? fields.map(({ field, old: before, new: after }) => `${field}: ${describe(before)} → ${describe(after)}`).join('; ')
    : `${placed.mention.type} ${describeValue(placed.mention)}`
}

function renderCounts(changes: readonly MentionChange[]): string {
  return Object.entries(countKinds(changes))
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${MARKS[kind as MentionChange['kind']]}${count}`)
    .join(' ')
}

function renderChange(change: MentionChange): string {
  const placed = change.new ?? change.old
  if (!placed) return ''
  const { mention, sentence, at, end } = placed
  const marked = `${sentence.slice(0, at)}[[${sentence.slice(at, end)}]]${sentence.slice(end)}`
  const lines = [
    `  ${MARKS[change.kind]} ${mention.text}  ${describeChange(change)}`,
    `      ${marked}`,
    `      ${change.path}:${mention.start}`,
  ]
  // Words and names of files come from strangers: controls would move the cursor.
  return lines.map((line) => `${line.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ')}\n`).join('')
}

function describeValue(mention: Mention): string {
  switch (mention.type) {
    case 'figure':
      return [mention.value ?? `[${mention.low ?? ''}, ${mention.high ?? ''}]`, mention.bound, mention.unit ?? '', mention.measure ?? '']
        .join(' ')
        .trim()
    case 'date':
      return [mention.value, mention.mod ?? ''].join(' ').trim()
    case 'ordinal':
      return String(mention.value)
    case 'quote':
      return mention.speaker ?? ''
    default:
      return `${mention.kind} ${mention.name}`
  }
}

function describe(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function pickMention({ mention, sentence, at, end }: PlacedMention) {
  return { ...mention, at, sentence: { text: sentence, at, end } }
}
