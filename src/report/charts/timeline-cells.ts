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
import { buildHeatSteps, paintCells } from './heat.ts'
import { buildTimeAxis, type ChartFrame, COLOURS, toTime } from './style.ts'
import { chooseBin, type TimeBin } from './time-bins.ts'
import type { TimelineMark, TimelinePanel } from './timeline-panels.ts'

const DAY = 86_400_000
/** No cell is narrower or lower than about so many px. */
const [CELL_WIDTH, CELL_HEIGHT] = [7, 9]
const HEIGHT = { wide: 340, narrow: 260 }

/** Draws a panel of `width` px; its data are the dataset `name`. */
export function drawTimelineCells(
  corpus: Corpus,
  { marks, from, to, first, last }: TimelinePanel,
  name: string,
  frame: ChartFrame,
  width: number,
): ChartSpec {
  const height = frame.isNarrow ? HEIGHT.narrow : HEIGHT.wide
  const across = chooseBin(dateOfDay(from / DAY), dateOfDay(to / DAY), width / CELL_WIDTH)
  const upwards = chooseBin(first, last, height / CELL_HEIGHT)
  const cells = countCells(marks, across, upwards)
  const steps = buildHeatSteps(cells.map(({ marks }) => marks.length))
  const values = cells.map((cell) => buildValue(corpus, cell, frame.language))
  const [low, high] = [Math.min(...values.map(({ saidFrom }) => saidFrom)), Math.max(...values.map(({ saidTo }) => saidTo))]
  const scale = (domain: string) => ({ type: 'utc', nice: false, domain: { expr: domain } })
  const x = { field: 'begin', type: 'temporal', scale: scale(`[${from}, ${to}]`), axis: buildTimeAxis(frame) }
  const said = { type: 'temporal', scale: scale(`[${low}, ${high}]`), axis: { ...buildTimeAxis(frame), tickCount: 4 } }
  return {
    ...{ width, height },
    datasets: { [name]: values },
    data: { name },
    layer: [
      {
        mark: { type: 'rect', clip: true },
        encoding: {
          x,
          x2: { field: 'end' },
          y: { ...said, field: 'saidFrom' },
          y2: { field: 'saidTo' },
          color: paintCells(steps),
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

function buildValue(corpus: Corpus, { about, said, marks }: Cell, language: Language) {
  const [first] = marks
  return {
    begin: toTime(about.begin),
    end: toTime(about.end),
    saidFrom: toTime(said.begin),
    saidTo: toTime(said.end),
    count: marks.length,
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
