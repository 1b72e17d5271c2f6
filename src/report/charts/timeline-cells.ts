// The timeline of many articles. In: a panel. Out: cells of publication time by time spoken of, darker for more sentences, each leading to
// the first of them: thousands of dots would be a cloud.

import type { Corpus } from '../../corpus/corpus.ts'
import { cutHead } from '../../corpus/excerpt.ts'
import { renderNumber, renderPeriod } from '../../corpus/notation.ts'
import type { ChartSpec } from '../../model/chart.ts'
import { groupBy } from '../../model/group-by.ts'
import { dateOfDay } from '../../model/iso-date.ts'
import type { Language } from '../../model/problem.ts'
import { nameMention } from '../anchor.ts'
import { nameArticleOf } from './figure-rows.ts'
import { buildHeatSteps, chooseShade, type HeatSteps, SHADES } from './heat.ts'
import { buildTimeAxis, type ChartFrame, COLOURS, toTime } from './style.ts'
import { type Bin, chooseBin, listBins, type TimeBin } from './time-bins.ts'
import type { TimelineMark, TimelinePanel } from './timeline-panels.ts'

const DAY = 86_400_000
/** Pieces of time on either axis: cells of some 5 to 14 px. */
const [MOST_ACROSS, MOST_UPWARDS] = [60, 30]
const HEIGHT = { wide: 340, narrow: 260 }
/** Of a few days or weeks. */
const [LEAST_HEIGHT, ROW_HEIGHT] = [64, 16]

/** The cells of all panels, and the steps of their shades. */
export interface TimelineCells {
  readonly panels: readonly { readonly panel: TimelinePanel; readonly cells: readonly Cell[]; readonly upwards: readonly Bin[] }[]
  readonly steps: HeatSteps
  /** The count of the darkest cell. */
  readonly most: number
}

/** Counts the cells of panels. */
export function countTimelineCells(panels: readonly TimelinePanel[]): TimelineCells {
  const counted = panels.map((panel) => {
    const across = chooseBin(dateOfDay(panel.from / DAY), dateOfDay(panel.to / DAY), MOST_ACROSS)
    const upwards = chooseBin(panel.first, panel.last, MOST_UPWARDS)
    return { panel, cells: countCells(panel.marks, across, upwards), upwards: listBins(upwards, panel.first, panel.last) }
  })
  const counts = counted.flatMap(({ cells }) => cells.map(({ marks }) => marks.length))
  return { panels: counted, steps: buildHeatSteps(counts), most: Math.max(...counts) }
}

/** Draws the panels, `width` px wide. */
export function drawTimelineCells(
  corpus: Corpus,
  { panels, steps }: TimelineCells,
  frame: ChartFrame,
  width: number,
): readonly ChartSpec[] {
  return panels.map(({ panel: { from, to }, cells, upwards }, index) => {
    const values = cells.map((cell) => buildValue(corpus, cell, steps, frame.language))
    const [low, high] = [Math.min(...values.map(({ saidFrom }) => saidFrom)), Math.max(...values.map(({ saidTo }) => saidTo))]
    const scale = (domain: string) => ({ type: 'utc', nice: false, domain: { expr: domain } })
    const x = { field: 'begin', type: 'temporal', scale: scale(`[${from}, ${to}]`), axis: buildTimeAxis(frame, from, to) }
    const said = { type: 'temporal', scale: scale(`[${low}, ${high}]`), axis: buildTimeAxis(frame, low, high, { isUpright: true }) }
    const name = `panel${index + 1}`
    return {
      ...{ width, height: Math.min(frame.isNarrow ? HEIGHT.narrow : HEIGHT.wide, Math.max(LEAST_HEIGHT, upwards.length * ROW_HEIGHT)) },
      datasets: { [name]: values },
      layer: [
        {
          data: { name },
          mark: { type: 'rect', clip: true },
          encoding: {
            ...{ x, x2: { field: 'end' }, y: { ...said, field: 'saidFrom' }, y2: { field: 'saidTo' }, color: SHADES },
            href: { field: 'href' },
            tooltip: buildTooltip(frame.language),
          },
        },
        {
          data: { values: [{ at: low }, { at: high }] },
          mark: { type: 'line', strokeWidth: 1, color: COLOURS.ink, strokeDash: [3, 3], clip: true },
          encoding: { x: { ...x, field: 'at' }, y: { ...said, field: 'at' } },
        },
      ],
    }
  })
}

interface Cell {
  readonly about: { readonly begin: string; readonly end: string }
  readonly said: { readonly begin: string; readonly end: string }
  readonly marks: readonly TimelineMark[]
}

function countCells(marks: readonly TimelineMark[], across: TimeBin, upwards: TimeBin): readonly Cell[] {
  const placed = marks.map((mark) => ({
    mark,
    about: across.findBin(dateOfDay(Math.floor(mark.middle / DAY))),
    said: upwards.findBin(dateOfDay(mark.published / DAY)),
  }))
  const groups = groupBy(placed, ({ about, said }) => `${said.begin} ${about.begin}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ about: first.about, said: first.said, marks: group.map(({ mark }) => mark) }] : []
  })
}

function buildValue(corpus: Corpus, { about, said, marks }: Cell, steps: HeatSteps, language: Language) {
  const [first] = marks
  return {
    begin: toTime(about.begin),
    end: toTime(about.end),
    saidFrom: toTime(said.begin),
    saidTo: toTime(said.end),
    shade: chooseShade(marks.length, steps),
    href: first ? `#${nameMention(first.article, first.mention)}` : '',
    when: renderPeriod(about.begin, about.end, language),
    published: renderPeriod(said.begin, said.end, language),
    number: renderNumber(marks.length, language),
    sentence: first ? `${nameArticleOf(corpus, first.article, 10)} ${cutHead(first.text, 40)}` : '',
  }
}

function buildTooltip(language: Language): readonly ChartSpec[] {
  const titles = language === 'zh' ? ['说的是', '发布于', '句子', '第一句'] : ['Speaks of', 'Published', 'Sentences', 'The first']
  return ['when', 'published', 'number', 'sentence'].map((field, index) => ({ field, title: titles[index] }))
}
