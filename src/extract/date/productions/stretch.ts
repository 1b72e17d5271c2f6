// `stretch`: a length of time that the article's date ends or begins: 近两年来, 未来3年, 接下来三个月. Capture: of, a length. Settings: anchor (past
// or future), mod.

import { findCapture, type Production, produce } from '../../production.ts'
import type { DurationParse } from '../date-parse.ts'

export const stretch: Production<DurationParse> = (match, settings) => {
  const item = findCapture(match, 'of')?.item
  const { anchor } = settings
  if (item?.kind !== 'date' || item.parse.kind !== 'duration' || !anchor || item.parse.anchor) return []
  const { mod: own, ...length } = item.parse
  // 近两年来 is a stretch, not less than two years; 一年多来 is more than one.
  const mod = settings.mod ?? (own === 'LESS_THAN' ? undefined : own)
  return produce(match, { ...length, anchor, ...(mod && { mod }) })
}
