// The keys that a place of a rule file may have, read off the zod schema, so that they are said once. In: a schema and a path of keys
// with the values on the way. Out: key names.

import { z } from 'zod'

/**
 * The keys allowed at `path` below `schema`; empty where the place holds no keys or any. `content` is what was written there: its
 * `type` tells which kind of rule is meant.
 */
export function listAllowedKeys(schema: z.core.$ZodType, path: readonly PropertyKey[], content: unknown): readonly string[] {
  const [key, ...rest] = path
  const shapes = listShapes(schema, content)
  if (key === undefined) return [...new Set(shapes.flatMap((shape) => (shape instanceof z.ZodObject ? Object.keys(shape.shape) : [])))]
  const inner: unknown = isRecord(content) ? content[String(key)] : Array.isArray(content) ? content[Number(key)] : undefined
  const parts = shapes.flatMap((shape): readonly z.core.$ZodType[] => {
    if (shape instanceof z.ZodArray) return [shape.element]
    if (!(shape instanceof z.ZodObject)) return []
    const part: unknown = shape.shape[String(key)]
    return part instanceof z.ZodType ? [part] : []
  })
  return [...new Set(parts.flatMap((part) => listAllowedKeys(part, rest, inner)))]
}

/** What a schema can be once optional and nullable are taken off and choices spread; of a choice by `type` the one that was written. */
function listShapes(schema: z.core.$ZodType, content: unknown): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return listShapes(schema.unwrap(), content)
  if (!(schema instanceof z.ZodUnion)) return [schema]
  const shapes = schema.options.flatMap((option) => listShapes(option, content))
  const type = isRecord(content) ? content.type : undefined
  const meant = shapes.filter(
    (shape) => shape instanceof z.ZodObject && shape.shape.type instanceof z.ZodLiteral && shape.shape.type.value === type,
  )
  return meant.length > 0 ? meant : shapes
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
