// Compressed text in an address or in the page. In: base64. Out: bytes or text; more than was allowed is refused, not unpacked.

/** Unpacks zlib data. Throws where it is damaged or unpacks to more than `most` bytes. */
export async function inflate(base64: string, most: number): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length
    if (size > most) {
      await reader.cancel()
      throw new Error(`Unexpected ${size} bytes, expected at most ${most}`)
    }
    chunks.push(step.value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Packs text with zlib, in base64 that needs no escaping in an address. */
export async function packText(text: string): Promise<string> {
  const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer()
  const binary = Array.from(new Uint8Array(packed), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Unpacks what `packText` made. Throws where it is damaged or too long. */
export async function unpackText(packed: string): Promise<string> {
  const bytes = await inflate(packed.replaceAll('-', '+').replaceAll('_', '/'), LONGEST_TEXT)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

const LONGEST_TEXT = 1_000_000
