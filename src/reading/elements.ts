// What HTML elements mean to a reader of the text. In: lower-case element names. Out: yes/no.

/** Elements that stand on lines of their own: their borders, and `br`, part paragraphs. */
export function isBlockName(name: string): boolean {
  return BLOCKS.has(name)
}

/** Elements whose text is no part of the article: code, styles, embedded things, controls, navigation, ruby readings. */
export function isUnreadName(name: string): boolean {
  return UNREAD.has(name)
}

/** Blocks that make a table row a page layout, and no row of values, when they stand in one of its cells. */
export function isLayoutName(name: string): boolean {
  return LAYOUT.has(name)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const BLOCKS = words(
  `address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu ol optgroup option p plaintext pre
  search section summary table tbody td tfoot th thead title tr ul xmp`,
)
const UNREAD = words(
  `applet area audio button canvas datalist embed frame frameset head iframe input map math meter nav noembed noframes noscript
  object progress rp rt rtc script select source style svg template textarea title track video`,
)
const LAYOUT = words('article blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol section table ul')
