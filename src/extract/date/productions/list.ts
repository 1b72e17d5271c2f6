// The date productions, by the name that rules use.

import type { Production } from '../../production.ts'
import type { DateParse } from '../date-parse.ts'
import { calendar } from './calendar.ts'
import { combine } from './combine.ts'
import { duration } from './duration.ts'
import { join } from './join.ts'
import { lengthPair } from './length-pair.ts'
import { modify } from './modify.ts'
import { pair } from './pair.ts'
import { recurrence } from './recurrence.ts'
import { reference } from './reference.ts'
import { shift } from './shift.ts'
import { stretch } from './stretch.ts'
import { window } from './window.ts'

export const DATE_PRODUCTIONS: Readonly<Record<string, Production<DateParse>>> = {
  calendar,
  combine,
  duration,
  join,
  lengths: lengthPair,
  modify,
  pair,
  reference,
  set: recurrence,
  shift,
  stretch,
  window,
}
