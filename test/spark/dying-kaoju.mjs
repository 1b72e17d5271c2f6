// A kaoju that dies of some articles. In: the arguments of kaoju; in the environment KAOJU_DIES_OF, a text, and KAOJU_ANSWERED, a file. Out: what
// kaoju answers; at a line with that text it kills itself, and of each answer it leaves a byte in the file, so that a test knows how far it is.

import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const { KAOJU_DIES_OF: marker, KAOJU_ANSWERED: answered } = process.env

const kaoju = spawn(process.execPath, [MAIN, ...process.argv.slice(2)], { stdio: ['pipe', 'pipe', 'inherit'] })
kaoju.on('exit', (code) => process.exit(code ?? 1))
createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (marker && line.includes(marker)) process.kill(process.pid, 'SIGKILL')
    kaoju.stdin.write(`${line}\n`)
  })
  .on('close', () => kaoju.stdin.end())
kaoju.stdout.on('data', (chunk) => {
  process.stdout.write(chunk)
  if (answered) appendFileSync(answered, '.')
})
