// The playground in the browser. Reads what the page holds, then: whoever types is answered as soon as they pause.
//
//   address or first example ──► editor, text, day ──► engine ──► problems, marks, explanation, tests
//                                     ▲    (a pause after the last key) │
//                                     └─────────────────────────────────┘

import './jitless.ts'
import { find } from '../../browser/element.ts'
import type { Mention } from '../../model/mention.ts'
import { createProblem, type Problem, wholeFile } from '../../model/problem.ts'
import { choosePlayLabels } from '../labels.ts'
import { renderTip } from '../mention-rows.ts'
import { createPlayground, type PlayFindings, type Playground, type PlayInput } from '../playground.ts'
import type { PlayIsland } from '../render-page.ts'
import { readFragment, renderFragment } from './address.ts'
import { inflate } from './compressed-text.ts'
import { createRuleEditor } from './rule-editor.ts'
import { showFindings } from './show-findings.ts'
import { showMention } from './show-mention.ts'
import { showProblems } from './show-problems.ts'
import { showRules } from './show-rules.ts'
import { showTests } from './show-tests.ts'
import { createStartMenu } from './start-menu.ts'

/** Milliseconds after the last key. The engine takes about a tenth of this for a rule file of a screen or two. */
const PAUSE = 120
/** The tests of all other rules wait for a longer one. */
const LONG_PAUSE = 500
const LARGEST_DICTIONARY = 20_000_000

const island = JSON.parse(find('island', HTMLScriptElement).text) as PlayIsland
const { language } = island
const labels = choosePlayLabels(language)
const text = find('text', HTMLTextAreaElement)
const published = find('published', HTMLInputElement)
const editor = createRuleEditor(schedule)
const menu = createStartMenu(island, labels, { read: readState, write: writeState })
const engine: Promise<Playground> = openEngine()

let timer = 0
let longTimer = 0
/** Milliseconds that the last answer took: a long text waits longer, so that typing stays smooth. */
let cost = 0
let chosen: Mention | null = null
/** Of the last pause: they stay in view until the next. */
let lints: readonly Problem[] = []

function readState() {
  return { rules: editor.read(), text: text.value, published: published.value }
}

function writeState(state: ReturnType<typeof readState>): void {
  editor.write(state.rules)
  text.value = state.text
  published.value = state.published
  find('path', HTMLElement).textContent = menu.path()
  chosen = null
  lints = []
  schedule()
}

function readInput(): PlayInput {
  const state = readState()
  return { file: { path: menu.path(), text: state.rules }, text: state.text, published: state.published || null }
}

function schedule(): void {
  window.clearTimeout(timer)
  window.clearTimeout(longTimer)
  timer = window.setTimeout(() => void answer(), Math.max(PAUSE, 2 * cost))
}

async function answer(): Promise<void> {
  const input = readInput()
  try {
    const playground = await engine
    const begun = performance.now()
    const findings = playground.find(input)
    const { file } = input
    const isIncomplete = findings.problems.some(({ path, severity }) => path === file.path && severity === 'error')
    const tests = { tests: playground.testOwn(file), isIncomplete, path: file.path, labels, language, goTo: editor.goTo, onTry: tryText }
    showAllProblems([...findings.problems, ...lints], input)
    showMarks(playground, findings, input)
    showTests({ ...tests, others: null })
    cost = performance.now() - begun
    window.clearTimeout(longTimer)
    const answerInFull = () => {
      lints = playground.lint(file)
      showAllProblems([...findings.problems, ...lints], input)
      showRules({ rules: listOwnRules(findings, input), labels, language, explain: (rule) => playground.explainRule(input, rule) })
      showTests({ ...tests, others: playground.testOthers(file) })
    }
    longTimer = window.setTimeout(() => attempt(answerInFull, input), Math.max(LONG_PAUSE, 4 * cost))
  } catch (thrown) {
    showFault(thrown, input)
  }
}

function attempt(work: () => void, input: PlayInput): void {
  try {
    work()
  } catch (thrown) {
    showFault(thrown, input)
  }
}

/** A fault of ours must not end the page: the next key may lead past it. */
function showFault(thrown: unknown, input: PlayInput): void {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const words = { zh: `程序自身出错：${reason}`, en: `a fault of the program: ${reason}` }
  showAllProblems([createProblem(wholeFile(input.file.path), 'error', 'play/fault', words)], input)
}

