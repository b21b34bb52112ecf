import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

/** One thing to put right; `href` leads to the answer it is about. */
export type SummarisedError = Props<{ text: ComponentChildren; href?: string; attributes?: Attributes }>

export type ErrorSummaryProps = Props<{
  title?: ComponentChildren
  description?: ComponentChildren
  errors?: readonly SummarisedError[]
  class?: string
  attributes?: Attributes
}>

/** Everything to put right on this page, at its top, each linked to its answer. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { title = 'There is a problem', description, errors = [], class: extra, attributes } = props
  return (
    <div class={classes('govuk-error-summary', extra)} data-module="govuk-error-summary" {...attributes}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map((error) => (
                <li>
                  {error.href ? (
                    <a href={error.href} {...error.attributes}>
                      {error.text}
                    </a>
                  ) : (
                    error.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
