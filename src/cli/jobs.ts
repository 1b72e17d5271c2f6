// `--jobs`: how many threads extract. In: what was typed. Out: a number, null for `auto`, or a usage error.

import { UsageError } from './usage-error.ts'

/** Reads the option's value; null leaves the choice to kaoju. */
export function readJobs(written: string): number | null {
  if (written === 'auto') return null
  if (/^[1-9]\d{0,2}$/.test(written)) return Number(written)
  throw new UsageError({
    en: `Unexpected --jobs «${written}», expected auto or a number from 1 to 999`,
    zh: `--jobs 的值“${written}”有误，应为 auto 或 1 至 999 的整数`,
  })
}
