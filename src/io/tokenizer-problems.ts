// What can be wrong with the tokenizer's installation.

import { createProblem, type Problem, wholeFile } from '../model/problem.ts'

const PACKAGE = 'node_modules/nodejieba'

/** A note: nodejieba was not demanded, so nothing is lost. */
export function addonReplaced(reason: string): Problem {
  return createProblem(wholeFile(PACKAGE), 'note', 'tokens/addon-replaced', {
    en: `Unexpected nodejieba without its native part, expected it compiled; the built-in tokenizer takes over, with the same words and tags (${reason})`,
    zh: `nodejieba 的本机模块不可用，改用内置分词器，分词与词性结果相同（${reason}）`,
  })
}

/** An error: nodejieba was demanded by name. */
export function addonMissing(reason: string): Problem {
  return createProblem(wholeFile(PACKAGE), 'error', 'tokens/addon-missing', {
    en: `Unexpected nodejieba without its native part, expected it compiled: run \`npm rebuild nodejieba\` or choose \`--tokenizer builtin\` (${reason})`,
    zh: `nodejieba 的本机模块不可用，应先编译：请运行 npm rebuild nodejieba，或改用 --tokenizer builtin（${reason}）`,
  })
}

/** An error: neither tokenizer works without jieba's dictionary. */
export function dictionaryMissing(missing: readonly string[]): Problem {
  const files = missing.join(', ')
  return createProblem(wholeFile(PACKAGE), 'error', 'tokens/dictionary-missing', {
    en: `Unexpected nodejieba without ${files}, expected the whole package: run \`npm ci\``,
    zh: `nodejieba 缺少 ${files}，应为完整的软件包：请运行 npm ci`,
  })
}
