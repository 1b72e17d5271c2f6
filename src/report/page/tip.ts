// The words beside a chart's mark. In: an event and the values of the mark. Out: one element that follows the pointer. Values are text
// nodes: an article's words stay words.

import { build } from '../../browser/element.ts'

export interface Tip {
  /** Shows a value, or hides where there is none. */
  show(event: MouseEvent, value: unknown): void
}

const DISTANCE = 14

/** Makes the element, out of sight. */
export function createTip(): Tip {
  const element = build('div', { class: 'tip' })
  element.hidden = true
  document.body.append(element)
  return {
    show(event, value) {
      element.hidden = value === null || value === undefined || value === ''
      if (element.hidden) return
      element.replaceChildren(...renderValue(value))
      const { width, height } = element.getBoundingClientRect()
      const [right, bottom] = [document.documentElement.clientWidth - width - DISTANCE, innerHeight - height - DISTANCE]
      element.style.left = `${Math.max(DISTANCE, Math.min(event.clientX + DISTANCE, right))}px`
      element.style.top = `${Math.max(DISTANCE, event.clientY + DISTANCE > bottom ? event.clientY - height - DISTANCE : event.clientY + DISTANCE)}px`
    },
  }
}

function renderValue(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [document.createTextNode(String(value))]
  const rows = Object.entries(value).filter(([, content]) => content !== '' && content !== null && content !== undefined)
  return [build('dl', {}, ...rows.flatMap(([name, content]) => [build('dt', {}, name), build('dd', {}, String(content))]))]
}
