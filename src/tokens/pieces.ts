// The one rule by which both tokenizers take long text in pieces, so that memory stays bounded: jieba needs 400 bytes a
// character, 2 GB for 5 MB without a full stop. Sentences are far shorter and are never cut.

/** UTF-16 code units a tokenizer is given at once, at most. */
export const LONGEST_PIECE = 8192

/** Best first. After the first two jieba starts anew anyway, so cutting there changes no word; after the third it rarely does. */
const BREAKS: readonly ReadonlySet<string>[] = [new Set('\n'), new Set('。，'), new Set('！？；,;!?、 ')]

/**
 * Cuts text into pieces of at most `longest` code units (2 or more): after the last line feed that leaves one, else after
 * 。 or ，, else after other punctuation, else hard, but never between the halves of a surrogate pair.
 */
export function cutPieces(text: string, longest: number = LONGEST_PIECE): readonly string[] {
  const pieces: string[] = []
  let start = 0
  while (text.length - start > longest) {
    const end = findBreak(text, start, start + longest)
    pieces.push(text.slice(start, end))
    start = end
  }
  if (start < text.length) pieces.push(text.slice(start))
  return pieces
}

function findBreak(text: string, start: number, limit: number): number {
  for (const characters of BREAKS) {
    for (let end = limit; end > start; end--) if (characters.has(text[end - 1] as string)) return end
  }
  const splitsPair = (text.codePointAt(limit - 1) ?? 0) > 0xffff
  return splitsPair ? limit - 1 : limit
}
