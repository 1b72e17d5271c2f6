// `set`: something that recurs: 每年, 每天. Settings: granularity. (TIMEX3 calls it SET.)

import { type Production, produce } from '../../production.ts'
import type { SetParse } from '../date-parse.ts'

export const recurrence: Production<SetParse> = (match, settings) => {
  const unit = settings.granularity
  return produce(match, unit ? { kind: 'set', unit } : null)
}
