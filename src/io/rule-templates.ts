// The templates of new rules, one a type, that come with kaoju. In: a type of rule. Out: the template's text.

import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SHIPPED_RULES } from './rule-files.ts'

const TEMPLATES = join(SHIPPED_RULES, 'templates')
/** Not .yaml: the templates are no rules that run. */
const EXTENSION = '.template'

/** The types of rules there are templates for: all. */
export function listTemplateTypes(): readonly string[] {
  return readdirSync(TEMPLATES)
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => name.slice(0, -EXTENSION.length))
    .sort()
}

/** Reads the template of a type; its rule's id is `__ID__`. A type without one is refused. */
export async function readRuleTemplate(type: string): Promise<string> {
  if (!/^[a-z]+$/.test(type)) throw new Error(`Cannot read a template of «${type}»`)
  return readFile(join(TEMPLATES, `${type}${EXTENSION}`), 'utf8')
}
