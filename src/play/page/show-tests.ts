// The table of the file's own tests, and below it those of other rules that the file breaks.

import { build, buildLink, find } from '../../browser/element.ts'
import { isFailure, type RuleTestResult } from '../../index.ts'
import type { Language } from '../../model/problem.ts'
import { nameTestVerdict, type PlayLabels } from '../labels.ts'
import type { OtherTests, PlayTests } from '../playground.ts'

export interface TestsView {
  readonly tests: PlayTests
  /** Null while they are still to be run. */
  readonly others: OtherTests | null
  /** Rules of the file were left out, and their tests with them. */
  readonly isIncomplete: boolean
  readonly path: string
  readonly labels: PlayLabels
  readonly language: Language
  readonly goTo: (line: number, column: number) => void
  readonly onTry: (text: string) => void
}

/** Shows results and counts. */
export function showTests(view: TestsView): void {
  const { tests, others, isIncomplete, labels, language } = view
  const failed = tests.own.filter(isFailure).length
  const count = find('test-count', HTMLElement)
  count.textContent = [
    isIncomplete ? labels.incomplete : '',
    countOwn(tests.own.length, failed, language),
    others ? countOthers(others, language) : '',
  ]
    .filter(Boolean)
    .join(' · ')
  count.className = failed > 0 || isIncomplete || (others?.broken.length ?? 0) > 0 ? 'count bad' : 'count good'
  const rows = [...tests.own, ...(others?.broken ?? [])]
  const table = rows.length === 0 ? [] : [buildTable(rows, view)]
  const note = isIncomplete ? labels.noTestsRun : rows.length === 0 ? labels.noTests : ''
  const untested =
    tests.untested.length === 0
      ? []
      : [build('p', { class: 'empty' }, `${labels.untested}: `, build('code', {}, tests.untested.join(', ')))]
  find('tests', HTMLElement).replaceChildren(...(note ? [build('p', { class: 'empty' }, note)] : []), ...table, ...untested)
}

function buildTable(rows: readonly RuleTestResult[], view: TestsView): HTMLElement {
  const { labels } = view
  const heads = [labels.verdict, labels.example, labels.expected, labels.got, labels.rule]
  const shown = rows.slice(0, MOST_SHOWN).map((result) => buildResult(result, view))
  const head = build('thead', {}, build('tr', {}, ...heads.map((text) => buildHead(text))))
  return build('table', {}, head, build('tbody', {}, ...shown))
}

const MOST_SHOWN = 400

function buildHead(text: string): HTMLElement {
  const head = build('th', {}, text)
  head.scope = 'col'
  return head
}

function buildResult(result: RuleTestResult, { language, path, goTo, onTry, labels }: TestsView): HTMLElement {
  const { verdict, text, expected, got, rule, place, list } = result
  const { line, column } = place
  const isHere = place.path === path && line !== null
  const where = isHere
    ? buildLink(`${rule} :${line}`, () => goTo(line, column ?? 1))
    : build('code', {}, `${rule} ${place.path}:${line ?? ''}`)
  const kind = isFailure(result) ? 'conflict' : verdict === 'todo' ? 'stale' : 'growth'
  return build(
    'tr',
    { class: isFailure(result) ? 'is-failed' : '' },
    build('td', {}, build('span', { class: `badge ${kind}` }, nameTestVerdict(verdict, language)), build('small', {}, list)),
    build(
      'td',
      { lang: 'zh' },
      buildLink(text, () => onTry(text), labels.try),
    ),
    ...[buildField(labels.expected, expected), buildField(labels.got, got)],
    build('td', {}, where),
  )
}

/** On a phone the table has no head: there the cell says itself what it holds. */
function buildField(label: string, text: string | null): HTMLElement {
  const cell = build('td', {}, build('code', {}, text ?? ''))
  cell.dataset.label = label
  return cell
}

function countOwn(all: number, failed: number, language: Language): string {
  if (all === 0) return ''
  if (language === 'zh') return failed === 0 ? `${all} 项全部通过` : `${all} 项中 ${failed} 项未通过`
  return failed === 0 ? `all ${all} pass` : `${failed} of ${all} fail`
}

function countOthers({ count, broken }: OtherTests, language: Language): string {
  if (language === 'zh')
    return broken.length === 0 ? `其他规则的 ${count} 项不受影响` : `弄坏了其他规则的 ${broken.length} 项（共 ${count} 项）`
  return broken.length === 0 ? `the ${count} of other rules still pass` : `${broken.length} of the ${count} of other rules break`
}
