import type { ComponentChildren } from 'preact'
import { Hint, type HintProps } from '#web/components/hint.tsx'
import { Label, type LabelProps } from '#web/components/label.tsx'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

/** One radio or checkbox. `conditional` is what is asked further if it is chosen. */
export interface Choice {
  value: string
  label: Slot<LabelProps>
  hint?: Slot<HintProps>
  conditional?: ComponentChildren
  checked?: boolean
  disabled?: boolean
  id?: string
  attributes?: Attributes
}

/** A word between choices: "or". */
export interface Divider {
  divider: string
}

/** A choice among others, a divider, or nothing where a choice is not offered. */
export type Choices<C extends Choice = Choice> = readonly (Props<C> | Props<Divider> | false | null)[]

interface ChoiceItemProps {
  readonly kind: 'radios' | 'checkboxes'
  readonly id: string
  readonly name: string
  readonly choice: Props<Choice>
  readonly checked: boolean
  readonly describedBy?: string | undefined
}

/** The id of the choice at this place, counted from nought: the first has the question's own id, for the error summary. */
export function choiceId(group: string, index: number, own: string | undefined): string {
  return own ?? (index === 0 ? group : `${group}-${index + 1}`)
}

/** One radio or checkbox with its label, its hint and what it asks further, which shows always where no script runs. */
export function ChoiceItem({ kind, id, name, choice, checked, describedBy }: ChoiceItemProps) {
  const hintId = choice.hint !== undefined && `${id}-item-hint`
  const label = slot(choice.label)
  const hint = choice.hint === undefined ? undefined : slot(choice.hint)
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={choice.conditional ? `conditional-${id}` : undefined}
          aria-describedby={classes(describedBy, hintId) || undefined}
          {...choice.attributes}
        />
        <Label {...label} for={id} class={classes(`govuk-${kind}__label`, 'class' in label && label.class)} />
        {hint && (
          <Hint
            {...hint}
            id={hintId || undefined}
            class={classes(`govuk-${kind}__hint`, 'class' in hint && hint.class)}
          />
        )}
      </div>
      {choice.conditional && (
        <div
          class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {choice.conditional}
        </div>
      )}
    </>
  )
}
