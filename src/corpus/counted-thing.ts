// Whether two figures count the same kind of thing. In: two points of one measure. Out: yes or no.
// `80多个国家和国际组织` and `60多个国家` differ because the first counts organisations too; that is no contradiction.

import type { Point } from './point.ts'

/** Whether the counted nouns of two points name different things: one more of them, or none in common. Units of measure count no things. */
export function isOtherThing(a: Pick<Point, 'unit' | 'noun'>, b: Pick<Point, 'unit' | 'noun'>): boolean {
  if (a.noun === null || b.noun === null || a.noun === b.noun || isMeasured(a.unit)) return false
  const [first, second] = [listThings(a.noun), listThings(b.noun)]
  return first.length !== second.length || !isRelated(a.noun, b.noun)
}

/** 国家和国际组织 is two things. */
function listThings(noun: string): readonly string[] {
  return noun.split(/[和与及、或]/u).filter((thing) => thing !== '')
}

/** 确诊病例 and 新冠肺炎病例 are said of the same thing, 国家 and 国际组织 as well may be; 学校 and 医院 are not. */
function isRelated(a: string, b: string): boolean {
  const characters = new Set(a)
  return [...b].some((character) => characters.has(character))
}

/** Canonical units are Latin (`person`, `dose`), classifiers as written (`家`, `个`) are not. */
function isMeasured(unit: string | null): boolean {
  return unit !== null && /^[A-Za-z]/.test(unit)
}
