// What a command runs with and where each of it comes from. In: a command line as it was read and the project around it. Out: settings;
// the command line wins over the file, the file over what kaoju does by itself.

import { relative, resolve, sep } from 'node:path'
import type { Config, Localized, Place } from '../index.ts'
import type { Command, Options } from './command.ts'
import { ARTICLE_PATHS, OUTPUT_OPTION, RULE_PATHS } from './options.ts'
import type { Project } from './project.ts'

/** Where a setting's value comes from. */
export type Origin =
  | { readonly kind: 'command line'; readonly words: string }
  | { readonly kind: 'file'; readonly place: Place }
  | { readonly kind: 'default' }

/** One setting as it stands; paths are relative to the working folder. */
export interface Setting {
  readonly key: keyof Config
  readonly value: string | readonly string[] | null
  readonly origin: Origin
}

/** What a setting is: its key in the file and its option, where it has one beside the arguments. */
export interface SettingKind {
  readonly key: keyof Config
  readonly flag: string | null
  readonly holds: 'path' | 'word'
  readonly about: Localized
  /** What kaoju does without it: a value, or words where it depends. */
  readonly fallback: string | readonly string[] | Localized
}

export const SETTING_KINDS: readonly SettingKind[] = [
  {
    key: 'articles',
    flag: null,
    holds: 'path',
    about: { zh: '要读的文章', en: 'articles to read' },
    fallback: { zh: '在命令后给出', en: 'given after the command' },
  },
  {
    key: 'output',
    flag: '--output',
    holds: 'path',
    about: { zh: '报告文件夹', en: 'folder of the report' },
    fallback: { zh: 'reports/<首个路径的名称>', en: 'reports/<name of the first path>' },
  },
  { key: 'rules', flag: '--rules', holds: 'path', about: { zh: '自己的规则', en: 'your own rules' }, fallback: [] },
  {
    key: 'language',
    flag: '--lang',
    holds: 'word',
    about: { zh: '消息与报告的语言', en: 'language of messages and reports' },
    fallback: 'zh',
  },
  {
    key: 'timeZone',
    flag: '--time-zone',
    holds: 'word',
    about: { zh: '日期所在时区', en: 'time zone of the dates' },
    fallback: 'Asia/Shanghai',
  },
  { key: 'tokenizer', flag: '--tokenizer', holds: 'word', about: { zh: '分词器', en: 'tokenizer' }, fallback: 'auto' },
  {
    key: 'theme',
    flag: '--theme',
    holds: 'path',
    about: { zh: '自己的样式表', en: 'your own style sheet' },
    fallback: { zh: '自带样式', en: 'the shipped look' },
  },
  {
    key: 'templates',
    flag: '--templates',
    holds: 'path',
    about: { zh: '自己的模板', en: 'your own templates' },
    fallback: { zh: '自带模板', en: 'the shipped templates' },
  },
]

/** A command line as it was read: `isGiven` tells what was typed from what is there without. */
export interface Typed {
  readonly paths: readonly string[]
  readonly options: Options
  isGiven(option: string): boolean
}

/** Every setting with its value and origin. */
export function resolveSettings({ paths, options, isGiven }: Typed, project: Project | null): readonly Setting[] {
  return SETTING_KINDS.map(({ key, flag, holds, fallback }): Setting => {
    const option = flag === null ? null : nameOption(flag)
    const typed = option === null ? paths : isGiven(option) ? new Map<string, unknown>(Object.entries(options)).get(option) : undefined
    if (isValue(typed)) return { key, value: typed, origin: { kind: 'command line', words: flag ?? typed.toString() } }
    const written = project?.config[key]
    if (project && written !== undefined) {
      const value = holds === 'path' ? placePaths(written, project) : written
      return { key, value, origin: { kind: 'file', place: project.placeOf(key) } }
    }
    return { key, value: typeof fallback === 'string' || isList(fallback) ? fallback : null, origin: { kind: 'default' } }
  })
}

/** Fills in what the file says and the command line does not, where the command takes it. */
export function applySettings(
  command: Command,
  typed: Typed,
  settings: readonly Setting[],
): { readonly paths: readonly string[]; readonly options: Options /** The command takes settings. */; readonly isConfigured: boolean } {
  const taken = settings.filter(({ key }) => takesSetting(command, typed, key))
  const used = taken.filter(({ origin }) => origin.kind === 'file')
  const instead = used.find(({ key }) => key === argumentsOf(command))
  const options = used.flatMap(({ key, value }) => {
    const option = optionOf(command, key)
    return option === null ? [] : [[option, value] as const]
  })
  return {
    paths: instead ? [...typed.paths.slice(0, countWords(command)), ...toList(instead.value)] : typed.paths,
    options: { ...typed.options, ...Object.fromEntries(options) },
    isConfigured: taken.length > 0,
  }
}

function takesSetting(command: Command, typed: Typed, key: keyof Config): boolean {
  // NDJSON comes on standard input where no path is typed.
  if (key === argumentsOf(command))
    return typed.paths.length === countWords(command) && typed.options.input !== 'ndjson' && !typed.options.store
  return optionOf(command, key) !== null
}

/** Arguments that a command wants before its paths: the term of `kwic`. */
function countWords({ first }: Command): number {
  return first ? 1 : 0
}

/** The setting that stands for a command's arguments where none are typed. */
function argumentsOf({ paths }: Command): keyof Config | null {
  if (paths === ARTICLE_PATHS) return 'articles'
  return paths === RULE_PATHS ? 'rules' : null
}

/** The option of a command that a setting fills; the language is read before any command is known (main.ts). */
function optionOf({ options }: Command, key: keyof Config): string | null {
  const flag = SETTING_KINDS.find((kind) => kind.key === key)?.flag
  // The folder of the report is not that of extract's tables, though both are --output.
  if (key === 'output') return options.includes(OUTPUT_OPTION) ? 'output' : null
  return flag && options.some(({ flags }) => flags.split(/[ ,]+/).includes(flag)) ? nameOption(flag) : null
}

/** `--time-zone` is read as `timeZone`. */
function nameOption(flag: string): string {
  return flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function placePaths(written: string | readonly string[], { folder, workingFolder }: Project): string | readonly string[] {
  const place = (path: string) => relative(workingFolder, resolve(folder, path)).split(sep).join('/') || '.'
  return typeof written === 'string' ? place(written) : written.map(place)
}

function isValue(value: unknown): value is string | readonly string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0)
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

function toList(value: Setting['value']): readonly string[] {
  return value === null ? [] : typeof value === 'string' ? [value] : value
}
