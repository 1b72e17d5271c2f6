// The place an address leads to. In: elements, fingerprints. Out: the sentence that was meant, marked. An anchor never silently moves:
// where the sentence says something else by now it is looked for, and its loss is said.

import { fingerprintText } from '../address.ts'
import type { Articles } from './articles.ts'

/**
 * The element that an address meant: the one at its anchor where it has no fingerprint or still says the same, else null. Without an element
 * the first sentence of any article that says the same.
 */
export async function findSentence(
  element: HTMLElement | null,
  fingerprint: string | null,
  articles: Articles,
): Promise<HTMLElement | null> {
  if (element) {
    const sentence = element.closest('.sentence')
    return fingerprint === null || sentence === null || fingerprintText(sentence.textContent ?? '') === fingerprint ? element : null
  }
  for await (const { sentences } of articles.list()) {
    const same = sentences.find(({ text }) => fingerprintText(text) === fingerprint)
    if (same) return articles.show(same.id)
  }
  return null
}

/** Marks the element as the one that is meant, and no other. */
export function markTarget(element: HTMLElement | null): void {
  for (const other of document.querySelectorAll('.is-target')) other.classList.remove('is-target')
  element?.classList.add('is-target')
}

/** Opens every fold that the element stands in. */
export function openFolds(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
}
