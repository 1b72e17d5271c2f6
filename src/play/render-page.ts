// The playground's page. In: its parts and the rule files. Out: one HTML document. Rule files come from strangers: they stand in it as
// JSON in which no `<` is left, and the page's own code puts them on screen as text.

import mustache from 'mustache'
import type { PlayAssets } from '../model/play-assets.ts'
import type { Language } from '../model/problem.ts'
import type { RuleText } from '../pipeline.ts'
import { choosePlayLabels } from './labels.ts'

/** What the page's code finds in the page. */
export interface PlayIsland {
  readonly language: Language
  readonly timeZone: string
  readonly templates: PlayAssets['templates']
  /** Files to load, in order. Those of the user come after the shipped ones. */
  readonly files: readonly (RuleText & { readonly isShipped: boolean })[]
}

/** Renders the page. Throws where the engine or style would end its own element. */
export function renderPlayPage(assets: PlayAssets, island: PlayIsland, version: string): string {
  if (/<\/script|<!--/i.test(assets.engine) || /<\/style/i.test(assets.style))
    throw new Error('Unexpected end of an element in the playground’s script or style, expected none')
  const { language } = island
  const view = {
    ...assets,
    version,
    htmlLanguage: language === 'zh' ? 'zh-CN' : 'en',
    labels: choosePlayLabels(language),
    island: JSON.stringify(island).replaceAll('<', '\\u003c'),
  }
  return mustache.render(assets.page, view)
}
