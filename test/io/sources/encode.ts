// Text to legacy Chinese bytes, for tests: the platform only decodes them. In: text of one or two bytes a character. Out: bytes.

/** Encodes text by trying all byte pairs on the decoder. Throws for a character the encoding has not. */
export function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, [lead, trail])
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)]
      const bytes = table.get(character)
      if (!bytes) throw new RangeError(`${character} is not in ${encoding}`)
      return bytes
    }),
  )
}
