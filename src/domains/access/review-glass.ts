import { type BrokenGlass, type GlassFinding, glassManagers } from '#domains/access/glass.ts'
import { type AnswersFor, brokenGlass, keepGlassReview } from '#domains/access/glass-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { dueFor } from '#engine/obligation.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { brokenGlassReviewed } from '#practice/obligations/restriction.ts'

/** Anybody who works records may be the one to ring; of others only managers of the service review. */
export const reviewingGlass = defineAct('review the breaking of the glass', practitioners)

/** What somebody answers for: managers of the service for every breaking of the glass, others where they are rung. */
export function answersFor({ accountId, role }: Actor): AnswersFor {
  return { accountId, everything: glassManagers.some((each) => each === role) }
}

/** By when it is reviewed: as its clock counts. */
export function reviewDue({ brokenAt }: BrokenGlass): Temporal.PlainDate {
  const on = dateInLondon(brokenAt)
  return dueFor(brokenGlassReviewed, on, englandAndWales).due ?? on
}

/** Whoever answers for it may know who did. */
function reviewedAlready({ review }: BrokenGlass): string {
  return `${review?.byName ?? 'Somebody'} has reviewed this already.`
}

/**
 * Reviews a breaking of the glass: whether it was right, and what is done now. Never by whoever broke it.
 *
 * @throws NotFound when there is none such that this person answers for.
 */
export async function reviewGlass(
  ctx: Ctx,
  typed: { readonly id: string; readonly finding: GlassFinding; readonly says: string },
): Promise<Outcome<undefined>> {
  try {
    return await act(ctx, reviewingGlass, [], async (tx, entry) => {
      const broken = await brokenGlass(tx, answersFor(ctx.actor), typed.id)
      if (broken === undefined) throw new NotFound('breaking of the glass')
      if (broken.byAccountId === ctx.actor.accountId)
        return refused('You opened this record yourself. Somebody else must review it.', 'finding')
      if (broken.review !== undefined) return refused(reviewedAlready(broken), 'finding')
      const says = typed.says.trim()
      if (says === '') return refused('Enter what you looked at, and what is done now', 'says')
      const id = ctx.ids.next()
      await keepGlassReview(tx, ctx, broken, { id, finding: typed.finding, says })
      entry.about(broken.personId)
      entry.note({ glass: broken.id, finding: typed.finding })
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'break_glass_review_once') throw fault
    return await act(ctx, reviewingGlass, [], async (tx) => {
      const broken = await brokenGlass(tx, answersFor(ctx.actor), typed.id)
      if (broken === undefined) throw new NotFound('breaking of the glass')
      return refused(reviewedAlready(broken), 'finding')
    })
  }
}
