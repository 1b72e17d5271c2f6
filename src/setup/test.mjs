// `npm test`: installs and builds what is missing, lints, then runs all tests, or with `npm test -- reading` those whose path
// has one of the words. Arguments that start with a dash are passed on to `node --test`.

import './check-node.mjs'
import os from 'node:os'
import { build, listFiles } from './build.mjs'
import { install } from './install.mjs'
import { runNode, say } from './run.mjs'

process.exitCode = install() || (await build()) || lint() || test(process.argv.slice(2))

/** Style, the walls between the rooms, and the types of the pages, which have a browser's. */
function lint() {
  return (
    runNode('node_modules/@biomejs/biome/bin/biome', 'check', '.') ||
    runNode('node_modules/typescript/bin/tsc', '-p', 'src/play/page') ||
    runNode('node_modules/typescript/bin/tsc', '-p', 'src/report/page')
  )
}

function test(args) {
  const options = args.filter((arg) => arg.startsWith('-'))
  const words = args.filter((arg) => !arg.startsWith('-'))
  const files = listFiles('dist/test').filter((path) => path.endsWith('.test.js'))
  const chosen = words.length === 0 ? files : files.filter((path) => words.some((word) => path.slice('dist/test/'.length).includes(word)))
  if (chosen.length === 0) {
    say(`Unexpected «${words.join(' ')}», expected a part of a test's path: ${files.join(' ')}`)
    return 2
  }
  return runNode('--test', '--test-reporter=spec', ...concurrency(), ...options, ...chosen)
}

/** A file for each core; Node itself keeps one core free, which on two is half of them. It takes the number since 20.10. */
function concurrency() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || minor >= 10 ? [`--test-concurrency=${os.availableParallelism()}`] : []
}
