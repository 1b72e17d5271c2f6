// The figure productions, by the name that rules use.

import type { Production } from '../../production.ts'
import type { FigureValue } from '../figure-value.ts'
import { fraction } from './fraction.ts'
import { quantity } from './quantity.ts'
import { range } from './range.ts'
import { share } from './share.ts'

export const FIGURE_PRODUCTIONS: Readonly<Record<string, Production<FigureValue>>> = { fraction, quantity, range, share }
