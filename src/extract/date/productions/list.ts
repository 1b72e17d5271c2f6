// The date productions, by the name that rules use.

import type { Production } from '../../production.ts'
import type { DateParse } from '../date-parse.ts'
import { calendar } from './calendar.ts'
import { combine } from './combine.ts'
import { duration } from './duration.ts'
import { modify } from './modify.ts'
import { pair } from './pair.ts'
import { recurrence } from './recurrence.ts'
import { reference } from './reference.ts'
import { shift } from './shift.ts'

export const DATE_PRODUCTIONS: Readonly<Record<string, Production<DateParse>>> = {
  calendar,
  combine,
  duration,
  modify,
  pair,
  reference,
  set: recurrence,
  shift,
}
