import { Button } from '#web/components/button.tsx'
import { type Control, ControlGroup, describedBy } from '#web/components/form-group.tsx'
import { classes, type Props } from '#web/components/properties.ts'

export type PasswordInputProps = Props<
  Control & { value?: string; autocomplete?: 'current-password' | 'new-password'; buttonClass?: string }
>

/** A password. The button that shows what is typed stays hidden unless a script makes it work. */
export function PasswordInput(props: PasswordInputProps) {
  const id = props.id ?? props.name
  const { class: extra, errorMessage, formGroup } = props
  const group = {
    class: classes('govuk-password-input', formGroup?.class),
    attributes: { 'data-module': 'govuk-password-input', ...formGroup?.attributes },
  }
  return (
    <ControlGroup {...props} id={id} formGroup={group}>
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          class={classes(
            'govuk-input govuk-password-input__input govuk-js-password-input-input',
            extra,
            errorMessage !== undefined && 'govuk-input--error',
          )}
          id={id}
          name={props.name}
          type="password"
          value={props.value}
          disabled={props.disabled}
          spellcheck={false}
          aria-describedby={describedBy(id, props)}
          autocomplete={props.autocomplete ?? 'current-password'}
          autocapitalize="none"
          {...props.attributes}
        />
        <Button
          type="button"
          variant="secondary"
          class={classes('govuk-password-input__toggle govuk-js-password-input-toggle', props.buttonClass)}
          attributes={{ 'aria-controls': id, 'aria-label': 'Show password', hidden: true }}
        >
          Show
        </Button>
      </div>
    </ControlGroup>
  )
}
