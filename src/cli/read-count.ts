// Whole numbers among options. In: the flag and what was typed after it. Out: the number, or null where nothing was; a slip throws.

import { UsageError } from './usage-error.ts'

/** A whole number from 1 to `most`. */
export function readCount(flag: string, text: string | undefined, most: number): number | null {
  if (text === undefined) return null
  const count = /^\d{1,15}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= most) return count
  const range =
    most === Number.MAX_SAFE_INTEGER ? { en: 'of 1 or more', zh: '不小于 1' } : { en: `from 1 to ${most}`, zh: `在 1 到 ${most} 之间` }
  throw new UsageError({
    en: `Unexpected value «${text}» of ${flag}, expected a whole number ${range.en}`,
    zh: `选项 ${flag} 的值“${text}”应为整数，且${range.zh}`,
  })
}
