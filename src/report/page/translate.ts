// The page in its other language. In: the fragments and notes that the page holds for it. Out: the same page with other words; what is
// switched away is kept, so that switching back costs nothing. Fragments are ours: the same templates made them as made the page.

import type { TranslationIsland } from './island.ts'

export interface Translator {
  /** The language that the page was written in, and the other. */
  readonly own: string
  readonly other: string | null
  /** The language shown now. */
  current(): string
  /** Sets the page in a language; false where it was set already or is not known. */
  translate(language: string): boolean
  /** Sets an article's notes in the current language: it may have come into the page just now. */
  translateArticle(article: HTMLElement): void
  /** Adds notes in the other language, of articles that come one by one. */
  addNotes(notes: TranslationIsland['notes']): void
}

/** Opens the translator of the document. */
export function openTranslator(island: TranslationIsland | null): Translator {
  const root = document.documentElement
  const own = root.dataset.language ?? root.lang
  const kept: Record<string, TranslationIsland> = {}
  const originals = new WeakMap<HTMLElement, readonly string[]>()
  const known = new Map(Object.entries(island?.notes ?? {}))
  let current = own
  if (island) kept[island.language] = island

  function translate(language: string): boolean {
    const next = kept[language]
    if (language === current || !next) return false
    kept[current] = { language: current, htmlLanguage: root.lang, title: document.title, fragments: {}, notes: {} }
    const { title, htmlLanguage, fragments } = next
    const held: Record<string, string> = {}
    for (const element of document.querySelectorAll<HTMLElement>('[data-fragment]')) {
      const name = element.dataset.fragment ?? ''
      held[name] = element.innerHTML
      element.innerHTML = fragments[name] ?? element.innerHTML
    }
    kept[current] = { ...kept[current], fragments: held } as TranslationIsland
    root.lang = htmlLanguage
    document.title = title
    current = language
    for (const article of document.querySelectorAll<HTMLElement>('.article')) translateArticle(article)
    return true
  }

  function translateArticle(article: HTMLElement): void {
    const marks = [...article.querySelectorAll<HTMLElement>('mark[data-note]')]
    const original = originals.get(article) ?? marks.map(({ dataset }) => dataset.note ?? '')
    originals.set(article, original)
    const chosen = current === own ? original : (known.get(article.id) ?? original)
    marks.forEach((mark, index) => {
      mark.dataset.note = chosen[index] ?? ''
    })
  }

  function addNotes(notes: TranslationIsland['notes']): void {
    for (const [article, lines] of Object.entries(notes)) known.set(article, lines)
  }

  return { own, other: island?.language ?? null, current: () => current, translate, translateArticle, addNotes }
}
