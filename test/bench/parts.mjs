// The parts of a process that `extract.mjs` tells apart. In: folders of rules beside the shipped ones. Out: JSON, the milliseconds that
// loading the rules and loading the tokenizer take in a fresh process.

import { loadRuleFiles, SHIPPED_RULES } from '../../dist/src/io/rule-files.js'
import { createTokenizer } from '../../dist/src/io/tokenizer.js'
import { loadRules } from '../../dist/src/pipeline.js'

const { files } = await loadRuleFiles([SHIPPED_RULES, ...process.argv.slice(2)], process.cwd())
const begun = performance.now()
const compiled = loadRules(files)
if (compiled.problems.length > 0) throw new Error(compiled.problems[0].message)
const loaded = performance.now()
// The dictionary is read with the first text.
createTokenizer('builtin', compiled.userWords).tokenizer.tag('一')
const opened = performance.now()
console.log(JSON.stringify({ rules: loaded - begun, tokenizer: opened - loaded }))
