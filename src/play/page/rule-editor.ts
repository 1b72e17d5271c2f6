// The editor of the rule file: a plain textarea with line numbers beside it and, under its letters, waves where problems are. Both
// follow it as it scrolls.

import { build, find } from '../../browser/element.ts'
import type { Problem } from '../../model/problem.ts'

export interface RuleEditor {
  /** Puts a text in, which is not told to `onInput`. */
  write(text: string): void
  read(): string
  /** Marks the problems that have a line of this file. */
  mark(problems: readonly Problem[]): void
  /** Moves the caret to a place, in view. */
  goTo(line: number, column: number): void
}

/** Takes over the template's editor. */
export function createRuleEditor(onInput: () => void): RuleEditor {
  const area = find('rules', HTMLTextAreaElement)
  const gutter = find('gutter', HTMLPreElement)
  const underlay = find('underlay', HTMLPreElement)
  const follow = () => {
    gutter.style.transform = `translateY(${-area.scrollTop}px)`
    underlay.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`
  }
  const mark = (problems: readonly Problem[]) => {
    const lines = area.value.split('\n')
    gutter.replaceChildren(...lines.map((_, index) => buildNumber(index + 1, problems)))
    underlay.replaceChildren(...lines.flatMap((line, index) => buildLine(line, index + 1, problems)))
    follow()
  }
  area.addEventListener('scroll', follow)
  area.addEventListener('input', () => {
    // Waves of the text before would stand under the wrong letters. Numbers stay where they are, unless lines came or went.
    underlay.replaceChildren()
    if (area.value.split('\n').length !== gutter.childElementCount) mark([])
    onInput()
  })
  return {
    mark,
    write(text) {
      area.value = text
      area.scrollTop = 0
      area.scrollLeft = 0
      mark([])
    },
    read: () => area.value,
    goTo(line, column) {
      const offset = findOffset(area.value, line, column)
      area.focus()
      area.setSelectionRange(offset, offset)
      const height = area.scrollHeight / Math.max(1, area.value.split('\n').length)
      area.scrollTop = Math.max(0, height * (line - 1) - area.clientHeight / 2)
      follow()
    },
  }
}

function buildNumber(line: number, problems: readonly Problem[]): HTMLElement {
  const worst = problems.find((problem) => problem.line === line)
  return build('span', { class: worst ? `number-${worst.severity}` : '' }, `${line}\n`)
}

/** The line's own text, unseen, with the faulty stretches wrapped. */
function buildLine(line: string, number: number, problems: readonly Problem[]): readonly (Node | string)[] {
  const faults = problems
    .filter((problem) => problem.line === number && problem.column !== null)
    .map((problem) => ({ start: (problem.column ?? 1) - 1, end: findEnd(line, problem), severity: problem.severity }))
    .sort((a, b) => a.start - b.start)
  const nodes: (Node | string)[] = []
  let at = 0
  for (const { start, end, severity } of faults) {
    if (start < at) continue
    nodes.push(line.slice(at, start), build('span', { class: `wave ${severity}` }, line.slice(start, end) || ' '))
    at = end
  }
  return [...nodes, `${line.slice(at)}\n`]
}

/** Where the stretch that a problem speaks of ends in its line, as an offset; where it does not say, with its word. */
export function findEnd(line: string, { column, endColumn }: Problem): number {
  const start = (column ?? 1) - 1
  if (endColumn !== undefined) return Math.max(start + 1, endColumn - 1)
  const rest = line.slice(start)
  return start + Math.max(1, (/^[\p{L}\p{N}_.-]+/u.exec(rest)?.[0] ?? rest.trimEnd()).length)
}

function findOffset(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return Math.min(text.length, before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1)
}
