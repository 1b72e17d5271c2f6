// Names of places on a page. In: indexes of articles, sentences, mentions. Out: `a002`, `a002-s17`, `a002-m31`; people count from 1.

/** The anchor of an article. */
export function nameArticle(article: number): string {
  return `a${String(article + 1).padStart(3, '0')}`
}

/** The anchor of a sentence of an article. */
export function nameSentence(article: number, sentence: number): string {
  return `${nameArticle(article)}-s${sentence + 1}`
}

/** The anchor of a mention of an article. */
export function nameMention(article: number, mention: number): string {
  return `${nameArticle(article)}-m${mention + 1}`
}
