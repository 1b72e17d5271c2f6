// Units that nothing defines: a measure of unit `doses` claims no figure when the unit is called `dose`.

import { findNearest } from '../find-nearest.ts'
import type { Lint } from './lint.ts'
import { unknownUnit } from './problems.ts'

export const findUnknownUnits: Lint = ({ rules }) => {
  const asWritten = rules.rules.flatMap(({ rule }) => (rule.type === 'unit' && rule.unit === undefined ? rule.terms : []))
  const units = new Set([...rules.units.map(({ id }) => id), ...asWritten])
  // A unit by its term (剂) is a likely slip too: say what its id is.
  const idOfTerm = new Map(
    rules.rules.flatMap(({ rule }) =>
      rule.type === 'unit' && rule.unit ? rule.terms.map((term) => [term, rule.unit ?? null] as const) : [],
    ),
  )
  return rules.rules.flatMap(({ rule, placeAt }) => {
    const isFigure = rule.type === 'figure'
    const unit = rule.type === 'measure' ? rule.unit : isFigure ? rule.set?.unit : null
    if (unit === null || unit === undefined || units.has(unit)) return []
    const nearest = idOfTerm.get(unit) ?? findNearest(unit, units)
    return [unknownUnit(placeAt(isFigure ? ['set', 'unit'] : ['unit']), unit, nearest, isFigure ? 'warning' : 'error')]
  })
}
