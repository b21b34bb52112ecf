import type { KeptClock } from '#domains/casework/clocks/clock-reading-store.ts'
import { notStanding, onClock, type ShownClockRow } from '#domains/casework/clocks/clock-writing.ts'
import { type Ctx, defineAct, done, type Outcome, type Refusal, refused } from '#domains/ledger/context.ts'
import { keptReadingReviewed } from '#practice/obligations/confidential.ts'
import { brokenGlassReviewed, declaredInterestAnswered } from '#practice/obligations/restriction.ts'

export const endingClock = defineAct('end mistaken clock', ['team manager', 'head of service'])

/** What somebody else reviews is not ended by hand: neither by whoever is reviewed, nor to hide it. */
const reviews: ReadonlySet<string> = new Set([
  brokenGlassReviewed.id,
  declaredInterestAnswered.id,
  keptReadingReviewed.id,
])

function neverMistaken({ kind }: KeptClock): Refusal | undefined {
  return reviews.has(kind) ? refused('This can’t be mistaken: only the review itself ends it.', 'mistaken') : undefined
}

/** A clock that should never have begun ends visibly, with the reason; never silently. */
export async function endClock(ctx: Ctx, shown: ShownClockRow, reason: string): Promise<Outcome<undefined>> {
  const because = reason.trim()
  if (because === '') return refused('Enter why this clock is mistaken', 'mistaken')
  return await onClock(
    ctx,
    endingClock,
    shown,
    (clock) =>
      notStanding(clock) ??
      neverMistaken(clock) ??
      done({ endedOn: ctx.clock.today(), endedBecause: `Mistaken: ${because}` }),
  )
}
