import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type LabelProps = Props<{
  children: ComponentChildren
  for?: string
  size?: 's' | 'm' | 'l' | 'xl'
  isPageHeading?: boolean
  class?: string
  attributes?: Attributes
}>

/** The question of one control; as the page's heading where the page asks nothing else. */
export function Label({ children, for: control, size, isPageHeading, class: extra, attributes }: LabelProps) {
  const label = (
    <label class={classes('govuk-label', size && `govuk-label--${size}`, extra)} for={control} {...attributes}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
