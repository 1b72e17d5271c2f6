// What a mark means, as a card beside it. In: marks under pointer, touch or keyboard. Out: one card: its values, the rule that made it, the
// places that use its sentence, a link to copy. Enter goes into the card, Escape leaves it. Without JavaScript a style says the same words.

import { build } from '../../browser/element.ts'
import { readNote } from './read-marks.ts'
import type { Use } from './uses.ts'

/** The card's own words, from the page, so that they are in its language. */
export interface CardWords {
  readonly usedIn: string
  readonly copyLink: string
  readonly copied: string
  readonly close: string
}

export interface CardSource {
  readonly words: () => CardWords
  readonly findUses: (sentence: HTMLElement) => readonly Use[]
  /** The whole address of a sentence, with its fingerprint. */
  readonly findLink: (sentence: HTMLElement) => string
}

/** Milliseconds that the pointer rests on a mark, and may be away from mark and card. */
const REST = 120
const AWAY = 250
const GAP = 6
/** Characters of what a card is about, for screen readers. */
const LABEL = 60

/** Makes the card and listens to the marks of `reader`. */
export function openCard(reader: HTMLElement, source: CardSource): void {
  const card = build('div', { class: 'note-card', label: '' })
  card.setAttribute('role', 'dialog')
  card.hidden = true
  document.body.append(card)
  let chosen: HTMLElement | null = null
  let timer = 0

  const later = (wait: number, act: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(act, wait)
  }
  const hide = () => {
    card.hidden = true
    chosen = null
  }
  const show = (mark: HTMLElement) => {
    const sentence = mark.closest<HTMLElement>('.sentence')
    if (!sentence || mark === chosen) return
    chosen = mark
    card.replaceChildren(...renderCard(mark, sentence, source))
    card.setAttribute('aria-label', (mark.textContent ?? '').slice(0, LABEL))
    card.lang = document.documentElement.lang
    card.hidden = false
    place(card, mark)
  }

  reader.addEventListener('pointerover', (event) => {
    const mark = findMark(event.target)
    if (mark && event.pointerType === 'mouse') later(REST, () => show(mark))
    else if (event.pointerType === 'mouse' && !card.contains(document.activeElement)) later(AWAY, hide)
  })
  reader.addEventListener('focusin', (event) => {
    const mark = findMark(event.target)
    if (mark) later(0, () => show(mark))
  })
  reader.addEventListener('click', (event) => {
    const place = findMark(event.target) ?? findUsedSentence(event.target, source)
    if (place) later(0, () => show(place))
  })
  reader.addEventListener('keydown', (event) => {
    const place = findMark(event.target) ?? findUsedSentence(event.target, source)
    if (event.key !== 'Enter' || !place) return
    event.preventDefault()
    show(place)
    card.querySelector<HTMLElement>('a, button')?.focus()
  })
  card.addEventListener('pointerover', () => clearTimeout(timer))
  card.addEventListener('pointerleave', () => later(AWAY, hide))
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return
    const mark = chosen
    mark?.focus()
    // Focus alone would show it again.
    clearTimeout(timer)
    hide()
  })
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !card.contains(event.target) && !findMark(event.target)) hide()
  })
  // A card that no longer stands beside its mark says nothing of what is there.
  addEventListener('scroll', () => chosen && !card.contains(document.activeElement) && place(card, chosen), { passive: true })
}

function findMark(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('mark[data-note]') : null
}

/** A sentence without a mark under the pointer has a card where something on the page uses it. */
function findUsedSentence(target: EventTarget | null, { findUses }: CardSource): HTMLElement | null {
  const sentence = target instanceof Element ? target.closest<HTMLElement>('.sentence') : null
  return sentence && findUses(sentence).length > 0 ? sentence : null
}

function renderCard(mark: HTMLElement, sentence: HTMLElement, { words, findUses, findLink }: CardSource): readonly Node[] {
  const { usedIn, copyLink, copied, close } = words()
  const rows = (mark.dataset.note === undefined ? [] : readNote(mark)).map(([name, value]) => [
    build('dt', {}, name),
    build('dd', {}, value),
  ])
  const uses = findUses(sentence)
  const said = build('span', { class: 'said' })
  const copy = async () => {
    // From disk some browsers refuse the clipboard: the address stands in the address bar then.
    const link = findLink(sentence)
    await navigator.clipboard.writeText(link).catch(() => history.replaceState(null, '', new URL(link).hash))
    said.textContent = copied
  }
  const button = build('button', { class: 'link', onClick: () => void copy() }, copyLink)
  said.setAttribute('role', 'status')
  return [
    build('dl', {}, ...rows.flat()),
    ...(uses.length > 0 ? [build('p', { class: 'used' }, `${usedIn} `, ...uses.flatMap(linkUse))] : []),
    build('p', { class: 'tools' }, button, said, build('span', { class: 'escape' }, close)),
  ]
}

function linkUse({ href, title }: Use): readonly (Node | string)[] {
  const link = build('a', {}, title)
  link.href = href
  return [link, ' ']
}

/** Under the mark, or above it where there is no room; never outside the window. */
function place(card: HTMLElement, mark: HTMLElement): void {
  const lines = mark.getClientRects()
  const line = lines[lines.length - 1]
  if (!line) return
  const { width, height } = card.getBoundingClientRect()
  const below = line.bottom + GAP
  const top = below + height > innerHeight && line.top - height - GAP > 0 ? line.top - height - GAP : below
  const left = Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - width - GAP))
  card.style.top = `${top}px`
  card.style.left = `${left}px`
}
