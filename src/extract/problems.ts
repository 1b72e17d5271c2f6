// What extraction has to say about content, one function a code.

import { createProblem, type Problem, wholeFile } from '../model/problem.ts'

export function stoppedMatching(path: string, rule: string): Problem {
  return createProblem(wholeFile(path), 'warning', 'extract-budget', {
    en: `Unexpected amount of work for rule ${rule}, expected gaps and expressions that do not multiply; the rest of the article was read without it`,
    zh: `规则 ${rule} 在本文上计算量过大（间隔或正则相乘），其余部分未再用它匹配`,
  })
}
