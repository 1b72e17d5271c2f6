// A pattern's tree back to the words of the pattern language. In: a tree, or the elements of which one was needed. Out: how one would
// write it: 提供|援助|捐赠, {figure}.

import type { PatternNode } from './pattern.ts'

/** Writes a tree. Lexicons stand under their qualified ids. */
export function writePattern(node: PatternNode): string {
  switch (node.kind) {
    case 'literal':
      return node.text.replace(/[\\()|{}~!? ]/g, '\\$&')
    case 'item':
      return `{${node.item}${node.argument === null ? '' : `:${node.argument}`}}`
    case 'sequence':
      return node.parts.map((part) => (part.kind === 'alternatives' ? group(part) : writePattern(part))).join('')
    case 'alternatives':
      return node.choices.map(writePattern).join('|')
    case 'optional':
      return node.part.kind === 'literal' && node.part.text.length > 1 ? `(${node.part.text})?` : `${group(node.part)}?`
    case 'capture':
      return `{${node.name}:${writePattern(node.part)}}`
    case 'gap':
      return ` ~${node.most} `
    case 'not':
      return `!(${writePattern(node.part)})`
    case 'regex':
      return `re:/${node.source}/`
  }
}

/** More than this many words are cut short: 提供|援助|… */
const MOST_CHOICES = 8

/** Writes elements of which one was needed, each once. */
export function writeChoices(nodes: readonly PatternNode[]): string {
  const written = [...new Set(nodes.map(writePattern))]
  return written.length <= MOST_CHOICES ? written.join('|') : `${written.slice(0, MOST_CHOICES).join('|')}|…`
}

function group(node: PatternNode): string {
  return node.kind === 'alternatives' || node.kind === 'sequence' ? `(${writePattern(node)})` : writePattern(node)
}
