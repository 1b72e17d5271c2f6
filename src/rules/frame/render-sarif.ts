// Problems as SARIF 2.1.0, which code hosts and editors show beside the line. In: problems and kaoju's version. Out: JSON.

import type { Language, Problem } from '../../model/problem.ts'

/** Renders a log with one run. Columns count UTF-16 code units from 1, as SARIF's `columnKind` says. */
export function renderSarif(problems: readonly Problem[], version: string, language: Language): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kaoju', version, rules: codes.map((id) => describeCode(id)) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => describeProblem(problem, codes.indexOf(problem.code), language)),
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}

/** `rule-unknown-key` reads as a name already. */
function describeCode(id: string): unknown {
  const words = id.replace(/[-/]/g, ' ')
  const name = words.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())
  return { id, name, shortDescription: { text: `${words[0]?.toUpperCase()}${words.slice(1)}` } }
}

function describeProblem(
  { path, line, column, endColumn, code, severity, message, messageZh }: Problem,
  ruleIndex: number,
  language: Language,
): unknown {
  const region =
    line === null
      ? {}
      : {
          region: {
            startLine: line,
            ...(column === null ? {} : { startColumn: column }),
            ...(endColumn === undefined ? {} : { endColumn }),
          },
        }
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: language === 'zh' ? messageZh : message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region } }],
  }
}
