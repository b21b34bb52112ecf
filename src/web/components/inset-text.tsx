import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type InsetTextProps = Props<{
  children: ComponentChildren
  id?: string
  class?: string
  attributes?: Attributes
}>

/** Words set apart from those around them. */
export function InsetText({ children, id, class: extra, attributes }: InsetTextProps) {
  return (
    <div id={id} class={classes('govuk-inset-text', extra)} {...attributes}>
      {children}
    </div>
  )
}
