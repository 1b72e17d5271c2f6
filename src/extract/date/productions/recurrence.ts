// `set`: something that recurs: 每年, 每天. Settings: unit. (TIMEX3 calls it SET.)

import { type Production, produce } from '../../production.ts'
import type { SetParse } from '../date-parse.ts'
import { unitSetting } from './settings.ts'

export const recurrence: Production<SetParse> = (match, settings) => {
  const unit = unitSetting(settings)
  return produce(match, unit ? { kind: 'set', unit } : null)
}
