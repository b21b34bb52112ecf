import type { Asked } from '#domains/access/sign-in/use-passkeys.ts'
import { Button } from '#web/components/button.tsx'
import type { Children } from '#web/route.ts'

interface Props {
  readonly action: string
  /** Whether the browser makes a passkey, or signs with one. */
  readonly what: 'make' | 'sign'
  readonly asked: Asked<unknown>
  readonly button: string
  readonly children?: Children
}

/** A form that the script completes with what the device answers. Its fields are kept in no draft: they are secrets by name. */
export function PasskeyForm({ action, what, asked, button, children }: Props) {
  return (
    <form method="post" action={action} noValidate data-passkey={what} data-options={JSON.stringify(asked.options)}>
      <noscript>
        <p class="govuk-body">
          <strong>A passkey needs JavaScript, which is switched off here.</strong> Everything else works without it:
          choose another way.
        </p>
      </noscript>
      <p class="govuk-error-message" id="passkey-says" role="alert" hidden />
      <input type="hidden" name="secret-asked" value={asked.id} />
      <input type="hidden" name="secret-answer" value="" />
      {children}
      <Button>{button}</Button>
    </form>
  )
}
