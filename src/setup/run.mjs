// Runs programs for the setup scripts. Nothing here throws: a program that cannot be started has failed.

import { spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Runs a program on this terminal and returns its exit code; one ended by a signal gives 128 and the signal's number. */
export function run(program, args) {
  const { status, signal, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' })
  if (error) say(`${program}: ${error.message}`)
  return status ?? (signal ? 128 + constants.signals[signal] : 1)
}

/** Runs a Node script of the repository or its packages. */
export function runNode(...args) {
  return run(process.execPath, args)
}

/** Runs npm, the one that runs us where there is one. `output` is where its output goes: a file descriptor. */
export function runNpm(args, output, env = {}) {
  const ours = process.env.npm_execpath ?? ''
  const [program, ...first] = /npm-cli\.[cm]?js$/.test(ours) ? [process.execPath, ours] : ['npm']
  const options = {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
    shell: first.length === 0 && process.platform === 'win32',
  }
  const { status, signal, error } = spawnSync(program, [...first, ...args], options)
  if (error) say(`npm: ${error.message}`)
  return status ?? (signal ? 128 + constants.signals[signal] : 1)
}

/** Progress and messages, on standard error. */
export function say(message) {
  console.error(`kaoju: ${message}`)
}
