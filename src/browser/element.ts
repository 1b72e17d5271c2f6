// The only way elements come into the page. In: names and text. Out: elements. Whatever a rule file or a text says becomes a text node
// or the value of an attribute that cannot run; nothing is ever parsed as HTML.

/** What an element may be given beside its children. */
export interface Attributes {
  readonly class?: string
  readonly title?: string
  readonly tabIndex?: number
  readonly label?: string
  readonly lang?: string
  readonly onClick?: () => void
}

/** Builds an element. */
export function build<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (attributes.class) element.className = attributes.class
  if (attributes.title) element.title = attributes.title
  if (attributes.tabIndex !== undefined) element.tabIndex = attributes.tabIndex
  if (attributes.label) element.setAttribute('aria-label', attributes.label)
  if (attributes.lang) element.lang = attributes.lang
  if (attributes.onClick) element.addEventListener('click', attributes.onClick)
  element.append(...children)
  return element
}

/** A button that looks like text. */
export function buildLink(text: string, onClick: () => void, title = ''): HTMLButtonElement {
  const button = build('button', { class: 'link', title, onClick }, text)
  button.type = 'button'
  return button
}

/** The element of an id. Throws where the template has none, or one of another kind. */
export function find<Kind extends Element>(id: string, kind: abstract new () => Kind): Kind {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`Unexpected page without «${id}», expected one of our template`)
  return element
}
