import { type Control, ControlGroup, describedBy } from '#web/components/form-group.tsx'
import { classes, type Props } from '#web/components/properties.ts'

export type TextareaProps = Props<
  Control & { value?: string; rows?: number; spellcheck?: boolean; autocomplete?: string }
>

/** Text of any length. */
export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  const { errorMessage, class: extra } = props
  return (
    <ControlGroup {...props} id={id}>
      <textarea
        class={classes('govuk-textarea', errorMessage !== undefined && 'govuk-textarea--error', extra)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {props.value}
      </textarea>
    </ControlGroup>
  )
}
