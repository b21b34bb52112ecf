import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type WarningTextProps = Props<{
  children: ComponentChildren
  /** What is said in place of the exclamation mark. */
  iconFallbackText?: string
  class?: string
  attributes?: Attributes
}>

/** What has consequences if it is missed. */
export function WarningText(props: WarningTextProps) {
  const { children, iconFallbackText = 'Warning', class: extra, attributes } = props
  return (
    <div class={classes('govuk-warning-text', extra)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText} </span>
        {children}
      </strong>
    </div>
  )
}
