import type { FormError } from '#engine/missing.ts'
import type { Form, Question } from '#engine/question.ts'
import { Radios } from '#web/components/radios.tsx'
import { Select } from '#web/components/select.tsx'
import { Questions } from '#web/form/questions.tsx'
import { one, type Typed } from '#web/route.ts'

interface Shown {
  readonly form: Form
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

function errorAt(errors: readonly FormError[], name: string): { readonly errorMessage?: string } {
  const says = errors.find((error) => error.question === name)?.says
  return says === undefined ? {} : { errorMessage: says }
}

/** A choice whose answers ask more: what they ask stands under them, with or without script. */
function Branching({
  shown: { form, typed, errors },
  name,
  under,
}: {
  readonly shown: Shown
  readonly name: string
  readonly under: Readonly<Record<string, preact.ComponentChildren>>
}) {
  const question: Question | undefined = form[name]
  if (question === undefined || question.kind !== 'oneOf') return null
  return (
    <Radios
      name={name}
      legend={{ children: question.label, class: 'govuk-fieldset__legend--s' }}
      {...(question.hint === undefined ? {} : { hint: question.hint })}
      items={Object.entries(question.options).map(([value, label]) => ({ value, label, conditional: under[value] }))}
      value={one(typed, name)}
      {...errorAt(errors, name)}
    />
  )
}

/** Whom the concern is about: somebody of the record, of the trust, or anybody by name. */
export function AboutWhomQuestion({ staff, ...shown }: Shown & { readonly staff: Readonly<Record<string, string>> }) {
  const question = shown.form['staffMember']
  const who = (
    <Select
      name="staffMember"
      label={question?.label ?? ''}
      items={[{ value: '', text: 'Choose a name' }, ...Object.entries(staff).map(([value, text]) => ({ value, text }))]}
      value={one(shown.typed, 'staffMember')}
      {...errorAt(shown.errors, 'staffMember')}
    />
  )
  const other = <Questions {...shown} only={['aboutName', 'aboutSays']} />
  const ofStaff = (
    <>
      {who}
      <Questions {...shown} only={['staffLimbs']} />
    </>
  )
  return <Branching shown={shown} name="about" under={{ staff: ofStaff, other }} />
}

/** Whose concern it is, and whether they may be named. */
export function WhoseConcernQuestion(shown: Shown) {
  if (shown.form['whose'] === undefined) return <Questions {...shown} only={['nameShown']} />
  const mine = <Questions {...shown} only={['nameShown']} />
  const other = <Questions {...shown} only={['toldBy', 'toldByName', 'replyBy', 'replyHow']} />
  return <Branching shown={shown} name="whose" under={{ mine, other }} />
}
