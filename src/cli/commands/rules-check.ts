// `kaoju rules check`: what is wrong with rule files and what probably is, as a compiler shows it. The problems are its data, so they
// go to stdout. With paths only their problems are shown, though the shipped rules are loaded with them.

import type { Language, Paint, Problem, renderFrame } from '../../index.ts'
import { readVersion } from '../../io/package.ts'
import { type LoadedRuleFile, loadRuleFiles, SHIPPED_RULES } from '../../io/rule-files.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { formatOption, RULE_PATHS } from '../options.ts'
import { printProblem } from '../problem-lines.ts'
import type { Colors, Terminal } from '../terminal.ts'

export const rulesCheck: Command = {
  name: 'rules check',
  summary: { zh: '检查规则文件', en: 'check rule files' },
  paths: RULE_PATHS,
  options: [formatOption('text', 'json', 'sarif')],
  examples: ['kaoju rules check', 'kaoju rules check my-rules', 'kaoju rules check my-rules --format sarif > check.sarif'],
  run: runCheck,
}

async function runCheck({ paths, options }: Invocation, { workingFolder, language, colors, print }: Terminal): Promise<ExitCode> {
  const { checkRules, renderFrame, renderSarif, renderSummary } = await import('../../index.ts')
  const shipped = await loadRuleFiles([SHIPPED_RULES], workingFolder)
  const own = await loadRuleFiles(paths, workingFolder)
  const ownPaths = new Set(own.files.map(({ path }) => path))
  // A shipped file may be named; it stays a shipped one.
  const added = own.files.filter(({ path }) => !shipped.files.some((file) => file.path === path))
  const checked = checkRules(added, shipped.files)
  const used = new Set(checked.rules.files)
  const files = [...shipped.files, ...added].filter(({ path }) => used.has(path))
  const isAsked = ({ path }: { readonly path: string }) => paths.length === 0 || ownPaths.has(path)
  const asked = files.filter(isAsked)
  const rules = checked.rules.rules.filter(({ place }) => isAsked(place)).length
  const problems = [...shipped.problems, ...own.problems, ...checked.problems.filter(isAsked)]
  switch (options.format) {
    case 'sarif':
      await print(`${renderSarif(problems, readVersion(), language)}\n`)
      break
    case 'json': {
      const printed = problems.map((problem) => printProblem(problem, language))
      await print(`${JSON.stringify({ schema: 'kaoju.rules-check/1', files: asked.length, rules, problems: printed }, null, 2)}\n`)
      break
    }
    default: {
      const frames = renderFrames(renderFrame, problems, files, language, colors)
      await print([...frames, renderSummary(problems, asked.length, rules, language), ''].join('\n'))
    }
  }
  return problems.some(({ severity }) => severity === 'error') ? EXIT.configuration : EXIT.done
}

function renderFrames(
  render: typeof renderFrame,
  problems: readonly Problem[],
  files: readonly LoadedRuleFile[],
  language: Language,
  colors: Colors,
): readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const paint: Paint = { error: colors.red, warning: colors.yellow, note: colors.cyan, bold: colors.bold, dim: colors.dim }
  return problems.map((problem) => `${render(problem, texts.get(problem.path) ?? null, language, paint)}\n`)
}
