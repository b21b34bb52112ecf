import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type SkipLinkProps = Props<{
  href?: string
  children?: ComponentChildren
  class?: string
  attributes?: Attributes
}>

/** Takes a person who uses the keyboard past the header. */
export function SkipLink(props: SkipLinkProps) {
  const { href = '#main-content', children = 'Skip to main content', class: extra, attributes } = props
  return (
    <a href={href} class={classes('govuk-skip-link', extra)} data-module="govuk-skip-link" {...attributes}>
      {children}
    </a>
  )
}
