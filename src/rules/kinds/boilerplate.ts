// `boilerplate`: paragraphs that are not the article: credits, prompts, copyright lines.

import { z } from 'zod'
import { listPatterns, readPattern } from '../add-pattern.ts'
import type { RuleCompilation } from '../rule-output.ts'
import { findStarters } from '../starters.ts'
import { common, patterns } from './common.ts'

export const boilerplate = z.strictObject({
  ...common,
  type: z.literal('boilerplate'),
  pattern: patterns,
  /** Where in the paragraph the pattern stands. */
  at: z.enum(['start', 'whole', 'anywhere']),
})

export function compileBoilerplate(rule: z.infer<typeof boilerplate>, compilation: RuleCompilation): void {
  for (const [source, path] of listPatterns(rule.pattern)) {
    const node = readPattern(compilation, source, path)
    if (node)
      compilation.out.boilerplate.push({
        ...compilation.origin,
        at: rule.at,
        source,
        node,
        matcher: compilation.compile(node),
        starters: findStarters(node),
      })
  }
}
