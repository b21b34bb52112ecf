import type { Question } from '#engine/question.ts'
import { Select } from '#web/components/select.tsx'
import type { ShownForm } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { one } from '#web/route.ts'

function optionsOf(question: Question | undefined): Readonly<Record<string, string>> {
  return question?.kind === 'oneOf' ? question.options : {}
}

/** The questions for a new service; who runs it is chosen from a list, which may be long. */
export function ServiceQuestions(shown: ShownForm) {
  const agency = shown.form['agency']
  const says = shown.errors.find(({ question }) => question === 'agency')?.says
  const items = Object.entries(optionsOf(agency)).map(([value, text]) => ({ value, text }))
  return (
    <>
      <Select
        name="agency"
        label={{ children: agency?.label ?? '', class: 'govuk-label--s' }}
        items={[{ value: '', text: 'Choose an agency' }, ...items]}
        value={one(shown.typed, 'agency')}
        {...(says === undefined ? {} : { errorMessage: says })}
      />
      <Questions {...shown} only={['agencyName', 'name', 'about', 'meets', 'agesFrom', 'agesTo', 'weekly', 'places']} />
    </>
  )
}
