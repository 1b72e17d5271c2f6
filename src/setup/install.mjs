// Installs what is missing. In: package-lock.json and node_modules. Out: an exit code, 0 where everything is there.
// Packages come from npm's registry and run no scripts; then nodejieba is compiled, if that is
// allowed and possible. Without it all works the same.

import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT, runNpm, say } from './run.mjs'

const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.kaoju-install.json')
const BUILD_LOG = join(MODULES, '.kaoju-nodejieba.log')
const ADDON = join(MODULES, 'nodejieba/build/Release/nodejieba.node')
const STANDARD_ERROR = 2

/** Brings node_modules in line with package-lock.json. The stamp is written last: an interrupted run leaves none. */
export function install() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  const wanted = { lock: createHash('sha256').update(lock).digest('hex'), platform: `${process.platform}-${process.arch}` }
  const stamp = readJson(STAMP)
  if (stamp?.lock === wanted.lock && stamp.platform === wanted.platform) return 0

  rmSync(STAMP, { force: true })
  const isElsewhere = stamp !== null && stamp.platform !== wanted.platform
  if (isElsewhere || !isInstalled(JSON.parse(lock), readJson(join(MODULES, '.package-lock.json')))) {
    say('installing dependencies (npm ci), once · 正在安装依赖，仅首次')
    const status = runNpm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], STANDARD_ERROR)
    if (status !== 0) return status
  }
  const addon = existsSync(ADDON) || compileAddon()
  writeFileSync(STAMP, `${JSON.stringify({ ...wanted, addon })}\n`)
  return 0
}

/**
 * Whether npm itself notes that all of the lock file is there (`npm install` or `npm ci` by hand): each package in its
 * version, save optional ones for other platforms. npm writes its note when it is done.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const present = installed?.packages?.[path]
    return path === '' || (present ? present.version === wanted.version : wanted.optional === true)
  })
}

/**
 * Compiles nodejieba, once and at best: it takes g++, make, python3 and Node's headers. From source, as its script would else
 * ask a server other than npm's for a binary; with the headers beside this Node, as node-gyp would else download them.
 */
function compileAddon() {
  const prefix = process.env.npm_config_nodedir ?? dirname(dirname(process.execPath))
  const isForbidden = process.env.npm_config_ignore_scripts === 'true'
  if (isForbidden || !existsSync(join(prefix, 'include/node/node_api.h'))) return false
  say('compiling nodejieba, if this machine can, once · 正在尝试编译 nodejieba，仅首次')
  const log = openSync(BUILD_LOG, 'w')
  runNpm(['rebuild', 'nodejieba'], log, { npm_config_build_from_source: 'true', npm_config_nodedir: prefix })
  closeSync(log)
  if (existsSync(ADDON)) return true
  // That the built-in tokenizer takes over, the commands say themselves.
  say('nodejieba was not compiled, see node_modules/.kaoju-nodejieba.log · 未能编译 nodejieba')
  return false
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
