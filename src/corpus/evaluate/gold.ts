// Gold annotations from their file (format: gold/score.mjs). In: JSON lines. Out: annotations in file order, and a problem with
// its line for every line that is none. Fields that scoring does not look at are let through.

import { z } from 'zod'
import { createProblem, type Problem } from '../../model/problem.ts'

const optionalNumber = z.number().nullish()
const optionalText = z.string().nullish()
const change = z.object({ direction: z.string(), against: z.string() }).nullish()
const common = {
  /** Base name of the article's file. */
  doc: z.string().min(1),
  /** UTF-16 offsets into the decoded source, half open. */
  start: z.int().min(0),
  end: z.int().min(1),
  text: z.string(),
  /** Neither missed when it is not found nor wrong when it is. */
  optional: z.boolean().default(false),
}
const goldSchema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('date'),
    value: optionalText,
    mod: optionalText,
    beginDate: optionalText,
    endDate: optionalText,
  }),
  z.object({
    ...common,
    type: z.literal('figure'),
    value: optionalNumber,
    low: optionalNumber,
    high: optionalNumber,
    bound: optionalText,
    unit: optionalText,
    noun: optionalText,
    asOf: optionalText,
    asOfSource: optionalText,
    change,
    measure: optionalText,
  }),
  z.object({ ...common, type: z.literal('ordinal'), value: optionalNumber }),
  z.object({ ...common, type: z.literal('event'), name: optionalText, edition: optionalNumber }),
])

export type GoldAnnotation = z.infer<typeof goldSchema>
export type GoldType = GoldAnnotation['type']

/** The types that gold files annotate and that are scored, in the order of tables. */
export const GOLD_TYPES = ['date', 'figure', 'ordinal', 'event'] as const satisfies readonly GoldType[]

export interface GoldFile {
  readonly annotations: readonly GoldAnnotation[]
  readonly problems: readonly Problem[]
}

/** Reads a gold file; `path` is only for messages. Empty lines are none. */
export function parseGold(path: string, text: string): GoldFile {
  const annotations: GoldAnnotation[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const place = { path, line: index + 1, column: 1 }
    const parsed = parseLine(line)
    if ('annotation' in parsed) annotations.push(parsed.annotation)
    else problems.push(createProblem(place, 'error', 'gold-line', parsed.reason))
  }
  return { annotations, problems }
}

type ParsedLine = { readonly annotation: GoldAnnotation } | { readonly reason: { readonly en: string; readonly zh: string } }

function parseLine(line: string): ParsedLine {
  let content: unknown
  try {
    content = JSON.parse(line)
  } catch {
    return unexpectedLine('text that is no JSON', '不是 JSON')
  }
  const parsed = goldSchema.safeParse(content)
  if (parsed.success && parsed.data.end > parsed.data.start) return { annotation: parsed.data }
  if (parsed.success) return unexpectedLine('«end» that is not after «start»', '“end”不在“start”之后')
  const issue = parsed.error.issues[0]
  const key = issue?.path.join('.') || 'annotation'
  return key === 'type'
    ? unexpectedLine(`«type», expected ${GOLD_TYPES.join(', ')}`, `“type”应为 ${GOLD_TYPES.join('、')} 之一`)
    : unexpectedLine(`value of «${key}»: ${issue?.message}`, `“${key}”的值不合要求：${issue?.message}`)
}

function unexpectedLine(en: string, zh: string): ParsedLine {
  return {
    reason: {
      en: `Unexpected ${en}; a gold line is {doc, type, start, end, text, …}, this one is left out`,
      zh: `标注行有误：${zh}；此行未计入`,
    },
  }
}
