#!/usr/bin/env node
// The process around the program: arguments, signals, broken pipes, exit code. The only file that ends anything.

import { EXIT } from './exit-codes.ts'
import { findLanguage, runProgram } from './program.ts'
import { openProject } from './project.ts'
import { createTerminal } from './terminal.ts'

const interruption = new AbortController()
// Commands stop at the next article; a second Ctrl-C ends the process as it always does.
process.once('SIGINT', () => interruption.abort())
process.stdout.on('error', endOutput)
process.stderr.on('error', endOutput)

const args = process.argv.slice(2)
const project = await openProject(process.cwd())
const language = findLanguage(args) ?? project?.config.language ?? 'zh'
process.exitCode = await runProgram(args, createTerminal(language, interruption.signal), project)

/** A reader that has seen enough (`| head`) is no error; a full disk is. */
function endOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  console.error(`kaoju: Unexpected error: ${error.message}`)
  process.exit(EXIT.fault)
}
