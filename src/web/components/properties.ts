import { type ComponentChildren, isValidElement, type VNode } from 'preact'

/** Properties of a component: read only, and an optional one may also be given as undefined. */
export type Props<T> = { readonly [K in keyof T]: T[K] | (object extends Pick<T, K> ? undefined : never) }

/**
 * Further attributes for an element of a component. Neither `style` nor event handlers can be given: the content
 * security policy forbids both.
 */
export type Attributes = Props<{
  [name: `data-${string}`]: string | number | boolean | undefined
  [name: `aria-${string}`]: string | number | boolean | undefined
  accept?: string
  autofocus?: boolean
  form?: string
  hidden?: boolean
  id?: string
  lang?: string
  max?: string | number
  maxlength?: number
  min?: string | number
  name?: string
  required?: boolean
  step?: string | number
  tabindex?: number
  title?: string
  value?: string
}>

/** Words or an element, for places that take either the content alone or the content with its options. */
export type Content = string | number | VNode

/** Either the content alone, or `{ children, … }` where the content needs options of its own. */
export type Slot<Options extends { readonly children?: ComponentChildren }> = Content | Options

/** The options of a slot, whichever way it was given. */
export function slot<Options extends { readonly children?: ComponentChildren }>(
  given: Slot<Options>,
): Options | { readonly children: Content } {
  if (typeof given === 'string' || typeof given === 'number' || isElement(given)) return { children: given }
  return given
}

/** One class attribute of those names that are present. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

function isElement(given: object): given is VNode {
  return isValidElement(given)
}
