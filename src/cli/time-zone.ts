// The time zone of a command line. In: a name. Out: the name, or what is wrong with it.

import { UsageError } from './usage-error.ts'

/** Gives an IANA name back; throws a usage error where this Node knows no such zone. */
export function checkTimeZone(name: string): string {
  if (isTimeZone(name)) return name
  throw new UsageError({
    en: `Unexpected time zone «${name}», expected an IANA name such as Asia/Shanghai`,
    zh: `没有时区“${name}”，应为 IANA 名称，如 Asia/Shanghai`,
  })
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
