// Marks of the page as mentions. In: elements. Out: what stands on their marks.

import type { FoundMention } from '../match-sentence.ts'

/** The mentions of a sentence in order; a mark that had to be cut counts once, at its first part. */
export function readMentions(sentence: HTMLElement): readonly FoundMention[] {
  return [...sentence.querySelectorAll<HTMLElement>('mark[id]')].map((mark) => {
    const { unit = '', measure = '', begin = '', end = '' } = mark.dataset
    return { id: mark.id, type: mark.className, text: mark.textContent ?? '', unit, measure, begin, end }
  })
}

/** What a mark means, a pair a line: `单位：剂` in Chinese, `Unit: doses` in English. The first line may be its type alone. */
export function readNote(mark: HTMLElement): readonly (readonly [name: string, value: string])[] {
  return (mark.dataset.note ?? '').split('\n').map((line) => {
    const at = line.search(/：|: /)
    return at < 0 ? ['', line] : [line.slice(0, at), line.slice(at + (line[at] === '：' ? 1 : 2))]
  })
}
