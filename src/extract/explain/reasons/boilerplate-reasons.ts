// Why a boilerplate rule does not set a paragraph aside. In: the rule's id, an article and one of its paragraphs. Out: steps.

import type { Article, Paragraph } from '../../../model/article.ts'
import type { Localized } from '../../../model/problem.ts'
import { LONGEST_PARAGRAPH } from '../../../rules/boilerplate-filter.ts'
import type { BoilerplatePattern, CompiledRules } from '../../../rules/compiled-rules.ts'
import { findNearestWording } from '../../../rules/find-nearest-wording.ts'
import { tracePattern } from '../../../rules/trace-pattern.ts'
import { writeChoices, writePattern } from '../../../rules/write-pattern.ts'
import { createStep, type Step } from '../step.ts'
import { quotePattern } from '../wording.ts'

/** Explains what a boilerplate rule does with a paragraph. */
export function explainBoilerplate(rules: CompiledRules, id: string, { text }: Article, paragraph: Paragraph): readonly Step[] {
  const { start, end, boilerplate, scope } = paragraph
  if (boilerplate === id)
    return [createStep('aside', { zh: '此规则将本段搁置，不读', en: 'the rule sets this paragraph aside; it is not read' }, paragraph)]
  if (boilerplate)
    return [
      createStep(
        'aside-by-other',
        { zh: `本段已由 ${boilerplate} 搁置`, en: `the paragraph was set aside by ${boilerplate} already` },
        paragraph,
      ),
    ]
  if (scope === 'title') return [createStep('title', { zh: '标题从不搁置', en: 'a title is never set aside' }, paragraph)]
  if (end - start > LONGEST_PARAGRAPH)
    return [
      createStep('too-long', {
        zh: `本段 ${end - start} 字，长于 ${LONGEST_PARAGRAPH} 字的段落总是正文`,
        en: `the paragraph has ${end - start} characters; longer than ${LONGEST_PARAGRAPH} is always text`,
      }),
    ]
  return rules.boilerplate.flatMap((pattern) => (pattern.rule === id ? [explainPattern(pattern, text, paragraph)] : []))
}

function explainPattern({ source, node, at }: BoilerplatePattern, text: string, { start, end }: Paragraph): Step {
  const column = (position: number) => position - start + 1
  const input = { text, start, end, itemsAt: () => [], budget: { steps: 0 } }
  const trace = tracePattern(node, [], input)
  const fault = (code: string, why: Localized) =>
    createStep(code, { zh: `模式 ${quotePattern(source)}：${why.zh}`, en: `pattern ${quotePattern(source)}: ${why.en}` })
  if (trace.match) {
    const { match } = trace
    const written = text.slice(match.start, match.end)
    if (at === 'whole' && match.start === start)
      return fault('not-whole', {
        zh: `at: whole 要求整段，“${written}”之后还有字`,
        en: `at: whole wants the whole paragraph; more follows “${written}”`,
      })
    return fault('not-at-start', {
      zh: `at: ${at} 要求段首，“${written}”在第 ${column(match.start)} 字；写 at: anywhere 则不限`,
      en: `at: ${at} wants it at the beginning, “${written}” stands at column ${column(match.start)}; at: anywhere would allow it`,
    })
  }
  const [best] = trace.misses
  if (!best) {
    const words = trace.beginnings.flatMap((part) => (part.kind === 'literal' ? [part.text] : []))
    const near = findNearestWording(text, { start, end }, [], words)
    const needs = writeChoices(trace.beginnings)
    return fault('pattern-no-beginning', {
      zh: `开头需要 ${needs}，本段没有${near ? `；最接近“${near.wanted}”的是“${near.written}”（第 ${column(near.start)} 字）` : ''}`,
      en: `must begin with ${needs}; there is none in this paragraph${near ? `; nearest to “${near.wanted}” is “${near.written}” (column ${column(near.start)})` : ''}`,
    })
  }
  const needs = best.fault.kind === 'forbidden' ? `!(${writePattern(best.fault.part)})` : writeChoices(best.fault.needs)
  const here = best.fault.at < end ? text.slice(best.fault.at, Math.min(end, best.fault.at + 4)) : ''
  const got = text.slice(best.start, best.fault.at)
  return fault(`pattern-${best.fault.kind.replace(' ', '-')}`, {
    zh: `“${got}”之后需要 ${needs}，第 ${column(best.fault.at)} 字处是“${here}”`,
    en: `needs ${needs} after “${got}”; at column ${column(best.fault.at)} stands “${here}”`,
  })
}
