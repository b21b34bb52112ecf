import type { EarlierPlan } from '#domains/casework/steps/earlier-plan-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { categoryOfAbuse } from '#practice/code-lists/category-of-abuse.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'

/** The plans that a child has had before, in front of whoever chairs: a plan for the second time is read beside the first. */
export function EarlierPlans({ childId, plans }: { readonly childId: string; readonly plans: readonly EarlierPlan[] }) {
  return (
    <Section heading="Child protection plans before" id="earlier-plans">
      {plans.length === 0 && (
        <p class="govuk-body">None is recorded here. Ask the family, and where they have lived.</p>
      )}
      <ul class="govuk-list">
        {plans.map((plan) => (
          <li>
            <strong>{categories(plan)}</strong>, {plainDate(plan.beganOn)} to {plainDate(plan.endedOn)} ({lasted(plan)}
            ).{' '}
            {plan.conferenceStepId !== undefined && (
              <a class="govuk-link" href={paths.step(childId, plan.conferenceStepId)}>
                Read its conference<span class="govuk-visually-hidden">: {plainDate(plan.beganOn)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function categories({ initialCategory, latestCategory }: EarlierPlan): string {
  const called = (code: string | undefined) => categoryOfAbuse.find((one) => one.code === code)?.label
  const [first, last] = [called(initialCategory), called(latestCategory)]
  if (first === undefined) return last ?? 'Category not recorded'
  return last === undefined || last === first ? first : `${first}, then ${last.toLowerCase()}`
}

/** How long it lasted: one of less than three months, or of more than two years, is asked about. */
function lasted({ beganOn, endedOn }: EarlierPlan): string {
  const { months } = beganOn.until(endedOn, { largestUnit: 'months' })
  if (months === 0) return 'less than a month'
  return months === 1 ? 'one month' : `${months} months`
}
