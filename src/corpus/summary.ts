// A dated sentence in one clause. In: a record, a period it speaks of, the event its entry is headed by. Out: the clause that goes under
// that date and heading, where it stands, and how well it says by itself what happened. Words: rules/core/timeline.yaml.

import type { ArticleRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { type DatedPeriod, locate } from './datable.ts'
import { cutHead } from './excerpt.ts'
import type { TimelineWords } from './timeline-words.ts'
import { findWord, measureWordAt, measureWordBefore } from './word-list.ts'

/** A clause; of the sentences of an entry the one of the greatest weight is shown, the first of equals. */
export interface Summary {
  readonly text: string
  readonly weight: number
  /** What of the sentence it is of, uncut. */
  readonly span: Span
}

const LENGTH = 64
/** A clause border this far still beats a cut inside a clause. */
const MOST_LENGTH = 100
/** The words of the paper's own line: 央视网消息（新闻联播）：. */
const LONGEST_SOURCE = 30

/** The summary of a sentence: without the date that leads it, without a frame that only repeats date and event, cut at a clause border. */
export function summarise(record: ArticleRecord, { date, until }: DatedPeriod, event: string | null, words: TimelineWords): Summary {
  const sentence = record.sentences[date.sentence]?.text ?? date.text
  const dateAt = locate(sentence, date)
  const begin = skipSource(sentence, sentence.slice(0, dateAt).lastIndexOf('；') + 1, dateAt, words)
  const semicolon = sentence.indexOf('；', dateAt)
  const end = semicolon < 0 ? sentence.length : semicolon
  const events = record.mentions.filter((mention) => mention.type === 'event' && mention.sentence === date.sentence)
  const own = events.filter((mention) => mention.type === 'event' && mention.name === event)
  const start = skipFrame(
    sentence,
    skipDate(sentence, begin, dateAt, until, words),
    end,
    [{ at: dateAt, text: date.text }, ...own.map(({ at, text }) => ({ at: at ?? -1, text }))],
    words,
  )
  const whole = record.mentions.flatMap((mention) =>
    mention.sentence === date.sentence && mention.at !== undefined
      ? [{ start: mention.at - start, end: mention.at + mention.text.length - start }]
      : [],
  )
  const clause = sentence.slice(start, end).replace(/[\s。！？，；：]+$/u, '')
  const text = shorten(clause, whole, words)
  return { text, weight: weigh(text, clause, words), span: { start, end } }
}

/** Past the paper's own line, which says nothing of what happened, and past a label in brackets: 央视网消息（新闻联播）：, [视频]. */
function skipSource(sentence: string, begin: number, before: number, { sources }: TimelineWords): number {
  const label = /^\s*(?:\[[^\]]{1,8}\]|【[^】]{1,40}】)*/u.exec(sentence.slice(begin))?.[0].length ?? 0
  const from = begin + label <= before ? begin + label : begin
  const colon = sentence.indexOf('：', from)
  if (colon < 0 || colon >= before || colon - from > LONGEST_SOURCE) return from
  const line = sentence.slice(from, colon).replace(/[（(][^）)]{1,12}[）)]$/u, '')
  return measureWordBefore(line, line.length, sources) > 0 ? colon + 1 : from
}

