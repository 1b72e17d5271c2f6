// Contrast of words with what is behind them, by the formula of WCAG 2. In: a page. Out: the texts that fall short of AA.

import type { Page } from 'playwright-core'

/** Texts in view with a contrast below 4.5, each with its contrast. Text that is transparent on purpose is left out. */
export function findFaintTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { document, getComputedStyle } = globalThis as unknown as Frame
    type Color = readonly [red: number, green: number, blue: number, alpha: number]
    const parse = (text: string): Color => {
      const [a = 0, b = 0, c = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      const scale = text.startsWith('color(') ? 1 : 255
      return [a / scale, b / scale, c / scale, alpha]
    }
    const lay = (over: Color, under: Color): Color => {
      const mix = (index: 0 | 1 | 2) => over[index] * over[3] + under[index] * (1 - over[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const backgroundOf = (element: Box | null): Color => {
      if (!element) return [1, 1, 1, 1]
      const own = parse(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : lay(own, backgroundOf(element.parentElement))
    }
    const light = ([red, green, blue]: Color) => {
      const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const hasText = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent.trim() !== '')
      const { width } = element.getBoundingClientRect()
      if (!hasText || width === 0 || /^(SCRIPT|NOSCRIPT|OPTION)$/.test(element.tagName)) return []
      const color = parse(getComputedStyle(element).color)
      if (color[3] === 0) return []
      const background = backgroundOf(element)
      const [a, b] = [light(lay(color, background)), light(background)]
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      return contrast < 4.5 ? [`${contrast.toFixed(2)} ${element.tagName}.${element.className} ${element.textContent.slice(0, 20)}`] : []
    })
  })
}

/** Just enough of the page's world: the compiler's libraries here have no DOM. */
interface Frame {
  readonly document: { querySelectorAll(selector: string): Iterable<Box> }
  getComputedStyle(element: Box): { readonly color: string; readonly backgroundColor: string }
}

interface Box {
  readonly tagName: string
  readonly className: string
  readonly textContent: string
  readonly parentElement: Box | null
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string }>
  getBoundingClientRect(): { readonly width: number }
}
