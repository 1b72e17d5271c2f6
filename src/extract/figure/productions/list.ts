// The figure productions, by the name that rules use.

import type { Production } from '../../production.ts'
import type { FigureValue } from '../figure-value.ts'
import { doublings } from './doublings.ts'
import { fraction } from './fraction.ts'
import { mixed } from './mixed.ts'
import { quantity } from './quantity.ts'
import { range } from './range.ts'
import { rate } from './rate.ts'
import { share } from './share.ts'
import { tail } from './tail.ts'

/** Rules that mark changes make no figures of their own: change.ts runs them over the figures there are. */
const change: Production<FigureValue> = () => []

export const FIGURE_PRODUCTIONS: Readonly<Record<string, Production<FigureValue>>> = {
  change,
  doublings,
  fraction,
  mixed,
  quantity,
  range,
  rate,
  share,
  tail,
}
