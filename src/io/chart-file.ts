// A chart as a picture that stands by itself. In: its inert SVG. Out: an SVG file with paper behind it, the title above and the caption
// below, and no links: what they led to stays behind on the page.

import type { Chart } from '../model/chart.ts'
import { measureText } from '../model/text-width.ts'

const MARGIN = 24
const TITLE = { size: 18, leading: 26 }
const CAPTION = { size: 12, leading: 19 }
const [PAPER, INK, MUTED] = ['#ffffff', '#1d1d1b', '#6f6a61']

/** Sets an SVG between its title and caption. */
export function renderChartFile(svg: string, { subject, title, caption }: Pick<Chart, 'subject' | 'title' | 'caption'>): string {
  const [root = ''] = /^<svg[^>]*>/.exec(svg) ?? []
  const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(root)?.[1] ?? 0))
  if (!width || !height) throw new Error(`Unexpected SVG, expected it to name its width and height: ${root.slice(0, 120)}`)
  // On the page the heading above says what a series is of.
  const titleLines = wrapText(subject === undefined ? title : `${subject}：${title}`, TITLE.size, width)
  const captionLines = wrapText(caption, CAPTION.size, width)
  const top = MARGIN + titleLines.length * TITLE.leading + 8
  const bottom = top + height + 10
  const whole = { width: width + 2 * MARGIN, height: Math.ceil(bottom + captionLines.length * CAPTION.leading + MARGIN) }
  const names = /<title.*?<\/desc>/s.exec(svg)?.[0] ?? ''
  const labels = / role="img" aria-labelledby="[^"]*"/.exec(root)?.[0] ?? ''
  const body = svg.slice(root.length + names.length, -'</svg>'.length).replace(/<a [^>]*>|<\/a>/g, '')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}"${labels}>`,
    `${names}<rect width="${whole.width}" height="${whole.height}" fill="${PAPER}"/>`,
    ...titleLines.map((line, index) => setLine(line, MARGIN + TITLE.size + index * TITLE.leading, TITLE.size, INK, 700)),
    `<g transform="translate(${MARGIN},${top})">${body}</g>`,
    ...captionLines.map((line, index) => setLine(line, bottom + CAPTION.size + index * CAPTION.leading, CAPTION.size, MUTED, 400)),
    '</svg>\n',
  ].join('\n')
}

const FONTS = 'PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif'

function setLine(text: string, y: number, size: number, colour: string, weight: number): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<text x="${MARGIN}" y="${y}" font-family="${FONTS}" font-size="${size}" font-weight="${weight}" fill="${colour}">${safe}</text>`
}

/** Lines no wider than `width`: broken between Chinese characters or at spaces, never before a mark that closes. */
function wrapText(text: string, size: number, width: number): readonly string[] {
  const pieces = text.match(/[\p{Script=Latin}\p{N}.,:;%()/'’–-]+[，。；：、）”’…？！]*\s*|[“‘（《]*.[，。；：、）”’》…？！]*\s*/gsu) ?? []
  const lines: string[] = ['']
  for (const piece of pieces) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && measureText(`${line}${piece}`.trimEnd(), size) > width) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines.map((line) => line.trimEnd())
}
