// The variables by which a newsroom changes the look. In: the shipped style sheet. Out: each with its value and what the comment
// at the top of the style sheet says of it.

export interface ThemeVariable {
  readonly name: string
  /** Of colours mostly `light-dark(…, …)`. */
  readonly value: string
  /** In both languages: `正文的颜色 · colour of text`; empty where the comment leaves it out. */
  readonly about: string
}

/** Lists the variables in the order of the first `:root` block. */
export function listVariables(theme: string): readonly ThemeVariable[] {
  const about = new Map([...theme.matchAll(/^ \* (--[\w-]+) +(.+)$/gm)].map(([, name = '', text = '']) => [name, text.trim()]))
  const start = theme.search(/^:root \{/m)
  const block = start < 0 ? '' : theme.slice(start, theme.indexOf('}', start))
  return [...block.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => ({
    ...{ name, value: value.trim() },
    about: about.get(name) ?? '',
  }))
}
