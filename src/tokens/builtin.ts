// jieba in TypeScript, for machines where nodejieba's native part cannot be built. In: jieba's own dictionary files.
// Out: a `Tokenizer` whose words and tags are those of nodejieba, to the last one (test/io/parity.test.ts).
//
//   text ─ cutPieces ─► piece ─ splitRunes ─► code points ─ stretches between separators
//        ─ findWordLengths ─► dictionary words ─ guessWordEnds on single characters ─► words ─ findPartOfSpeech ─► tagged words

import type { TaggedWord, Tokenizer, UserWord } from '../model/token.ts'
import { buildDictionary, type Dictionary } from './dictionary.ts'
import { guessWordEnds, type HiddenMarkovModel, parseHiddenMarkovModel } from './hidden-markov.ts'
import { findPartOfSpeech } from './part-of-speech.ts'
import { cutPieces } from './pieces.ts'
import { type Runes, splitRunes } from './runes.ts'
import { findWordLengths } from './word-path.ts'

/** What jieba's files hold, as they are in nodejieba's package. */
export interface JiebaFiles {
  /** `jieba.dict.utf8`, 5 MB: its bytes, as turning them into a string first would take longer than reading the words. */
  readonly dictionary: Uint8Array
  /** `user.dict.utf8` */
  readonly userDictionary: string
  /** `hmm_model.utf8` */
  readonly model: string
}

/** Parses the files (0.1 to 0.2 s) and returns a tokenizer over them. Damaged files throw. `version` is passed through. */
export function createBuiltinTokenizer(files: JiebaFiles, userWords: readonly UserWord[], version: string): Tokenizer {
  const dictionary = buildDictionary(files.dictionary, files.userDictionary, userWords)
  const model = parseHiddenMarkovModel(files.model)
  return {
    name: 'builtin',
    version,
    tag(text) {
      const words: TaggedWord[] = []
      for (const piece of cutPieces(text)) addWords(dictionary, model, piece, words)
      return words
    },
  }
}

function addWords(dictionary: Dictionary, model: HiddenMarkovModel, piece: string, words: TaggedWord[]): void {
  const runes = splitRunes(piece)
  let start = 0
  for (const end of findWordEnds(dictionary, model, runes)) {
    const word = piece.slice(runes.offsets[start], runes.offsets[end])
    words.push({ word, tag: findPartOfSpeech(dictionary, runes.codes, start, end) })
    start = end
  }
}

function findWordEnds(dictionary: Dictionary, model: HiddenMarkovModel, { codes }: Runes): readonly number[] {
  const lengths = new Int32Array(codes.length)
  const scores = new Float64Array(codes.length + 1)
  const ends: number[] = []
  let start = 0
  while (start < codes.length) {
    let end = start + 1
    if (!isSeparator(codes[start] as number)) while (end < codes.length && !isSeparator(codes[end] as number)) end++
    findWordLengths(dictionary, codes, start, end, lengths, scores)
    addWordEnds(dictionary, model, codes, lengths, start, end, ends)
    start = end
  }
  return ends
}

/** Dictionary words stay; runs of characters that stand alone go to the model, which may join them (cppjieba's MixSegment). */
function addWordEnds(
  dictionary: Dictionary,
  model: HiddenMarkovModel,
  codes: Int32Array,
  lengths: Int32Array,
  start: number,
  end: number,
  ends: number[],
): void {
  const isLoose = (at: number) => at < end && lengths[at] === 1 && !dictionary.protectedCodes.has(codes[at] as number)
  for (let at = start; at < end; ) {
    if (!isLoose(at)) {
      at += lengths[at] as number
      ends.push(at)
      continue
    }
    const from = at
    while (isLoose(at)) at++
    guessWordEnds(model, codes, from, at, ends)
  }
}

/** Space, tab, line feed, ， and 。: no word reaches over them, and each is a word of its own. */
function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0xff0c || code === 0x3002
}
