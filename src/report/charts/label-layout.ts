// Labels that don't overlap. In: marks and what is to be said at each, in px of the plot. Out: where each label goes, or null where there is
// no room left: the tooltip and the table have its words.

import { measureText } from '../../model/text-width.ts'

/** In px from the plot's upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a label's first line stands, from its mark: `dx` and `dy` of its baseline's middle, in px. */
export interface LabelPlace {
  readonly dx: number
  readonly dy: number
  readonly align: 'left' | 'center' | 'right'
}

/** A label that wants to stand at a mark. Lines stand under each other. */
export interface LabelWish {
  readonly x: number
  readonly y: number
  readonly lines: readonly { readonly text: string; readonly size: number }[]
  /** Places in order of preference. */
  readonly places: readonly LabelPlace[]
}

/** Height of a line for its font size. */
const LEADING = 1.25
/** What stays free around a label. */
const GAP = 2

/** Places labels in order: the first wish is met first. `taken` are the marks themselves; `frame` is where labels may stand. */
export function placeLabels(wishes: readonly LabelWish[], taken: readonly Box[], frame: Box): readonly (LabelPlace | null)[] {
  const boxes = [...taken]
  return wishes.map((wish) => {
    for (const place of wish.places) {
      const box = measureLabel(wish, place)
      if (!isInside(box, frame) || boxes.some((other) => isOverlap(box, other))) continue
      boxes.push(box)
      return place
    }
    return null
  })
}

function measureLabel({ x, y, lines }: LabelWish, { dx, dy, align }: LabelPlace): Box {
  const width = Math.max(...lines.map(({ text, size }) => measureText(text, size)))
  const first = lines[0]?.size ?? 0
  const height = lines.reduce((sum, { size }) => sum + size * LEADING, 0)
  const left = x + dx - (align === 'left' ? 0 : align === 'right' ? width : width / 2)
  const top = y + dy - (first * LEADING) / 2
  return { left: left - GAP, top: top - GAP, right: left + width + GAP, bottom: top + height + GAP }
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
