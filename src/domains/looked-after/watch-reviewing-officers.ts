import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { endOfficer, type OfficerGone, officersGone } from '#domains/looked-after/reviewing-officer-store.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { reviewingOfficerReplaced } from '#practice/looked-after/owed.ts'

const watching = defineAct('watch over reviewing officers', ['service'])

/**
 * A reviewing officer who works here no more reviews nobody: from the day after their last day the child stands without one, and a
 * manager owes another. Run as the house, at night, which sees no restricted child: the list of those, worked each day, says
 * who is without one (`house.restricted_without_officer`).
 */
export async function watchReviewingOfficers(ctx: Ctx): Promise<void> {
  const today = ctx.clock.today()
  const gone = await list(
    ctx,
    'children whose reviewing officer has left',
    async (tx) => await officersGone(tx, today),
    (found) => found.map(({ childId }) => childId),
  )
  for (const one of gone) await replace(ctx, one, today)
}

async function replace(ctx: Ctx, { id, childId, episodeId, name }: OfficerGone, today: Temporal.PlainDate) {
  await act(ctx, watching, [childId], async (tx) => {
    await endOfficer(tx, id, today, `${name} no longer works here as a reviewing officer.`)
    await keepClock(tx, ctx, { childId, episodeId }, dueFor(reviewingOfficerReplaced, today, englandAndWales))
    return done(undefined)
  })
}
