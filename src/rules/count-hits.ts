// Where rules that make no mentions of their own stand in a text: terms of lexicons, units, hedges, verbs. In: compiled rules and texts.
// Out: for each rule how often one of its literals occurs.

import type { CompiledRules, Trigger } from './compiled-rules.ts'
import { scanTrie } from './trie.ts'

/** Counts the occurrences of the rules' words in a text; rules whose words do not occur are not in the map. */
export function countWords(rules: CompiledRules, text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (rule: string) => counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const ends = new Map<string, number>()
  scanTrie(rules.trie, text, 0, text.length, (trigger, from, to) => {
    const rule = findRule(trigger)
    if (rule === null) return
    const end = ends.get(rule) ?? 0
    // 超过 is one word, though 超 is a term of the same rule.
    if (from >= end) count(rule)
    ends.set(rule, Math.max(end, to))
  })
  // Hedges inside numerals are found by the numeral reader, not by the trie.
  for (const [term, hedge] of rules.insideHedges)
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) count(hedge.rule)
  return counts
}

function findRule(trigger: Trigger): string | null {
  switch (trigger.kind) {
    case 'lexicon':
      return trigger.lexicon
    case 'hedge':
      return trigger.hedge.rule
    case 'unit':
      return trigger.unit.rule
    case 'verb':
      return trigger.origin.rule
    default:
      return null
  }
}
