import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

export type LegendOptions = Props<{
  children: ComponentChildren
  size?: 's' | 'm' | 'l' | 'xl'
  isPageHeading?: boolean
  class?: string
}>

export type FieldsetProps = Props<{
  legend?: Slot<LegendOptions>
  children?: ComponentChildren
  describedBy?: string
  role?: 'group'
  class?: string
  attributes?: Attributes
}>

/** Controls that answer one question together. */
export function Fieldset({ legend, children, describedBy, role, class: extra, attributes }: FieldsetProps) {
  return (
    <fieldset class={classes('govuk-fieldset', extra)} role={role} aria-describedby={describedBy} {...attributes}>
      {legend !== undefined && <Legend {...slot(legend)} />}
      {children}
    </fieldset>
  )
}

function Legend({ children, size, isPageHeading, class: extra }: LegendOptions) {
  return (
    <legend class={classes('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`, extra)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{children}</h1> : children}
    </legend>
  )
}
