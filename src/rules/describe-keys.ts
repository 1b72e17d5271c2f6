// What every key of a rule file is for: shown by editors (through the JSON Schema) and listed by the guide. In: nothing. Out: tables from
// key to description; nested keys are joined with dots. A test holds them to the schema: no key without words, no words without key.

import type { Localized } from '../model/problem.ts'

type Descriptions = Readonly<Record<string, Localized>>

export const FILE_KEYS: Descriptions = {
  schema: { en: 'Version of the format: 1.', zh: '格式版本：1。' },
  pack: {
    en: 'The pack that the rules of this file belong to; a pack may stand in several files.',
    zh: '本文件规则所属的规则包；一个包可分几个文件。',
  },
  'pack.id': { en: 'Short name; rules are cited as PACK/ID.', zh: '短名；规则以“包/规则”引用。' },
  'pack.version': { en: 'Version, the same in all files of the pack.', zh: '版本，同包各文件应一致。' },
  'pack.title': { en: 'Title in both languages.', zh: '中英文标题。' },
  'pack.uses': { en: 'Packs whose lexicons these rules may name without PACK/.', zh: '所用的包：其词表可直接按 id 引用。' },
  rules: {
    en: 'The rules. Where two would take the same characters, longer, then priority, then order decides.',
    zh: '规则列表。争夺同样文字时依次看长度、priority、先后。',
  },
}

export const COMMON_KEYS: Descriptions = {
  id: { en: 'Lower-case words joined by dots: vaccine.doses_provided.', zh: '以点连接的小写词：vaccine.doses_provided。' },
  type: { en: 'What kind of rule it is.', zh: '规则类型。' },
  title: { en: 'Title in both languages, for reports.', zh: '中英文标题，用于报告。' },
  note: { en: 'A note for people.', zh: '备注。' },
  priority: {
    en: 'Whole number; on the same characters the higher wins. 0 where it is left out.',
    zh: '整数，默认 0；争夺同样文字时大者胜。',
  },
  scope: {
    en: 'Where the rule applies: title, body, caption, quote, table. Everywhere where it is left out.',
    zh: '适用范围：标题、正文、图注、引文、表格；默认全部。',
  },
  tests: { en: 'Examples, which `kaoju rules test` runs.', zh: '示例，由 kaoju rules test 运行。' },
  'tests.match': { en: 'Texts in which the rule must find something.', zh: '必须匹配的文本。' },
  'tests.no-match': {
    en: 'Texts in which it must find nothing (with `expect`: nothing like that).',
    zh: '不得匹配的文本（有 expect 时：不得有那样的结果）。',
  },
  'tests.todo-match': {
    en: 'Known misses: reported, not failed, and announced once they pass.',
    zh: '已知尚不能匹配的文本：只列出，能匹配时提醒。',
  },
}

/** The keys of one test written out: `{text: …, published: …, expect: …}`. */
export const TEST_KEYS: Descriptions = {
  text: { en: 'The text, read as an article of its own.', zh: '文本，当作一篇文章来读。' },
  published: { en: 'The day the article is of, for relative dates: 2021-12-19.', zh: '文章日期，用于相对日期：2021-12-19。' },
  expect: {
    en: 'Fields that one mention must have: {value: 5e8, unit: dose}.',
    zh: '某一处结果必须具有的字段：{value: 5e8, unit: dose}。',
  },
}

