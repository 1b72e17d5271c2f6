// `npm start`: installs and builds what is missing, then makes the report of the seed articles. Arguments are passed on to `kaoju report`.

import './check-node.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { runNode } from './run.mjs'

const report = () => runNode('dist/src/cli/main.js', 'report', 'seeds', '-o', 'reports/seeds', ...process.argv.slice(2))

process.exitCode = install() || (await build()) || report()
