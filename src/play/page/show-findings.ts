// The text with what was found in it marked. In: findings. Out: marks that can be pointed at and reached with Tab, each telling which
// mention it is.

import { build, find } from '../../browser/element.ts'
import { cutPieces } from '../../index.ts'
import type { Mention } from '../../model/mention.ts'
import type { SetAside } from '../playground.ts'

export interface FindingsView {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly setAside: readonly SetAside[]
  /** Mentions that the file takes away, and what stands before them. */
  readonly lost: readonly Mention[]
  readonly lostLabel: string
  /** What to say where no mention is marked. */
  readonly none: string
  /** What stands before a paragraph that is not read. */
  readonly aside: string
  readonly renderTip: (mention: Mention) => string
  /** Pointed at (`isFirm`: clicked or focused), or no longer: null. */
  readonly onPoint: (mention: Mention | null, isFirm: boolean) => void
}

/** Shows the text; returns how to show which mention is chosen. */
export function showFindings(view: FindingsView): (chosen: Mention | null) => void {
  const { text, mentions, setAside, none } = view
  const marks = new Map<Mention, HTMLElement[]>()
  const spans: readonly { readonly at: number; readonly end: number; readonly mark: Marked }[] = [
    ...setAside.map((aside) => ({ at: aside.start, end: aside.end, mark: { aside } })),
    ...mentions.map((mention) => ({ at: mention.start, end: mention.end, mark: { mention } })),
  ]
  const root = build('div', { class: 'reading', lang: 'zh' })
  const open: HTMLElement[] = [root]
  for (const piece of cutPieces(text, spans, (mark) => mark)) {
    if (piece.open) {
      const element = 'aside' in piece.open ? buildAside(piece.open.aside, view) : buildMark(piece.open.mention, view, marks)
      open.at(-1)?.append(element)
      open.push(element)
    } else if (piece.close) open.pop()
    else if (piece.text !== null) open.at(-1)?.append(piece.text)
  }
  find('found', HTMLElement).replaceChildren(
    ...(mentions.length === 0 ? [build('p', { class: 'empty' }, none)] : []),
    root,
    ...buildLost(view),
  )
  return (chosen) => {
    for (const [mention, elements] of marks) for (const element of elements) element.classList.toggle('chosen', mention === chosen)
  }
}

function buildLost({ lost, lostLabel, renderTip }: FindingsView): readonly HTMLElement[] {
  if (lost.length === 0) return []
  const items = lost.map((mention) =>
    build('li', {}, build('del', { lang: 'zh' }, mention.text), ' ', build('small', {}, renderTip(mention))),
  )
  return [build('div', { class: 'lost' }, build('p', {}, lostLabel), build('ul', {}, ...items))]
}

type Marked = { readonly aside: SetAside } | { readonly mention: Mention }

function buildAside({ rule }: SetAside, { aside }: FindingsView): HTMLElement {
  return build('span', { class: 'aside' }, build('span', { class: 'badge' }, rule === null ? aside : `${aside} · ${rule}`), ' ')
}

function buildMark(mention: Mention, { renderTip, onPoint }: FindingsView, marks: Map<Mention, HTMLElement[]>): HTMLElement {
  const known = marks.get(mention) ?? []
  // The second part of a mark that had to be cut is no stop of its own.
  const element = build('mark', { class: mention.type, title: renderTip(mention), tabIndex: known.length === 0 ? 0 : -1 })
  marks.set(mention, [...known, element])
  const point = (isFirm: boolean) => (event: Event) => {
    event.stopPropagation()
    onPoint(mention, isFirm)
  }
  element.addEventListener('mouseover', point(false))
  element.addEventListener('focus', point(true))
  element.addEventListener('click', point(true))
  element.addEventListener('mouseout', () => onPoint(null, false))
  return element
}
