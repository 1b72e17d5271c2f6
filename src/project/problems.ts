// Everything that can be wrong with a project's own files (configuration, theme, templates), one function a code.

import { createProblem, type Localized, type Place, type Problem } from '../model/problem.ts'

/** Problems of one file in the order of their places, as one reads. */
export function sortByPlace(problems: readonly Problem[]): readonly Problem[] {
  const [line, column] = [(one: Problem) => one.line ?? 0, (one: Problem) => one.column ?? 0]
  return [...problems].sort((a, b) => line(a) - line(b) || column(a) - column(b))
}

export function unexpectedContent(place: Place): Problem {
  return createProblem(place, 'error', 'config-content', {
    en: 'Unexpected content, expected lines of «key: value» (a colon and a space), such as «articles: articles»',
    zh: '内容不合要求，应为一行行的“键: 值”（半角冒号加空格），如“articles: articles”',
  })
}

/** The style element would end here, and the rest stand in the page as markup. */
export function styleEnd(place: Place): Problem {
  return createProblem(place, 'error', 'theme-style-end', {
    en: 'Unexpected «</style», expected style sheet text alone: it would end the style sheet inside the page',
    zh: '出现“</style”，它会使页面中的样式表提前结束；应只含样式表文字',
  })
}

export function importedStyle(place: Place): Problem {
  return createProblem(place, 'error', 'theme-import', {
    en: 'Unexpected @import, expected the rules themselves: a report makes no request, so put that file’s text here',
    zh: '不能用 @import：报告不发出任何网络请求；请把那个文件的内容直接写在这里',
  })
}

export function remoteFile(place: Place, address: string): Problem {
  const shown = shorten(address)
  return createProblem(place, 'error', 'theme-address', {
    en: `Unexpected address «${shown}», expected data:… (the file itself, base64) or #id: a report makes no request and stands alone`,
    zh: `不能引用“${shown}”：报告不发出任何网络请求，也不依赖别的文件；应为 data:…（把文件以 base64 写入）或 #id`,
  })
}

export function openEnd(place: Place, opened: string): Problem {
  return createProblem(place, 'error', 'theme-open-end', {
    en: `Unexpected end of the file, expected the «${opened}» of this place to be closed`,
    zh: `此处的“${opened}”到文件末尾仍未闭合`,
  })
}

export function unknownVariable(place: Place, name: string, nearest: string): Problem {
  return createProblem(place, 'warning', 'theme-variable', {
    en: `Unexpected variable «${name}», which nothing uses, expected «${nearest}»`,
    zh: `变量“${name}”没有用处，是否应为“${nearest}”`,
  })
}

export function unusedTemplate(place: Place, name: string, nearest: string | null, shipped: readonly string[]): Problem {
  return createProblem(place, 'warning', 'template-name', {
    en: `Unexpected template «${name}», which replaces none and which no template names, expected ${nearest ? `«${nearest}»` : `one of ${shipped.join(', ')}`}`,
    zh: `模板“${name}”既不取代自带模板，也没有被引用，不会出现在页面上；${nearest ? `是否应为“${nearest}”` : `自带模板有 ${shipped.join('、')}`}`,
  })
}

export function badTemplate(place: Place, reason: Localized): Problem {
  return createProblem(place, 'error', 'template-syntax', { en: `Unexpected ${reason.en}`, zh: `模板语法有误：${reason.zh}` })
}

export function unknownPartial(place: Place, name: string, nearest: string | null, all: readonly string[]): Problem {
  return createProblem(place, 'error', 'template-partial', {
    en: `Unexpected template «${name}», expected ${nearest ? `«${nearest}»` : `one of ${all.join(', ')}`}`,
    zh: `没有模板“${name}”，${nearest ? `是否应为“${nearest}”` : `可用的有 ${all.join('、')}`}`,
  })
}

export function unknownTag(place: Place, name: string, nearest: string | null): Problem {
  return createProblem(place, 'warning', 'template-tag', {
    en: `Unexpected tag «${name}», which no shipped template has, expected ${nearest ? `«${nearest}»` : 'a tag of reports/templates'}; the page shows nothing here`,
    zh: `自带模板中没有标签“${name}”，页面此处将是空的；${nearest ? `是否应为“${nearest}”` : '可用的标签见自带模板'}`,
  })
}

/** Articles come from strangers: their words must never be set as markup. */
export function rawTag(place: Place, name: string): Problem {
  return createProblem(place, 'error', 'template-raw', {
    en: `Unexpected three braces around «${name}», expected {{${name}}}: the words of articles must be escaped`,
    zh: `“${name}”不能用三重花括号，应为 {{${name}}}：文章中的文字必须转义，否则其中的代码会在页面里运行`,
  })
}

export function templateRequest(place: Place, address: string): Problem {
  const shown = shorten(address)
  return createProblem(place, 'error', 'template-address', {
    en: `Unexpected address «${shown}», expected data:… (the file itself, base64): a report makes no request`,
    zh: `不能从“${shown}”载入文件：报告不发出任何网络请求；应为 data:…（把文件以 base64 写入）`,
  })
}

/** `part` is what every page must have, `why` it must. */
export function missingPart(place: Place, part: string, why: Localized): Problem {
  return createProblem(place, 'error', 'template-page', {
    en: `Unexpected page without «${part}», expected it as in the shipped page.mustache: ${why.en}`,
    zh: `页面缺少“${part}”，应与自带的 page.mustache 相同：${why.zh}`,
  })
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
