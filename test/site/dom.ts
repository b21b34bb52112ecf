import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** A page as a tree, and the few questions that tests ask of it. */

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

export function treeOf(html: string): Element {
  const root = parse(html).childNodes.find((node) => 'tagName' in node)
  if (root === undefined || !('tagName' in root)) throw new Error('That is not a page.')
  return root
}

/** Every element below, in the order of the page. */
export function all(root: Element, matches: (element: Element) => boolean = () => true): readonly Element[] {
  return root.childNodes.flatMap((node) =>
    'tagName' in node ? [...(matches(node) ? [node] : []), ...all(node, matches)] : [],
  )
}

export function tagged(root: Element, ...names: readonly string[]): readonly Element[] {
  return all(root, ({ tagName }) => names.includes(tagName))
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

export function setAttribute(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((one) => one.name !== name)
  if (value !== undefined) element.attrs.push({ name, value })
}

const notRead = new Set(['script', 'style', 'template'])
const inline = new Set(['a', 'strong', 'em', 'b', 'i', 'span', 'abbr', 'time', 'del', 'label', 'button'])

/** The words of an element as they are read, white space as one space. */
export function words(element: Element): string {
  return spaced(element).replaceAll(/\s+/g, ' ').trim()
}

function spaced(node: Node): string {
  if ('value' in node) return node.value
  if (!('tagName' in node) || notRead.has(node.tagName)) return ''
  const within = node.childNodes.map(spaced).join('')
  return inline.has(node.tagName) ? within : ` ${within} `
}

/** What an element stands in, from the nearest outwards. */
export function ancestors(element: Element): readonly Element[] {
  const found: Element[] = []
  for (let above = element.parentNode; above !== null && 'tagName' in above; above = above.parentNode) found.push(above)
  return found
}

export function byId(root: Element, id: string): Element | undefined {
  return all(root, (element) => attribute(element, 'id') === id)[0]
}

/** A part of a page is called by its legend, its `aria-label` or the first heading in it. */
export function isCalled(part: Element, name: string): boolean {
  if (part.tagName === 'fieldset')
    return tagged(part, 'legend')
      .slice(0, 1)
      .some((legend) => words(legend) === name)
  if (attribute(part, 'aria-label') === name) return true
  if (!['section', 'article', 'li', 'form'].includes(part.tagName)) return false
  const [heading] = tagged(part, 'h1', 'h2', 'h3', 'h4', 'caption')
  return heading !== undefined && words(heading) === name
}
