import { practitioner } from '#domains/access/account/profession.ts'
import { lapsedSays, lapseOf } from '#domains/access/account/registration.ts'
import { type Authority, type Closed, closeWithAuthority } from '#domains/casework/closure/closure-authority.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, refused, refusedFor, type Unmet } from '#domains/ledger/context.ts'
import { everyNeedHasEnded } from '#practice/closure/closure-gates.ts'
import { refuseNoCapacity, wordsOfNoCapacity } from '#practice/no-capacity.ts'

export const overridingClosure = defineAct('override closure', ['head of service'])

/** A gate let through, with the reason. `gateId` is as the refusal gave it. */
export interface GateLetThrough {
  readonly gateId: string
  readonly reason: string
}

/**
 * A head of service closes over the gates that practice lets them override, each with its reason. That closes the case and
 * never the need: a need closed over stays in the unmet-need register under the name of whoever did.
 */
export async function overrideClosure(
  ctx: Ctx,
  authority: Authority & { readonly letThrough: readonly GateLetThrough[] },
): Promise<Closed> {
  const lapsed = lapseOf(ctx.actor)
  if (lapsed !== undefined) return refused(lapsedSays(lapsed))
  const { profession, id } = practitioner(ctx.actor)
  const at = ctx.clock.now()
  const wrong = refusedFor(authority.letThrough.flatMap(refusedReason))
  return await act(ctx, overridingClosure, [authority.childId], async (tx, entry) => {
    if (wrong !== undefined) return wrong
    entry.note({ letThrough: authority.letThrough.map(({ gateId }) => gateId) })
    const overrides = authority.letThrough.map(({ gateId, reason }) => ({
      gateId,
      profession,
      by: id,
      reason: reason.trim(),
      at,
    }))
    return await closeWithAuthority(tx, ctx, authority, overrides)
  })
}

/** Want of a service may be told of a need, which stays in the register; it is no reason to let anything else through. */
function refusedReason({ gateId, reason }: GateLetThrough): readonly Unmet[] {
  const answerAt = `override.${gateId}`
  if (reason.trim() === '') return [{ says: 'Enter why you let this through', answerAt, gateId }]
  if (gateId.startsWith(`${everyNeedHasEnded.id}/`) || wordsOfNoCapacity(reason) === undefined) return []
  return [{ says: refuseNoCapacity(reason), answerAt, gateId }]
}
