// Charts that come alive. In: figures of the page, their specifications. Out: interactive views in the place of the pictures, drawn when
// they come near the window. Expressions are interpreted, never compiled: the page's policy has no eval. No view loads anything.

import { type Item, type Loader, parse, type Spec, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { isChartLink } from '../../model/chart.ts'
import type { ChartIsland } from './island.ts'
import { createTip } from './tip.ts'

const NARROW = '(max-width: 40rem)'
/** Pixels from the window at which a chart is drawn. */
const AHEAD = '300px'

export interface ChartViews {
  /** Draws the charts of a part of the page in a language, as they come near. Those drawn before are let go. */
  start(root: HTMLElement, language: string): void
}

/** Opens the charts. `follow` is told of the anchor of a mark that was chosen. */
export function openChartViews(charts: ChartIsland, follow: (anchor: string) => void): ChartViews {
  const tip = createTip()
  const width = matchMedia(NARROW)
  const drawn = new Map<HTMLElement, View>()
  let language = ''
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting && target instanceof HTMLElement) void draw(target)
    },
    { rootMargin: AHEAD },
  )

  async function draw(figure: HTMLElement): Promise<void> {
    observer.unobserve(figure)
    const chart = charts[language]?.[figure.id.replace(/^chart-/, '')]
    const [kind, spec] = width.matches ? (['narrow', chart?.narrow] as const) : (['wide', chart?.wide] as const)
    const place = figure.querySelector<HTMLElement>(`:scope > .${kind}`)
    if (!spec || !place) return
    const view = await createView(spec as Spec)
    const svg = await buildPicture(view, place, figure)
    drawn.get(figure)?.finalize()
    drawn.set(figure, view)
    place.replaceChildren(svg)
    figure.dataset.live = kind
  }

  async function createView(spec: Spec): Promise<View> {
    const view = new View(parse(spec, {}, { ast: true }), { expr: expressionInterpreter, loader: LOADER, renderer: 'svg', hover: true })
    view.tooltip((_handler, event, _item, value) => tip.show(event, value))
    view.addEventListener('click', (_event, item) => {
      const anchor = (item as (Item & { readonly href?: unknown }) | null | undefined)?.href
      if (isChartLink(anchor)) follow(anchor)
    })
    return view
  }

  function start(root: HTMLElement, next: string): void {
    language = next
    observer.disconnect()
    for (const view of drawn.values()) view.finalize()
    drawn.clear()
    for (const figure of root.querySelectorAll<HTMLElement>('figure.chart')) observer.observe(figure)
  }

  width.addEventListener('change', () => {
    for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) observer.observe(figure)
  })
  return { start }
}

/** Draws beside the page first, so that nothing jumps, and names the picture as its forerunner was named. */
async function buildPicture(view: View, place: HTMLElement, figure: HTMLElement): Promise<HTMLElement> {
  const holder = document.createElement('div')
  await view.initialize(holder).runAsync()
  const svg = holder.querySelector('svg')
  const label = figure.querySelector('figcaption')?.textContent ?? ''
  // Scales with its column as the picture did; its own width and height become the ratio.
  svg?.removeAttribute('width')
  svg?.removeAttribute('height')
  // The table under the chart has the same links, in order: a hundred stops on the way there help nobody.
  for (const link of holder.querySelectorAll('a')) link.setAttribute('tabindex', '-1')
  holder.setAttribute('role', 'group')
  holder.setAttribute('aria-label', place.querySelector('title')?.textContent ?? label)
  return holder
}

/** Nothing is ever loaded; a link leads into the page or nowhere. */
const LOADER = {
  options: {},
  load: () => Promise.reject(new Error('no chart loads anything')),
  http: () => Promise.reject(new Error('no chart loads anything')),
  file: () => Promise.reject(new Error('no chart loads anything')),
  // A rejection would go unheard in Vega's renderers: an address that is not ours is none.
  sanitize: (uri: string) => Promise.resolve({ href: isChartLink(uri) ? uri : null }),
} as unknown as Loader