/** Past the date where it leads and the rest can stand alone: `2021年2月7日，中国援柬首批疫苗抵达金边` → `中国援柬…`. */
function skipDate(sentence: string, begin: number, dateAt: number, until: number, words: TimelineWords): number {
  const lead = sentence.slice(begin, dateAt)
  const opener = /^[\s△(（"“]*/u.exec(lead)?.[0].length ?? 0
  const preposition = measureWordAt(lead, opener, words.before_dates)
  if (!/^[(（]?$/u.test(lead.slice(opener + preposition))) return skipMarks(sentence, lead.startsWith('△') ? dateAt : begin)
  // 今天（1月15日），… is two mentions of one date.
  const after = until + (/^(?:[（(][\d年月日]{2,12}[）)]|[）)])/u.exec(sentence.slice(until))?.[0].length ?? 0)
  // 10月30日的讲话中 and 今年5月举办的峰会上 read on from their date; without it they would begin in the air.
  const readsOn = measureWordAt(sentence, after, words.reads_on) > 0 || isAttribute(sentence, after, words)
  return readsOn ? begin + lead.search(/[^\s△(（]|$/u) : skipMarks(sentence, after)
}

/** 举行的会议, 举办的峰会上: a verb of holding whose object is still to come, after a particle. */
function isAttribute(sentence: string, after: number, { holding, attributive }: TimelineWords): boolean {
  const verb = measureWordAt(sentence, after, holding)
  const clause = /^[^，；]{0,40}/u.exec(sentence.slice(after + verb))?.[0] ?? ''
  return verb > 0 && findWord(clause, attributive) !== null
}

/**
 * Past a frame that says no more than the date and heading above it: 今年5月举办的全球健康峰会上，… , 10月30日的讲话中，… , 出席G20罗马峰会时，… .
 * A frame with a subject of its own (习近平主席在…会上，达成共识) stays.
 */
function skipFrame(
  sentence: string,
  start: number,
  end: number,
  known: readonly { readonly at: number; readonly text: string }[],
  words: TimelineWords,
): number {
  const comma = sentence.indexOf('，', start)
  if (comma < 0 || comma >= end || end - comma < 7) return start
  const frame = sentence.slice(start, comma)
  if (!endsAsFrame(frame, words)) return start
  const link = measureWordAt(frame, 0, words.links)
  const opener = link + measureWordAt(frame, link, words.frame_starts)
  const isKnown = known.some(({ at }) => at >= start && at <= start + opener + 1)
  const saysEvent = known.slice(1).some(({ at }) => at >= start && at < comma)
  const bare = frame.replace(/["”]$/u, '')
  const speech = bare.slice(0, bare.length - measureWordBefore(bare, bare.length, words.frame_ends))
  const isSpeech = measureWordBefore(speech, speech.length, words.speeches) > 0
  return (isKnown || opener > 0) && (saysEvent || isSpeech) ? skipMarks(sentence, comma + 1) : start
}

/** 上, 中, 期间 at the end, also inside a quotation mark. */
function endsAsFrame(text: string, { frame_ends }: TimelineWords): boolean {
  const bare = text.replace(/["”]$/u, '')
  return measureWordBefore(bare, bare.length, frame_ends) > 0
}

function skipMarks(sentence: string, from: number): number {
  return from + (/^[\s，,、：:（(）)△]*/u.exec(sentence.slice(from))?.[0].length ?? 0)
}

/** Cuts a long clause after a whole one that does not end as a frame does (…对话会上): what happened there would be missing. */
function shorten(clause: string, whole: readonly Span[], words: TimelineWords): string {
  if (clause.length <= LENGTH) return clause
  const ends = [...clause.matchAll(/[，；：。！？]/gu)].map(({ index }) => index)
  const complete = ends.filter((end) => end >= LENGTH / 4 && end <= MOST_LENGTH && !isFrame(clause.slice(0, end), words))
  const best = complete.filter((end) => end <= LENGTH).at(-1) ?? complete[0]
  return best === undefined ? cutHead(clause, LENGTH, whole) : `${clause.slice(0, best)}…`
}

/** Whether a beginning only leads up to what happened: …对话会上, or a single 根据…办法. */
function isFrame(head: string, words: TimelineWords): boolean {
  return endsAsFrame(head, words) || (measureWordAt(head, 0, words.frame_starts) > 0 && !head.includes('，'))
}

/** How well a clause says what happened. This ranks sentences already found, it finds none. */
function weigh(text: string, clause: string, words: TimelineWords): number {
  const first = text.split('，', 1)[0] ?? ''
  const isHeld = findWord(text, words.holding) ?? findWord(text, words.attendance)
  const happens = isHeld ? 4 : findWord(text, words.happening) ? 2 : 0
  const isFramed = endsAsFrame(first, words) || measureWordAt(first, 0, words.frame_starts) > 0 ? -2 : 0
  // 还提出, 这也是, 的讲话: what they go on from stands elsewhere.
  const leansBack = measureWordAt(text, 0, words.leans_back) > 0 || /^["“—]/u.test(text) || findWord(first, words.also) ? -3 : 0
  const isCut = text.length < clause.length ? -1 : 0
  return happens + isFramed + leansBack + isCut
}
