// Bundles the scripts of our two pages. In: src/report/page/, src/play/page/. Out: dist/report/page.js and dist/play/engine.js, each one
// minified script without imports, and an exit code.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT, say } from './run.mjs'

const NO_PARSER = join(ROOT, 'src/play/page/no-parser.ts')

/** The playground leaves out the parsers of HTML, Markdown and front matter, and zod's messages in forty languages: nothing there asks for them. */
const PAGES = [
  { entry: 'src/report/page/main.ts', script: 'dist/report/page.js' },
  {
    entry: 'src/play/page/main.ts',
    script: 'dist/play/engine.js',
    alias: { cheerio: NO_PARSER, 'gray-matter': NO_PARSER, 'mdast-util-from-markdown': NO_PARSER },
  },
]

/** Takes about a second. Types are checked elsewhere (test.mjs). */
export async function bundlePages() {
  // Loaded here, as this file is imported before packages are installed.
  const { build } = await import('esbuild')
  try {
    for (const { entry, script, alias = {} } of PAGES) {
      const outfile = join(ROOT, script)
      const { outputFiles } = await build({
        entryPoints: [join(ROOT, entry)],
        outfile,
        write: false,
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'error',
        alias,
        plugins: [onlyEnglish],
      })
      mkdirSync(dirname(outfile), { recursive: true })
      // Scripts stand in a page, where neither may be; in minified code both are only ever part of a string.
      for (const { text } of outputFiles) writeFileSync(outfile, text.replaceAll('<!--', '\\x3c!--').replaceAll('</script', '<\\/script'))
    }
    return 0
  } catch (error) {
    say(`the scripts of the pages were not bundled: ${error.message}`)
    return 1
  }
}

/** zod carries its messages in all languages and is configured with the English ones. */
const onlyEnglish = {
  name: 'only-english',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export { default as en } from "./en.js"' }))
  },
}
