// The report in the browser. The page is whole without it: this makes charts live, search possible, and switches language and look.
//
//   address ──► language ──► search ──► article ──► sentence in view, with the fingerprint of what it said
//      ▲                                                  │
//      └────────── links, form, cards, charts ◄───────────┘
//
// Whatever a reader does becomes an address first; all else follows from it. So every view has a link, and Back works.

import { type Address, fingerprintText, isNoSearch, NO_SEARCH, parseAddress, renderAddress, type Search } from '../address.ts'
import { openArticles } from './articles.ts'
import { openCard } from './card.ts'
import { openChartViews } from './chart-views.ts'
import { openDownloads } from './downloads.ts'
import { openFind } from './find.ts'
import { type ChartIsland, readIsland, type TranslationIsland } from './island.ts'
import { findSentence, markTarget, openFolds } from './target.ts'
import { startTheme, switchTheme } from './theme.ts'
import { openTranslator } from './translate.ts'
import { findSentenceUses, findUses } from './uses.ts'

const root = document.documentElement
root.classList.add('js')
startTheme()
void start()

async function start(): Promise<void> {
  const reader = document.getElementById('reader')
  if (!reader) return
  const [charts, translation] = await Promise.all([
    readIsland<ChartIsland>('kaoju-charts'),
    readIsland<TranslationIsland>('kaoju-translation'),
  ])
  const translator = openTranslator(translation)
  let uses = findUses(document.body)
  const articles = openArticles(reader, translator.translateArticle, translator.addNotes)
  const views = openChartViews(charts ?? {}, (anchor) => {
    location.hash = anchor
  })
  const find = openFind(articles, (search) => goTo({ anchor: 'find', search }))
  const readWords = (name: string) => document.getElementById('card-words')?.dataset[name] ?? ''
  openCard(reader, {
    words: () => ({ usedIn: readWords('usedIn'), copyLink: readWords('copyLink'), copied: readWords('copied'), close: readWords('close') }),
    findUses: (sentence) => findSentenceUses(sentence, uses),
    findLink: (sentence) => new URL(addressOf(sentence), location.href).href,
  })
  openDownloads()
  views.start(document.body, translator.current())
  root.dataset.ready = ''

  /** A sentence's own address: the link that a reader may cite. */
  function addressOf(sentence: HTMLElement): string {
    const fingerprint = fingerprintText(sentence.textContent ?? '')
    return renderAddress({ anchor: sentence.id, fingerprint, language: languageOf(), search: NO_SEARCH })
  }

  function languageOf(): string | null {
    return translator.current() === translator.own ? null : translator.current()
  }

  function goTo({ anchor, search }: { readonly anchor: string; readonly search: Search }): void {
    const address = renderAddress({ anchor, fingerprint: null, language: languageOf(), search })
    // A search that goes on is one step back, not one a letter.
    const isSame = isNoSearch(parseAddress(location.hash).search) === isNoSearch(search) && parseAddress(location.hash).anchor === anchor
    history[isSame ? 'replaceState' : 'pushState'](null, '', address)
    void follow(parseAddress(location.hash), false)
  }

  async function follow(address: Address, isMoving: boolean): Promise<void> {
    // A link inside the page names no language: the page stays in the one it is in, and its address says so.
    if (address.language !== null) setLanguage(address.language)
    else if (languageOf() !== null) history.replaceState(null, '', renderAddress({ ...address, language: languageOf() }))
    if (address.anchor === 'find' || !isNoSearch(address.search)) await find.run(address.search)
    if (isMoving && address.anchor !== '') await reach(address)
  }

  function setLanguage(language: string): void {
    if (!translator.translate(language)) return
    uses = findUses(document.body)
    views.start(document.body, language)
  }

  async function reach({ anchor, fingerprint }: Address): Promise<void> {
    const notice = document.getElementById('notice')
    const say = (name: string) => {
      if (notice) notice.textContent = name === '' ? '' : (notice.dataset[name] ?? '')
    }
    say('')
    const shown = await articles.show(anchor).catch(() => null)
    const there = shown ?? document.getElementById(anchor)
    const found = there ? await findSentence(there, fingerprint, articles) : null
    if (found === null) {
      markTarget(null)
      const moved = fingerprint === null ? null : await findSentence(null, fingerprint, articles)
      say(moved ? 'moved' : 'orphan')
      if (moved) show(moved)
      return
    }
    show(found)
  }

  function show(element: HTMLElement): void {
    openFolds(element)
    markTarget(element)
    const sentence = element.closest<HTMLElement>('.sentence')
    if (sentence) history.replaceState(null, '', nameTarget(element, sentence))
    element.scrollIntoView({ block: sentence ? 'center' : 'start' })
    if (element.matches('mark, section, article, .sentence')) focusQuietly(element)
  }

  /** A mark keeps its own anchor; its fingerprint is that of its sentence. */
  function nameTarget(element: HTMLElement, sentence: HTMLElement): string {
    const address = { ...parseAddress(addressOf(sentence)), anchor: element.id === '' ? sentence.id : element.id }
    return renderAddress(address)
  }

  addEventListener('hashchange', () => void follow(parseAddress(location.hash), true))
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const link = target?.closest('a')
    const button = target?.closest<HTMLElement>('[data-action]')
    if (button) act(button)
    const anchor = /^articles\/[^#]*(#.+)$/.exec(link?.getAttribute('href') ?? link?.getAttribute('xlink:href') ?? '')?.[1]
    if (anchor === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    location.hash = anchor
  })
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea')
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    goTo({ anchor: 'find', search: parseAddress(location.hash).search })
    document.getElementById('find')?.scrollIntoView()
    document.querySelector<HTMLElement>('#find-form [name=q]')?.focus()
  })

  function act(button: HTMLElement): void {
    const { action, type = '' } = button.dataset
    if (action === 'theme') switchTheme()
    if (action === 'print') print()
    if (action === 'language' && translator.other !== null) {
      setLanguage(translator.current() === translator.own ? translator.other : translator.own)
      history.replaceState(null, '', renderAddress({ ...parseAddress(location.hash), language: languageOf() }))
      void follow(parseAddress(location.hash), false)
      document.querySelector<HTMLElement>('[data-action=language]')?.focus()
    }
    const turned = action === 'turn' ? articles.findNext(Number(button.dataset.by)) : null
    if (turned !== null) location.hash = turned
    if (action === 'toggle') {
      const isHidden = reader?.classList.toggle(`hide-${type}`) ?? false
      button.setAttribute('aria-pressed', String(!isHidden))
    }
  }

  await follow(parseAddress(location.hash), location.hash !== '')
}

/** Keyboard and screen reader go on from where the eye is. */
function focusQuietly(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
