import { holdsRoleOn } from '#domains/access/account/role-store.ts'
import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { type Ctx, type Refusal, refused, type Tx } from '#domains/ledger/context.ts'

export interface KnownToCarer {
  readonly childId: string
  readonly carerId: string
  readonly placementId: string
}

/**
 * Lets a carer know the child who is placed with them, from now, inside the act that places the child: enough to raise a concern and to
 * see its answer, never the record. The grant ends with `endGrants` on the placement.
 *
 * @returns the refusal, when they are no carer today.
 */
export async function letCarerKnow(
  tx: Tx,
  ctx: Ctx,
  { childId, carerId, placementId }: KnownToCarer,
): Promise<Refusal | undefined> {
  if (!(await holdsRoleOn(tx, carerId, 'carer', ctx.clock.today())))
    return refused('Select somebody who is a carer today', 'carer')
  const grant = { accountId: carerId, personId: childId, right: 'placement', why: 'placement' } as const
  await giveGrant(tx, ctx, { ...grant, sourceId: placementId, from: ctx.clock.now() })
  return undefined
}