/** The keys of `set`. */
export const SETTING_KEYS: Descriptions = {
  yearOffset: { en: 'Years from the base: -1 for 去年.', zh: '距基准的年数：去年为 -1。' },
  monthOffset: { en: 'Months from the base: -1 for 上月.', zh: '距基准的月数：上月为 -1。' },
  dayOffset: { en: 'Days from the base: 1 for 明天.', zh: '距基准的天数：明天为 1。' },
  weekOffset: { en: 'Weeks from the base: 1 for 下周.', zh: '距基准的周数：下周为 1。' },
  quarterOffset: { en: 'Quarters from the base: -1 for 上季度.', zh: '距基准的季度数：上季度为 -1。' },
  centuryOffset: { en: 'Centuries from the article’s: -1 for 上世纪.', zh: '距文章所在世纪的世纪数：上世纪为 -1。' },
  year: { en: 'A year that the words stand for: 1978 for 改革开放.', zh: '文字所指的年份：改革开放为 1978。' },
  yearBase: { en: 'The year before an era’s first: 1911 for 民国.', zh: '纪年元年的前一年：民国为 1911。' },
  isBC: { en: 'Years count down: 公元前.', zh: '年份倒数：公元前。' },
  nth: { en: 'Which of the weekdays of its month; -1 is the last.', zh: '当月第几个该星期几；-1 为最后一个。' },
  term: { en: 'A solar term: 1 小寒 to 24 冬至.', zh: '节气：1 小寒至 24 冬至。' },
  lunar: {
    en: 'Month and day are of the lunar calendar: month, leap for 闰四月, yearEnd for 除夕, which 2021年除夕 puts before the spring of 2021.',
    zh: '月日为农历：month，闰月为 leap；yearEnd 用于除夕：2021年除夕在2021年春节之前。',
  },
  isWeekend: { en: 'Saturday and Sunday of the week.', zh: '一周的周六与周日。' },
  isNearest: { en: 'Without a year the nearest one is meant, as with festivals.', zh: '没有年份时取最近的一次，如节日。' },
  isNext: { en: 'The first one after the article: 下一个中秋节.', zh: '文章之后的第一个：下一个中秋节。' },
  isSamePeriod: { en: 'Of the year only the days that are compared: 去年同期.', zh: '只指该年中相比较的那段时间：去年同期。' },
  hour: { en: 'An hour that the words stand for: 0 for 零时.', zh: '文字所指的小时：零时为 0。' },
  minute: { en: 'Minutes that the words stand for: 30 for 半.', zh: '文字所指的分钟：半为 30。' },
  amount: { en: 'A number of units that the words stand for: 0.5 for 半年.', zh: '文字所指的数量：半年为 0.5。' },
  side: { en: 'Of a window: first (前三季度) or last (最后两个月).', zh: '时段取自：first 开头（前三季度）、last 末尾（最后两个月）。' },
  month: { en: 'A month that the words stand for: 3.', zh: '文字所指的月份：3。' },
  day: { en: 'A day of the month: 12; -1 is the last.', zh: '日：12；-1 为最后一天。' },
  weekday: { en: 'A weekday, Monday is 1.', zh: '星期几，周一为 1。' },
  half: { en: 'Half of the year: 1 for 上半年.', zh: '半年：上半年为 1。' },
  quarter: { en: 'A quarter: 1 to 4.', zh: '季度：1 至 4。' },
  century: { en: 'A century: 20 for 上世纪.', zh: '世纪：上世纪为 20。' },
  season: { en: 'SP, SU, FA or WI.', zh: '季节：SP 春、SU 夏、FA 秋、WI 冬。' },
  dayPart: {
    en: 'MO morning, MI midday, AF afternoon, EV evening, NI night, DT daytime.',
    zh: 'MO 上午、MI 中午、AF 下午、EV 晚、NI 夜、DT 白天。',
  },
  granularity: { en: 'What is counted: year, quarter, month, week, day, hour, minute.', zh: '计数单位：年、季、月、周、日、时、分。' },
  unit: { en: 'Unit of the figure, where the words name none: percent for 成.', zh: '文字未写明时的单位：成为 percent。' },
  direction: { en: '-1 back (5年前), 1 forward (三天后).', zh: '-1 向前（5年前），1 向后（三天后）。' },
  base: {
    en: 'What is counted from: reference (the article’s date), context (the date before it in the text, else the article’s), running (only the text’s).',
    zh: '起算点：reference（文章日期）、context（上文的日期，没有则用文章日期）、running（只用上文）。',
  },
  anchor: {
    en: 'Where a length of time lies: past ends at the article’s date, future begins at it.',
    zh: '时段位置：past 止于文章日期，future 始于文章日期。',
  },
  part: { en: 'What the numerals of a pair are: year, month, day.', zh: '成对数字所指：年、月、日。' },
  onlyWith: { en: 'The finest part that the date must have: month for 月底.', zh: '日期须精确到：月底要求 month。' },
  until: { en: 'reference: an open date (今年以来) ends at the article’s date.', zh: 'reference：不限的日期（今年以来）止于文章日期。' },
  mod: {
    en: 'What the words do to the date: BEFORE 年前, ON_OR_AFTER 以来, END 年底 …',
    zh: '修饰：BEFORE 年前、ON_OR_AFTER 以来、END 年底等。',
  },
  value: { en: 'A value without a number: 50 for 半数, PRESENT_REF for 目前.', zh: '没有数字时的值：半数为 50，目前为 PRESENT_REF。' },
  bound: { en: 'What the words say of the number: exact, approx, gt, ge, lt, le.', zh: '文字对数的限定：exact、approx、gt、ge、lt、le。' },
  noun: {
    en: 'Whether a counted noun follows: no, may; or it alone makes it a figure: needed (one word), phrase (any number).',
    zh: '其后是否有所数的名词：no、may；必须有时为 needed（一个词）或 phrase（词组）。',
  },
  stands: {
    en: 'What a bare number must be: `alone` in its clause, `great` (with 万 or 亿), `hedged` (with 万, 亿, a hedge, or of several words).',
    zh: '单独的数须如何：`alone` 独占一个分句，`great` 以万、亿写成，`hedged` 有万、亿或限定词，或不止一个数字。',
  },
  changeDirection: { en: 'up or down: the figure is a change.', zh: 'up 升、down 降：此数为变化量。' },
  against: { en: 'What the change is against: year, month, other.', zh: '变化的比较对象：year 同比、month 环比、other 其他。' },
}

