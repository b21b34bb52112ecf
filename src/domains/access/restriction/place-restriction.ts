import { isBarred } from '#domains/access/opening/declared-interest-store.ts'
import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { ringUntil } from '#domains/access/restriction/named-access.ts'
import { placeRestrictions, restrictionRefusals } from '#domains/access/restriction/restriction.ts'
import {
  isVisible,
  keepRestriction,
  ringable,
  standingRestriction,
} from '#domains/access/restriction/restriction-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { brokenConstraint } from '#kernel/database.ts'

export const placingRestriction = defineAct('place restriction', placeRestrictions)

export interface NewRestriction {
  readonly personId: string
  readonly reason: string
  /** Who is rung, day and night, by whoever finds the person; gets named access until some weeks after the day to look again. */
  readonly ringAccountId: string
  readonly reviewOn: Temporal.PlainDate
}

/**
 * Closes a person's record to all but the named, at once and everywhere: pages, searches, lists, history, as known. Whoever
 * places it does not keep access by it, unless they are the one to ring.
 *
 * @throws NotFound when there is no such person for whoever asks.
 */
export async function placeRestriction(
  ctx: Ctx,
  typed: NewRestriction,
): Promise<Outcome<{ readonly restrictionId: string }>> {
  try {
    return await act(ctx, placingRestriction, [typed.personId], async (tx, entry) => {
      const today = ctx.clock.today()
      const standing = await standingRestriction(tx, typed.personId)
      if (standing !== undefined)
        return refused(
          `${standing.byName} has restricted this record already. Lift that restriction before placing another.`,
          'reason',
        )
      if (!(await isVisible(tx, typed.personId))) throw new NotFound('person')
      if (await isBarred(tx, typed.ringAccountId, typed.personId))
        return refused('They know the family, so they can’t be rung about it. Choose somebody else.', 'ring')
      const wrong = refusedFor(restrictionRefusals(typed, await ringable(tx, typed.ringAccountId, today), today))
      if (wrong !== undefined) return wrong
      const restrictionId = ctx.ids.next()
      const { personId, ringAccountId, reviewOn } = typed
      await keepRestriction(tx, {
        id: restrictionId,
        personId,
        ringAccountId,
        reviewOn,
        reason: typed.reason.trim(),
        placedOn: today,
      })
      await giveGrant(tx, ctx, {
        accountId: ringAccountId,
        personId,
        right: 'record',
        why: 'named access',
        sourceId: restrictionId,
        from: ctx.clock.now(),
        until: ringUntil(reviewOn),
      })
      entry.note({ restriction: restrictionId, ring: ringAccountId })
      return done({ restrictionId })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'restriction_one_standing') throw fault
    return refused(
      'Somebody restricted this record a moment ago. Lift that restriction before placing another.',
      'reason',
    )
  }
}
