// What a change is against where only the sentence before says it: 进出口同比增长7.3%。其中，出口增长23.2%. In: a sentence's figures and the
// last figure of the paragraph whose words name a base. Out: the figures, and the last such figure now.

import type { FigureMention } from '../../model/mention.ts'

/** A share that changed is of the base named before it, if it is of the same period; an amount (增加30人) says less than that. */
const SHARES = new Set(['percent', 'percentage_point'])

/** Gives changes without a base the one that the paragraph named last; `isDated`: a date stands in the figure's own clause (两年平均增长8%). */
export function inheritBases(
  figures: readonly FigureMention[],
  before: FigureMention | null,
  isDated: (figure: FigureMention) => boolean,
): { readonly figures: readonly FigureMention[]; readonly compared: FigureMention | null } {
  let compared = before
  const based = figures.map((figure): FigureMention => {
    const { change, unit, asOf } = figure
    if (!change) return figure
    if (change.against !== 'other') {
      compared = figure
      return figure
    }
    const base = compared?.change
    if (!base || !SHARES.has(unit ?? '') || asOf?.value !== compared?.asOf?.value || isDated(figure)) return figure
    return { ...figure, change: { ...change, against: base.against } }
  })
  return { figures: based, compared }
}
