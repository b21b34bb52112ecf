import { list } from '#domains/ledger/view.ts'
import { type ListedCare, lookedAfterNow } from '#domains/looked-after/looked-after-list-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { statusLabel } from '#web/looked-after/care-words.ts'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** An independent reviewing officer’s home: the reviews to chair, the latest due first, and the disputes that are not ended. */
export async function reviewingHome(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const mine = await list(
    ctx,
    'children whom I review',
    async (tx) => await lookedAfterNow(tx, { officerId: ctx.actor.accountId }),
    (found) => found.map(({ childId }) => childId),
  )
  const today = ctx.clock.today()
  const disputes = mine.filter(({ disputeStepId }) => disputeStepId !== null)
  return page(
    request,
    { title: 'My reviews', wide: true },
    <>
      <h1 class="govuk-heading-l">My reviews</h1>
      {mine.length === 0 ? (
        <p class="govuk-body">
          You are the reviewing officer of no child. A team manager appoints you on the child’s page.
        </p>
      ) : (
        <WideTable
          caption={`Reviews to chair (${mine.length})`}
          head={['Child', 'Review due', 'Looked after since', 'Under', 'With', 'Worker']}
          rows={mine.map((one) => [
            <a class="govuk-link" href={paths.care(one.childId)}>
              {childName(one)}
            </a>,
            <ReviewDue by={one.reviewBy} today={today} />,
            shortDate(one.since),
            one.status === null ? 'Not recorded' : statusLabel(one.status),
            one.carer ?? 'Not recorded',
            one.worker ?? 'Nobody',
          ])}
        />
      )}
      <Section heading="Disputes that are not ended" id="disputes">
        {disputes.length === 0 && <p class="govuk-body">None.</p>}
        <ul class="govuk-list">
          {disputes.map((one) => (
            <li>
              <a class="govuk-link" href={paths.step(one.childId, one.disputeStepId ?? '')}>
                {childName(one)}
                {one.disputeSince === null ? '' : `, since ${longDate(one.disputeSince)}`}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.placements()}>
          Placements today: where every child who is looked after is
        </a>
      </p>
    </>,
  )
}

function childName({ givenName, familyName }: ListedCare): string {
  return nameOf({ givenName: givenName ?? undefined, familyName: familyName ?? undefined })
}

function ReviewDue({ by, today }: { readonly by: Temporal.PlainDate | null; readonly today: Temporal.PlainDate }) {
  if (by === null) return <>Not known</>
  const late = Temporal.PlainDate.compare(by, today) < 0
  return (
    <>
      {shortDate(by)} {late && <Tag colour="red">Overdue</Tag>}
    </>
  )
}
