// Numbers to Chinese words, the way back for tests of numerals. In: a whole number below 10^16, or a decimal. Out: its words.

/** How a number is spelt. `financial` is 大写 (壹佰贰拾); `两` writes 两 for 2 before 百, 千, 万 and 亿. */
export type Spelling = 'plain' | 'financial' | 'traditional' | '两'

interface Characters {
  readonly digits: string
  readonly places: readonly [string, string, string, string]
  readonly wan: string
  readonly yi: string
}

const PLAIN: Characters = { digits: '零一二三四五六七八九', places: ['', '十', '百', '千'], wan: '万', yi: '亿' }
const CHARACTERS: Readonly<Record<Spelling, Characters>> = {
  plain: PLAIN,
  financial: { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'], wan: '万', yi: '亿' },
  traditional: { ...PLAIN, wan: '萬', yi: '億' },
  两: PLAIN,
}

/** Writes a whole number below 10^16; larger ones throw. */
export function writeInteger(value: bigint, spelling: Spelling): string {
  if (value < 0n || value >= 10n ** 16n) throw new RangeError(`Unexpected ${value}, expected 0 to 10^16 - 1`)
  const characters = CHARACTERS[spelling]
  if (value === 0n) return characters.digits.charAt(0)
  const words = writeBelow(value, 8, characters)
  // 十五, not 一十五, at the head of a number.
  const short = words.replace(/^一(?=十)/, '')
  return spelling === '两' ? short.replace(/二(?=[百千万亿])/g, '两') : short
}

/** Writes a decimal given as `12.075`. */
export function writeDecimal(text: string, spelling: Spelling): string {
  const [whole = '0', fraction = ''] = text.split('.')
  const point = fraction === '' ? '' : `点${[...fraction].map((digit) => CHARACTERS[spelling].digits.charAt(Number(digit))).join('')}`
  return writeInteger(BigInt(whole), spelling) + point
}

/** Splits at 亿 (8 digits), then at 万 (4 digits), then writes sections of four. A part that lacks its first digit is led by 零. */
function writeBelow(value: bigint, places: 8 | 4, characters: Characters): string {
  const scale = 10n ** BigInt(places)
  const inner = (part: bigint) => (places === 8 ? writeBelow(part, 4, characters) : writeSection(Number(part), characters))
  const [high, low] = [value / scale, value % scale]
  if (high === 0n) return inner(low)
  const closing = places === 8 ? characters.yi : characters.wan
  const zero = low > 0n && low < scale / 10n ? characters.digits.charAt(0) : ''
  return inner(high) + closing + zero + (low === 0n ? '' : inner(low))
}

function writeSection(value: number, { digits, places }: Characters): string {
  let words = ''
  let isZeroOpen = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) isZeroOpen = words !== ''
    else {
      words += (isZeroOpen ? digits.charAt(0) : '') + digits.charAt(digit) + (places[place] ?? '')
      isZeroOpen = false
    }
  }
  return words
}