const terms = { en: 'Texts to look for, as they stand.', zh: '要查找的文字。' }
const pattern = { en: 'A pattern, or a list of them: see “Patterns” in rules/README.md.', zh: '模式或模式列表，见 rules/README.md。' }
const triggers = {
  en: 'For patterns that begin with re:/…/ or a gap: literals of which one stands where a match begins.',
  zh: '模式以 re:/…/ 或间隔开头时：匹配起点处必有其一的文字。',
}
const heads = { en: 'Words that names end with: 峰会.', zh: '名称的中心词：峰会。' }
const names = {
  en: 'Names, each with its other forms: {name: 中国国际进口博览会, aliases: [进博会]}.',
  zh: '名称及其别名：{name: 中国国际进口博览会, aliases: [进博会]}。',
}
const needs = {
  en: 'What must stand before a head: `proper` (a proper noun, edition or quoted name, the default), `long` (that, or five characters of modifiers), `modifier` (any), `quoted` (a quoted name).',
  zh: '中心词前须有：proper（专名、届次或引号内名称，默认）、long（同上，或五字以上修饰语）、modifier（任意修饰语）或 quoted（引号内名称）。',
}

const PATTERN_RULE: Descriptions = {
  boundary: {
    en: 'How matches stand to words: none may cut them, soft (default) cuts none that is clearly another, token keeps to them.',
    zh: '与分词的关系：none 可切开词，soft（默认）不切开明显的词，token 须与词边界一致。',
  },
  pattern,
  triggers,
  production: { en: 'The function that makes a value of the match.', zh: '由匹配得出值的产生式。' },
  set: { en: 'Values for the production beside what the pattern captured.', zh: '捕获之外给产生式的值。' },
}

