import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { ringUntil } from '#domains/access/restriction/named-access.ts'
import { liftedSays, placeRestrictions, reviewDayRefusal } from '#domains/access/restriction/restriction.ts'
import { liftedRestriction, restrictionById, setReview } from '#domains/access/restriction/restriction-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { longDate } from '#kernel/dates.ts'

export const renewingRestriction = defineAct('look at a restriction again', placeRestrictions)

/**
 * Keeps a restriction until another day, and with it the access of the one to ring. Not by the one who is rung: their access
 * would be renewed by themselves. Of two who look at it at once the second is told who did.
 *
 * @throws NotFound when there was never such a restriction.
 */
export async function renewRestriction(
  ctx: Ctx,
  typed: {
    readonly restrictionId: string
    readonly reviewOn: Temporal.PlainDate
    readonly says: string
    /** The day that stood when whoever looks at it opened it. Left out: whatever stands is replaced. */
    readonly standing?: Temporal.PlainDate
  },
): Promise<Outcome<undefined>> {
  return await act(ctx, renewingRestriction, [], async (tx, entry) => {
    await oneAtATime(tx, typed.restrictionId)
    const restriction = await restrictionById(tx, typed.restrictionId)
    if (restriction === undefined) {
      const lifted = await liftedRestriction(tx, { id: typed.restrictionId })
      if (lifted === undefined) throw new NotFound('restriction')
      return refused(liftedSays(lifted), 'says')
    }
    if (typed.standing !== undefined && !typed.standing.equals(restriction.reviewOn))
      return refused(
        `${restriction.byName} looked at this restriction a moment ago: it is looked at again on ${longDate(restriction.reviewOn)}.`,
        'says',
      )
    const { id, personId, ringAccountId } = restriction
    if (ringAccountId === ctx.actor.accountId)
      return refused('You are rung about this record, so somebody else looks at it again.', 'says')
    if (typed.says.trim() === '') return refused('Enter why the record stays open to named people only', 'says')
    const wrongDay = reviewDayRefusal(typed.reviewOn, ctx.clock.today())
    if (wrongDay !== undefined) return refused(wrongDay, 'reviewOn')
    await setReview(tx, id, typed.reviewOn, typed.says.trim())
    await giveGrant(tx, ctx, {
      accountId: ringAccountId,
      personId,
      right: 'record',
      why: 'named access',
      sourceId: id,
      from: ctx.clock.now(),
      until: ringUntil(typed.reviewOn),
    })
    entry.about(personId)
    entry.note({ restriction: id, reviewOn: typed.reviewOn.toString() })
    return done(undefined)
  })
}
