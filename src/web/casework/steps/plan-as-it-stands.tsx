import type { PlanSetDown } from '#domains/casework/steps/plan-as-it-stands.ts'
import { practiceOf } from '#domains/casework/steps/step.ts'
import { plainDate } from '#kernel/dates.ts'
import { Transcript } from '#web/casework/steps/step-transcript.tsx'
import { paths } from '#web/paths.ts'

interface Props {
  readonly child: { readonly id: string; readonly name: string }
  readonly plan: readonly PlanSetDown[]
}

/** A plan as it and its meetings have set it down: what must change, and who does what from now on. */
export function PlanAsItStands({ child, plan }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">The plan as it stands</h2>
      {plan.length === 0 && <p class="govuk-body">Nothing is set down here yet.</p>}
      {plan.map(({ stepId, kind, on, lines }) => (
        <>
          <h3 class="govuk-heading-s">
            <a class="govuk-link" href={paths.step(child.id, stepId)}>
              {practiceOf(kind).title}, {plainDate(on)}
            </a>
          </h3>
          <Transcript lines={lines} name={child.name} />
        </>
      ))}
    </>
  )
}
