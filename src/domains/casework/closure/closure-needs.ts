import { endGrants } from '#domains/access/opening/grant-store.ts'
import { leaveUnmetOpen } from '#domains/casework/closure/closure-writing-store.ts'
import { keepNeedEnding, needById } from '#domains/commissioning/need-store.ts'
import { answerKept, requestsOfNeed } from '#domains/commissioning/request-store.ts'
import { deliveriesOfNeed, endDelivery } from '#domains/commissioning/service-store.ts'
import { endUnmetNeed, keepUnmetNeed } from '#domains/commissioning/unmet-need-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { OpenNeed } from '#practice/record.ts'

/** A need over which a head of service closes the case: it stays in the unmet-need register, under that name. */
export async function leaveNeedOpen(tx: Tx, ctx: Ctx, childId: string, need: OpenNeed, reason: string): Promise<void> {
  const by = ctx.actor.accountId
  const left = { by, reason }
  if (await leaveUnmetOpen(tx, need.id, left)) return
  const kept = await needById(tx, need.id)
  await keepUnmetNeed(tx, {
    id: ctx.ids.next(),
    childId,
    needId: need.id,
    since: ctx.clock.today(),
    tried: await whatWasTried(tx, need.id),
    costsTheChild: kept === undefined ? need.title : kept.why,
    by,
  })
  await leaveUnmetOpen(tx, need.id, left)
}

async function whatWasTried(tx: Tx, needId: string): Promise<string> {
  const requests = await requestsOfNeed(tx, needId)
  if (requests.length === 0) return 'Nothing had been asked for when the case was closed.'
  return requests
    .map(({ serviceName, answer }) => `${serviceName ?? 'No service in the directory'}: ${answer ?? 'not answered'}.`)
    .join(' ')
}

/**
 * How a need ends by itself when the child has died or another authority has taken the child over: what was asked is withdrawn,
 * what ran ends, and the register no longer waits for it.
 */
export async function endNeedWithChild(
  tx: Tx,
  ctx: Ctx,
  childId: string,
  need: OpenNeed,
  ending: { readonly how: 'no longer present' | 'passed on and accepted'; readonly says: string; readonly to?: string },
): Promise<void> {
  const on = ctx.clock.today()
  if (need.acceptedBy !== undefined) return
  for (const { id, answer } of await requestsOfNeed(tx, need.id))
    if (answer === null) await answerKept(tx, id, { answer: 'withdrawn', on, says: ending.says })
  for (const { id, endedOn } of await deliveriesOfNeed(tx, need.id))
    if (endedOn === null) {
      await endDelivery(tx, id, { on, outcome: 'ended early', says: ending.says })
      await endGrants(tx, ctx, id)
    }
  await keepNeedEnding(tx, {
    id: ctx.ids.next(),
    childId,
    needId: need.id,
    how: ending.how,
    says: ending.says,
    on,
    by: ctx.actor.accountId,
    acceptedBy: ending.to ?? null,
    checkOn: null,
  })
  await endUnmetNeed(tx, need.id, { on, because: ending.says })
}
