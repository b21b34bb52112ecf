import type { PlanOfChild } from '#domains/casework/steps/plan-as-it-stands.ts'
import { practiceOf } from '#domains/casework/steps/step.ts'
import { plainDate } from '#kernel/dates.ts'
import { Transcript } from '#web/casework/steps/step-transcript.tsx'
import { paths } from '#web/paths.ts'

/** Plans as they and their meetings have set them down: what must change, and who does what from now on. Of several children, each is named. */
export function PlansAsTheyStand({ plans }: { readonly plans: readonly PlanOfChild[] }) {
  return plans.map((own) => <PlanAsItStands {...own} named={plans.length > 1} />)
}

function PlanAsItStands({ child, plan, named }: PlanOfChild & { readonly named: boolean }) {
  return (
    <>
      <h2 class="govuk-heading-m">The plan as it stands{named && `: ${child.name}`}</h2>
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
