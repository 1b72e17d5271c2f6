// What `kaoju doctor` looks at, in its order. In: settings and the installation. Out: findings, each with what to do where it is amiss.
// Reads no article and changes nothing.

import { type CompiledRules, checkRules, type Localized, type Problem } from '../index.ts'
import { PACKAGE_FOLDER, readVersion, SHIPPED_TEMPLATES } from '../io/package.ts'
import { readTemplates } from '../io/report-files.ts'
import { loadRuleFiles, SHIPPED_RULES } from '../io/rule-files.ts'
import { listFiles } from '../io/sources/list-files.ts'
import { createTokenizer } from '../io/tokenizer.ts'
import type { Invocation } from './command.ts'
import { readOwnLook } from './look.ts'
import type { Terminal } from './terminal.ts'

/** One line of the diagnosis. `note`: it works, and there is something to know. */
export interface Finding {
  readonly id: string
  readonly state: 'ok' | 'note' | 'problem'
  readonly text: Localized
  readonly remedy?: Localized
  readonly problems: readonly Problem[]
}

/** Looks at everything, from Node to the articles. */
export async function listFindings(invocation: Invocation, { workingFolder }: Terminal): Promise<readonly Finding[]> {
  const shipped = await loadRuleFiles([SHIPPED_RULES], workingFolder)
  const own = await loadRuleFiles(invocation.options.rules, workingFolder)
  const checked = checkRules(own.files, shipped.files)
  const problems = [...shipped.problems, ...own.problems, ...checked.problems]
  return [
    findVersions(),
    findConfig(invocation),
    findTokenizer(invocation, checked.rules),
    findRules(checked.rules, problems, shipped.files.length, own.files.length),
    await findLook(invocation, workingFolder),
    findTimeZone(invocation.options.timeZone),
    await findArticles(invocation.paths, workingFolder),
  ]
}

function findVersions(): Finding {
  const node = process.versions.node
  const zh = `kaoju ${readVersion()}，Node ${node}，${process.platform} ${process.arch}，安装于 ${PACKAGE_FOLDER}`
  const en = `kaoju ${readVersion()}, Node ${node}, ${process.platform} ${process.arch}, installed in ${PACKAGE_FOLDER}`
  if (Number(node.split('.')[0]) >= OLDEST_NODE) return { id: 'versions', state: 'ok', text: { zh, en }, problems: [] }
  const remedy = {
    zh: `请安装 Node ${OLDEST_NODE} 或更高版本：https://nodejs.org`,
    en: `install Node ${OLDEST_NODE} or newer: https://nodejs.org`,
  }
  return { id: 'versions', state: 'problem', text: { zh, en }, remedy, problems: [] }
}

function findConfig({ project, settings }: Invocation): Finding {
  if (!project)
    return {
      id: 'config',
      state: 'ok',
      text: {
        zh: '没有 kaoju.config.yaml，用默认设置（kaoju init 可新建）',
        en: 'no kaoju.config.yaml, so default settings (kaoju init makes one)',
      },
      problems: [],
    }
  const count = settings.filter(({ origin }) => origin.kind === 'file').length
  const text = { zh: `设置：${project.path}，其中 ${count} 项生效`, en: `settings: ${project.path}, ${count} in effect` }
  return { id: 'config', ...judge(project.problems, { zh: '请改正上列各处', en: 'mend the places above' }), text }
}

function findTokenizer({ options }: Invocation, rules: CompiledRules): Finding {
  const { tokenizer, notice } = createTokenizer(options.tokenizer, rules.userWords)
  const problems = notice ? [notice] : []
  if (!tokenizer) return { id: 'tokenizer', state: 'problem', text: { zh: '分词器不可用', en: 'no tokenizer' }, problems }
  const [zh, en] = tokenizer.name === 'builtin' ? ['内置实现', 'built-in'] : ['nodejieba 本机模块', 'nodejieba, native']
  const text = { zh: `分词器：${zh}，词典来自 ${tokenizer.version}`, en: `tokenizer: ${en}, dictionary of ${tokenizer.version}` }
  if (!notice) return { id: 'tokenizer', state: 'ok', text, problems }
  const remedy = {
    zh: '结果相同，可以不管；要用本机模块：装好 C++ 编译器后运行 npm rebuild nodejieba',
    en: 'results are the same, so this may stay; for the native part: install a C++ compiler, then npm rebuild nodejieba',
  }
  return { id: 'tokenizer', state: 'note', text, remedy, problems }
}

