// `--since` and `--until`, as several commands have them. In: what was typed. Out: ISO days, both included, or a usage error.

import type { Command, Options } from './command.ts'
import { UsageError } from './usage-error.ts'

export interface DayRange {
  readonly since?: string
  readonly until?: string
}

export const DAY_RANGE_OPTIONS: Command['options'] = [
  { flags: '--since <date>', text: { zh: '自此日起：2021、2021-05 或 2021-05-19', en: 'from this day on: 2021, 2021-05 or 2021-05-19' } },
  { flags: '--until <date>', text: { zh: '至此日止', en: 'up to this day' } },
]

/** The range of a command; what is not given is left out. */
export function readDayRange({ since, until }: Pick<Options, 'since' | 'until'>): DayRange {
  return {
    ...(since !== undefined && { since: readDay('--since', since, '-01') }),
    ...(until !== undefined && { until: readDay('--until', until, '-31') }),
  }
}

/** A day; a month or year stands for its first or last. Days compare as text, so that the 31st ends every month. */
function readDay(option: string, written: string, day: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(written))
    throw new UsageError({
      en: `Unexpected ${option} «${written}», expected a date such as 2021, 2021-05 or 2021-05-19`,
      zh: `${option} 的值“${written}”不是日期，应如 2021、2021-05 或 2021-05-19`,
    })
  const [year = '', month = day === '-01' ? '01' : '12', ownDay] = written.split('-')
  return `${year}-${month}${ownDay === undefined ? day : `-${ownDay}`}`
}
