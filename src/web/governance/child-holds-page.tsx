import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { exceptFromHold } from '#domains/governance/except-from-hold.ts'
import { exceptFromHoldForm, holdable, holders } from '#domains/governance/practice-hold.ts'
import { holdsForChild } from '#domains/governance/practice-hold-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

function withHolds(
  request: SignedInRequest,
  reply: (read: {
    readonly name: string
    readonly holds: Awaited<ReturnType<typeof holdsForChild>>
  }) => Reply | Promise<Reply>,
): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(
    request,
    'practice holds for a child',
    childId,
    async (tx) => {
      const child = await childOfFamily(tx, childId)
      return child === undefined ? undefined : { name: child.name, holds: await holdsForChild(tx, childId) }
    },
    reply,
  )
}

/** Where a refusal by a hold leads: why it stands, and who can except this child. */
async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const mayExcept = holders.some((role) => role === request.actor.role)
  return await withHolds(request, ({ name, holds }) =>
    page(
      request,
      { title: 'Practice holds for a child', back: paths.child(childId) },
      <>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{name}</span>
          Practice holds
        </h1>
        {holds.length === 0 && <p class="govuk-body">No hold stands today.</p>}
        {holds.map(({ id, onWhat, reason, beganOn, reviewedBy, reportsOn, excepted }) => (
          <Section heading={holdable[onWhat]} id={`hold-${id}`}>
            <SummaryList
              rows={[
                { key: 'Suspended since', value: longDate(beganOn) },
                { key: 'Why', value: reason },
                { key: 'Reviewed by', value: `${reviewedBy}, who report by ${longDate(reportsOn)}` },
                { key: 'This child', value: excepted === undefined ? 'Not excepted' : `Excepted: ${excepted}` },
              ]}
            />
            {excepted === undefined &&
              (mayExcept ? (
                <p class="govuk-body">
                  <a class="govuk-link" href={paths.exceptFromHold(childId, id)}>
                    Except this child<span class="govuk-visually-hidden"> from the hold on {onWhat}</span>
                  </a>
                </p>
              ) : (
                <p class="govuk-body">A head of service or the director can except this child. Ask them.</p>
              ))}
          </Section>
        ))}
      </>,
    ),
  )
}

async function except(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { id: childId = '', holdId = '' } = request.params
  return await withHolds(request, async ({ name, holds }) => {
    const hold = holds.find(({ id }) => id === holdId)
    if (hold === undefined) throw new NotFound('practice hold')
    return await ask(request, sent, {
      title: 'Except a child from a practice hold',
      caption: `${name}: ${holdable[hold.onWhat].toLowerCase()}`,
      back: paths.childHolds(childId),
      send: 'Except this child',
      form: exceptFromHoldForm,
      keep: async ({ reason }) =>
        await exceptFromHold(request.ctx, { childId, holdId, reason: present(reason, 'The reason was asked.') }),
      after: () => redirect(paths.childHolds(childId), 'The child is excepted from the hold.'),
    })
  })
}

export const childHoldRoutes: readonly Route[] = [
  get(paths.childHolds(), practitioners, show),
  ...formRoutes(paths.exceptFromHold(), holders, except),
]
