// Sources and articles for tests. In: text. Out: what io/ would have loaded, and what reading makes of it.

import type { Article } from '../../src/model/article.ts'
import { findSourceSpan } from '../../src/model/offset-map.ts'
import type { Source } from '../../src/model/source.ts'
import { readArticle } from '../../src/reading/read-article.ts'
import { createZoneClock } from '../../src/reading/time-zone.ts'

export function createSource(text: string, fields: Partial<Source> = {}): Source {
  return { id: 'a', path: '2021-10-28-a.md', sha256: '', format: 'markdown', text, problems: [], ...fields }
}

export function read(text: string, fields: Partial<Source> = {}): Article {
  return readArticle(createSource(text, fields), { clock: createZoneClock('Asia/Shanghai'), boilerplate: () => null })
}

/** The reading text of each paragraph. */
export function paragraphsOf(article: Article): readonly string[] {
  return article.paragraphs.map(({ start, end }) => article.text.slice(start, end))
}

/** The source text that a stretch of reading text came from. */
export function sourceOf(article: Article, reading: string): string {
  const start = article.text.indexOf(reading)
  if (start < 0) throw new Error(`not in the reading text: ${reading}`)
  const span = findSourceSpan(article.offsets, { start, end: start + reading.length })
  return article.source.slice(span.start, span.end)
}
