// The page's state in its address: #rule=…&text=…&published=2021-12-19. What comes from there is shown and compiled as rules, never run.

import { packText, unpackText } from './compressed-text.ts'

/** What an address can hold. */
export interface SharedState {
  readonly rules: string
  readonly text: string
  readonly published: string
}

/** The fragment for a state, with its #. */
export async function renderFragment({ rules, text, published }: SharedState): Promise<string> {
  const parts = new URLSearchParams({ rule: await packText(rules), text: await packText(text) })
  if (published) parts.set('published', published)
  return `#${parts}`
}

/** The state of a fragment; null where it holds none, or one that is damaged. */
export async function readFragment(fragment: string): Promise<SharedState | null> {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const [rule, text, published] = ['rule', 'text', 'published'].map((name) => parts.get(name) ?? '')
  if (!rule) return null
  try {
    const day = published && /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : ''
    return { rules: await unpackText(rule), text: text ? await unpackText(text) : '', published: day }
  } catch {
    return null
  }
}
