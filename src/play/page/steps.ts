// Steps of an explanation as nested lists. In: steps. Out: elements.

import { build } from '../../browser/element.ts'
import type { Step } from '../../index.ts'
import type { Language } from '../../model/problem.ts'

/** Builds the list of steps with those under them. */
export function buildSteps(steps: readonly Step[], language: Language): HTMLElement {
  const list = build('ul', { class: 'steps' })
  for (const step of steps) {
    const below = step.steps.length > 0 ? [buildSteps(step.steps, language)] : []
    list.append(build('li', {}, step.text[language], ...below))
  }
  return list
}
