// Every chart of a report, in one list. In: a corpus. Out: the charts that have something to show. A new chart is one file and one line here.

import type { Corpus } from '../../corpus/corpus.ts'
import type { Chart } from '../../model/chart.ts'
import type { Language } from '../../model/problem.ts'
import type { Provenance } from '../provenance.ts'
import { buildHeatmapChart } from './heatmap-chart.ts'
import { buildHistogramChart } from './histogram-chart.ts'
import { buildPercentagesChart } from './percentages-chart.ts'
import { buildSeriesChart } from './series-chart.ts'
import { buildTimelineChart } from './timeline-chart.ts'
import { buildUnitsChart } from './units-chart.ts'

/** Builds the charts of a report. `series-1` and on belong to the series with the same ids in the report model. */
export function buildCharts(corpus: Corpus, provenance: Provenance, language: Language): readonly Chart[] {
  const charts = [
    buildHistogramChart(corpus, language),
    buildHeatmapChart(corpus, language),
    buildTimelineChart(corpus, language),
    ...buildSeriesCharts(corpus, provenance, language),
    buildUnitsChart(corpus, provenance, language),
    buildPercentagesChart(corpus, provenance, language),
  ]
  return charts.filter((chart) => chart !== null)
}

/** Series that are drawn; the rest, of the fewest different amounts, have their tables. A chart takes a tenth of a second to draw. */
const MOST_SERIES = 40

function buildSeriesCharts(corpus: Corpus, provenance: Provenance, language: Language): readonly Chart[] {
  return corpus.series.named
    .flatMap((series, index) => buildSeriesChart(series, `series-${index + 1}`, corpus, provenance, language) ?? [])
    .slice(0, MOST_SERIES)
}
