import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { childOfRecord, holdNeed, needById } from '#domains/commissioning/need-store.ts'
import { requestById, type ServiceRequest } from '#domains/commissioning/request-store.ts'
import { keepDelivery, providersOfAgency } from '#domains/commissioning/service-store.ts'
import { endUnmetNeed } from '#domains/commissioning/unmet-need-store.ts'
import { act } from '#domains/ledger/act.ts'
import { holders } from '#domains/ledger/actor.ts'
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
import { meetClocks } from '#domains/people/clock-store.ts'
import { shortDate } from '#kernel/dates.ts'
import { needAskedFor } from '#practice/obligations/keeping.ts'

export const startingService = defineAct('start a service', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
])

/** Of a restricted child only a manager gives, or ends, anybody's access. */
export async function onlyForManagers(tx: Tx, ctx: Ctx, childId: string, what: string): Promise<Refusal | undefined> {
  const child = await childOfRecord(tx, childId)
  return child?.restricted === true && holders.some((role) => role === ctx.actor.role)
    ? refused(
        `This child’s record is restricted: a manager must ${what} the service, for the provider’s access follows it.`,
      )
    : undefined
}

function refusal(request: ServiceRequest, startedOn: Temporal.PlainDate): Refusal | undefined {
  if (request.answer !== 'accepted')
    return refused('The service has not accepted this request, so it can’t be started.')
  if (request.deliveryId !== null) return refused('This service has been started already.')
  return Temporal.PlainDate.compare(startedOn, request.askedOn) < 0
    ? refused(`The service can’t have started before it was asked, on ${shortDate(request.askedOn)}`, 'startedOn-day')
    : undefined
}

/**
 * The service that was accepted has begun for the child. A need that stood unmet leaves the register with that reason, and the
 * provider's people reach the child for as long as the service lasts.
 */
export async function startService(
  ctx: Ctx,
  childId: string,
  requestId: string,
  startedOn: Temporal.PlainDate,
): Promise<Outcome<{ readonly deliveryId: string }>> {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(startedOn, today) > 0)
    return refused('The day the service started must be today or in the past', 'startedOn-day')
  return await act(ctx, startingService, [childId], async (tx) => {
    const asked = await requestById(tx, requestId)
    if (asked !== undefined) await holdNeed(tx, asked.needId)
    const request = await requestById(tx, requestId)
    if (request === undefined || request.childId !== childId || request.serviceId === null)
      throw new NotFound('request')
    const { needId, serviceId, agencyId } = request
    const need = await needById(tx, needId)
    if (need === undefined) throw new NotFound('need')
    if (need.state === 'ended') return refused('This need has ended. Name a new need if the child needs the service.')
    const wrong = refusal(request, startedOn) ?? (await onlyForManagers(tx, ctx, childId, 'start'))
    if (wrong !== undefined) return wrong
    const deliveryId = ctx.ids.next()
    await keepDelivery(tx, { id: deliveryId, childId, needId, serviceId, requestId, startedOn })
    await endUnmetNeed(tx, needId, { on: startedOn, because: `${request.serviceName ?? 'A service'} started` })
    await meetClocks(
      tx,
      { aboutId: needId, kinds: [needAskedFor.id] },
      { on: today, byKind: 'service', byId: deliveryId },
    )
    const served = { right: 'placement', why: 'service', sourceId: deliveryId, from: ctx.clock.now() } as const
    for (const accountId of agencyId === null ? [] : await providersOfAgency(tx, agencyId))
      await giveGrant(tx, ctx, { accountId, personId: childId, ...served })
    return done({ deliveryId })
  })
}
