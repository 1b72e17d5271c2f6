// `kaoju rules new TYPE`: a commented rule to start from, on stdout. It passes `rules check`, and its tests pass.

import { listTemplateTypes, readRuleTemplate } from '../../io/rule-templates.ts'
import type { Command, Invocation } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError, unexpectedWord } from '../usage-error.ts'

const RULE_TYPES = listTemplateTypes()

export const rulesNew: Command = {
  name: 'rules new',
  summary: { zh: '打印一条带注释的新规则', en: 'print a commented rule to start from' },
  paths: { zh: `规则类型：${RULE_TYPES.join('、')}`, en: `type of rule: ${RULE_TYPES.join(', ')}` },
  options: [{ flags: '--id <id>', text: { zh: '新规则的 id', en: 'id of the new rule' } }],
  examples: ['kaoju rules new measure --id trees.planted > my-rules.yaml'],
  run: runNew,
}

async function runNew({ paths, options }: Invocation, terminal: Terminal): Promise<ExitCode> {
  const [type, ...more] = paths
  if (type === undefined || more.length > 0) {
    const choices = RULE_TYPES.join(', ')
    throw new UsageError({ en: `Unexpected number of types, expected one of ${choices}`, zh: `应给出一种规则类型：${choices}` })
  }
  if (!RULE_TYPES.includes(type)) throw unexpectedWord({ zh: '规则类型', en: 'rule type' }, type, RULE_TYPES)
  const id = options.id ?? `my_${type}`
  if (!/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/.test(id)) {
    throw new UsageError({
      en: `Unexpected id «${id}», expected lower-case words joined by dots and underscores`,
      zh: `id“${id}”不合要求，应为以点或下划线连接的小写词`,
    })
  }
  const template = await readRuleTemplate(type)
  await terminal.print(template.replaceAll('__ID__', id))
  return EXIT.done
}
