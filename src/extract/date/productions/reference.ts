// `reference`: now, the past or the future without a date: 目前, 近年来, 未来. Settings: value, mod.

import { type Production, produce } from '../../production.ts'
import type { ReferenceParse } from '../date-parse.ts'

export const reference: Production<ReferenceParse> = (match, settings) => {
  const { value, mod } = settings
  return produce(match, typeof value === 'string' ? { kind: 'reference', value, ...(mod && { mod }) } : null)
}