function findRules({ rules, packs }: CompiledRules, problems: readonly Problem[], shipped: number, own: number): Finding {
  const count = new Set(packs.map(({ id }) => id)).size
  const text = {
    zh: `规则：${count} 个包、${rules.length} 条；自带 ${shipped} 个文件，自己的 ${own} 个`,
    en: `rules: ${rules.length} in ${count} packs; ${shipped} shipped files, ${own} of your own`,
  }
  const serious = problems.filter(({ severity }) => severity !== 'note')
  return { id: 'rules', ...judge(serious, { zh: '详见 kaoju rules check', en: 'kaoju rules check shows them in place' }), text }
}

async function findLook({ options }: Invocation, workingFolder: string): Promise<Finding> {
  const { own, problems } = await readOwnLook(options, workingFolder)
  try {
    const { partials } = await readTemplates(SHIPPED_TEMPLATES, own)
    const text = {
      zh: `模板：${Object.keys(partials).length + 1} 个，其中自己的 ${own.templates.size} 个；样式表：${options.theme ?? '自带'}`,
      en: `templates: ${Object.keys(partials).length + 1}, of them ${own.templates.size} your own; style sheet: ${options.theme ?? 'the shipped one'}`,
    }
    return { id: 'look', ...judge(problems, { zh: '请改正上列各处', en: 'mend the places above' }), text }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const text = { zh: `读不到自带模板（${reason}）`, en: `the shipped templates cannot be read (${reason})` }
    return { id: 'look', state: 'problem', text, remedy: { zh: '请重新安装 kaoju', en: 'install kaoju again' }, problems }
  }
}

function findTimeZone(name: string): Finding {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return { id: 'time-zone', state: 'ok', text: { zh: `时区：${timeZone}`, en: `time zone: ${timeZone}` }, problems: [] }
  } catch {
    const text = { zh: `没有时区“${name}”`, en: `there is no time zone «${name}»` }
    const remedy = { zh: '应为 IANA 名称，如 Asia/Shanghai', en: 'give an IANA name such as Asia/Shanghai' }
    return { id: 'time-zone', state: 'problem', text, remedy, problems: [] }
  }
}

async function findArticles(paths: readonly string[], workingFolder: string): Promise<Finding> {
  if (paths.length === 0)
    return {
      id: 'articles',
      state: 'ok',
      text: {
        zh: '文章：未设置，写在命令之后，如 kaoju report 文件夹',
        en: 'articles: none set; name them after the command: kaoju report FOLDER',
      },
      problems: [],
    }
  const { files, problems } = await listFiles(paths, workingFolder)
  const shown = paths.join(', ')
  if (files.length > 0)
    return {
      id: 'articles',
      state: 'ok',
      text: { zh: `文章：${shown}，${files.length} 个文件`, en: `articles: ${shown}, ${files.length} files` },
      problems: [],
    }
  return {
    id: 'articles',
    state: 'note',
    text: { zh: `文章：${shown} 里还没有文章`, en: `articles: none in ${shown} yet` },
    remedy: {
      zh: '放入 .md、.txt、.html 或 .ndjson 文件，或改 articles 设置',
      en: 'put .md, .txt, .html or .ndjson files there, or change «articles»',
    },
    problems: problems.filter(({ code }) => code !== 'source/no-articles'),
  }
}

/** What problems make of a finding: errors are to be mended, warnings to be known. */
function judge(problems: readonly Problem[], remedy: Localized): Pick<Finding, 'state' | 'remedy' | 'problems'> {
  if (problems.length === 0) return { state: 'ok', problems }
  return { state: problems.some(({ severity }) => severity === 'error') ? 'problem' : 'note', remedy, problems }
}

const OLDEST_NODE = 20
