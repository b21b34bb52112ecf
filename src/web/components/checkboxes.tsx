import { type Choice, ChoiceItem, type Choices, choiceId } from '#web/components/choice.tsx'
import { describedBy, type Group, QuestionGroup } from '#web/components/form-group.tsx'
import { classes, type Props } from '#web/components/properties.ts'

/** `behaviour: 'exclusive'` marks the choice that means none of the others. */
export interface CheckboxChoice extends Choice {
  name?: string
  behaviour?: 'exclusive'
}

export type CheckboxesProps = Props<
  Group & {
    name: string
    idPrefix?: string
    items: Choices<CheckboxChoice>
    /** The values already ticked. */
    values?: readonly string[]
    small?: boolean
  }
>

/** Any number of answers. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, items, values = [], small, class: extra } = props
  const id = props.idPrefix ?? name
  const inFieldset = props.legend !== undefined || props.fieldset !== undefined
  const description = inFieldset ? undefined : describedBy(id, props)
  return (
    <QuestionGroup {...props} id={id}>
      <div
        class={classes('govuk-checkboxes', small && 'govuk-checkboxes--small', extra)}
        data-module="govuk-checkboxes"
        {...props.attributes}
      >
        {items.map((item, index) => {
          if (!item) return null
          if ('divider' in item) return <div class="govuk-checkboxes__divider">{item.divider}</div>
          const attributes = { ...(item.behaviour && { 'data-behaviour': item.behaviour }), ...item.attributes }
          return (
            <ChoiceItem
              kind="checkboxes"
              id={choiceId(id, index, item.id)}
              name={item.name ?? name}
              choice={{ ...item, attributes }}
              checked={item.checked ?? values.includes(item.value)}
              describedBy={description}
            />
          )
        })}
      </div>
    </QuestionGroup>
  )
}
