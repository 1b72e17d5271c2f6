// The list under the editor: what is wrong with the rule file, each with its line of the file and the faulty stretch marked in it.

import { build, buildLink, find } from '../../browser/element.ts'
import type { Language, Problem } from '../../model/problem.ts'
import { findEnd } from './rule-editor.ts'

export interface ProblemView {
  readonly problems: readonly Problem[]
  readonly path: string
  readonly text: string
  readonly language: Language
  /** What to say where there are none. */
  readonly none: string
  readonly goTo: (line: number, column: number) => void
}

/** Shows the problems and how many there are. */
export function showProblems(view: ProblemView): void {
  const { problems, language, none } = view
  find('problem-count', HTMLElement).textContent = problems.length === 0 ? none : countProblems(problems, language)
  find('problem-count', HTMLElement).className = problems.length === 0 ? 'count good' : 'count bad'
  find('problems', HTMLElement).replaceChildren(...problems.slice(0, MOST_SHOWN).map((problem) => buildProblem(problem, view)))
}

const MOST_SHOWN = 50
/** Characters of the line before and behind the stretch. */
const MOST_BEFORE = 60
const MOST_BEHIND = 40

function buildProblem(problem: Problem, { path, text, language, goTo }: ProblemView): HTMLElement {
  const { line, column, severity, code } = problem
  const message = language === 'zh' ? problem.messageZh : problem.message
  const isHere = problem.path === path
  const place = [isHere ? null : problem.path, line, column].filter((part) => part !== null).join(':')
  const label = isHere && line !== null ? buildLink(place, () => goTo(line, column ?? 1)) : build('span', {}, place)
  const head = build('p', {}, label, ' ', build('span', { class: `badge ${severity}` }, severity), ' ', build('code', {}, code))
  const frame = isHere && line !== null ? [buildFrame(problem, text.split('\n')[line - 1] ?? '', line)] : []
  return build('li', { class: severity }, head, build('p', { class: 'message' }, message), ...frame)
}

/** The line with its number. The stretch is marked in the line itself: a caret below would not stand right under Chinese everywhere. */
function buildFrame(problem: Problem, line: string, number: number): HTMLElement {
  const start = (problem.column ?? 1) - 1
  const end = findEnd(line, problem)
  const from = start > MOST_BEFORE ? start - MOST_BEFORE : line.search(/\S|$/)
  const shown = [
    start > MOST_BEFORE ? '…' : '',
    line.slice(from, start),
    build('span', { class: `wave ${problem.severity}` }, line.slice(start, end) || ' '),
    line.slice(end, end + MOST_BEHIND),
    end + MOST_BEHIND < line.length ? '…' : '',
  ]
  return build('pre', { class: 'frame' }, build('span', { class: 'number' }, `${number} │ `), ...shown)
}

function countProblems(problems: readonly Problem[], language: Language): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const rest = problems.length - errors
  if (language === 'zh') return [errors ? `${errors} 处错误` : '', rest ? `${rest} 处提醒` : ''].filter(Boolean).join('，')
  return [errors ? `${errors} error${errors === 1 ? '' : 's'}` : '', rest ? `${rest} warning${rest === 1 ? '' : 's'}` : '']
    .filter(Boolean)
    .join(', ')
}
