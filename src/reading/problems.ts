// What can be wrong with an article's text, one function a code. In: where. Out: problems in the house wording.

import { createProblem, type Place, type Problem } from '../model/problem.ts'
import type { Blocks } from './blocks.ts'
import type { FrontMatterFault } from './front-matter.ts'

/** Front matter that was not read, or not all of it. The body is read all the same. */
export function frontMatterFault(place: Place, fault: FrontMatterFault): Problem {
  const { kind, detail } = fault
  if (kind === 'language') {
    return createProblem(place, 'error', 'reading/front-matter-language', {
      en: `Unexpected front matter language "${detail}", expected YAML; it was not run, and the article has no title, author or date from it`,
      zh: `头信息的语言是“${detail}”，应为 YAML；其中的代码没有执行，文章也没有从中取得标题、作者和日期`,
    })
  }
  if (kind === 'unclosed') {
    return createProblem(place, 'warning', 'reading/front-matter-unclosed', {
      en: 'Unexpected end of file in front matter, expected a line --- that closes it; all of it was read as text',
      zh: '头信息没有结束，应有一行 --- 作结；现全部按正文读入',
    })
  }
  if (kind === 'too-long') {
    return createProblem(place, 'error', 'reading/front-matter-too-long', {
      en: 'Unexpected front matter of more than 20,000 characters, expected a short header; it was not read',
      zh: '头信息超过 2 万字，应为简短的文件头；没有读取',
    })
  }
  return createProblem(place, 'warning', 'reading/front-matter-yaml', {
    en: `Unexpected YAML in front matter (${detail}), expected "name: value" lines; what could be read of it was`,
    zh: `头信息不是合格的 YAML（${detail}），应为“名称: 值”；已读取能读的部分`,
  })
}

/** A date that is none of the formats. */
export function unreadableDate(place: Place, text: string): Problem {
  const shown = text.slice(0, 40)
  return createProblem(place, 'warning', 'reading/date-format', {
    en: `Unexpected date "${shown}", expected one such as 2021-10-28 14:08:07, 2021-10-28 or Thu, 28 Oct 2021 06:08:07 GMT`,
    zh: `日期“${shown}”无法识别，应如 2021-10-28 14:08:07、2021-10-28 或 Thu, 28 Oct 2021 06:08:07 GMT`,
  })
}

/** No publication date anywhere: dates without a year stay unresolved. */
export function missingDate(place: Place): Problem {
  return createProblem(place, 'warning', 'reading/date-missing', {
    en: 'Unexpected article without a publication date, expected one in its header or file name; relative dates stay unresolved',
    zh: '文章没有发布日期，应写在头信息或文件名中；相对日期（如“今年”“7 月”）无法确定',
  })
}

/** A body that was not taken apart. */
export function refusedBody(place: Place, refusal: NonNullable<Blocks['refusal']>): Problem {
  return createProblem(place, 'error', `reading/${refusal}`, REFUSALS[refusal])
}

/** Nothing to read between the tags. */
export function emptyBody(place: Place): Problem {
  return createProblem(place, 'warning', 'reading/no-text', {
    en: 'Unexpected article without text, expected at least one paragraph',
    zh: '文章没有正文，应至少有一段文字',
  })
}

const REFUSALS = {
  'too-deep': {
    en: 'Unexpected nesting of tags or quotes beyond any page, expected at most 1,000 levels (30 in Markdown); the body was not read',
    zh: '标签嵌套过深，应不超过 1000 层（Markdown 30 层）；正文没有读取',
  },
  'too-many-tags': {
    en: 'Unexpected number of tags, expected at most 250,000 in one article; the body was not read',
    zh: '标签过多，一篇文章应不超过 25 万个；正文没有读取',
  },
  'too-long': {
    en: 'Unexpected length of the body, expected one article (HTML up to 8 million characters, Markdown up to 1 million, 20,000 lines, 4,000 brackets and 10,000 emphasis marks); it was not read',
    zh: '正文过长，应为一篇文章（HTML 不超过 800 万字符，Markdown 不超过 100 万字符、2 万行、4000 个方括号、1 万个强调符号）；没有读取',
  },
  unparsable: {
    en: 'Unexpected HTML that exhausts the parser, expected a page of ordinary depth; the body was not read',
    zh: 'HTML 结构超出解析器的能力，应为普通网页；正文没有读取',
  },
} as const
