// What extraction has to say about content, one function a code.

import { createProblem, type Problem, wholeFile } from '../model/problem.ts'

export function stoppedMatching(path: string): Problem {
  return createProblem(wholeFile(path), 'warning', 'extract-budget', {
    en: 'Unexpected amount of work for the patterns of the rules, expected rules whose gaps do not multiply; the rest of the article was read without them',
    zh: '规则的模式在本文上计算量过大（间隔相乘），其余部分未再匹配',
  })
}
