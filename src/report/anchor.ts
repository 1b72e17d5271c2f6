// Names of places on a page, and links to them. In: indexes of articles, sentences, mentions. Out: `a002`, `a002-s17`, `a002-m31`; people
// count from 1.

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

/** A link to a mention by its article's number: `[3]`, and `[3·2]` for the second place in it. */
export interface PlaceLink {
  readonly href: string
  readonly label: string
}

/** Links to mentions, in order. */
export function linkPlaces(places: readonly { readonly article: number; readonly mention: number }[]): readonly PlaceLink[] {
  const seen = new Map<number, number>()
  return places.map(({ article, mention }) => {
    const count = (seen.get(article) ?? 0) + 1
    seen.set(article, count)
    return { href: `#${nameMention(article, mention)}`, label: count === 1 ? `[${article + 1}]` : `[${article + 1}·${count}]` }
  })
}
