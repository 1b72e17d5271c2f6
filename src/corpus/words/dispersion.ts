// How evenly a word is spread. In: how often it stands in each article and how long these are. Out: Gries' DP.

/** A word's occurrences in one article. */
export interface Part {
  readonly count: number
  /** Words of the article. */
  readonly size: number
}

/**
 * Deviation of proportions (Gries 2008), normalised (Lijffijt & Gries 2012): 0 where each article has its share of the word, 1 where the
 * shortest article has it alone. Null where there is nothing to spread over.
 */
export function computeDispersion(parts: readonly Part[]): number | null {
  const size = parts.reduce((total, part) => total + part.size, 0)
  const count = parts.reduce((total, part) => total + part.count, 0)
  const sizes = parts.filter((part) => part.size > 0)
  if (count === 0 || sizes.length < 2) return null
  const deviation = parts.reduce((total, part) => total + Math.abs(part.count / count - part.size / size), 0) / 2
  const least = sizes.reduce((smallest, part) => Math.min(smallest, part.size), size) / size
  return deviation / (1 - least)
}
