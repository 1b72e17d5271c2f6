// Search in the page. In: the form, the articles. Out: the sentences that match, as lines around their match, a page at a time. A search
// that a newer one overtakes is given up.

import { build } from '../../browser/element.ts'
import { isNoSearch, NO_SEARCH, type Search } from '../address.ts'
import { type Match, matchesArticle, matchSentence } from '../match-sentence.ts'
import type { Articles, IndexedArticle } from './articles.ts'
import { saveCsv } from './downloads.ts'

const PAGE = 50
/** Characters on each side of a match. */
const AROUND = 28
/** Sentences after which the window gets its turn. */
const TURN = 20_000

interface Result {
  readonly article: IndexedArticle
  readonly match: Match
}

export interface Find {
  /** Fills the form and shows what it finds. */
  run(search: Search): Promise<void>
}

/** Opens the search of the page; `onSearch` is told of what a reader asks. The form is looked up anew, as a change of language replaces it. */
export function openFind(articles: Articles, onSearch: (search: Search) => void): Find {
  let turn = 0
  let timer = 0
  document.addEventListener('input', (event) => {
    if (!isInForm(event.target)) return
    clearTimeout(timer)
    timer = setTimeout(() => onSearch(readForm()), PAUSE)
  })
  document.addEventListener('submit', (event) => {
    if (!isInForm(event.target)) return
    event.preventDefault()
    clearTimeout(timer)
    onSearch(readForm())
  })
  document.addEventListener('reset', (event) => {
    if (isInForm(event.target)) onSearch(NO_SEARCH)
  })

  async function run(search: Search): Promise<void> {
    const mine = ++turn
    writeForm(search)
    const place = document.getElementById('find-results')
    const status = document.getElementById('find-status')
    if (!place || !status) return
    if (isNoSearch(search)) {
      place.replaceChildren()
      status.textContent = ''
      return
    }
    const results = await findResults(
      articles,
      search,
      () => mine === turn,
      (count) => say(status, 'searching', count),
    )
    if (results === null) return
    const count = new Set(results.map(({ article }) => article.id)).size
    if (results.length === 0) say(status, 'none', 0)
    else say(status, 'found', results.length, count)
    place.replaceChildren(...renderResults(results, search, onSearch, place))
  }

  return { run }
}

/** Milliseconds after the last key. */
const PAUSE = 150

async function findResults(
  articles: Articles,
  search: Search,
  isWanted: () => boolean,
  tell: (count: number) => void,
): Promise<readonly Result[] | null> {
  const results: Result[] = []
  let seen = 0
  for await (const article of articles.list()) {
    if (!isWanted()) return null
    if (!matchesArticle(article, search)) continue
    for (const sentence of article.sentences) {
      const match = matchSentence(sentence, search)
      if (match) results.push({ article, match })
      if (++seen % TURN === 0) {
        tell(results.length)
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
  }
  return isWanted() ? results : null
}

function renderResults(
  results: readonly Result[],
  search: Search,
  onSearch: (search: Search) => void,
  place: HTMLElement,
): readonly Node[] {
  const pages = Math.ceil(results.length / PAGE)
  const page = Math.min(search.page, Math.max(1, pages))
  const shown = results.slice((page - 1) * PAGE, page * PAGE)
  const { previous = '', next = '', csv = '', page: pageWords = '' } = place.dataset
  const turn = (words: string, to: number) => {
    const button = build('button', { onClick: () => onSearch({ ...search, page: to }) }, words)
    button.type = 'button'
    button.disabled = to < 1 || to > pages
    return button
  }
  const position = build('span', {}, fill(pageWords, page, pages))
  const download = build('button', { class: 'link', onClick: () => saveResults(results) }, csv)
  const pager = pages > 1 ? [turn(previous, page - 1), position, turn(next, page + 1)] : []
  return results.length === 0
    ? []
    : [build('ol', { class: 'lines' }, ...shown.map(renderLine)), build('p', { class: 'pager' }, ...pager, download)]
}

/** A line of a concordance: the match in the middle, its sentence around it. */
function renderLine({ article, match }: Result): HTMLLIElement {
  const { sentence, start, end, mentions } = match
  const { text } = sentence
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)]
  const link = build('a', {}, text.slice(start, end) || text.slice(from, to))
  link.href = `#${mentions[0]?.id ?? sentence.id}`
  const isWhole = end === start
  const before = isWhole ? '' : `${from > 0 ? '…' : ''}${text.slice(from, start)}`
  const after = isWhole ? '' : `${text.slice(end, to)}${to < text.length ? '…' : ''}`
  const origin = build('a', { title: article.title, class: 'origin' }, `[${Number(article.id.slice(1))}]`)
  origin.href = `#${article.id}`
  const words = build('span', { class: 'line' }, build('span', { class: 'left' }, before), link, build('span', { class: 'right' }, after))
  words.lang = 'zh-Hans'
  return build('li', {}, words, build('small', {}, article.published, ' ', origin))
}

function saveResults(results: readonly Result[]): void {
  saveCsv('search.csv', [
    ['anchor', 'article', 'source', 'published', 'sentence', 'mentions'],
    ...results.map(({ article, match }) => [
      match.sentence.id,
      article.title,
      article.source,
      article.published,
      match.sentence.text,
      match.mentions.map(({ text }) => text).join('; '),
    ]),
  ])
}

/** Words with numbers in them, from the page: `找到 {0} 句，见于 {1} 篇`. */
function say(status: HTMLElement, name: string, ...numbers: readonly number[]): void {
  status.textContent = fill(status.dataset[name] ?? '', ...numbers)
}

function fill(words: string, ...numbers: readonly number[]): string {
  return words.replace(/\{(\d)\}/g, (_, index: string) => String(numbers[Number(index)] ?? ''))
}

function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('#find-form') !== null
}

const FIELDS = { q: 'words', type: 'type', unit: 'unit', measure: 'measure', source: 'source', from: 'from', to: 'to', by: 'by' } as const

function readForm(): Search {
  const form = document.getElementById('find-form')
  if (!(form instanceof HTMLFormElement)) return NO_SEARCH
  const values = new FormData(form)
  const read = (name: string) => String(values.get(name) ?? '')
  const by = read('by') === 'published' ? 'published' : 'about'
  return {
    ...{ words: read('q'), type: read('type'), unit: read('unit'), measure: read('measure') },
    ...{ source: read('source'), from: read('from'), to: read('to'), by, page: 1 },
  }
}

function writeForm(search: Search): void {
  const form = document.getElementById('find-form')
  if (!(form instanceof HTMLFormElement)) return
  for (const [name, field] of Object.entries(FIELDS)) {
    const control = form.elements.namedItem(name)
    const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement
    // What is being typed stays as it is: a space at its end is the beginning of another word.
    if (isField && control.value.trim() !== search[field].trim()) control.value = search[field]
  }
}
