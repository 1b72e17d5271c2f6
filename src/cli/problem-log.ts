// The problems of one run. In: problems as they turn up. Out: each on the terminal at once, their count at the end, the exit code.

import type { Problem } from '../index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { renderProblem, renderProblemCount } from './problem-lines.ts'
import type { Terminal } from './terminal.ts'

/** What a problem is about: rules and settings, a path that was typed, or an article. */
export type Concern = 'configuration' | 'path' | 'article'

/** Shows and counts problems. Keeps those that no record will hold; a record's own stay in the record. */
export class ProblemLog {
  readonly #terminal: Terminal
  readonly #counts = { error: 0, warning: 0, note: 0 }
  readonly #errors: Record<Concern, number> = { configuration: 0, path: 0, article: 0 }
  readonly #kept: Problem[] = []

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** Shows a problem and keeps it. */
  keep(problem: Problem, concern: Concern): void {
    this.#kept.push(problem)
    this.show(problem, concern)
  }

  /** Shows a problem. */
  show(problem: Problem, concern: Concern): void {
    this.#counts[problem.severity]++
    if (problem.severity === 'error') this.#errors[concern]++
    this.#terminal.say(renderProblem(problem, this.#terminal.language, this.#terminal.colors))
  }

  get kept(): readonly Problem[] {
    return this.#kept
  }

  /** Says how many there were, where there were any. */
  sayCount(): void {
    const count = renderProblemCount(this.#counts, this.#terminal.language)
    if (count !== null) this.#terminal.say(`kaoju: ${count}`)
  }

  /** The exit code of a run that read `articles` articles and found (`hasFindings`) what `--fail-on` asks about. */
  findExitCode(articles: number, hasFindings = false): ExitCode {
    const { configuration, path, article } = this.#errors
    if (configuration > 0) return EXIT.configuration
    // A path that leads nowhere beside others costs its articles; alone it is a slip of the keyboard.
    if (articles === 0 && article === 0) return EXIT.configuration
    if (hasFindings) return EXIT.findings
    return path + article > 0 ? EXIT.unread : EXIT.done
  }
}
