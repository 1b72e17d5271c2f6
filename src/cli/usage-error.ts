// What a user typed wrong. In: what was found and what was expected. Out: an error that `program.ts` shows as one line with a hint.

import { closest, distance } from 'fastest-levenshtein'
import type { Language, Localized } from '../index.ts'
import { escapeControls } from './problem-lines.ts'

/** Ends the command with exit code 2. `hint` is the command whose help says more, null for the one that runs. */
export class UsageError extends Error {
  readonly text: Localized
  readonly hint: string | null

  constructor(text: Localized, hint: string | null = null) {
    super(text.en)
    this.text = text
    this.hint = hint
  }
}

/** One line that says what is wrong and one that says where to look. */
export function renderUsageError({ text, hint }: UsageError, running: string, language: Language): string {
  const name = hint ?? running
  return `kaoju: ${escapeControls(text[language])}\n${language === 'zh' ? `用法见 ${name} --help` : `See ${name} --help`}`
}

/** A word that is none of those there are, with the nearest of them, else all: `kind` names what it should have been. */
export function unexpectedWord(kind: Localized, word: string, allowed: readonly string[], hint: string | null = null): UsageError {
  const nearest = findNearest(word, allowed)
  return new UsageError(
    {
      en: `Unexpected ${kind.en} «${word}», expected ${nearest ? `«${nearest}»` : `one of ${allowed.join(', ')}`}`,
      zh: `没有${kind.zh}“${word}”，${nearest ? `是否应为“${nearest}”` : `可用的有 ${allowed.join('、')}`}`,
    },
    hint,
  )
}

function findNearest(word: string, allowed: readonly string[]): string | null {
  if (allowed.length === 0) return null
  const nearest = closest(word, allowed)
  return distance(word, nearest) <= Math.max(2, Math.floor(word.length / 3)) ? nearest : null
}
