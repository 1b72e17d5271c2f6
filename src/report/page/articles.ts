// The articles of the page, wherever they are. In: anchors. Out: elements, shown. Up to a stated size they all stand in the page; beyond
// it they come by classic scripts from the folder beside it, which works from disk too. Many are shown one at a time.

import type { FoundArticle, FoundSentence } from '../match-sentence.ts'
import { readMentions } from './read-marks.ts'

/** An article as search reads it. */
export interface IndexedArticle extends FoundArticle {
  readonly id: string
  readonly title: string
  readonly sentences: readonly FoundSentence[]
}

export interface Articles {
  /** The element of an anchor inside an article, its article shown; null where there is none. Rejects where its file cannot be loaded. */
  show(anchor: string): Promise<HTMLElement | null>
  /** All articles in order, a file at a time. */
  list(): AsyncGenerator<IndexedArticle>
  /** The anchor of the article so many after the one in view, or before it; null at either end. */
  findNext(by: number): string | null
}

/** Called by the files beside the page: their place in the list of files, and their articles as HTML. */
type Deliver = (file: number, html: string, notes: Readonly<Record<string, readonly string[]>>) => void

const ARTICLE = /^a(\d{3,})(?:-[ms]\d+)?$/
/** Articles beyond which one is shown at a time. */
const MOST_AT_ONCE = 12
const MOST_KEPT = 4000

/**
 * Opens the articles of the reader `section`. `onShow` is told of every article as it comes into view, `onNotes` of what marks mean in the
 * page's other language, where that comes with the articles.
 */
export function openArticles(
  section: HTMLElement,
  onShow: (article: HTMLElement) => void,
  onNotes: (notes: Readonly<Record<string, readonly string[]>>) => void,
): Articles {
  const shelf = document.getElementById('articles') ?? section
  const files = (section.dataset.files ?? '').split(' ').filter((file) => file !== '')
  const firsts = (section.dataset.firsts ?? '').split(' ').map(Number)
  const total = Number(section.dataset.articles ?? '0')
  const isPaged = files.length > 0 || total > MOST_AT_ONCE
  const loads = new Map<number, Promise<string>>()
  const arrivals = new Map<number, (html: string) => void>()
  const index = new Map<string, IndexedArticle>()
  let current = 0
  section.classList.toggle('is-paged', isPaged)
  if (isPaged) for (const article of listElements(shelf)) article.hidden = true
  else for (const article of listElements(shelf)) onShow(article)
  const deliver: Deliver = (file, html, notes) => {
    onNotes(notes)
    arrivals.get(file)?.(html)
  }
  Object.assign(globalThis, { kaojuArticles: deliver })

  function load(file: number): Promise<string> {
    const known = loads.get(file)
    if (known) return known
    const loading = new Promise<string>((resolve, reject) => {
      arrivals.set(file, resolve)
      const script = document.createElement('script')
      script.src = files[file] ?? ''
      script.addEventListener('error', () => {
        loads.delete(file)
        reject(new Error(script.src))
      })
      document.head.append(script)
    })
    loads.set(file, loading)
    return loading
  }

  async function findArticle(id: string, number: number): Promise<HTMLElement | null> {
    if (files.length === 0) return document.getElementById(id)
    const file = firsts.findLastIndex((first) => first <= number)
    if (file < 0 || number > total) return null
    return parseArticles(await load(file)).find((article) => article.id === id) ?? null
  }

  async function show(anchor: string): Promise<HTMLElement | null> {
    const parts = ARTICLE.exec(anchor)
    if (!parts) return null
    const id = anchor.split('-')[0] ?? ''
    const isShown = document.getElementById(id)?.hidden === false
    const article = isShown ? document.getElementById(id) : await findArticle(id, Number(parts[1]))
    if (!article) return null
    if (!isShown) {
      if (files.length > 0) shelf.replaceChildren(article)
      else if (isPaged) for (const other of listElements(shelf)) other.hidden = other !== article
      onShow(article)
    }
    current = Number(parts[1])
    return document.getElementById(anchor)
  }

  async function* list(): AsyncGenerator<IndexedArticle> {
    if (files.length === 0) for (const article of listElements(shelf)) yield keep(article)
    for (const file of files.keys()) for (const article of parseArticles(await load(file))) yield keep(article)
  }

  function keep(article: HTMLElement): IndexedArticle {
    const known = index.get(article.id)
    if (known) return known
    const built = indexArticle(article)
    if (index.size < MOST_KEPT) index.set(article.id, built)
    return built
  }

  function findNext(by: number): string | null {
    const number = current === 0 ? 1 : current + by
    return number < 1 || number > total ? null : `a${String(number).padStart(3, '0')}`
  }

  return { show, list, findNext }
}

function listElements(shelf: ParentNode): readonly HTMLElement[] {
  return [...shelf.querySelectorAll<HTMLElement>('.article')]
}

/** Ours: the same template made it as made the page. */
function parseArticles(html: string): readonly HTMLElement[] {
  const holder = document.createElement('template')
  holder.innerHTML = html
  return listElements(holder.content)
}

function indexArticle(article: HTMLElement): IndexedArticle {
  const { source = '', published = '' } = article.dataset
  const sentences = [...article.querySelectorAll<HTMLElement>('.sentence')].map((sentence) => ({
    id: sentence.id,
    text: sentence.textContent ?? '',
    mentions: readMentions(sentence),
  }))
  return { id: article.id, title: article.querySelector('h3')?.textContent ?? '', source, published, sentences }
}
