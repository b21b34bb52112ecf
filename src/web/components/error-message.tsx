import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type ErrorMessageProps = Props<{
  children: ComponentChildren
  id?: string
  /** Said before the message to those who cannot see that it is red; empty where the message says so itself. */
  visuallyHiddenText?: string
  class?: string
  attributes?: Attributes
}>

/** What is wrong with an answer, beside it. */
export function ErrorMessage(props: ErrorMessageProps) {
  const { children, id, visuallyHiddenText = 'Error', class: extra, attributes } = props
  return (
    <p id={id} class={classes('govuk-error-message', extra)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {children}
    </p>
  )
}
