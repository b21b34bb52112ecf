import { needPrefix, needRows } from '#domains/casework/steps/step-needs.ts'
import type { StepPart } from '#domains/casework/steps/step-reading.ts'
import { needKindLabel, needKinds } from '#practice/needs/need-kinds.ts'
import { Details } from '#web/components/details.tsx'
import { Fieldset } from '#web/components/fieldset.tsx'
import { Input } from '#web/components/input.tsx'
import { Select } from '#web/components/select.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import type { PageError } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, type Typed } from '#web/route.ts'

const shownAtOnce = 3

interface Props {
  readonly part: StepPart
  /** The child's name where the page is about several. */
  readonly several: boolean
  readonly typed: Typed
  readonly errors: readonly PageError[]
}

/** What this child needs: what is named already, and rows for more. Each becomes a need of its own when it is saved. */
export function NeedRows({ part, several, typed, errors }: Props) {
  const rows = Array.from({ length: needRows }, (_, row) => row)
  const row = (index: number) => <NeedRow stepId={part.step.id} row={index} typed={typed} errors={errors} />
  const more = rows.slice(shownAtOnce)
  const isTyped = more.some((index) => one(typed, `${needPrefix(part.step.id, index)}.title`) !== '')
  return (
    <section aria-labelledby={`needs-of-${part.step.id}`}>
      <h3 class="govuk-heading-m" id={`needs-of-${part.step.id}`}>
        {several ? `What does ${part.child.name} need?` : 'What does this child need?'}
      </h3>
      <p class="govuk-body">
        Say what the child needs, not which service. Each need is kept when you save, and stays until it has ended.
      </p>
      {part.needs.length > 0 && <Named part={part} />}
      {rows.slice(0, shownAtOnce).map(row)}
      <Details summary="Name more needs" open={isTyped}>
        {more.map(row)}
      </Details>
    </section>
  )
}

function Named({ part }: { readonly part: StepPart }) {
  return (
    <>
      <p class="govuk-body">Needs that are named:</p>
      <ul class="govuk-list govuk-list--bullet">
        {part.needs.map(({ id, title, kind }) => (
          <li>
            <a class="govuk-link" href={paths.need(id)}>
              {title}
            </a>{' '}
            ({needKindLabel(kind)})
          </li>
        ))}
      </ul>
    </>
  )
}

interface RowProps {
  readonly stepId: string
  readonly row: number
  readonly typed: Typed
  readonly errors: readonly PageError[]
}

function NeedRow({ stepId, row, typed, errors }: RowProps) {
  const prefix = needPrefix(stepId, row)
  const field = (name: string, value = one(typed, `${prefix}.${name}`)) => {
    const says = errors.find(({ href }) => href === `#${prefix}.${name}`)?.text
    return { name: `${prefix}.${name}`, value, ...(says === undefined ? {} : { errorMessage: says }) }
  }
  const kinds = Object.entries(needKinds).map(([value, text]) => ({ value, text }))
  return (
    <Fieldset legend={{ children: `Need ${row + 1}`, class: 'govuk-fieldset__legend--s' }}>
      <Input label="What does the child need, in a line?" {...field('title')} />
      <Select label="What kind of need is it?" items={[{ value: '', text: 'Choose' }, ...kinds]} {...field('kind')} />
      <Textarea label="Why does the child need it?" rows={2} {...field('why')} />
    </Fieldset>
  )
}
