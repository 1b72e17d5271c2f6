// A decoded source to an article. In: source, time zone, boilerplate rules. Out: header, reading text with its map, paragraphs, sentences.
//
//   source ── front matter ──► title, author, date
//      └───── body ── blocks ── fold ──► paragraphs ── boilerplate ──► sentences
//
// Pure. A header or body that cannot be read becomes a problem of the article; what can be read of it is.

import type { Article, Paragraph, PublicationTime, Scope, Sentence } from '../model/article.ts'
import { foldScript } from '../model/fold-script.ts'
import { type Place, type Problem, placeOf, wholeFile } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import type { PageHeader } from './blocks.ts'
import { findBodyFormat, parseBody } from './body.ts'
import { type FrontMatter, parseFrontMatter } from './front-matter.ts'
import { foldBlocks, joinBlocks } from './paragraphs.ts'
import { emptyBody, frontMatterFault, missingDate, refusedBody, unreadableDate } from './problems.ts'
import { findPathDate, parsePublicationTime } from './publication-time.ts'
import { splitSentences } from './sentences.ts'
import type { ZoneClock } from './time-zone.ts'
import { placeTitle } from './title.ts'

/** Says which rule sets a paragraph of reading text aside (`core/boilerplate.credits`), or null to read it. */
export type BoilerplateFilter = (paragraph: string, scope: Scope) => string | null

export interface ReadingOptions {
  /** The clocks of the corpus's time zone. */
  readonly clock: ZoneClock
  readonly boilerplate: BoilerplateFilter
}

/**
 * Reads a source. A record's title is part of the reading text but not of the record's text, so it maps to an empty span at 0.
 * Boilerplate paragraphs keep their place and have no sentences.
 */
export function readArticle(source: Source, options: ReadingOptions): Article {
  const { text } = source
  const frontMatter = source.format === 'record' ? null : parseFrontMatter(text)
  const bodyStart = frontMatter?.bodyStart ?? 0
  const body = text.slice(bodyStart)
  const parsed = parseBody(body, bodyStart, findBodyFormat(body, source.format, source.fields?.isHtml ?? false))
  const blocks = foldBlocks(parsed.blocks)
  const recordTitle = source.fields?.title ? [{ text: source.fields.title, source: 0, sourceLength: 0 }] : null
  const titled = placeTitle(frontMatter?.title ?? recordTitle, parsed.header.title, blocks, source.format)
  const joined = joinBlocks(titled.blocks)
  const paragraphs = titled.blocks.map((block, index): Paragraph => {
    const start = joined.starts[index] ?? 0
    const boilerplate = block.scope === 'title' ? null : options.boilerplate(block.text, block.scope)
    return { start, end: start + block.text.length, scope: block.scope, boilerplate }
  })
  const published = findPublicationTime(source, frontMatter, parsed.header, options.clock)
  const bodyProblems: readonly Problem[] = parsed.refusal
    ? [refusedBody(wholeFile(source.path), parsed.refusal)]
    : blocks.length === 0
      ? [emptyBody(wholeFile(source.path))]
      : []
  return {
    id: source.id,
    path: source.path,
    sha256: source.sha256,
    title: titled.title,
    author: source.fields?.author ?? frontMatter?.author ?? parsed.header.author,
    published: published.time,
    categories: source.fields?.categories ?? frontMatter?.categories ?? [],
    lang: 'zh',
    source: text,
    text: joined.text,
    simplified: foldScript(joined.text),
    offsets: { segments: joined.segments },
    paragraphs,
    sentences: paragraphs.flatMap((paragraph, index) => collectSentences(joined.text, paragraph, index)),
    problems: [
      ...source.problems,
      ...(frontMatter?.faults ?? []).map((fault) => frontMatterFault(placeOf(source.path, text, fault.offset), fault)),
      ...published.problems,
      ...bodyProblems,
    ],
  }
}

function collectSentences(text: string, paragraph: Paragraph, index: number): readonly Sentence[] {
  if (paragraph.boilerplate !== null) return []
  return splitSentences(text, paragraph, paragraph.scope).map((span) => ({ ...span, scope: paragraph.scope, paragraph: index }))
}

interface DateCandidate {
  readonly text: string
  readonly from: PublicationTime['from']
  readonly place: Place
}

/** The first date that can be read: the header's, the page's, the file name's. Those that cannot are problems. */
function findPublicationTime(
  source: Source,
  frontMatter: FrontMatter | null,
  header: PageHeader,
  clock: ZoneClock,
): { readonly time: PublicationTime | null; readonly problems: readonly Problem[] } {
  const candidates: DateCandidate[] = []
  const whole = wholeFile(source.path)
  if (source.fields?.published) candidates.push({ text: source.fields.published, from: 'field', place: whole })
  const date = frontMatter?.date
  if (date) candidates.push({ text: date.text, from: 'front-matter', place: placeOf(source.path, source.text, date.offset) })
  if (header.published) candidates.push({ text: header.published, from: 'page', place: whole })
  const problems: Problem[] = []
  for (const { text, from, place } of candidates) {
    const time = parsePublicationTime(text, clock, from)
    if (time) return { time, problems }
    problems.push(unreadableDate(place, text))
  }
  const time = source.format === 'record' ? null : findPathDate(source.path)
  return { time, problems: time ? problems : [...problems, missingDate(whole)] }
}
