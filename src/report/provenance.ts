// What made a report, as the caller states it. In: nothing. Out: the type that the method section is built from.

import type { Unit } from '../model/measure.ts'
import type { Localized } from '../model/problem.ts'

/** A rule pack as it was loaded. `sha256` is of its files' text, hex. */
export interface PackProvenance {
  readonly id: string
  readonly version: string
  readonly title: Localized
  readonly sha256: string
  readonly rules: number
}

/** Everything a report says about its own making. No clock: the same input gives the same bytes. */
export interface Provenance {
  /** kaoju's version. */
  readonly version: string
  readonly tokenizer: { readonly name: string; readonly version: string }
  readonly packs: readonly PackProvenance[]
  readonly timeZone: string
  /** Units with their labels; a unit that is not among them is shown as written. */
  readonly units: readonly Unit[]
}
