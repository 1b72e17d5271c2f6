// `kaoju rules schema`: the JSON Schema of rule files, for editors.

import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

export const rulesSchema: Command = {
  name: 'rules schema',
  summary: { zh: '打印规则文件的 JSON Schema，供编辑器补全与校验', en: 'print the JSON Schema of rule files, for editors' },
  paths: { zh: '无', en: 'none' },
  options: [],
  examples: ['kaoju rules schema > schema.json'],
  async run(_, terminal) {
    const { renderJsonSchema } = await import('../../index.ts')
    await terminal.print(renderJsonSchema())
    return EXIT.done
  },
}
