// An article's title with the spaces it was printed with. In: the title as given, its sentences as reading text. Out: the same sentences
// with the title's own spaces back in, and where each character of reading text stands in them.

/** A sentence of the title. `positions[i]` is where character `i` of its reading text stands in `text`; one more for its end. */
export interface SpacedSentence {
  readonly text: string
  readonly positions: readonly number[]
}

/** Sets sentences back into the title; null where they are not its words in order, as when a page names another title than its header. */
export function spaceTitle(title: string, sentences: readonly string[]): readonly SpacedSentence[] | null {
  const spaced: SpacedSentence[] = []
  let begin = skipSpaces(title, 0)
  for (const [index, sentence] of sentences.entries()) {
    const positions: number[] = []
    let at = begin
    for (const character of sentence) {
      if (character.trim() !== '') at = skipSpaces(title, at)
      const own = title.slice(at, at + character.length)
      // Reading text is half width: Ｇ２０ reads G20, one code unit each.
      if (own !== character && own.normalize('NFKC') !== character) return null
      for (let unit = 0; unit < character.length; unit++) positions.push(at - begin + unit)
      at += character.length
    }
    positions.push(at - begin)
    const next = skipSpaces(title, at)
    // The space between two sentences stays with the first.
    spaced.push({ text: title.slice(begin, index === sentences.length - 1 ? at : next), positions })
    begin = next
  }
  return begin === title.length ? spaced : null
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charAt(at).trim() === '') at++
  return at
}
