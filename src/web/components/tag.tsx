import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export type TagProps = Props<{
  children: ComponentChildren
  colour?: TagColour
  class?: string
  attributes?: Attributes
}>

/** The state of something in a word or two; the word says it, the colour only helps. */
export function Tag({ children, colour, class: extra, attributes }: TagProps) {
  return (
    <strong class={classes('govuk-tag', colour && `govuk-tag--${colour}`, extra)} {...attributes}>
      {children}
    </strong>
  )
}
