import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { standingPeriod } from '#domains/looked-after/care-store.ts'
import { type NewPlacement, placeInAct, whyNotPlaced } from '#domains/looked-after/place-in-act.ts'
import { standingPlacement } from '#domains/looked-after/placement-store.ts'
import { brokenConstraint } from '#kernel/database.ts'

/** Also by whoever else the duty rota may name: at night nobody waits for another to place a child. */
export const placingChild = defineAct('place child', [
  'front door',
  'social worker',
  'team manager',
  'head of service',
  'director',
  'duty',
])

/**
 * Places a child who is looked after: the first placement, a move, or a temporary one inside that which stands. A carer who
 * signs in knows the child from now; the carer before does no longer. In an emergency nothing is asked but lawful authority:
 * what is not known yet becomes a clock.
 *
 * @throws NotFound when there is no such child for whoever asks.
 */
export async function placeChild(
  ctx: Ctx,
  placement: NewPlacement,
): Promise<Outcome<{ readonly placementId: string }>> {
  try {
    return await act(ctx, placingChild, [placement.childId], async (tx, entry) => {
      const child = await childOfFamily(tx, placement.childId)
      if (child === undefined) throw new NotFound('child to place')
      const period = await standingPeriod(tx, placement.childId)
      if (period === undefined)
        return refused(
          `${child.name} is not looked after. Record the authority first: consent, an order or police protection.`,
        )
      const standing = await standingPlacement(tx, placement.childId)
      const wrong = await whyNotPlaced(tx, ctx, placement)
      if (wrong !== undefined) return { ok: false, unmet: [wrong] }
      const placementId = ctx.ids.next()
      const refusal = await placeInAct(tx, ctx, {
        placement,
        period,
        standing,
        placementId,
        workerId: child.worker?.accountId,
      })
      if (refusal !== undefined) return { ok: false, unmet: [refusal] }
      entry.note({ placement: placementId })
      return done({ placementId })
    })
  } catch (fault) {
    const broken = brokenConstraint(fault)
    if (broken !== 'placement_one_at_a_time' && broken !== 'placement_one_temporary_at_a_time') throw fault
    return refused(
      'Somebody has placed this child a moment ago, or the days overlap with another placement. Open the child’s care again to see where.',
      'beganOn',
    )
  }
}
