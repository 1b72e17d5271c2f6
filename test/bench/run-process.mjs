// A process and what it took. In: its arguments. Out: wall and processor milliseconds and peak memory in megabytes, its own and, with
// `samples`, as it grew.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const PROBE = fileURLToPath(new URL('usage-probe.mjs', import.meta.url))

/** Runs kaoju; refuses any exit code but 0 and 3 (an article in the folder cannot be read). */
export function runKaoju(args, options = {}) {
  return runNode([MAIN, ...args], options)
}

/** Runs Node. `input`: an iterable of bytes for standard input. `onOutput`: is given standard output, which is thrown away otherwise. */
export async function runNode(args, { cwd = ROOT, input = null, isSampled = false, keepsOutput = false } = {}) {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', PROBE, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
  const parts = { output: [], error: [], usage: [] }
  child.stdout.on('data', (chunk) => keepsOutput && parts.output.push(chunk))
  child.stderr.on('data', (chunk) => parts.error.push(chunk))
  child.stdio[3].on('data', (chunk) => parts.usage.push(chunk))
  const samples = []
  const timer = isSampled ? setInterval(() => samples.push(readMemory(child.pid)), 200) : null
  const ended = new Promise((resolve) => child.on('close', resolve))
  if (input) await pipeline(Readable.from(input), child.stdin)
  else child.stdin.end()
  const code = await ended
  clearInterval(timer)
  const text = (name) => Buffer.concat(parts[name]).toString('utf8')
  if (code !== 0 && code !== 3) throw new Error(`Unexpected exit code ${code} of node ${args.join(' ')}: ${text('error')}`)
  const { cpu, peak } = JSON.parse(text('usage'))
  return { wall: performance.now() - began, cpu, peak, samples: samples.filter((one) => one > 0), output: text('output') }
}

/** Resident megabytes of a process now; 0 where the system does not tell. */
function readMemory(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The median of a figure over several runs. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
