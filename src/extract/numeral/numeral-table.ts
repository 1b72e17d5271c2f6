// The characters that write numbers. Language, not phrases: everything else that kaoju recognises stands in rule files.

/** Digits, simplified, traditional, financial (大写) and colloquial. 〇 and 零 are both zero. */
export const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 兩: 2 },
    ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
  }),
)

/** Multipliers as decimal exponents. Those below 4 work inside a section of four digits; 万 and 亿 close one. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }),
)

/** Tens in one character: 廿二 is 22. */
export const TENS: ReadonlyMap<string, number> = new Map(Object.entries({ 廿: 20, 卅: 30 }))

/** Digits that leave the number open: 几十 and 数十 are [20, 100). */
export const VAGUE_DIGITS: ReadonlySet<string> = new Set('几幾数數')

/** 零 alone begins words (零件, 零售) far more often than it counts. */
export const LONE_ZERO = '零'

/** The open digit that may end a number: 十几 is ten to twenty. */
export const TRAILING_VAGUE = '几'

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
  return (
    (character >= '0' && character <= '9') ||
    DIGITS.has(character) ||
    MULTIPLIERS.has(character) ||
    VAGUE_DIGITS.has(character) ||
    TENS.has(character)
  )
}
