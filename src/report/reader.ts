// The article reader. In: a corpus. Out: every article's sentences in their paragraphs, each sentence and mention with its anchor.

import { renderDay } from '../corpus/notation.ts'
import { findLastDay } from '../corpus/point.ts'
import type { Scope } from '../model/article.ts'
import type { EntityKind, Mention, MentionType } from '../model/mention.ts'
import type { Language } from '../model/problem.ts'
import type { ArticleRecord, RecordSentence } from '../model/record.ts'
import { nameArticle, nameMention, nameSentence } from './anchor.ts'
import { chooseLabels } from './labels.ts'
import { cutPieces, type MarkSpan, type Piece } from './marks.ts'
import { renderMentionNote } from './mention-note.ts'
import type { Provenance } from './provenance.ts'
import { type SpacedSentence, spaceTitle } from './spaced-title.ts'

/** What stands on a mark. `id` is null on the second part of a mark that had to be cut. */
export interface ReaderMark {
  readonly type: MentionType
  readonly id: string | null
  /** What it means, a line a fact: `单位：剂`. */
  readonly title: string
  /** What search asks for. `begin` and `end` are ISO days, the last excluded. */
  readonly unit: string | null
  readonly measure: string | null
  readonly begin: string | null
  readonly end: string | null
}

export interface ReaderSentence {
  readonly id: string
  readonly pieces: readonly Piece<ReaderMark>[]
}

export interface ReaderParagraph {
  readonly scope: Scope
  readonly sentences: readonly ReaderSentence[]
}

export interface ReaderArticle {
  readonly id: string
  /** From 1, as people count. */
  readonly number: number
  /** The title's sentences where extraction read it, else null; `title` is its plain text. */
  readonly heading: ReaderParagraph | null
  readonly title: string
  readonly author: string | null
  readonly published: string
  /** ISO day, or null. */
  readonly publishedDay: string | null
  readonly path: string
  readonly paragraphs: readonly ReaderParagraph[]
}

/** Builds one article of the reader; `number` counts from 0, in order of publication. One at a time: a large corpus is never all built. */
export function buildReaderArticle(record: ArticleRecord, number: number, provenance: Provenance, language: Language): ReaderArticle {
  // An article is Chinese in a page of any language, its own line too: what changes with the page is what its marks mean.
  const labels = chooseLabels('zh')
  const paragraphs = buildParagraphs(record, number, (index) => renderTitle(record, index, provenance, language))
  return {
    id: nameArticle(number),
    number: number + 1,
    heading: paragraphs.find(({ scope }) => scope === 'title') ?? null,
    title: record.article.title ?? labels.untitled,
    author: record.article.author,
    published: record.article.published ? renderDay(record.article.published.slice(0, 10), 'zh') : labels.undated,
    publishedDay: record.article.published?.slice(0, 10) ?? null,
    path: record.article.path,
    paragraphs: paragraphs.filter(({ scope }) => scope !== 'title'),
  }
}

const UNMARKED: ReadonlySet<EntityKind> = new Set(['person', 'org', 'place'])

type RenderTitle = (mention: number) => string

function buildParagraphs(record: ArticleRecord, article: number, renderTitle: RenderTitle): readonly ReaderParagraph[] {
  const spans = findSpans(record, article, renderTitle)
  const spaced = spaceTitleSentences(record)
  const paragraphs: { paragraph: number; scope: Scope; sentences: ReaderSentence[] }[] = []
  record.sentences.forEach((sentence, index) => {
    const { text, positions } = spaced.get(index) ?? { text: sentence.text, positions: null }
    const marks = (spans.get(index) ?? []).map((span) => (positions ? moveSpan(span, positions) : span))
    const pieces = cutPieces(text, marks, (mark) => ({ ...mark, id: null }))
    const built = { id: nameSentence(article, index), pieces }
    const last = paragraphs.at(-1)
    if (last && last.paragraph === sentence.paragraph && last.scope === sentence.scope) last.sentences.push(built)
    else paragraphs.push({ paragraph: sentence.paragraph, scope: sentence.scope, sentences: [built] })
  })
  return paragraphs.map(({ scope, sentences }) => ({ scope, sentences }))
}

/** The title's sentences as printed, by index: 领航 命运与共勇担当 loses its space in reading text. */
function spaceTitleSentences({ article, sentences }: ArticleRecord): ReadonlyMap<number, SpacedSentence> {
  const indexes = [...sentences.keys()].filter((index) => sentences[index]?.scope === 'title')
  const texts = indexes.map((index) => sentences[index]?.text ?? '')
  const spaced = article.title === null ? null : spaceTitle(article.title, texts)
  return new Map(spaced?.flatMap((sentence, order) => [[indexes[order] ?? -1, sentence]]))
}

function moveSpan({ at, end, mark }: MarkSpan<ReaderMark>, positions: readonly number[]): MarkSpan<ReaderMark> {
  return { at: positions[at] ?? at, end: (positions[end - 1] ?? end - 1) + 1, mark }
}

function findSpans(record: ArticleRecord, article: number, renderTitle: RenderTitle): ReadonlyMap<number, readonly MarkSpan<ReaderMark>[]> {
  const spans = new Map<number, MarkSpan<ReaderMark>[]>()
  record.mentions.forEach((mention, index) => {
    // Persons, organisations and places stand in nearly every clause: marked, they would hide the figures.
    if (mention.type === 'entity' && UNMARKED.has(mention.kind)) return
    const { type, text, sentence, at } = mention
    const begin = at ?? findText(record.sentences[sentence], text)
    const mark = { type, id: nameMention(article, index), title: renderTitle(index), ...findFacets(mention) }
    const known = spans.get(sentence) ?? []
    known.push({ at: begin, end: begin + text.length, mark })
    spans.set(sentence, known)
  })
  return spans
}

/** What a reader may search a mention by: a figure's date is the one it is of. */
function findFacets(mention: Mention): Pick<ReaderMark, 'unit' | 'measure' | 'begin' | 'end'> {
  const none = { unit: null, measure: null, begin: null, end: null }
  if (mention.type === 'date') return { ...none, begin: mention.beginDate ?? null, end: mention.endDate ?? null }
  if (mention.type !== 'figure') return none
  const { unit, measure, asOf } = mention
  const begin = asOf ? (asOf.beginDate ?? findLastDay(asOf)) : null
  return { unit: unit ?? null, measure: measure ?? null, begin, end: asOf?.endDate ?? null }
}

/** Where a mention stands in a record that does not say: its first occurrence, else the sentence's beginning. */
function findText(sentence: RecordSentence | undefined, text: string): number {
  return Math.max(0, sentence?.text.indexOf(text) ?? 0)
}

function renderTitle(record: ArticleRecord, index: number, provenance: Provenance, language: Language): string {
  const mention = record.mentions[index]
  return mention ? renderMentionNote(mention, provenance, language) : ''
}
