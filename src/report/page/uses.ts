// Where a sentence is used. In: the tables, lists and charts of the page. Out: by article anchor, links back to each of them. Found anew
// after a change of language, as the page itself holds it all.

/** A place that uses a mention: its own anchor and its heading. */
export interface Use {
  readonly href: string
  readonly title: string
}

/** Characters of a heading: charts have theirs in whole sentences. */
const LONGEST = 28

const ANCHOR = /#(a\d{3,}-[ms]\d+)$/

/** The uses of every mention and sentence that a part of the page links to, in order. */
export function findUses(root: HTMLElement): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  for (const link of root.querySelectorAll('a')) {
    const anchor = ANCHOR.exec(link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '')?.[1]
    const place = link.closest<HTMLElement>('[data-place]')
    if (anchor === undefined || place === null) continue
    const known = uses.get(anchor) ?? []
    if (!known.some(({ href }) => href === `#${place.id}`)) known.push({ href: `#${place.id}`, title: readTitle(place) })
    uses.set(anchor, known)
  }
  return uses
}

/** The uses of a sentence and of all mentions in it, each once. */
export function findSentenceUses(sentence: HTMLElement, uses: ReadonlyMap<string, readonly Use[]>): readonly Use[] {
  const ids = [sentence.id, ...[...sentence.querySelectorAll('mark[id]')].map(({ id }) => id)]
  const found = ids.flatMap((id) => uses.get(id) ?? [])
  return found.filter(({ href }, index) => found.findIndex((other) => other.href === href) === index)
}

function readTitle(place: HTMLElement): string {
  const title = place.querySelector<HTMLElement>('h2, h3, figcaption, summary b')
  const words = title?.dataset.title ?? title?.textContent?.trim() ?? place.id
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}
