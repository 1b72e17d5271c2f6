// Compiles src/ and test/ to dist/ where they have changed. In: sources. Out: an exit code, 0 where dist/ is up to date.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundlePages } from './bundle-pages.mjs'
import { ROOT, runNode, say } from './run.mjs'

const OUTPUT = join(ROOT, 'dist')
const STAMP = join(OUTPUT, '.stamp')

/** Builds from an empty folder, so that nothing of a removed source stays, and nothing where there are errors. The stamp comes last. */
export async function build() {
  const hash = hashSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return 0
  say('building · 正在编译')
  rmSync(OUTPUT, { recursive: true, force: true })
  const status = runNode('node_modules/typescript/bin/tsc', '-p', '.', '--noEmitOnError') || (await bundlePages())
  if (status === 0) writeFileSync(STAMP, hash)
  return status
}

/** Names and contents of all that decides what comes out. Contents, not times: git gives every file the time of its checkout. */
function hashSources() {
  const sources = ['src', 'test'].flatMap((folder) => listFiles(folder)).filter((path) => path.endsWith('.ts'))
  const hash = createHash('sha256')
  for (const path of ['tsconfig.json', 'package.json', 'package-lock.json', 'src/setup/bundle-pages.mjs', ...sources]) {
    const content = readFileSync(join(ROOT, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Paths of the files in a folder of the repository and all folders in it, sorted. */
export function listFiles(folder) {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true })
  const paths = entries.flatMap((entry) => (entry.isDirectory() ? listFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
  return paths.sort()
}
