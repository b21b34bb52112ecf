import type { FollowedDeath } from '#domains/people/followed-death-store.ts'
import { longDate } from '#kernel/dates.ts'
import { stepIds } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { paths } from '#web/paths.ts'

interface Props {
  readonly childId: string
  readonly diedOn: Temporal.PlainDate
  readonly followed: FollowedDeath
}

/** What ended when the death was written down, and what is owed since: whoever writes it down reads it at once. */
export function AfterTheDeath({ childId, diedOn, followed: { steps, owedNoMore, owedNow } }: Props) {
  if (steps.length + owedNoMore.length + owedNow.length === 0) return null
  return (
    <InsetText id="after-the-death">
      <p class="govuk-body">Died on {longDate(diedOn)}.</p>
      {steps.length + owedNoMore.length > 0 && (
        <>
          <h2 class="govuk-heading-s">What ended with it</h2>
          <ul class="govuk-list govuk-list--bullet">
            {steps.map(({ id, kind }) => (
              <li>
                <a class="govuk-link" href={paths.step(childId, id)}>
                  {titleOf(kind)}
                </a>
              </li>
            ))}
            {owedNoMore.map((what) => (
              <li>No longer owed: {what}</li>
            ))}
          </ul>
        </>
      )}
      {owedNow.length > 0 && (
        <>
          <h2 class="govuk-heading-s">What is owed since</h2>
          <ul class="govuk-list govuk-list--bullet">
            {owedNow.map(({ what, dueOn }) => (
              <li>
                {what}, by {longDate(dueOn)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.child(childId)}>
          Go to the child’s page, where it is done
        </a>
      </p>
    </InsetText>
  )
}

function titleOf(kind: string): string {
  const id = stepIds.find((one) => one === kind)
  return id === undefined ? kind : anyStep[id].title
}
