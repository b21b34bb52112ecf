import { isSentence } from '#domains/access/opening/opened.ts'
import { ringable } from '#domains/access/restriction/restriction-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { addJob } from '#domains/ledger/add-job-store.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import type { Keeper } from '#domains/people/confidential/kept-reading.ts'
import { keepersOf, keepKeptReading, keepTold, mayReadKept } from '#domains/people/confidential/kept-reading-store.ts'
import { tellingJob } from '#domains/people/confidential/tell-of-kept-reading.ts'
import { keepUseClock } from '#domains/people/opening/opening-use-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { keptReadingReviewed } from '#practice/obligations/confidential.ts'

/** Who is on the rota is asked of the rota; these may be on it. */
export const readingKept = defineAct('read what is kept', practitioners)

export interface KeptToRead {
  readonly childId: string
  readonly reason: string
  readonly rang: string
}

/**
 * Opens what is kept of one child from all but named workers to whoever is on duty now, for a while. Those who keep it and the duty
 * manager are told at once, and its review is on a clock. Gives until when it is open; without an end where nothing is kept from them.
 *
 * @throws NotFound as of a child who is not there: to whoever is not on duty, knows the family, or is named as somebody from whom it is
 * kept.
 */
export async function readKept(
  ctx: Ctx,
  typed: KeptToRead,
): Promise<Outcome<{ readonly until: Temporal.Instant | undefined }>> {
  return await act<{ readonly until: Temporal.Instant | undefined }>(
    ctx,
    readingKept,
    [typed.childId],
    async (tx, entry) => {
      const { childId: personId } = typed
      if (!(await mayReadKept(tx, personId))) throw new NotFound('what is kept')
      const keepers = await keepersOf(tx, personId)
      if (keepers.length === 0) return done({ until: undefined })
      const wrong = refusedFor(refusals(typed))
      if (wrong !== undefined) return wrong
      const id = ctx.ids.next()
      const until = await keepKeptReading(tx, ctx, {
        id,
        personId,
        reason: typed.reason.trim(),
        rang: typed.rang.trim(),
      })
      for (const keeper of keepers) await keepTold(tx, { id: ctx.ids.next(), readingId: id, personId, keeper })
      await keepReviewClock(tx, ctx, { id, personId, keepers })
      await keepUseClock(tx, ctx)
      await addJob(tx, tellingJob, { reading: id })
      entry.note({ reading: id, until: until.toString(), told: keepers.map(({ accountId }) => accountId) })
      return done({ until })
    },
  )
}

function refusals({ reason, rang }: KeptToRead): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (!isSentence(reason)) unmet.push({ says: 'Enter, in a sentence, why you must know it now', answerAt: 'reason' })
  if (rang.trim() === '') unmet.push({ says: 'Enter whom you rang, and what came of it', answerAt: 'rang' })
  return unmet
}

/** The review is owed by the first who keeps it and still works here; where that is nobody, by the head of service. */
async function keepReviewClock(
  tx: Tx,
  ctx: Ctx,
  { id, personId, keepers }: { readonly id: string; readonly personId: string; readonly keepers: readonly Keeper[] },
): Promise<void> {
  const today = ctx.clock.today()
  for (const { accountId, name } of keepers) {
    if ((await ringable(tx, accountId, today))?.worksRecords !== true) continue
    const of = { childId: personId, aboutId: id, whoseAccountId: accountId }
    await keepClock(tx, ctx, of, dueFor({ ...keptReadingReviewed, whose: name }, today, englandAndWales))
    return
  }
  await keepClock(tx, ctx, { childId: personId, aboutId: id }, dueFor(keptReadingReviewed, today, englandAndWales))
}
