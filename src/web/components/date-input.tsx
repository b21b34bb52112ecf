import { type Group, QuestionGroup } from '#web/components/form-group.tsx'
import { Input } from '#web/components/input.tsx'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

/** Day, month or year. Where no part says `error`, the whole date is marked wrong. */
export type DatePart = Props<{
  name?: string
  label?: string
  value?: string | number
  error?: boolean
  id?: string
  class?: string
  inputmode?: 'numeric' | 'text'
  pattern?: string
  autocomplete?: string
  attributes?: Attributes
}>

type PartName = 'day' | 'month' | 'year'

export type DateInputProps = Props<
  Group & {
    id: string
    /** Sends `seenOn-day`, `seenOn-month`, `seenOn-year` for the prefix `seenOn`. */
    namePrefix?: string
    values?: Props<{ day?: string | number; month?: string | number; year?: string | number }>
    day?: DatePart | false
    month?: DatePart | false
    year?: DatePart | false
  }
>

/** A date that the person knows, typed as day, month and year; a part given as false is not asked. */
export function DateInput(props: DateInputProps) {
  const { id, class: extra, attributes } = props
  const parts = (['day', 'month', 'year'] as const).filter((part) => props[part] !== false)
  return (
    <QuestionGroup {...props} role="group">
      <div class={classes('govuk-date-input', extra)} id={id} {...attributes}>
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <PartInput date={props} part={part} isWrong={isWrong(props, part)} />
          </div>
        ))}
      </div>
    </QuestionGroup>
  )
}

function PartInput({ date, part, isWrong }: { date: DateInputProps; part: PartName; isWrong: boolean }) {
  const options = date[part] || {}
  const name = options.name ?? part
  return (
    <Input
      id={options.id ?? `${date.id}-${name}`}
      name={date.namePrefix ? `${date.namePrefix}-${name}` : name}
      label={{ children: options.label ?? capitalised(name), class: 'govuk-date-input__label' }}
      class={classes('govuk-date-input__input', isWrong && 'govuk-input--error', options.class)}
      width={part === 'year' ? 4 : 2}
      value={options.value ?? date.values?.[part]}
      inputmode={options.inputmode ?? 'numeric'}
      pattern={options.pattern}
      autocomplete={options.autocomplete}
      attributes={options.attributes}
    />
  )
}

function isWrong(date: DateInputProps, part: PartName): boolean {
  const errorOf = (one: PartName) => (date[one] ? date[one].error : undefined)
  const anyPart = (['day', 'month', 'year'] as const).some(errorOf)
  return errorOf(part) ?? (date.errorMessage !== undefined && !anyPart)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