function showAllProblems(problems: readonly Problem[], { file }: PlayInput): void {
  editor.mark(problems.filter(({ path }) => path === file.path))
  showProblems({ problems, path: file.path, text: file.text, language, none: labels.noProblems, goTo: editor.goTo })
}

function showMarks(playground: Playground, findings: PlayFindings, input: PlayInput): void {
  const isAll = find('show-all', HTMLInputElement).checked
  const mentions = findings.findings.flatMap(({ mention, isOwn }) => (isAll || isOwn ? [mention] : []))
  chosen = mentions.find((mention) => mention.type === chosen?.type && mention.start === chosen.start) ?? mentions[0] ?? null
  const findSentence = ({ sentence }: Mention) => {
    const { start, end } = findings.sentences[sentence] ?? { start: 0, end: 0 }
    return input.text.slice(start, end).trim()
  }
  const explain = (mention: Mention | null) =>
    showMention({
      ...{
        mention,
        step: mention && playground.explainMention(input, mention),
        findings,
        labels,
        language,
        path: input.file.path,
        published: input.published,
      },
      ...{ sentence: mention ? findSentence(mention) : '', goTo: editor.goTo, copy: (words) => void copy(words, labels.copied) },
    })
  const choose = showFindings({
    ...{ text: input.text, mentions, setAside: findings.setAside, aside: labels.aside, lost: findings.lost, lostLabel: labels.lost },
    none: isAll ? labels.nothingFound : labels.nothingOwn,
    renderTip: (mention) => renderTip(mention, findings.units, language),
    onPoint(mention, isFirm) {
      if (isFirm) chosen = mention
      choose(chosen)
      explain(mention ?? chosen)
    },
  })
  choose(chosen)
  explain(chosen)
}

function listOwnRules({ rules }: PlayFindings, { file }: PlayInput): readonly string[] {
  return [...rules.values()]
    .filter(({ place, placeAt }) => place.path === file.path || placeAt(['tests']).path === file.path)
    .map(({ qualifiedId }) => qualifiedId)
}

function tryText(example: string): void {
  text.value = example
  schedule()
  text.focus()
}

async function share(): Promise<void> {
  const fragment = await renderFragment(readState())
  window.history.replaceState(null, '', fragment)
  await copy(window.location.href, labels.shared, labels.sharedOnly)
}

async function copy(words: string, done: string, failed = ''): Promise<void> {
  // Without a secure context there is no clipboard at all.
  const write = async () => navigator.clipboard.writeText(words)
  const isCopied = await write().then(
    () => true,
    () => false,
  )
  const notice = find('notice', HTMLElement)
  notice.textContent = isCopied ? done : failed
  window.setTimeout(() => notice.replaceChildren(), 4000)
}

function download(): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([editor.read()], { type: 'application/yaml' }))
  link.download = menu.path().split('/').at(-1) ?? 'rules.yaml'
  link.click()
  URL.revokeObjectURL(link.href)
}

async function openEngine(): Promise<Playground> {
  const read = (id: string) => inflate(find(id, HTMLScriptElement).text, LARGEST_DICTIONARY)
  const [dictionary, userDictionary, model] = await Promise.all([
    read('jieba-dictionary'),
    read('jieba-user-dictionary'),
    read('jieba-model'),
  ])
  const decoder = new TextDecoder()
  const jieba = { dictionary, userDictionary: decoder.decode(userDictionary), model: decoder.decode(model) }
  return createPlayground({ files: island.files, jieba, timeZone: island.timeZone })
}

async function openFragment(): Promise<boolean> {
  const shared = await readFragment(window.location.hash)
  if (shared) menu.openShared(shared)
  return shared !== null
}

text.addEventListener('input', schedule)
published.addEventListener('input', schedule)
for (const id of ['show-own', 'show-all']) find(id, HTMLInputElement).addEventListener('change', schedule)
find('share', HTMLButtonElement).addEventListener('click', () => void share())
find('download', HTMLButtonElement).addEventListener('click', download)
window.addEventListener('hashchange', () => void openFragment())
void openFragment().then((isShared) => isShared || menu.openFirst())
