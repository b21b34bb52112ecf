import { practiceOf } from '#domains/casework/steps/step.ts'
import type { StepRead } from '#domains/casework/steps/step-reading.ts'
import { fieldsOf } from '#engine/form.ts'

/** What an open step will owe, once the day is known from which it is counted: nobody waits for the end to say when it began. */
export function NotCountedYet({ read }: { readonly read: StepRead }) {
  const { form, timeLimits } = practiceOf(read.step.kind)
  const counted = new Set(read.clocks.map(({ kind }) => kind))
  const waiting = timeLimits.flatMap((limit) => {
    const from = typeof limit.countedFrom === 'string' ? limit.countedFrom : ''
    const question = form[from]
    if (question === undefined || question.optional === true || 'when' in limit) return []
    const [field] = fieldsOf(from, question)
    return counted.has(`${read.step.kind}/${limit.id}`) ? [] : [{ what: limit.what, label: question.label, field }]
  })
  if (waiting.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Not counted yet</h2>
      <p class="govuk-body">Say when, and save: these are counted from it, and the rest can be answered later.</p>
      <ul class="govuk-list govuk-list--bullet">
        {waiting.map(({ what, label, field }) => (
          <li>
            {what}: from{' '}
            <a class="govuk-link" href={`#${field}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
