// nodejieba behind the `Tokenizer` port. In: its package and the user's words. Out: a tokenizer, or why there is none.
// Its dictionary (a second, 255 MB) is loaded when the first text is cut.

import { existsSync } from 'node:fs'
import type { TaggedWord, Tokenizer, UserWord } from '../model/token.ts'
import { cutPieces } from '../tokens/pieces.ts'
import type { JiebaPackage } from './jieba-package.ts'

/** The functions of nodejieba's addon that kaoju calls. `tag` before `load` crashes the process. */
interface Addon {
  load(dictionary: string, model: string, userDictionary: string, inverseFrequencies: string, stopWords: string): boolean
  insertWord(word: string, tag: string): boolean
  tag(text: string): readonly TaggedWord[]
}

/** A tokenizer, or the error with which the addon could not be loaded: not built, or built for another Node. */
export function openNodejieba(jieba: JiebaPackage, userWords: readonly UserWord[]): Tokenizer | Error {
  if (!existsSync(jieba.addon)) return new Error('not compiled')
  try {
    return createNodejiebaTokenizer(loadAddon(jieba.addon), jieba, userWords)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/**
 * An instance of its own, which is what its dictionary hangs on: through `require` every tokenizer of a process would share
 * one dictionary and find the others' user words.
 */
function loadAddon(path: string): Addon {
  const instance = { exports: {} }
  process.dlopen(instance, path)
  return instance.exports as Addon
}

function createNodejiebaTokenizer(addon: Addon, jieba: JiebaPackage, userWords: readonly UserWord[]): Tokenizer {
  let isLoaded = false
  const load = () => {
    addon.load(jieba.dictionary, jieba.model, jieba.userDictionary, jieba.inverseFrequencies, jieba.stopWords)
    // Word by word, not by a user dictionary file, where a word with a space or a line feed in it would ruin its neighbours.
    for (const { word, tag } of userWords) addon.insertWord(word, tag)
    isLoaded = true
  }
  return {
    name: 'nodejieba',
    version: `nodejieba ${jieba.version}`,
    tag(text) {
      if (!isLoaded) load()
      return cutPieces(text).flatMap((piece) => restoreWords(piece, addon.tag(piece)))
    },
  }
}

/** Takes the words from the text: nodejieba gives half a surrogate pair back as U+FFFD, one code unit like the half. */
function restoreWords(piece: string, words: readonly TaggedWord[]): readonly TaggedWord[] {
  let end = 0
  const restored = words.map(({ word, tag }) => {
    const start = end
    end += word.length
    return { word: piece.slice(start, end), tag }
  })
  if (end !== piece.length) throw new Error(`Unexpected words of ${end} characters from nodejieba, expected ${piece.length}`)
  return restored
}
