// The look of a report. In: a style sheet and a folder of templates, or neither. Out: what the page is rendered with; null where
// something is wrong with them, which is shown.

import { checkTemplates, checkTheme, type Problem, type ReportTemplates } from '../index.ts'
import { loadLookFiles } from '../io/look-files.ts'
import { SHIPPED_TEMPLATES } from '../io/package.ts'
import { type OwnLook, readShippedTemplates, readShippedTheme, readTemplates } from '../io/report-files.ts'
import type { Options } from './command.ts'
import { renderProblem } from './problem-lines.ts'
import type { Terminal } from './terminal.ts'

/** Opens the shipped look with one's own on top. With errors in it there is none: the page would not be what was meant. */
export async function openLook(options: Pick<Options, 'theme' | 'templates'>, terminal: Terminal): Promise<ReportTemplates | null> {
  const { own, problems } = await readOwnLook(options, terminal.workingFolder)
  for (const problem of problems) terminal.say(renderProblem(problem, terminal.language, terminal.colors))
  return problems.some(({ severity }) => severity === 'error') ? null : readTemplates(SHIPPED_TEMPLATES, own)
}

/** Reads and checks one's own look. */
export async function readOwnLook(
  { theme, templates }: Pick<Options, 'theme' | 'templates'>,
  workingFolder: string,
): Promise<{ readonly own: OwnLook; readonly problems: readonly Problem[] }> {
  const files = await loadLookFiles({ theme, templates }, workingFolder)
  const style = files.theme ? checkTheme(files.theme.path, files.theme.text, await readShippedTheme(SHIPPED_TEMPLATES)) : []
  const checked = files.templates.length > 0 ? checkTemplates(files.templates, await readShippedTemplates(SHIPPED_TEMPLATES)) : []
  return {
    own: { theme: files.theme?.text ?? '', templates: new Map(files.templates.map(({ name, text }) => [name, text])) },
    problems: [...files.problems, ...style, ...checked],
  }
}
