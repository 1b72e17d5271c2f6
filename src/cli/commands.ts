// Every command there is, in the order of help. A new command is one file and one line here.

import type { Command } from './command.ts'
import { cachePrune } from './commands/cache-prune.ts'
import { cacheStats } from './commands/cache-stats.ts'
import { compare } from './commands/compare.ts'
import { configShow } from './commands/config-show.ts'
import { doctor } from './commands/doctor.ts'
import { evaluate } from './commands/eval.ts'
import { extract } from './commands/extract.ts'
import { init } from './commands/init.ts'
import { kwic } from './commands/kwic.ts'
import { query } from './commands/query.ts'
import { report } from './commands/report.ts'
import { rulesCheck } from './commands/rules-check.ts'
import { rulesDiff } from './commands/rules-diff.ts'
import { rulesExplain } from './commands/rules-explain.ts'
import { rulesList } from './commands/rules-list.ts'
import { rulesNew } from './commands/rules-new.ts'
import { rulesPlay } from './commands/rules-play.ts'
import { rulesSchema } from './commands/rules-schema.ts'
import { rulesStats } from './commands/rules-stats.ts'
import { rulesTest } from './commands/rules-test.ts'
import { timeline } from './commands/timeline.ts'
import { words } from './commands/words.ts'

export const COMMANDS: readonly Command[] = [
  report,
  compare,
  timeline,
  words,
  kwic,
  extract,
  query,
  evaluate,
  rulesCheck,
  rulesTest,
  rulesDiff,
  rulesStats,
  rulesExplain,
  rulesList,
  rulesNew,
  rulesSchema,
  rulesPlay,
  init,
  configShow,
  doctor,
  cacheStats,
  cachePrune,
]
