// Why an event or entity rule finds no name. In: the rule and a sentence's history. Out: steps: a head that ends no name and the word that stops
// it, a known name that cuts a word or lost its place, or no head and no name at all.

import { isOverlapping } from '../../../model/span.ts'
import type { Rule } from '../../../rules/schema.ts'
import type { TraceEvent } from '../../trace.ts'
import { type SentenceHistory, textOf } from '../sentence-history.ts'
import { createStep, type Step } from '../step.ts'
import { quotePlace } from '../wording.ts'
import { explainAbsence } from './lexicon-reasons.ts'
import { explainPatterns, listRejections } from './pattern-reasons.ts'

type NameRule = Extract<Rule, { type: 'event' | 'entity' }>
type Headed = Extract<TraceEvent, { kind: 'headed' }>

/** Explains an event or entity rule that made no mention. */
export function explainNames(history: SentenceHistory, id: string, rule: NameRule): readonly Step[] {
  const headed = history.events.flatMap((event) =>
    event.kind === 'headed' && event.head.origin.rule === id && event.fault ? [explainHead(history, event)] : [],
  )
  const dropped = listRejections(history, id)
  const patterns = rule.pattern ? explainPatterns(history, id) : []
  const words = [...(rule.heads ?? []), ...(rule.names ?? []).flatMap(({ name, aliases = [] }) => [name, ...aliases])]
  if (headed.length + dropped.length > 0) return [...dropped, ...headed]
  const tags = rule.type === 'entity' ? (rule.tagged ?? []) : []
  const tagged = tags.length > 0 ? [explainTags(history, tags, rule.kind)] : []
  return [...(words.length > 0 ? [explainAbsence(history, words)] : []), ...tagged, ...patterns]
}

/** The first word with one of the tags, which was not enough; or that there is none. */
function explainTags(history: SentenceHistory, tags: readonly string[], kind: string): Step {
  const word = history.findings.tokens().find(({ tag }) => tags.includes(tag))
  const list = tags.join(' ')
  if (!word)
    return createStep('tag-absent', { zh: `分词器没有把哪个词标为 ${list}`, en: `the tokenizer tags no word of the sentence ${list}` })
  const { zh, en } = quotePlace(history, word)
  if (kind === 'person')
    return createStep(
      'tag-alone',
      {
        zh: `${zh}词性为 ${word.tag}，但没有姓氏、职衔或间隔号佐证是人名`,
        en: `${en} is tagged ${word.tag}, but no surname, title or dot says that it is a person`,
      },
      word,
    )
  return createStep(
    'tag-refused',
    {
      zh: `${zh}词性为 ${word.tag}，但不足两个汉字、在词表 core/org.not_names 中，或已属于更长的名称`,
      en: `${en} is tagged ${word.tag}, but has less than two Chinese characters, is in lexicon core/org.not_names, or belongs to a longer name`,
    },
    word,
  )
}

function explainHead(history: SentenceHistory, { head, name, fault }: Headed): Step {
  const { zh, en } = quotePlace(history, head)
  switch (fault) {
    case 'opaque': {
      const cover = history.findings.work.scan.opaque.find((opaque) => isOverlapping(opaque, head))
      const term = cover ? textOf(history, cover) : ''
      return createStep(
        'head-opaque',
        { zh: `中心词${zh}在不可拆的词“${term}”之内`, en: `head ${en} is inside the opaque term “${term}”` },
        head,
      )
    }
    case 'general': {
      const words = name ? textOf(history, { start: name.start, end: head.start }) : ''
      const only =
        words === ''
          ? { zh: '之前只有泛称', en: 'has only general words before it' }
          : { zh: `之前只有“${words}”`, en: `has only “${words}” before it` }
      return createStep(
        'head-general',
        {
          zh: `中心词${zh}${only.zh}，不足以成名（词表 core/event.generic）`,
          en: `head ${en} ${only.en}, too little for a name (lexicon core/event.generic)`,
        },
        head,
      )
    }
    case 'not proper': {
      const words = name ? textOf(history, name) : ''
      return createStep(
        'head-not-proper',
        {
          zh: `“${words}”中没有专名、序数或引号；规则写 needs: modifier 即可放宽，或在词表 core/event.proper 中加词`,
          en: `“${words}” holds no proper noun, ordinal or quotation; needs: modifier in the rule would do without, or a word in lexicon core/event.proper`,
        },
        name ?? head,
      )
    }
    case 'not long':
      return createStep(
        'head-not-long',
        {
          zh: `“${name ? textOf(history, name) : ''}”中没有专名、序数或引号，修饰语也不足五字；规则写 needs: modifier 即可放宽`,
          en: `“${name ? textOf(history, name) : ''}” holds no proper noun, ordinal or quotation, nor five characters of modifiers; needs: modifier in the rule would do without`,
        },
        name ?? head,
      )
    case 'not quoted':
      return createStep(
        'head-not-quoted',
        {
          zh: `“${name ? textOf(history, name) : ''}”中没有引号：规则写 needs: quoted，名称须含引用（“春苗行动”）`,
          en: `“${name ? textOf(history, name) : ''}” holds no quotation, which needs: quoted asks for (“春苗行动”)`,
        },
        name ?? head,
      )
    default:
      return explainNoName(history, head)
  }
}

/** The word before the head that no name holds: 出席|峰会. */
function explainNoName(history: SentenceHistory, head: Headed['head']): Step {
  const { tokens, work, sentence } = history.findings
  const { zh, en } = quotePlace(history, head)
  const word = tokens().findLast((token) => token.end <= head.start)
  const own = tokens().find((token) => token.end > head.start)
  if (own && own.end > head.end)
    return createStep('head-cut', { zh: `中心词${zh}是“${own.text}”一词的一部分`, en: `head ${en} is part of the word “${own.text}”` }, own)
  if (!word || word.start < sentence.start)
    return createStep(
      'head-alone',
      { zh: `中心词${zh}之前没有字，名称至少要有两字修饰`, en: `nothing stands before head ${en}; a name needs two characters before it` },
      head,
    )
  const term = work.chart
    .ofKind('lexicon')
    .find((item) => item.lexicon === 'core/event.stops' && item.start === word.start && item.end === word.end)
  const date = work.chart.ofKind('date').find((item) => isOverlapping(item, word))
  const place = quotePlace(history, word)
  const why = term
    ? { zh: '它在词表 core/event.stops 中，名称到此为止', en: 'a word of core/event.stops, where names end' }
    : date
      ? { zh: '它属于一个日期，名称到此为止', en: 'part of a date, where names end' }
      : { zh: `词性 ${word.tag}，名称中不用，或不足两字`, en: `tagged ${word.tag}, which no name holds, or less than two characters` }
  return createStep(
    'head-stopped',
    { zh: `中心词${zh}之前是${place.zh}：${why.zh}`, en: `before head ${en} stands ${place.en}: ${why.en}` },
    word,
  )
}
