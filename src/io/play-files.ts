// The rule playground's parts in, its page out. In: the engine that the build bundled, templates, jieba's dictionary. Out: text with
// hashes; a file. Compression has a fixed level and the format no time in it: the same files give the same bytes.

import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { PlayAssets } from '../model/play-assets.ts'
import type { JiebaPackage } from './jieba-package.ts'
import { PLAY_ENGINE, SHIPPED_TEMPLATES } from './package.ts'
import { listTemplateTypes, readRuleTemplate } from './rule-templates.ts'

/** Reads all parts. Rejects where one is missing. */
export async function readPlayAssets(jieba: JiebaPackage): Promise<PlayAssets> {
  const folder = join(SHIPPED_TEMPLATES, 'play')
  const read = (path: string) => readFile(path, 'utf8')
  const [page, theme, own, engine] = await Promise.all([
    read(join(folder, 'page.mustache')),
    read(join(SHIPPED_TEMPLATES, 'theme.css')),
    read(join(folder, 'play.css')),
    read(PLAY_ENGINE),
  ])
  const templates = await Promise.all(listTemplateTypes().map(async (type) => ({ type, text: await readRuleTemplate(type) })))
  const [dictionary, userDictionary, model] = await Promise.all([pack(jieba.dictionary), pack(jieba.userDictionary), pack(jieba.model)])
  const style = `${theme}${own}`
  return {
    page,
    style,
    engine,
    hashes: { style: hash(style), engine: hash(engine) },
    templates,
    jieba: { dictionary, userDictionary, model },
  }
}

/** Writes a page, its folder with it. */
export async function writePage(path: string, html: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, html)
}

async function pack(path: string): Promise<string> {
  const packed = await promisify(deflate)(await readFile(path), { level: 6 })
  return packed.toString('base64')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
