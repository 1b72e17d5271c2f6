// `reference`: now, the past or the future without a date: 目前, 近年来, 未来. Settings: value, mod.

import { type Production, produce, wordSetting } from '../../production.ts'
import type { ReferenceParse } from '../date-parse.ts'
import { modifierSetting } from './settings.ts'

export const reference: Production<ReferenceParse> = (match, settings) => {
  const value = wordSetting(settings, 'value', ['PRESENT_REF', 'PAST_REF', 'FUTURE_REF'])
  const mod = modifierSetting(settings)
  return produce(match, value ? { kind: 'reference', value, ...(mod && { mod }) } : null)
}
