// The variables by which a newsroom changes the look. In: the shipped style sheet. Out: each with its values in light and dark and what the
// comment at the top of the style sheet says of it.

export interface ThemeVariable {
  readonly name: string
  readonly value: string
  /** The value in the dark, where it has one of its own. */
  readonly dark: string | null
  /** In both languages: `正文的颜色 · colour of text`; empty where the comment leaves it out. */
  readonly about: string
}

/** Lists the variables in the order of the first `:root` block. */
export function listVariables(theme: string): readonly ThemeVariable[] {
  const dark = new Map(readBlock(theme, theme.search(/prefers-color-scheme:\s*dark/)))
  const about = new Map([...theme.matchAll(/^ \* (--[\w-]+) +(.+)$/gm)].map(([, name = '', text = '']) => [name, text.trim()]))
  return readBlock(theme, 0).map(([name, value]) => ({ name, value, dark: dark.get(name) ?? null, about: about.get(name) ?? '' }))
}

/** The custom properties of the next `:root {…}` after an offset. */
function readBlock(theme: string, from: number): readonly (readonly [name: string, value: string])[] {
  if (from < 0) return []
  const start = /:root[^{,]*\{/g
  start.lastIndex = from
  const opened = start.exec(theme)
  if (!opened) return []
  const block = theme.slice(start.lastIndex, theme.indexOf('}', start.lastIndex))
  return [...block.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()])
}