/** What each type of rule is for, and the keys it has beside the common ones. */
export const TYPE_KEYS: Readonly<Record<string, { readonly about: Localized; readonly keys: Descriptions }>> = {
  lexicon: {
    about: { en: 'A list of words that patterns and measures name.', zh: '供模式与指标引用的词表。' },
    keys: {
      terms: { en: 'Words; {text: […], canonical: …} gives several the same name.', zh: '词；{text: […], canonical: …} 使几个词同名。' },
      not: {
        en: 'Longer words in which a term does not count: 疫苗民族主义 is no 疫苗.',
        zh: '含词条而不算的更长的词：“疫苗民族主义”不算“疫苗”。',
      },
      tag: {
        en: 'Part of speech under which the tokenizer learns the terms; without it, it does not.',
        zh: '教给分词器的词性；不写则不教。',
      },
      opaque: { en: 'Nothing is found inside a term: 二十国集团 holds no number.', zh: '词条之内不再查找：“二十国集团”里没有数字。' },
      use: {
        en: '`timeline`: nothing is looked for in articles; the timeline asks for the terms when articles are set side by side.',
        zh: '`timeline`：不在文章中查找，排时间线时使用。',
      },
    },
  },
  hedge: {
    about: { en: 'Words that change what a number means: 超过, 多, 左右.', zh: '改变数字含义的词：超过、多、左右。' },
    keys: {
      position: { en: 'Before the number, inside it (5亿多剂), or after its unit.', zh: '在数字之前、之内（5亿多剂）或单位之后。' },
      terms,
      bound: { en: 'gt 超过, ge 至少, lt 不到, le 至多, approx 约.', zh: 'gt 超过，ge 至少，lt 不到，le 至多，approx 约。' },
      interval: {
        en: 'Width as factors of the value, {low: 0.9, high: 1}, or next-step: up to the next step of the last digit. Without it the side is open.',
        zh: '宽度：数值的倍数 {low: 0.9, high: 1}，或 next-step（到末位数字的下一档）；不写则该侧不限。',
      },
    },
  },
  unit: {
    about: { en: 'Units of measure, money and classifiers.', zh: '计量单位、货币与量词。' },
    keys: {
      terms,
      unit: {
        en: 'The id figures carry. Left out: the term as written (家). null: none.',
        zh: '数量所带的单位 id；不写：即所写的词（家）；null：无。',
      },
      dimension: {
        en: 'What it measures; patterns name it as {unit:mass}. `classifier` for 个, 家, 场.',
        zh: '量纲，模式中写作 {unit:mass}；量词用 classifier。',
      },
      times: {
        en: 'What one of the term is in `unit`, where it has no id of its own: 0.1 for 角, whose unit is CNY.',
        zh: '此词之一合 `unit` 多少（此词自身没有 id 时）：角的 unit 为 CNY，times 为 0.1。',
      },
      factor: {
        en: 'What one of it is in the base unit of its dimension: 1000 for 吨 in kg.',
        zh: '折合本量纲基本单位的倍数：吨为 1000（公斤）。',
      },
      label: { en: 'Name in both languages, for reports.', zh: '报告中的中英文名。' },
    },
  },
  date: { about: { en: 'Dates, durations, recurrences.', zh: '日期、时段与周期。' }, keys: PATTERN_RULE },
  ordinal: { about: { en: 'Ranks and editions: 第16次.', zh: '序数：第16次。' }, keys: PATTERN_RULE },
  figure: { about: { en: 'Quantities: 超过7.5亿剂.', zh: '数量：超过7.5亿剂。' }, keys: PATTERN_RULE },
  event: {
    about: { en: 'Named events: heads that names end with, and names known as such.', zh: '事件名称：中心词与已知名称。' },
    keys: {
      kind: { en: 'summit, forum, expo, games … any word.', zh: 'summit、forum、expo、games 等，可自定。' },
      heads,
      needs,
      names,
      pattern,
      triggers,
      tagged: {
        en: 'Tags of the tokenizer whose words are such names: ns for places. Persons need a surname or a title beside them too.',
        zh: '分词器标为这些词性的词即为此类名称：地名 ns。人名还须有姓氏或旁有职衔。',
      },
    },
  },
  entity: {
    about: { en: 'Persons, organisations, places, initiatives, works.', zh: '人物、机构、地点、倡议、作品。' },
    keys: {
      kind: { en: 'person, org, place, initiative or work.', zh: 'person、org、place、initiative 或 work。' },
      heads,
      needs,
      names,
      pattern,
      triggers,
    },
  },
  measure: {
    about: { en: 'What a figure measures: which figures belong to one series.', zh: '指标：哪些数字属于同一序列。' },
    keys: {
      unit: { en: 'Unit id of its figures, a classifier as written, or null for any.', zh: '数字的单位 id、量词本身，或 null（不限）。' },
      series: { en: 'How its figures hang together.', zh: '各数字之间的关系。' },
      'series.kind': {
        en: 'cumulative (a running total), flow (per period), level (at a time), share, target.',
        zh: 'cumulative 累计、flow 时段量、level 时点量、share 占比、target 目标。',
      },
      'series.key': {
        en: 'Roles that tell series apart, [agent]: a capture of that name, else a term of that lexicon. `subject` is the noun phrase before the match (before a capture `of`, up to a capture `head`), `noun` what the figure counts; a figure without them is not claimed.',
        zh: '区分序列的角色，如 [agent]：同名捕获，或同名词表中的词。subject 是匹配之前的名词短语（有捕获 of 则在其之前，有捕获 head 则到其为止），noun 是所数的名词；没有它们的数字不认领。',
      },
      where: { en: 'Patterns with {figure} where the figure stands.', zh: '模式，以 {figure} 标出数字的位置。' },
      near: { en: 'A lexicon of which a term must be near.', zh: '附近须有此词表中的词。' },
      'near.lexicon': { en: 'Id of the lexicon.', zh: '词表 id。' },
      'near.within': { en: 'clause, sentence or paragraph.', zh: 'clause 分句、sentence 句、paragraph 段。' },
      unless: { en: 'Words that keep a figure out.', zh: '有这些词则不算。' },
      'unless.any': { en: 'The words.', zh: '词。' },
      'unless.within': { en: 'clause or sentence.', zh: 'clause 分句或 sentence 句。' },
    },
  },
  boilerplate: {
    about: { en: 'Paragraphs that are not the article: credits, prompts, copyright lines.', zh: '正文之外的段落：署名、提示、版权。' },
    keys: {
      pattern,
      at: {
        en: 'Where in the paragraph the pattern stands: start, whole, anywhere.',
        zh: '模式在段落中的位置：start 开头、whole 整段、anywhere 任意。',
      },
    },
  },
  attribution: {
    about: { en: 'Verbs of reporting: 表示, 指出.', zh: '转述动词：表示、指出。' },
    keys: { verbs: { en: 'The verbs.', zh: '动词。' } },
  },
  stopwords: { about: { en: 'Words that keyword statistics leave out.', zh: '关键词统计中略去的词。' }, keys: { terms } },
  override: {
    about: { en: 'Changes one rule of another pack, or switches it off, without copying it.', zh: '不复制而修改或停用另一包的一条规则。' },
    keys: {
      rule: { en: 'The rule, as PACK/ID.', zh: '“包/规则”。' },
      off: { en: 'true switches it off.', zh: 'true 即停用。' },
      with: { en: 'Keys with new values, each in place of the old.', zh: '以新值替换的键。' },
      add: { en: 'Lists with what is added to them.', zh: '向列表追加的项。' },
    },
  },
}
