// Stands in for the parsers of HTML, Markdown and front matter (src/setup/bundle-pages.mjs): the playground reads plain text, and
// without them its script is half a megabyte smaller.

/** Refuses. */
export function load(): never {
  throw new Error('Unexpected HTML, Markdown or front matter, expected plain text')
}

export { load as fromMarkdown }
// biome-ignore lint/style/noDefaultExport: gray-matter has one
export default load
