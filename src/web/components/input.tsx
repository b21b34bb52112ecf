import type { ComponentChildren } from 'preact'
import { type Control, ControlGroup, describedBy } from '#web/components/form-group.tsx'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

type Affix = Props<{ children: ComponentChildren; class?: string; attributes?: Attributes }>

export type InputProps = Props<
  Control & {
    type?: 'text' | 'email' | 'tel' | 'number' | 'search' | 'url'
    value?: string | number
    /** Characters the box is wide; it takes more. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
    /** Said by sighted means only, so the label must say it too: "Amount, in pounds". */
    prefix?: Slot<Affix>
    suffix?: Slot<Affix>
    inputWrapper?: Props<{ class?: string; attributes?: Attributes }>
    inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url'
    autocomplete?: string
    autocapitalize?: 'none' | 'sentences' | 'words' | 'characters'
    pattern?: string
    spellcheck?: boolean
  }
>

/** One line of text, with its label, hint and error. */
export function Input(props: InputProps) {
  const id = props.id ?? props.name
  const { prefix, suffix, inputWrapper } = props
  const input = <Box {...props} id={id} />
  return (
    <ControlGroup {...props} id={id}>
      {prefix === undefined && suffix === undefined ? (
        input
      ) : (
        <div class={classes('govuk-input__wrapper', inputWrapper?.class)} {...inputWrapper?.attributes}>
          {prefix !== undefined && <Beside where="prefix" {...slot(prefix)} />}
          {input}
          {suffix !== undefined && <Beside where="suffix" {...slot(suffix)} />}
        </div>
      )}
    </ControlGroup>
  )
}

function Box(props: InputProps & { readonly id: string }) {
  const { id, width, errorMessage, class: extra } = props
  // Preact's type of an input takes one literal type at a time, not a choice of them.
  const kind: Readonly<Record<string, string>> = { type: props.type ?? 'text' }
  return (
    <input
      class={classes(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        extra,
        errorMessage !== undefined && 'govuk-input--error',
      )}
      id={id}
      name={props.name}
      {...kind}
      value={props.value}
      disabled={props.disabled}
      spellcheck={props.spellcheck}
      aria-describedby={describedBy(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
}

function Beside({ where, children, class: extra, attributes }: Affix & { readonly where: 'prefix' | 'suffix' }) {
  return (
    <div class={classes(`govuk-input__${where}`, extra)} aria-hidden="true" {...attributes}>
      {children}
    </div>
  )
}
