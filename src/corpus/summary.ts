// A dated sentence in one clause. In: a record, a date of it, the event its entry is headed by. Out: the clause that goes under that
// date and heading, and how well it says by itself what happened.

import type { DateMention } from '../model/mention.ts'
import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { cutHead } from './excerpt.ts'

/** A clause; of the sentences of an entry the one of the greatest weight is shown, the first of equals. */
export interface Summary {
  readonly text: string
  readonly weight: number
}

const LENGTH = 64
/** A clause border this far still beats a cut inside a clause. */
const MOST_LENGTH = 100

/** The summary of a sentence: without the date that leads it, without a frame that only repeats date and event, cut at a clause border. */
export function summarise(record: ArticleRecord, date: DateMention, event: string | null): Summary {
  const sentence = record.sentences[date.sentence]?.text ?? date.text
  const dateAt = Math.max(0, date.at ?? sentence.indexOf(date.text))
  const begin = skipSource(sentence, sentence.slice(0, dateAt).lastIndexOf('；') + 1, dateAt)
  const semicolon = sentence.indexOf('；', dateAt)
  const end = semicolon < 0 ? sentence.length : semicolon
  const events = record.mentions.filter((mention) => mention.type === 'event' && mention.sentence === date.sentence)
  const own = events.filter((mention) => mention.type === 'event' && mention.name === event)
  const start = skipFrame(sentence, skipDate(sentence, begin, dateAt, date.text), end, [
    { at: dateAt, text: date.text },
    ...own.map(({ at, text }) => ({ at: at ?? -1, text })),
  ])
  const whole = record.mentions.flatMap((mention) =>
    mention.sentence === date.sentence && mention.at !== undefined
      ? [{ start: mention.at - start, end: mention.at + mention.text.length - start }]
      : [],
  )
  const clause = sentence.slice(start, end).replace(/[\s。！？，；：]+$/u, '')
  const text = shorten(clause, whole)
  return { text, weight: weigh(text, clause) }
}

/** Past the paper's own line, which says nothing of what happened: `央视网消息（新闻联播）：`. */
function skipSource(sentence: string, begin: number, before: number): number {
  const source = /^[^，：。]{1,14}(?:消息|讯|电)(?:[（(][^）)]{1,12}[）)])?：/u.exec(sentence.slice(begin))?.[0]
  return source !== undefined && begin + source.length <= before ? begin + source.length : begin
}

/** Past the date where it leads and the rest can stand alone: `2021年2月7日，中国援柬首批疫苗抵达金边` → `中国援柬…`. */
function skipDate(sentence: string, begin: number, dateAt: number, date: string): number {
  const lead = sentence.slice(begin, dateAt)
  if (!/^[\s△(（"“]?(?:在|于|[今昨明]天[（(])?$/u.test(lead)) return skipMarks(sentence, lead.startsWith('△') ? dateAt : begin)
  // 今天（1月15日），… is two mentions of one date.
  const after =
    dateAt + date.length + (/^(?:[（(][\d年月日]{2,12}[）)]|[）)])/u.exec(sentence.slice(dateAt + date.length))?.[0].length ?? 0)
  // 10月30日的讲话中 and 今年5月举办的峰会上 read on from their date; without it they would begin in the air.
  return /^(?:的|举[行办][^，；]{0,40}的|晚|上|下|起|以|至|—)/u.test(sentence.slice(after))
    ? begin + lead.search(/[^\s△(（]|$/u)
    : skipMarks(sentence, after)
}

/**
 * Past a frame that says no more than the date and heading above it: 今年5月举办的全球健康峰会上，… , 10月30日的讲话中，… , 出席G20罗马峰会时，… .
 * A frame with a subject of its own (习近平主席在…会上，达成共识) stays.
 */
function skipFrame(sentence: string, start: number, end: number, known: readonly { readonly at: number; readonly text: string }[]): number {
  const comma = sentence.indexOf('，', start)
  if (comma < 0 || comma >= end || end - comma < 7) return start
  const frame = sentence.slice(start, comma)
  if (!FRAME_END.test(frame)) return start
  const opener = /^(?:同样|同时|此外|随后)?(?:在|于|当|出席|参加)?["“]?/u.exec(frame)?.[0].length ?? 0
  const isKnown = known.some(({ at }) => at >= start && at <= start + opener)
  const saysEvent = known.slice(1).some(({ at }) => at >= start && at < comma)
  const isSpeech = /的(?:重要)?(?:讲话|致辞|演讲|发言)中$/u.test(frame)
  return (isKnown || opener > 0) && (saysEvent || isSpeech) ? skipMarks(sentence, comma + 1) : start
}

const FRAME_END = /(?:上|中|时|里|期间|之际)["”]?$/u

function skipMarks(sentence: string, from: number): number {
  return from + (/^[\s，,、：:（(）)△]*/u.exec(sentence.slice(from))?.[0].length ?? 0)
}

/** Cuts a long clause after a whole one that does not end as a frame does (…对话会上): what happened there would be missing. */
function shorten(clause: string, whole: readonly Span[]): string {
  if (clause.length <= LENGTH) return clause
  const ends = [...clause.matchAll(/[，；：。！？]/gu)].map(({ index }) => index)
  const complete = ends.filter((end) => end >= LENGTH / 4 && end <= MOST_LENGTH && !isFrame(clause.slice(0, end)))
  const best = complete.filter((end) => end <= LENGTH).at(-1) ?? complete[0]
  return best === undefined ? cutHead(clause, LENGTH, whole) : `${clause.slice(0, best)}…`
}

/** Whether a beginning only leads up to what happened: …对话会上, or a single 根据…办法. */
function isFrame(head: string): boolean {
  return FRAME_END.test(head) || (/^(?:根据|依据|据|随着|为了?|针对|由于|经|在)/u.test(head) && !head.includes('，'))
}

/**
 * How well a clause says what happened. This ranks sentences already found, it finds none: verbs of happening stand here, not in rules.
 */
function weigh(text: string, clause: string): number {
  const first = text.split('，', 1)[0] ?? ''
  const happens = /举行|举办|召开|开幕|闭幕|出席|启动|发表|签署|宣布|抵达|运抵/u.test(text) ? 3 : 0
  const isFramed = FRAME_END.test(first) || /^(?:在|于|当|根据|针对|随着|围绕)/u.test(first) ? -2 : 0
  // 还提出, 这也是, 的讲话: what they go on from stands elsewhere.
  const leansBack = /^(?:这|该|其|他|她|它|此|还|也|同样|而|但|并|的|["“—])/u.test(text) || /[还也]/u.test(first) ? -3 : 0
  const isCut = text.length < clause.length ? -1 : 0
  return happens + isFramed + leansBack + isCut
}
