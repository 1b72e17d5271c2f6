// `kaoju cache stats`: where the cache of this folder is, and what is in it.

import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption } from '../options.ts'
import { escapeControls } from '../problem-lines.ts'
import type { Terminal } from '../terminal.ts'

export const cacheStats: Command = {
  name: 'cache stats',
  summary: { zh: '缓存在何处、存有什么', en: 'where the cache is and what is in it' },
  paths: { zh: '无', en: 'none' },
  options: [formatOption('table', 'json')],
  examples: ['kaoju cache stats', 'kaoju cache stats --format json'],
  run: runStats,
}

async function runStats({ options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { findCacheFolder, inspectPack, listPacks } = await import('../../io/cache/cache-folder.ts')
  const folder = findCacheFolder(terminal.workingFolder, process.env.XDG_CACHE_HOME)
  const packs = listPacks(folder).map(({ name, file, bytes, used }) => {
    const entries = [...(inspectPack(file)?.entries.values() ?? [])].filter(({ path }) => path !== '')
    const live = entries.reduce((sum, { headLength, bodyLength }) => sum + headLength + bodyLength, 0)
    return { pack: name, articles: entries.length, bytes, live, used: new Date(used).toISOString() }
  })
  if (options.format === 'json') await terminal.print(`${JSON.stringify({ schema: 'kaoju.cache/1', folder, packs }, null, 2)}\n`)
  else await terminal.print(renderPacks(folder, packs, terminal.language === 'zh'))
  return EXIT.done
}

interface PackRow {
  readonly pack: string
  readonly articles: number
  readonly bytes: number
  readonly live: number
  readonly used: string
}

/** A line a pack, the last used first: that is the one for the rules as they were then. */
function renderPacks(folder: string, packs: readonly PackRow[], isChinese: boolean): string {
  const head = `${isChinese ? '缓存' : 'Cache'} ${escapeControls(folder)}\n`
  if (packs.length === 0) return `${head}${isChinese ? '  空' : '  empty'}\n`
  const rows = packs.map(({ pack, articles, bytes, live, used }) => {
    const [size, old] = [renderMegabytes(bytes), renderMegabytes(bytes - live)]
    const name = pack.slice(0, 8)
    if (isChinese) return `  ${name}  ${articles} 篇  ${size} MB，其中过时 ${old} MB  用于 ${used}`
    return `  ${name}  ${articles} articles  ${size} MB, ${old} of them out of date  used ${used}`
  })
  const note = isChinese ? '每套规则与版本一行，最近用过的在前' : 'one line for each set of rules and version, the last used first'
  return `${head}${rows.join('\n')}\n  ${note}\n`
}

function renderMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
