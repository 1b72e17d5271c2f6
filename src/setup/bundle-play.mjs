// Bundles the rule playground's script. In: src/play/page/. Out: dist/play/engine.js, one minified script without imports, and an exit
// code. The page's parsers of HTML, Markdown and front matter, and zod's messages in forty languages, are left out: nothing there asks for them.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT, say } from './run.mjs'

const PAGE = join(ROOT, 'src/play/page')
const ABSENT = join(PAGE, 'no-parser.ts')
const ENGINE = join(ROOT, 'dist/play/engine.js')

/** Takes about half a second. Types are checked elsewhere (test.mjs). */
export async function bundlePlay() {
  // Loaded here, as this file is imported before packages are installed.
  const { build } = await import('esbuild')
  try {
    const { outputFiles } = await build({
      entryPoints: [join(PAGE, 'main.ts')],
      outfile: ENGINE,
      write: false,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'error',
      alias: { cheerio: ABSENT, 'gray-matter': ABSENT, 'mdast-util-from-markdown': ABSENT },
      plugins: [onlyEnglish],
    })
    mkdirSync(dirname(ENGINE), { recursive: true })
    // The script stands in a page, where <!-- may not be; in minified code it is only ever part of a string.
    for (const { text } of outputFiles) writeFileSync(ENGINE, text.replaceAll('<!--', '\\x3c!--'))
    return 0
  } catch (error) {
    say(`the rule playground was not bundled: ${error.message}`)
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
