// The characters that write numbers. Language, not phrases: everything else that kaoju recognises stands in rule files.

/** Digits, simplified, traditional, financial (大写) and colloquial. 〇 and 零 are both zero. */
export const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 兩: 2 },
    ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
  }),
)

/** The financial three in simplified script is also the 参 of 参加: a digit only beside financial multipliers (参佰, 伍佰参拾). */
export const FINANCIAL_THREE = '参'
export const BESIDE_FINANCIAL_THREE: ReadonlySet<string> = new Set('拾佰仟零')

/** Multipliers as decimal exponents. Those below 4 work inside a section of four digits; 万 and 亿 close one. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }),
)

/** The two of counting: it stands before what is counted, not in codes and years. */
export const COUNTING_TWO: ReadonlySet<string> = new Set('两兩')

/** A multiplier that mainland text also uses for a million (兆瓦, 500兆宽带): 10^12 only where a number or money goes on. */
export const TRILLION: ReadonlyMap<string, number> = new Map(Object.entries({ 兆: 12 }))
export const AFTER_TRILLION = new Set('元圆日円韩美欧')

/** Tens in one character: 廿二 is 22. */
export const TENS: ReadonlyMap<string, number> = new Map(Object.entries({ 廿: 2, 卅: 3, 卌: 4 }))

/** Digits that leave the number open: 几十 and 数十 are [20, 100). */
export const VAGUE_DIGITS: ReadonlySet<string> = new Set('几幾数數')

/** 零 alone begins words (零件, 零售) far more often than it counts. */
export const LONE_ZERO = '零'

/** The open digit that may end a number: 十几 is ten to twenty. */
export function isTrailingVague(character: string | undefined): boolean {
  return character === '几' || character === '幾'
}

/** What makes 零点30 a time of day, and what stands before minutes: 8点30分, 2小时8分. */
export const MINUTE = '分'
export const HOUR_END = /[时点]/

/** Makes an ordinal of the number after it: 第三十七次. */
export const ORDINAL_PREFIX = '第'

/** The classifier that any noun takes: 第八个五年. */
export const GENERIC_CLASSIFIER = '个'

/** The decimal point of words: 两百点二. */
export const WORD_POINT = '点'

/** The two digits of an estimate that skips one: 三五个 is three to five. */
export const SKIPPING_ESTIMATE: readonly [number, number] = [3, 5]

/** Whether a numeral can begin with this character. */
export function canBeginNumeral(character: string): boolean {
  return (character >= '0' && character <= '9') || BEGINNINGS.has(character)
}

const BEGINNINGS: ReadonlySet<string> = new Set([...DIGITS.keys(), FINANCIAL_THREE, ...MULTIPLIERS.keys(), ...TENS.keys(), ...VAGUE_DIGITS])

// What stands right beside a number and says that it is none, or what it is. Characters again, not phrases.

/** Before a number: it is an ordinal, and no figure. */
export const ORDINAL_SIGN = '第'

/** A hyphen after one of these joins, and is no minus: 10-15%, 5月-8月. */
export const NO_MINUS_AFTER = /[\dA-Za-z%年月日-]/

/** What joins the two ends of a period: 1月至10月. */
export const PERIOD_SIGN = /^(至|到|—|——|-|–|~|～|－)$/

/** Classifiers that count even where the tagger has made a noun of them and what follows: 3个人, 5家人. */
export const COUNTS_ALWAYS: ReadonlySet<string> = new Set('个家名位口件条项只张')

/** A financial digit alone before a word is a name: 陆熙炎, 伍仁. */
export const SURNAMES = /^[壹贰叁參肆伍陆陸柒捌玖]$/

/** 鼓楼区4例: a place in a list is where, not what. */
export const PLACE_END = /[省市区县州乡镇村国]$/

/** What joins the nouns of one count: 国家和国际组织; not 因, 但 and other conjunctions of sentences. */
export const COORDINATOR = /^[、和与及或跟暨]$|^以及$/

/** A single character that ends a noun, whatever the tagger makes of it alone: 治沙|站, 数据|点. */
export const NOUN_SUFFIX = /^[站点书队员者户厂店馆院校局线桥区村镇县市省州城港]$/

/** Units of shares, anniversaries and bare numbers, which have no noun of their own. */
export const UNITS_WITHOUT_NOUN: ReadonlySet<string | null> = new Set([
  ...[null, 'percent', 'percentage_point', 'ratio', 'permille', 'basis_point', '周年'],
])

/** How old, how many people, how often: the noun before is not what is counted. */
export const UNITS_WITHOUT_NOUN_BEFORE: ReadonlySet<string | null> = new Set([...UNITS_WITHOUT_NOUN, '岁', 'person', '次', '人次'])
