// Records that use every part of a report: the doses with a contradiction, percentages, events, dates, copies, hostile text.

import { exactly } from '../../src/model/interval.ts'
import type { ArticleRecord } from '../../src/model/record.ts'
import { createDate, createDoses, createEvent, createFigure, createRecord, DOSE_RECORDS, stated } from '../corpus/records.ts'

/** Text that would run, break out of its place or be filled in as a template if it were not set as text. */
export const HOSTILE_TEXTS = [
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(2)>',
  '<svg onload=alert(3)><a href="javascript:alert(4)">x</a></svg>',
  '"><iframe src="https://example.org/"></iframe>',
  '{{labels.product}} {{{theme}}} {{> reader}} {{=<% %>=}}',
  "=HYPERLINK('https://example.org')",
  '&amp;&lt;b&gt; ]]> --> \u2028\u202e',
] as const

const HOSTILE = HOSTILE_TEXTS.join('')

const SIXTH = createRecord(
  'sixth.txt',
  '2021-12-11T08:00:00+08:00',
  ['截至12月10日，中国已向世界提供6亿剂疫苗。'],
  [createDoses(exactly(6e8), '6亿剂', stated('2021-12-10', null, '2021-12-11'))],
)

const SHARES = createRecord(
  'shares.txt',
  '2021-10-31T08:06:29+08:00',
  ['2021年10月30日，G20罗马峰会举行。', '国土面积占全球的55%，国内生产总值占全球的86%，贸易额占全球的75%。', '2022年2月4日将有一会。'],
  [
    createDate('2021年10月30日', '2021-10-30', '2021-10-30', '2021-10-31'),
    createEvent('G20罗马峰会', 'G20罗马峰会'),
    ...[55, 86, 75].map((share) => ({ ...createFigure(exactly(share), { text: `${share}%`, unit: 'percent' }), sentence: 1 })),
    createDate('2022年2月4日', '2022-02-04', '2022-02-04', '2022-02-05', 2),
  ],
)

const hostileRecord = createRecord(
  `hostile/${HOSTILE}.txt`,
  '2021-11-02T09:00:00+08:00',
  [`2021年11月1日，${HOSTILE}大会通报5家${HOSTILE}。`, `占比${HOSTILE}30%。`],
  [
    createDate('2021年11月1日', '2021-11-01', '2021-11-01', '2021-11-02'),
    createEvent(`${HOSTILE}大会`, `${HOSTILE}大会`),
    createFigure(exactly(5), { text: `5家${HOSTILE}`, unit: HOSTILE, noun: HOSTILE, attribution: { speaker: HOSTILE, verb: '说' } }),
    { ...createFigure(exactly(30), { text: '30%', unit: 'percent' }), sentence: 1 },
  ],
)

export const HOSTILE_RECORD: ArticleRecord = {
  ...hostileRecord,
  article: { ...hostileRecord.article, author: HOSTILE, title: HOSTILE },
  problems: [{ path: HOSTILE, line: 1, column: 1, code: 'test/hostile', severity: 'error', message: HOSTILE, messageZh: HOSTILE }],
}

/** Everything above: 4 articles of doses, a contradicting one, shares, their copy, and a hostile one. */
export const ALL_RECORDS: readonly ArticleRecord[] = [
  ...DOSE_RECORDS,
  SIXTH,
  SHARES,
  { ...SHARES, article: { ...SHARES.article, id: 'copy.txt', path: 'copy.txt' } },
  HOSTILE_RECORD,
]
