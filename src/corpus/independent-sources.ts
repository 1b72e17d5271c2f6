// How many sources really say it. In: points in as-of order and the copy group of each article. Out: the points with their sources
// numbered from 1. Points are of one source where any of these holds:
//
//   their articles are copies of one text · their sentences are copies · one agency reported both · one speaker said the same of the same time

import { findCopies } from './copies.ts'
import { renderInterval } from './notation.ts'
import type { Point } from './point.ts'

/** Numbers the independent sources of a series' points, in order of first appearance. */
export function numberSources(points: readonly Point[], copyGroups: ReadonlyMap<number, number>): readonly Point[] {
  const sentences = [...new Set(points.map(({ sentence }) => sentence))]
  const passages = findCopies(sentences)
  const passageOf = new Map(sentences.map((sentence, index) => [sentence, passages[index] ?? index]))
  const parents = points.map((_, index) => index)
  const firstByTie = new Map<string, number>()
  for (const [index, point] of points.entries())
    for (const tie of listTies(point, copyGroups, passageOf)) {
      const first = firstByTie.get(tie)
      if (first === undefined) firstByTie.set(tie, index)
      else parents[findRoot(parents, index)] = findRoot(parents, first)
    }
  const numbers = new Map<number, number>()
  return points.map((point, index) => {
    const root = findRoot(parents, index)
    const source = numbers.get(root) ?? numbers.size + 1
    numbers.set(root, source)
    return { ...point, source }
  })
}

/** What ties a point to others of its source. */
function listTies(point: Point, copyGroups: ReadonlyMap<number, number>, passageOf: ReadonlyMap<string, number>): readonly string[] {
  const { article, sentence, agency, speaker, period } = point
  return [
    `text ${copyGroups.get(article) ?? `alone ${article}`}`,
    `passage ${passageOf.get(sentence)}`,
    ...(agency === null ? [] : [`agency ${agency}`]),
    ...(speaker === null || period === null ? [] : [`speaker ${speaker} ${period.begin} ${period.end} ${renderInterval(point)}`]),
  ]
}

function findRoot(parents: number[], index: number): number {
  let root = index
  while (parents[root] !== root) root = parents[root] ?? root
  // Pointing straight at the root keeps the paths short for whoever comes next.
  parents[index] = root
  return root
}
