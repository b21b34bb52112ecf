import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type BackLinkProps = Props<{
  href: string
  children?: ComponentChildren
  class?: string
  attributes?: Attributes
}>

/** Takes the person to the page before, at the top of a page. */
export function BackLink({ href, children = 'Back', class: extra, attributes }: BackLinkProps) {
  return (
    <a href={href} class={classes('govuk-back-link', extra)} {...attributes}>
      {children}
    </a>
  )
}
