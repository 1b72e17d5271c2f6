// The explanation of one mention: its fields, the rules that made it with the way to their lines, and the test that would expect it.

import { build, buildLink, find } from '../../browser/element.ts'
import type { Step } from '../../index.ts'
import type { Mention } from '../../model/mention.ts'
import type { Language } from '../../model/problem.ts'
import type { PlayLabels } from '../labels.ts'
import { listRows, renderTest } from '../mention-rows.ts'
import type { PlayFindings } from '../playground.ts'
import { buildSteps } from './steps.ts'

export interface MentionView {
  readonly mention: Mention | null
  /** How it came about. */
  readonly step: Step | null
  readonly sentence: string
  readonly published: string | null
  readonly findings: PlayFindings
  readonly path: string
  readonly labels: PlayLabels
  readonly language: Language
  readonly goTo: (line: number, column: number) => void
  readonly copy: (text: string) => void
}

/** Shows it, or how to get one where none is chosen. */
export function showMention(view: MentionView): void {
  const { mention, labels } = view
  const panel = find('mention', HTMLElement)
  if (!mention) {
    panel.replaceChildren(build('p', { class: 'empty' }, labels.mentionNote))
    return
  }
  const rows = listRows(mention, view.findings.units, view.language).flatMap(({ label, text }) => buildRow(labels[label], text))
  const via = (mention.via ?? []).flatMap((rule) => [...buildRule(rule, view), build('br', {})]).slice(0, -1)
  const test = renderTest(mention, view.sentence, view.published)
  const copy = buildLink(labels.copy, () => view.copy(test))
  panel.replaceChildren(
    build('h3', { lang: 'zh' }, build('mark', { class: mention.type }, mention.text)),
    build(
      'dl',
      {},
      ...rows,
      ...buildRow(labels.rule, ...buildRule(mention.rule, view)),
      ...(via.length > 0 ? buildRow(labels.via, ...via) : []),
    ),
    ...(view.step ? [build('h4', {}, labels.how), buildSteps(view.step.steps, view.language)] : []),
    build('p', { class: 'as-test' }, build('small', {}, labels.asTest), ' ', copy, build('code', {}, test)),
  )
}

function buildRow(label: string, ...content: readonly (Node | string)[]): readonly HTMLElement[] {
  return [build('dt', {}, label), build('dd', {}, ...content)]
}

function buildRule(id: string, { findings, path, goTo, language }: MentionView): readonly (Node | string)[] {
  const placed = findings.rules.get(id)
  const title = placed?.rule.title?.[language]
  const { line, column } = placed?.place ?? { line: null, column: null }
  const isHere = placed?.place.path === path && line !== null
  const name = isHere ? buildLink(id, () => goTo(line, column ?? 1)) : build('code', {}, id)
  const place = isHere ? `:${line}` : placed ? ` ${placed.place.path}:${line}` : ''
  return [name, build('small', {}, `${title ? ` ${title}` : ''} ${place}`)]
}
