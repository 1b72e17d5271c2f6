// A text of its own. In: a piece of an article. Out: the same characters, held by nothing else.

/** Copies a text: what an engine cuts out of a long string keeps all of that string alive, and a sentence would keep its article. */
export function copyText(text: string): string {
  return [...text].join('')
}
