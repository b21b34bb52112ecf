import { giveGrant } from '#domains/access/grant-store.ts'
import { isVisible } from '#domains/access/restriction-store.ts'
import { holdsRoleOn } from '#domains/access/role-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  type Tx,
} from '#domains/ledger/context.ts'

export const placingWithCarer = defineAct('place with carer', ['social worker', 'team manager', 'head of service'])

export interface NewPlacement {
  readonly childId: string
  readonly carerId: string
}

/**
 * Lets a carer know the child who is placed with them, from now: enough to raise a concern and to see its answer, never the
 * record. The grant ends with `endGrants` on the placement.
 *
 * @throws NotFound when there is no such child for whoever asks.
 */
export async function placeWithCarer(
  ctx: Ctx,
  { childId, carerId }: NewPlacement,
): Promise<Outcome<{ readonly placementId: string }>> {
  return await act(ctx, placingWithCarer, [childId], async (tx, entry) => {
    if (!(await isVisible(tx, childId))) throw new NotFound('child to place')
    const placementId = ctx.ids.next()
    const refusal = await letCarerKnow(tx, ctx, { childId, carerId, placementId })
    if (refusal !== undefined) return refusal
    entry.note({ placement: placementId, carer: carerId })
    return done({ placementId })
  })
}

/** Gives a carer what the placement gives, inside the act that places the child; the refusal, when they are no carer today. */
export async function letCarerKnow(
  tx: Tx,
  ctx: Ctx,
  { childId, carerId, placementId }: NewPlacement & { readonly placementId: string },
): Promise<Refusal | undefined> {
  if (!(await holdsRoleOn(tx, carerId, 'carer', ctx.clock.today())))
    return refused('Select somebody who is a carer today', 'carer')
  const grant = { accountId: carerId, personId: childId, right: 'placement', why: 'placement' } as const
  await giveGrant(tx, ctx, { ...grant, sourceId: placementId, from: ctx.clock.now() })
  return undefined
}
