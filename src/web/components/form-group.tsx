import type { ComponentChildren } from 'preact'
import { ErrorMessage, type ErrorMessageProps } from '#web/components/error-message.tsx'
import { Fieldset, type FieldsetProps, type LegendOptions } from '#web/components/fieldset.tsx'
import { Hint, type HintProps } from '#web/components/hint.tsx'
import { Label, type LabelProps } from '#web/components/label.tsx'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

/** What every question shows besides its control. */
export interface Described {
  hint?: Slot<HintProps>
  errorMessage?: Slot<ErrorMessageProps>
  /** Id of something elsewhere on the page that also describes the control. */
  describedBy?: string
  formGroup?: Props<{ class?: string; attributes?: Attributes }>
}

/** What every single control takes; its `id` is its `name` unless given. */
export interface Control extends Described {
  name: string
  id?: string
  label: Slot<LabelProps>
  disabled?: boolean
  class?: string
  attributes?: Attributes
}

/** What a question answered by several controls takes; with a legend or `fieldset`, they stand in a fieldset. */
export interface Group extends Described {
  legend?: Slot<LegendOptions>
  fieldset?: Props<{ describedBy?: string; class?: string; attributes?: Attributes }>
  class?: string
  attributes?: Attributes
}

/** The ids of what describes a control, in the order they are read out; undefined if nothing does. */
export function describedBy(id: string, props: Props<Described>): string | undefined {
  const hint = props.hint !== undefined && `${id}-hint`
  const error = props.errorMessage !== undefined && `${id}-error`
  return classes(props.describedBy, hint, error) || undefined
}

/** One control with its label, hint and error. */
export function ControlGroup(
  props: Props<Described & { id: string; label: Slot<LabelProps>; children: ComponentChildren }>,
) {
  return (
    <FormGroup {...props}>
      <Label {...slot(props.label)} for={props.id} />
      <HintAndError {...props} />
      {props.children}
    </FormGroup>
  )
}

/** Several controls with their legend, hint and error. */
export function QuestionGroup(
  props: Props<Group & { id: string; role?: FieldsetProps['role']; children: ComponentChildren }>,
) {
  const content = (
    <>
      <HintAndError {...props} />
      {props.children}
    </>
  )
  const { legend, fieldset } = props
  if (legend === undefined && fieldset === undefined) return <FormGroup {...props}>{content}</FormGroup>
  const description = describedBy(props.id, { ...props, describedBy: fieldset?.describedBy ?? props.describedBy })
  return (
    <FormGroup {...props}>
      <Fieldset
        legend={legend}
        role={props.role}
        describedBy={description}
        class={fieldset?.class}
        attributes={fieldset?.attributes}
      >
        {content}
      </Fieldset>
    </FormGroup>
  )
}

function FormGroup({ errorMessage, formGroup, children }: Props<Described & { children: ComponentChildren }>) {
  const name = classes('govuk-form-group', errorMessage !== undefined && 'govuk-form-group--error', formGroup?.class)
  return (
    <div class={name} {...formGroup?.attributes}>
      {children}
    </div>
  )
}

function HintAndError({ id, hint, errorMessage }: Props<Described & { id: string }>) {
  return (
    <>
      {hint !== undefined && <Hint {...slot(hint)} id={`${id}-hint`} />}
      {errorMessage !== undefined && <ErrorMessage {...slot(errorMessage)} id={`${id}-error`} />}
    </>
  )
}
