// kaoju's own package as installed. In: nothing. Out: its version, and where its report templates and the scripts of its pages stand.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../../', import.meta.url)

/** The folder of the report templates that come with kaoju. */
export const SHIPPED_TEMPLATES = fileURLToPath(new URL('reports/templates', ROOT))

/** The script of the rule playground, which the build bundles. */
export const PLAY_ENGINE = fileURLToPath(new URL('dist/play/engine.js', ROOT))

/** The script of the report, which the build bundles. */
export const REPORT_SCRIPT = fileURLToPath(new URL('dist/report/page.js', ROOT))

/** The version in package.json. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { readonly version: string }
  return version
}
