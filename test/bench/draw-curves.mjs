// The curves as a picture. In: points. Out: an SVG file of four small charts, drawn with Vega.

import { writeFileSync } from 'node:fs'
import { parse, View } from 'vega'
import { compile } from 'vega-lite'

const CURVES = [
  ['articles', 'Articles', 'processor seconds'],
  ['characters', 'Characters an article, same text in all', 'processor seconds'],
  ['rules', 'Measure rules that never fire, with 10 terms each', 'processor seconds'],
  ['threads', 'Threads (--jobs)', 'seconds'],
]

/** Draws and writes. Every axis begins at zero: what matters is whether a line is straight. */
export async function drawCurves(points, path) {
  const charts = CURVES.map(([curve, title, unit]) => ({
    width: 280,
    height: 170,
    data: { values: points.filter((point) => point.curve === curve) },
    mark: { type: 'line', point: true, color: '#1f5f8b' },
    encoding: {
      x:
        curve === 'threads'
          ? { field: 'x', type: 'ordinal', title, axis: { labelAngle: 0 } }
          : { field: 'x', type: 'quantitative', title, scale: { zero: true } },
      y: { field: 'seconds', type: 'quantitative', title: unit },
    },
  }))
  const spec = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', background: 'white', columns: 2, concat: charts }
  const view = new View(parse(compile(spec).spec), { renderer: 'none' })
  const svg = (await view.toSVG()).replace(/^<svg[^>]*>/, (root) => `${root}<title>Cost of kaoju extract</title>`)
  writeFileSync(path, `${svg}\n`)
  view.finalize()
}
