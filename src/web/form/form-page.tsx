import type { ComponentChildren } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import type { SignedInRequest } from '#web/route.ts'

interface FormPageProps {
  readonly request: SignedInRequest
  readonly heading: string
  /** What the page is about, above its heading. */
  readonly caption?: string
  /** What is read before the questions. */
  readonly intro?: ComponentChildren
  /** What the button says. */
  readonly send: string
  readonly children: ComponentChildren
}

/** A page with one form, which is sent to its own path and may be saved to come back to. */
export function FormPage({ request, heading, caption, intro, send, children }: FormPageProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          {caption !== undefined && <span class="govuk-caption-l">{caption}</span>}
          {heading}
        </h1>
        {intro}
        <form method="post" action={request.path} noValidate>
          <CsrfField token={request.csrf} />
          {children}
          <div class="govuk-button-group">
            <Button>{send}</Button>
            <Button variant="secondary" name="save" value="draft">
              Save and come back later
            </Button>
          </div>
        </form>
      </div>
    </div>
  )
}
