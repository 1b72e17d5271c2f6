// `kaoju cache prune`: drops what no run will ask for: packs of other rules and versions, and articles that are gone or have changed.

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

export const cachePrune: Command = {
  name: 'cache prune',
  summary: {
    zh: '清理缓存：只留最近所用规则的、仍在的文章',
    en: 'keep only what the rules last used found in articles that are still there',
  },
  paths: { zh: '无', en: 'none' },
  options: [{ flags: '--all', text: { zh: '全部删除', en: 'delete all of it' } }],
  examples: ['kaoju cache prune', 'kaoju cache prune --all'],
  run: runPrune,
}

async function runPrune({ options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { compactPack, findCacheFolder, listPacks, removePack } = await import('../../io/cache/cache-folder.ts')
  const { workingFolder, language } = terminal
  const folder = findCacheFolder(workingFolder, process.env.XDG_CACHE_HOME)
  const before = countBytes(listPacks(folder))
  const [last, ...others] = listPacks(folder)
  for (const { file } of others) removePack(file)
  if (last && options.all) removePack(last.file)
  else if (last) compactPack(last.file, (path) => path === '' || isFile(resolve(workingFolder, path)))
  const after = countBytes(listPacks(folder))
  const [was, is] = [before, after].map((bytes) => (bytes / 1e6).toFixed(1))
  await terminal.print(language === 'zh' ? `缓存由 ${was} MB 减为 ${is} MB\n` : `The cache went from ${was} to ${is} MB\n`)
  return EXIT.done
}

function countBytes(packs: readonly { readonly bytes: number }[]): number {
  return packs.reduce((sum, { bytes }) => sum + bytes, 0)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
