// What the page holds for its script. In: the id of an island. Out: the value it was packed from. Islands are ours: a damaged one is a fault.

/** Specifications of the charts by language and id (compiled Vega, both widths). */
export type ChartIsland = Readonly<Record<string, Readonly<Record<string, { readonly wide: object; readonly narrow: object }>>>>

/** The page in its other language. */
export interface TranslationIsland {
  readonly language: string
  readonly htmlLanguage: string
  readonly title: string
  /** HTML by the name of the fragment it takes the place of. */
  readonly fragments: Readonly<Record<string, string>>
  /** By article: what its marks mean, in their order. */
  readonly notes: Readonly<Record<string, readonly string[]>>
}

/** Unpacks an island: zlib in base64, JSON in UTF-8. Null where the page has none. */
export async function readIsland<Value>(id: string): Promise<Value | null> {
  const text = document.getElementById(id)?.textContent
  if (text === undefined || text === null) return null
  const packed = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0))
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))
  return (await new Response(stream).json()) as Value
}
