// How much two counts differ, and by how much we may believe it. In: how often a word stands in two texts and how long these are. Out: G²,
// log-ratio, the value of G² that chance seldom reaches. A count beyond its text's length throws.

import { bisect } from 'simple-statistics'

/** A word in two texts: `a` times among `c` words, `b` times among `d`. */
export interface WordPair {
  readonly a: number
  readonly c: number
  readonly b: number
  readonly d: number
}

/**
 * The likelihood ratio G² of Dunning (1993) over all four cells, as quanteda's `lr` and AntConc's four-term log-likelihood: 0 where both
 * shares are equal, the same when the texts change places. Chi-squared with one degree of freedom.
 */
export function computeG2({ a, b, c, d }: WordPair): number {
  if (a > c || b > d) throw new RangeError(`Unexpected counts ${a} of ${c} and ${b} of ${d}, expected no more occurrences than words`)
  const size = c + d
  const [found, missing] = [a + b, size - a - b]
  const cells = [
    [a, (found * c) / size],
    [b, (found * d) / size],
    [c - a, (missing * c) / size],
    [d - b, (missing * d) / size],
  ] as const
  const sum = cells.reduce((total, [seen, expected]) => total + (seen > 0 ? seen * Math.log(seen / expected) : 0), 0)
  // Rounding may leave a hair below nothing.
  return Math.max(0, 2 * sum)
}

/**
 * Log-ratio of Hardie (2014): the binary logarithm of how many times as frequent the word is in the first text; 1 is twice, 2 four times.
 * Where one text lacks the word, half an occurrence stands in.
 */
export function computeLogRatio({ a, b, c, d }: WordPair): number {
  return Math.log2((a || 0.5) / c / ((b || 0.5) / d))
}

/** The G² that chance alone reaches with this probability, up to one in ten: 3.84 for 0.05, 10.83 for 0.001. */
export function findCriticalG2(level: number): number {
  return bisect((g2) => findTail(g2) - level, 2, 1000, 100, 1e-9)
}

/** How likely chance alone reaches a chi-squared value with one degree of freedom; of use from about 2 on. */
function findTail(chiSquared: number): number {
  // erfc(√(χ²/2)) by its continued fraction: simple-statistics has a table that ends at 0.005.
  let fraction = 1
  for (let term = 80; term >= 1; term--) fraction = 1 + term / chiSquared / fraction
  return (Math.sqrt(2 / (Math.PI * chiSquared)) * Math.exp(-chiSquared / 2)) / fraction
}
