import { type GlassFinding, glassManagers } from '#domains/access/glass.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import type { KeptReading } from '#domains/people/kept-reading.ts'
import { keepReadingReview, keptReading, type ReadingsFor } from '#domains/people/kept-reading-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { keptReadingReviewed } from '#practice/obligations/confidential.ts'

/** Whoever keeps it and the duty manager, where they were told; managers of the service every one. */
export const reviewingKept = defineAct('review the reading of what is kept', practitioners)

export function readingsFor({ accountId, role }: Actor): ReadingsFor {
  return { accountId, everything: glassManagers.some((each) => each === role) }
}

/** By when it is reviewed: as its clock counts. */
export function readingReviewDue({ readAt }: KeptReading): Temporal.PlainDate {
  const on = dateInLondon(readAt)
  return dueFor(keptReadingReviewed, on, englandAndWales).due ?? on
}

const reviewedAlready = 'Somebody has reviewed this already.'

/**
 * Reviews a reading of what is kept: whether it was right, and what is done now. Found otherwise, it closes at once. Never by whoever
 * read it.
 *
 * @throws NotFound when there is none such that this person answers for.
 */
export async function reviewKeptReading(
  ctx: Ctx,
  typed: { readonly id: string; readonly finding: GlassFinding; readonly says: string },
): Promise<Outcome<undefined>> {
  try {
    return await act(ctx, reviewingKept, [], async (tx, entry) => {
      const reading = await keptReading(tx, readingsFor(ctx.actor), typed.id)
      if (reading === undefined) throw new NotFound('reading of what is kept')
      if (reading.byAccountId === ctx.actor.accountId)
        return refused('You read this yourself. Somebody else must review it.', 'finding')
      if (reading.review !== undefined) return refused(reviewedAlready, 'finding')
      const says = typed.says.trim()
      if (says === '') return refused('Enter what you looked at, and what is done now', 'says')
      const id = ctx.ids.next()
      await keepReadingReview(tx, ctx, reading, { id, finding: typed.finding, says })
      entry.about(reading.personId)
      entry.note({ reading: reading.id, finding: typed.finding })
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'kept_reading_review_once') throw fault
    return refused(reviewedAlready, 'finding')
  }
}
