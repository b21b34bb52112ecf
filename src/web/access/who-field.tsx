import type { Colleague } from '#domains/access/account/colleagues.ts'
import { Select } from '#web/components/select.tsx'
import type { ShownForm } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { one } from '#web/route.ts'

interface WhoFieldProps {
  readonly shown: ShownForm
  /** The question that is answered by an account. */
  readonly name: string
  readonly colleagues: readonly Colleague[]
}

/** The questions of a form of which one is answered by choosing a colleague. Nobody is chosen beforehand. */
export function QuestionsWithWho({ shown: { form, typed, errors }, name, colleagues }: WhoFieldProps) {
  const others = Object.keys(form).filter((each) => each !== name)
  const says = errors.find(({ question }) => question === name)?.says
  return (
    <>
      <Select
        name={name}
        label={{ children: form[name]?.label ?? '', class: 'govuk-label--s' }}
        items={[
          { value: '', text: 'Choose somebody' },
          ...colleagues.map(({ accountId, says: text }) => ({ value: accountId, text })),
        ]}
        value={one(typed, name)}
        {...(form[name]?.hint === undefined ? {} : { hint: form[name].hint })}
        {...(says === undefined ? {} : { errorMessage: says })}
      />
      <Questions form={form} typed={typed} errors={errors} only={others} />
    </>
  )
}
