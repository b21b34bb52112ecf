import { type Choice, ChoiceItem, type Choices, choiceId } from '#web/components/choice.tsx'
import { type Group, QuestionGroup } from '#web/components/form-group.tsx'
import { classes, type Props } from '#web/components/properties.ts'

export type RadiosProps = Props<
  Group & {
    name: string
    idPrefix?: string
    items: Choices
    /** The value of the answer already given. A safeguarding decision starts with none. */
    value?: string
    inline?: boolean
    small?: boolean
  }
>

/** One answer of a few. */
export function Radios(props: RadiosProps) {
  const { name, items, value, inline, small, class: extra } = props
  const id = props.idPrefix ?? name
  return (
    <QuestionGroup {...props} id={id}>
      <div
        class={classes('govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small', extra)}
        data-module="govuk-radios"
        {...props.attributes}
      >
        {items.map((item, index) => {
          if (!item) return null
          if ('divider' in item) return <div class="govuk-radios__divider">{item.divider}</div>
          const itemId = choiceId(id, index, item.id)
          return <ChoiceItem kind="radios" id={itemId} name={name} choice={item} checked={isChosen(item, value)} />
        })}
      </div>
    </QuestionGroup>
  )
}

function isChosen(item: Props<Choice>, value: string | undefined): boolean {
  return item.checked ?? (value !== undefined && item.value === value)
}
