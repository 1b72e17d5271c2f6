// The productions that rules may name, by type of rule: what the rule compiler checks names against.

import type { ProductionNames } from '../rules/compile-rules.ts'
import { DATE_PRODUCTIONS } from './date/productions/list.ts'
import { FIGURE_PRODUCTIONS } from './figure/productions/list.ts'
import { ORDINAL_PRODUCTIONS } from './ordinal/productions.ts'

export const PRODUCTION_NAMES: ProductionNames = {
  date: Object.keys(DATE_PRODUCTIONS),
  ordinal: Object.keys(ORDINAL_PRODUCTIONS),
  figure: Object.keys(FIGURE_PRODUCTIONS),
}
