import type { Unmet } from '#domains/ledger/context.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DateInput } from '#web/components/date-input.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { type Children, one, type SignedInRequest, type Typed } from '#web/route.ts'

interface ClockFormProps {
  readonly request: SignedInRequest
  readonly version: number
  readonly heading: string
  readonly what: string
  readonly send: string
  readonly children: Children
}

/** One thing that can be written on a clock. */
export function ClockForm({ request, version, heading, what, send, children }: ClockFormProps) {
  return (
    <form method="post" action={request.path} noValidate aria-label={heading}>
      <h2 class="govuk-heading-m">{heading}</h2>
      <CsrfField token={request.csrf} />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="version" value={String(version)} />
      {children}
      <Button variant="secondary">{send}</Button>
    </form>
  )
}

interface FieldProps {
  readonly typed: Typed
  readonly unmet: readonly Unmet[]
  readonly name: string
  readonly label: string
  readonly hint?: string
}

function errorAt(unmet: readonly Unmet[], name: string) {
  const says = unmet.find(({ answerAt }) => answerAt === name)?.says
  return says === undefined ? {} : { errorMessage: says }
}

export function DayField({ typed, unmet, name, label }: FieldProps) {
  return (
    <DateInput
      id={name}
      namePrefix={name}
      legend={{ children: label, class: 'govuk-fieldset__legend--s' }}
      hint="For example, 7 9 2026"
      values={{ day: one(typed, `${name}-day`), month: one(typed, `${name}-month`), year: one(typed, `${name}-year`) }}
      {...errorAt(unmet, name)}
    />
  )
}

export function WordsField({ typed, unmet, name, label, hint }: FieldProps) {
  return (
    <Textarea
      name={name}
      label={{ children: label, class: 'govuk-label--s' }}
      rows={3}
      value={one(typed, name)}
      {...(hint === undefined ? {} : { hint })}
      {...errorAt(unmet, name)}
    />
  )
}
