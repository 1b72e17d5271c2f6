// Chooses the tokenizer. In: the user's choice and words. Out: a tokenizer that loads its dictionary with the first text, and
// what there is to say about it. Which one runs changes no result (test/io/parity.test.ts).

import { readFileSync } from 'node:fs'
import type { Problem } from '../model/problem.ts'
import type { Tokenizer, UserWord } from '../model/token.ts'
import { createBuiltinTokenizer } from '../tokens/builtin.ts'
import { findJiebaPackage, type JiebaPackage } from './jieba-package.ts'
import { openNodejieba } from './nodejieba.ts'
import { addonMissing, addonReplaced, dictionaryMissing } from './tokenizer-problems.ts'

/** `auto` is nodejieba, and where its native part cannot be loaded the built-in one. */
export type TokenizerChoice = 'auto' | 'nodejieba' | 'builtin'

/** Without a tokenizer the notice is an error; with one it is a note that another than nodejieba runs. */
export type TokenizerResult =
  | { readonly tokenizer: Tokenizer; readonly notice: Problem | null }
  | { readonly tokenizer: null; readonly notice: Problem }

/**
 * A tokenizer that knows `userWords`, over the dictionary of `jieba` (nodejieba's package, null where it is not installed).
 * Create one a process or worker: each loads a dictionary of its own. Words with a space, tab, line feed, ， or 。 in them are
 * never found, since jieba cuts there first.
 */
export function createTokenizer(
  choice: TokenizerChoice,
  userWords: readonly UserWord[],
  jieba: JiebaPackage | null = findJiebaPackage(),
): TokenizerResult {
  if (!jieba) return { tokenizer: null, notice: dictionaryMissing(['package.json']) }
  if (jieba.missing.length > 0) return { tokenizer: null, notice: dictionaryMissing(jieba.missing) }
  if (choice === 'builtin') return { tokenizer: openBuiltin(jieba, userWords), notice: null }

  const opened = openNodejieba(jieba, userWords)
  if (!(opened instanceof Error)) return { tokenizer: opened, notice: null }
  const reason = opened.message.replaceAll(jieba.addon, 'nodejieba.node').split('\n', 1)[0]?.trim() ?? ''
  if (choice === 'nodejieba') return { tokenizer: null, notice: addonMissing(reason) }
  return { tokenizer: openBuiltin(jieba, userWords), notice: addonReplaced(reason) }
}

/** The same version as nodejieba's: it names the dictionary and the algorithm, and both give the same words. */
function openBuiltin(jieba: JiebaPackage, userWords: readonly UserWord[]): Tokenizer {
  const version = `nodejieba ${jieba.version}`
  let loaded: Tokenizer | null = null
  const load = () =>
    createBuiltinTokenizer(
      {
        dictionary: readFileSync(jieba.dictionary),
        userDictionary: readFileSync(jieba.userDictionary, 'utf8'),
        model: readFileSync(jieba.model, 'utf8'),
      },
      userWords,
      version,
    )
  return {
    name: 'builtin',
    version,
    tag(text) {
      loaded ??= load()
      return loaded.tag(text)
    },
  }
}
