// The menu of places to start from: new rules by type, the user's files, the shipped ones. What was written under one entry is kept
// while another is looked at.

import { find } from '../../browser/element.ts'
import { type PlayLabels, RULE_TYPE_NAMES } from '../labels.ts'
import type { PlayIsland } from '../render-page.ts'
import { buildSampleText, fillTemplate } from '../sample-text.ts'
import type { SharedState } from './address.ts'

export interface StartMenu {
  /** The path the file being written has. */
  path(): string
  /** Opens the user's first file, or the first example where they gave none. */
  openFirst(): void
  openShared(state: SharedState): void
}

/** How the menu gets at what stands in the page. */
export interface StatePort {
  read(): SharedState
  write(state: SharedState): void
}

interface Entry {
  readonly title: string
  readonly path: string
  readonly text: string
}

/** A file that is new has this path. */
const NEW_PATH = 'my-rules.yaml'

/** Fills the menu. */
export function createStartMenu({ templates, files, language }: PlayIsland, labels: PlayLabels, port: StatePort): StartMenu {
  const select = find('start', HTMLSelectElement)
  const entries: Entry[] = []
  const kept = new Map<number, SharedState>()
  let current = -1
  const addGroup = (label: string, added: readonly Entry[]) => {
    if (added.length === 0) return
    const group = document.createElement('optgroup')
    group.label = label
    for (const entry of added) group.append(new Option(entry.title, String(entries.push(entry) - 1)))
    select.append(group)
  }
  const open = (index: number, state?: SharedState) => {
    if (current >= 0) kept.set(current, port.read())
    const entry = entries[index]
    if (!entry) return
    current = index
    select.value = String(index)
    const sample = buildSampleText(entry)
    port.write(state ?? kept.get(index) ?? { rules: entry.text, text: sample.text, published: sample.published ?? '' })
  }
  const own = files.filter(({ isShipped }) => !isShipped).map((file) => ({ ...file, title: file.path }))
  addGroup(labels.ownFiles, own)
  addGroup(
    labels.newRules,
    RULE_TYPE_NAMES.flatMap(({ type, [language]: name }) =>
      templates
        .filter((template) => template.type === type)
        .map(({ text }) => ({ title: `${name} · ${type}`, path: NEW_PATH, text: fillTemplate(type, text) })),
    ),
  )
  addGroup(
    labels.shippedFiles,
    files.filter(({ isShipped }) => isShipped).map((file) => ({ ...file, title: file.path })),
  )
  select.addEventListener('change', () => open(Number(select.value)))
  return {
    path: () => entries[current]?.path ?? NEW_PATH,
    openFirst: () => open(0),
    openShared(state) {
      addGroup(labels.linked, [{ title: labels.linked, path: NEW_PATH, text: state.rules }])
      open(entries.length - 1, state)
    },
  }
}
