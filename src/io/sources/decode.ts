// Bytes to text. In: a file's bytes. Out: its text and encoding, or why it is no text. Byte-order mark first, then strict UTF-8, then what
// an HTML page declares, then, for Chinese legacy encodings, what the bytes look like: most Big5 text is valid GB18030 too.

import { analyse } from 'chardet'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Decoded text without its byte-order mark. `damaged` counts the places that read as U+FFFD because their bytes were wrong. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly damaged: number
}

/** Decodes bytes; says `binary` for what is no text (NUL bytes outside UTF-16) and `unknown` for text in no known encoding. */
export function decodeText(bytes: Uint8Array): DecodedText | 'binary' | 'unknown' {
  const marked = findMark(bytes)
  if (marked) return decodeLeniently(bytes, marked)
  const wide = guessUtf16(bytes)
  if (wide) return wide
  if (bytes.includes(0)) return 'binary'
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8) return isControlled(utf8.text) ? 'binary' : utf8
  const declared = findDeclared(bytes)
  const page = declared ? decodeStrictly(bytes, declared) : null
  if (page) return page
  // UTF-8 with a few broken bytes may pass for GB18030; as GB18030 it would be gibberish.
  const mostlyUtf8 = decodeLeniently(bytes, 'utf-8')
  if (mostlyUtf8.damaged * 100 < countWide(mostlyUtf8.text)) return mostlyUtf8
  return decodeChinese(bytes)
}

function decodeChinese(bytes: Uint8Array): DecodedText | 'binary' | 'unknown' {
  const likely = guessChinese(bytes)
  const other = likely === 'big5' ? 'gb18030' : 'big5'
  const found = decodeStrictly(bytes, likely) ?? decodeStrictly(bytes, other)
  if (found) return isControlled(found.text) ? 'binary' : found
  const lenient = decodeLeniently(bytes, likely)
  if (lenient.damaged * 100 < countWide(lenient.text)) return lenient
  return isControlled(lenient.text) ? 'binary' : 'unknown'
}

/**
 * Big5 or GB18030, by chardet's count of frequent characters; where that does not decide (short texts), by where the bytes lie:
 * common GB characters have the lead bytes B0-D7 and trail bytes from A1, common Big5 ones the lead bytes A4-C6 and half their trails below 7F.
 */
function guessChinese(bytes: Uint8Array): 'gb18030' | 'big5' {
  const sample = bytes.subarray(0, SAMPLE)
  const matches = analyse(sample)
  const confidence = (name: string): number => matches.find((match) => match.name === name)?.confidence ?? 0
  const lead = confidence('Big5') - confidence('GB18030')
  if (Math.abs(lead) >= DECISIVE) return lead > 0 ? 'big5' : 'gb18030'
  return countCommon(sample, isCommonBig5) > countCommon(sample, isCommonGb) ? 'big5' : 'gb18030'
}

function countCommon(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let common = 0
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) continue
    if (isCommon(lead, bytes[i + 1] as number)) common++
    i++
  }
  return common
}

function isCommonGb(lead: number, trail: number): boolean {
  return ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3) && trail >= 0xa1
}

function isCommonBig5(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1)
}

function findMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030'
  return null
}

/** UTF-16 without a mark shows by its NULs, all on one side: the high bytes of its ASCII. */
function guessUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, SAMPLE)
  const nulls = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nulls
  if (even + odd === 0 || (even > 0 && odd > 0)) return null
  const decoded = decodeStrictly(bytes, odd > 0 ? 'utf-16le' : 'utf-16be')
  return decoded && !isControlled(decoded.text) && countFamiliar(decoded.text) * 10 > Math.min(decoded.text.length, SAMPLE) * 9
    ? decoded
    : null
}

/** The charset of an HTML page's `meta`, where it is one of ours. */
function findDeclared(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  const name = CHARSET.exec(head)?.groups?.name?.toLowerCase() ?? ''
  return DECLARED[name] ?? null
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, damaged: 0 }
  } catch {
    return null
  }
}

function decodeLeniently(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, damaged: text.match(/\uFFFD/g)?.length ?? 0 }
}

/** Whether more than one character in 200 is a control that text has no use for. */
function isControlled(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) controls++
  }
  return controls * 200 > text.length
}

function countWide(text: string): number {
  let wide = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f && text.charCodeAt(i) !== 0xfffd) wide++
  return wide
}

/** ASCII, Chinese punctuation and common ideographs, in the first part of the text. */
function countFamiliar(text: string): number {
  let familiar = 0
  for (let i = 0; i < Math.min(text.length, SAMPLE); i++) {
    const code = text.charCodeAt(i)
    if (code < 0x7f || (code >= 0x2010 && code <= 0x2030) || (code >= 0x3000 && code <= 0x9fff) || code >= 0xff00) familiar++
  }
  return familiar
}

const SAMPLE = 65_536
const DECISIVE = 20
const CHARSET = /<meta\s[^<>]{0,200}charset\s{0,3}=\s{0,3}["']?(?<name>[\w-]{1,20})/i
const DECLARED: Readonly<Record<string, Encoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'x-x-big5': 'big5',
}
