// Articles that attack their reader. In: a folder. Out: the fixtures of test/cases/hostile in it, and beside them those that a
// repository cannot hold: names with quotation marks and markup, a NUL, a word without end.

import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathTo } from './repository.ts'

/** File names that would be markup, a formula or a command if they were not shown as text. */
export const HOSTILE_NAMES = [
  '"><img src=x onerror=window.hacked=50>.md',
  "' onmouseover='window.hacked=51.txt",
  '<script>window.hacked=52<!--.md',
  '{{title}} {{{theme}}} {{> page}}.md',
  '=cmd().md',
  '\u001b[31m\u202egpj.md',
  '#a001?x=1&y=2.md',
] as const

/** A word of a hundred thousand characters. */
export const LONG_WORD = 'Aé漢'.repeat(33_334)

/** Writes them all. */
export function writeHostileArticles(folder: string): void {
  cpSync(pathTo('test/cases/hostile/articles'), folder, { recursive: true })
  for (const [index, name] of HOSTILE_NAMES.entries())
    writeFileSync(
      join(folder, name),
      `---\ntitle: 第${index + 20}届峰会\ndate: 2021-11-20\n---\n\n11月19日，第${index + 20}届峰会举行，有${index + 60}个国家参加。共有100人获奖，其中中国60人、美国50人。\n`,
    )
  writeFileSync(
    join(folder, 'nul.txt'),
    '---\ntitle: 第三十届\0峰会\ndate: 2021-11-20\n---\n\n11月19日，第三十届\0峰会举行，6\u00005个国家参加。\n',
  )
  writeFileSync(
    join(folder, 'long.txt'),
    `---\ntitle: ${LONG_WORD.slice(0, 900)}\ndate: 2021-11-20\n---\n\n11月19日，${LONG_WORD}峰会举行，66个${LONG_WORD}参加。\n`,
  )
}
