import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type DetailsProps = Props<{
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean
  id?: string
  class?: string
  attributes?: Attributes
}>

/** What only some people need to read, behind its own heading. */
export function Details({ summary, children, open, id, class: extra, attributes }: DetailsProps) {
  return (
    <details id={id} class={classes('govuk-details', extra)} open={open} {...attributes}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
