import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type SectionProps = Props<{
  heading: ComponentChildren
  children: ComponentChildren
  headingLevel?: 2 | 3
  /** `warning` marks what must be read before anything is done: bail conditions, who must not be told. */
  kind?: 'warning' | 'quiet'
  id?: string
  class?: string
  attributes?: Attributes
}>

/** A box with a heading, as on the first screen of a child. GOV.UK's own, for confirmations, is `Panel`. */
export function Section(props: SectionProps) {
  const { heading, children, headingLevel = 2, kind, id, class: extra, attributes } = props
  const Heading = `h${headingLevel}` as const
  const headingId = id && `${id}-heading`
  return (
    <section
      id={id}
      class={classes('hf-panel', kind && `hf-panel--${kind}`, extra)}
      aria-labelledby={headingId}
      {...attributes}
    >
      <Heading class="hf-panel__heading" id={headingId}>
        {heading}
      </Heading>
      {children}
    </section>
  )
}
