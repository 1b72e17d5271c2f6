// What a stretch of source reads like, written anew and simply, so that tests do not trust the reading they test.

/** Source of a seed (tags, comments, entities it may hold) to reading text: markup and white space gone, half width. */
export function foldText(source: string): string {
  const bare = source
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
  return dropSpaces(bare.replace(/[！-～]/gu, toHalfWidth))
}

/** Only digits and letters are made half width; punctuation stays. */
function toHalfWidth(character: string): string {
  const half = String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  return /[0-9A-Za-z%.]/u.test(half) ? half : character
}

/** Space between two Latin words stays, as one. */
function dropSpaces(text: string): string {
  return text
    .trim()
    .replace(/(?<before>.)\s+(?=(?<after>.))/gsu, (_, before: string, after: string) =>
      /[A-Za-z]/u.test(before) && /[A-Za-z]/u.test(after) ? `${before} ` : before,
    )
}
