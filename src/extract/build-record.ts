// Mentions and sentences to a record: reading positions become source positions, and each mention says where in its sentence it
// begins. The last step before a result leaves the core.

import type { Article } from '../model/article.ts'
import type { Mention } from '../model/mention.ts'
import { findSourceSpan } from '../model/offset-map.ts'
import type { Problem } from '../model/problem.ts'
import type { ArticleRecord } from '../model/record.ts'

/** Builds the record of an article. */
export function buildRecord(article: Article, mentions: readonly Mention[], problems: readonly Problem[]): ArticleRecord {
  const { id, path, sha256, title, author, published, categories, lang, text, offsets } = article
  return {
    schema: 'kaoju.article/1',
    article: { id, path, sha256, title, author, published: published?.time ?? null, categories, lang, characters: text.length },
    sentences: article.sentences.map(({ start, end, scope, paragraph }) => ({
      ...findSourceSpan(offsets, { start, end }),
      text: text.slice(start, end),
      scope,
      paragraph,
    })),
    mentions: mentions.map((mention) => ({
      ...mention,
      ...findSourceSpan(offsets, mention),
      at: mention.start - (article.sentences[mention.sentence]?.start ?? 0),
    })),
    problems: [...article.problems, ...problems],
  }
}
