import { type Control, ControlGroup, describedBy } from '#web/components/form-group.tsx'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

/** One thing that can be chosen; without a value, its words are sent. */
export type SelectItem = Props<{
  text: string
  value?: string | number
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}>

export type SelectProps = Props<Control & { items: readonly (SelectItem | false | null)[]; value?: string | number }>

/** One of a long list; where the list is short, radios are easier to use. */
export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  const { items, errorMessage, class: extra } = props
  return (
    <ControlGroup {...props} id={id}>
      <select
        class={classes('govuk-select', extra, errorMessage !== undefined && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        {...props.attributes}
      >
        {items.map(
          (item) =>
            item && (
              <option
                value={item.value}
                selected={isChosen(item, props.value)}
                disabled={item.disabled}
                {...item.attributes}
              >
                {item.text}
              </option>
            ),
        )}
      </select>
    </ControlGroup>
  )
}

function isChosen(item: SelectItem, value: string | number | undefined): boolean {
  return item.selected ?? (value !== undefined && (item.value ?? item.text) === value)
}
