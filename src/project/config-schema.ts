// What kaoju.config.yaml may hold. In: nothing. Out: the schema of its keys, which is also their type. Values are words and paths: no
// key takes code or a command. A new setting is one line here and one in cli/settings.ts.

import { z } from 'zod'

const path = z.string().min(1)
const paths = z.union([path, z.array(path)]).transform((written): readonly string[] => (typeof written === 'string' ? [written] : written))

export const configSchema = z.strictObject({
  articles: paths.optional(),
  output: path.optional(),
  rules: paths.optional(),
  language: z.enum(['zh', 'en']).optional(),
  timeZone: z.string().refine(isTimeZone, 'expected an IANA name such as Asia/Shanghai').optional(),
  tokenizer: z.enum(['auto', 'nodejieba', 'builtin']).optional(),
  theme: path.optional(),
  templates: path.optional(),
})

/** The settings of a file; paths as they stand there, relative to the file. What the file leaves out is undefined. */
export type Config = Readonly<z.infer<typeof configSchema>>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
