// A newsroom's style sheet. In: its text and the shipped one. Out: problems: what would leave the style sheet, what would make the page
// ask for another file, what is left open, and variables that are nearly ones of ours.

import { type Place, type Problem, placeOf } from '../model/problem.ts'
import { findNearest } from '../rules/find-nearest.ts'
import { type CssWord, scanCss } from './css-scan.ts'
import { importedStyle, openEnd, remoteFile, sortByPlace, styleEnd, unknownVariable } from './problems.ts'
import { listVariables } from './theme-variables.ts'

/** Checks a style sheet; `path` is only for messages. */
export function checkTheme(path: string, css: string, shipped: string): readonly Problem[] {
  const known = new Set(listVariables(shipped).map(({ name }) => name))
  const place = (offset: number, length: number): Place => {
    const start = placeOf(path, css, offset)
    return { ...start, endColumn: (start.column ?? 1) + length }
  }
  const ends = [...css.matchAll(/<\/style/gi)].map(({ index }) => styleEnd(place(index, 7)))
  return sortByPlace([...ends, ...scanCss(css).flatMap((word) => checkWord(word, css, known, place) ?? [])])
}

function checkWord(
  { kind, text, start }: CssWord,
  css: string,
  known: ReadonlySet<string>,
  place: (offset: number, length: number) => Place,
): Problem | null {
  switch (kind) {
    case 'at-rule':
      return text === 'import' ? importedStyle(place(start, '@import'.length)) : null
    case 'address':
      return /^(?:data:|#|$)/i.test(text) ? null : remoteFile(place(start, 'url('.length), text)
    case 'open':
      return openEnd(place(start, text.length), text)
    case 'variable': {
      // A variable of the newsroom's own is used by its own rules.
      if (known.has(text) || css.includes(`var(${text}`)) return null
      const nearest = findNearest(text, known)
      return nearest ? unknownVariable(place(start, text.length), text, nearest) : null
    }
  }
}
