// Options that several commands share. In: nothing. Out: their definitions, one each.

import type { Localized } from '../index.ts'
import type { CommandOption } from './command.ts'

/** Arguments of a command that reads articles. */
export const ARTICLE_PATHS: Localized = {
  zh: '文章文件或文件夹；- 从标准输入读 NDJSON',
  en: 'articles: files or folders; - reads NDJSON from standard input',
}

/** Arguments of a command about rules. */
export const RULE_PATHS: Localized = {
  zh: '自己的规则文件或文件夹；不给则用 kaoju.config.yaml 的 rules，再没有则为自带规则',
  en: 'your own rule files or folders; without any, the rules of kaoju.config.yaml, else the shipped ones',
}

/** What an article is, how it is read and by which rules. */
export const READING_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--input <kind>',
    text: { zh: '输入种类', en: 'what the paths are' },
    choices: ['files', 'ndjson'],
    fallback: 'files',
  },
  {
    flags: '--rules <path>',
    text: {
      zh: '在自带规则之后加载的规则文件或文件夹，可重复；同名的包取代自带的包',
      en: 'rule file or folder to load after the shipped ones; repeatable; a pack with the name of a shipped one takes its place',
    },
    isRepeatable: true,
  },
  {
    flags: '--tokenizer <name>',
    text: { zh: '分词器，结果相同', en: 'tokenizer; results are the same' },
    choices: ['auto', 'nodejieba', 'builtin'],
    fallback: 'auto',
  },
  {
    flags: '--time-zone <zone>',
    text: { zh: '日期所在时区', en: 'time zone of the dates' },
    fallback: 'Asia/Shanghai',
  },
  {
    flags: '--jobs <n>',
    text: {
      zh: '线程数；auto 先用一个，文章多时每核一个；结果与此无关',
      en: 'threads; auto begins with one and takes one a core where there is much to read; results are the same',
    },
    fallback: 'auto',
  },
  {
    flags: '--no-cache',
    text: {
      zh: '不用也不写缓存（.kaoju/，存有未改动的文章的结果）',
      en: 'neither use nor fill the cache (.kaoju/: results of articles that have not changed)',
    },
  },
]

/** Where a report goes. */
export const OUTPUT_OPTION: CommandOption = {
  flags: '-o, --output <folder>',
  text: { zh: '报告文件夹，默认 reports/<首个路径的名称>', en: 'folder of the report; default reports/<name of the first path>' },
}

/** How a report looks. */
export const LOOK_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--theme <file>',
    text: { zh: '自己的样式表（CSS），接在自带样式之后', en: 'your own style sheet (CSS), set after the shipped one' },
  },
  {
    flags: '--templates <folder>',
    text: {
      zh: '自己的模板文件夹，取代同名的自带模板',
      en: 'folder of your own templates; each takes the place of the shipped one of its name',
    },
  },
]

/** Records in place of articles. */
export const STORE_OPTION: CommandOption = {
  flags: '--store <folder>',
  text: {
    zh: '不读文章，改读此存储（extract --format parquet -o 或 Spark 写成）',
    en: 'read this store in place of articles (written by extract --format parquet -o, or by Spark)',
  },
}

/** How data is printed; the first format is the default. */
export function formatOption(...choices: readonly [string, ...string[]]): CommandOption {
  return { flags: '--format <format>', text: { zh: '输出格式', en: 'output format' }, choices, fallback: choices[0] }
}
