// The built command line as a user runs it. In: arguments, a working folder, what stands on standard input. Out: what came of it.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import type { ArticleRecord } from '../../src/model/record.ts'
import { pathTo } from '../support/repository.ts'

export const MAIN = pathTo('dist/src/cli/main.js')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunSettings {
  readonly cwd?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs kaoju. The working folder is the repository unless another is given; messages are in Chinese unless `--lang` says otherwise. */
export function runKaoju(args: readonly string[], { cwd = pathTo('.'), input = '', env = {} }: RunSettings = {}): Run {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  const options = { cwd, input, env: { ...inherited, ...env }, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 60_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], options)
  return { code: status, stdout, stderr }
}

/** A folder of the given files, removed after the test. */
export function createFolder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaoju-cli-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A dated article of one paragraph. */
export function writeArticle(text: string, date = '2021-12-19 08:00:00'): string {
  return `---\ntitle: 测试\ndate: ${date}\n---\n\n${text}\n`
}

/** The records on standard output. */
export function parseRecords({ stdout }: Run): readonly ArticleRecord[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArticleRecord)
}
