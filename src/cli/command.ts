// What a command is. In: nothing. Out: the types that every file in `commands/` fills in and `program.ts` hangs into commander.

import type { Localized } from '../index.ts'
import type { InputKind } from '../io/sources/open-input.ts'
import type { TokenizerChoice } from '../io/tokenizer.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Project } from './project.ts'
import type { Setting } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** One command. Whatever is slow to load it imports when it runs, so that `--help` is quick. */
export interface Command {
  /** One word, or two for a command of a group: `rules check`. */
  readonly name: string
  readonly summary: Localized
  /** An argument before all others, which must be there; it comes as the first of `paths`. */
  readonly first?: { readonly name: string; readonly text: Localized }
  /** What its arguments are. */
  readonly paths: Localized
  readonly options: readonly CommandOption[]
  /** It tells what is wrong with the configuration, so that it runs all the same. */
  readonly isDiagnosis?: true
  /** Lines for the end of its help, as one would type them. */
  readonly examples: readonly string[]
  run(invocation: Invocation, terminal: Terminal): Promise<ExitCode>
}

/** An option with a value: `--format <format>`, or a switch: `--watch`. */
export interface CommandOption {
  readonly flags: string
  readonly text: Localized
  readonly choices?: readonly string[]
  readonly fallback?: string
  readonly isRepeatable?: true
}

/** A command line as it was read, with what kaoju.config.yaml says where the command line says nothing. */
export interface Invocation {
  readonly paths: readonly string[]
  readonly options: Options
  /** All settings with where they come from. */
  readonly settings: readonly Setting[]
  readonly project: Project | null
}

/** The values of all options there are. A command finds set those that it lists with a fallback or as repeatable. */
export interface Options {
  readonly format: string
  readonly input: InputKind
  readonly rules: readonly string[]
  readonly tokenizer: TokenizerChoice
  readonly timeZone: string
  readonly jobs: string
  readonly cache?: boolean
  readonly all?: true
  readonly output?: string
  readonly theme?: string
  readonly templates?: string
  readonly origin?: true
  readonly measure?: string
  readonly failOn?: string
  readonly key?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly only?: string
  readonly explain?: readonly string[]
  readonly filter?: string
  readonly requireTests?: true
  readonly watch?: true
  readonly corpus?: readonly string[]
  readonly type?: string
  readonly errors?: true
  readonly shipped?: boolean
  readonly text?: string
  readonly published?: string
  readonly at?: string
  readonly rule?: string
  readonly id?: string
  readonly axis?: string
  readonly source?: string
  readonly event?: string
  readonly window?: string
  readonly sort?: string
  readonly limit?: string
  readonly match?: string
  readonly by?: string
  readonly part?: string
  readonly top?: string
  readonly store?: string
  readonly file?: string
  readonly tables?: true
  readonly schema?: true
  readonly static?: true
  readonly json?: true
}
