// The codes kaoju ends with. Where several apply, the gravest wins: interrupted, fault, configuration, findings, unread.

export const EXIT = {
  done: 0,
  /** What `--fail-on` asked about was found, or a test of a rule failed. */
  findings: 1,
  /** Wrong usage, or rules or configuration with errors. What could be done was done all the same. */
  configuration: 2,
  /** Done, but some articles could not be read; they are listed. */
  unread: 3,
  /** A fault of kaoju's own (EX_SOFTWARE of sysexits.h). */
  fault: 70,
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
