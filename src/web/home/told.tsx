import type { ComponentChildren } from 'preact'
import { recoveries } from '#domains/access/recovery-store.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { recoveriesToDecide } from '#web/access/recoveries-page.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { paths } from '#web/paths.ts'
import type { ClosedRoute, SignedInRequest } from '#web/route.ts'

/** How many days a first page says that somebody was let back in. Local. */
const daysTold = 14

const managing: readonly ClosedRoute['by'][number][] = ['team manager', 'head of service', 'director']

/** What somebody is told on their first page, whatever their role, before anything else; nothing when there is nothing. */
export async function readTold(request: SignedInRequest): Promise<ComponentChildren> {
  const { ctx, actor } = request
  const since = ctx.clock.now().subtract({ hours: 24 * daysTold })
  const { mine, waiting } = await list(
    ctx,
    'what one is told',
    async (tx) => ({
      mine: await recoveries(tx, { since, withAccount: actor.accountId }),
      waiting: managing.includes(actor.role) ? await recoveriesToDecide(tx, request) : [],
    }),
    ({ mine: told, waiting: asked }) => [...told, ...asked].map(({ accountId }) => accountId),
  )
  const sentences = [
    ...waiting.map(({ id, name, proposedByName }) => (
      <>
        {name} has lost every way of signing in. {proposedByName} proposes to let them back in.{' '}
        <a class="govuk-link" href={paths.recovery(id)}>
          Decide whether it is {name}
        </a>
      </>
    )),
    ...mine
      .filter(({ decision }) => decision !== null)
      .map((recovery) => (
        <>
          {recovery.accountId === actor.accountId ? 'You were' : `${recovery.name} was`}
          {recovery.decision === 'confirmed' ? '' : ' not'} let back in:{' '}
          {recovery.proposedBy === actor.accountId ? 'you' : recovery.proposedByName} proposed it,{' '}
          {recovery.decidedByName === actor.name ? 'you' : recovery.decidedByName} decided it
          {recovery.decidedAt === null ? '' : ` on ${dateAndTime(recovery.decidedAt)}`}
          {recovery.decision === 'confirmed' &&
            (recovery.usedAt === null
              ? ', and the code has not been used'
              : `, and the code was used on ${dateAndTime(recovery.usedAt)}`)}
          . {recovery.accountId === actor.accountId && 'If that was not you, tell an administrator now.'}
        </>
      )),
  ]
  if (sentences.length === 0) return undefined
  return (
    <InsetText>
      <ul class="govuk-list">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </InsetText>
  )
}
