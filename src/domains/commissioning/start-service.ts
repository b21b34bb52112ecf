import { requestById } from '#domains/commissioning/request-store.ts'
import { keepDelivery } from '#domains/commissioning/service-store.ts'
import { endUnmetNeed } from '#domains/commissioning/unmet-need-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { shortDate } from '#kernel/dates.ts'

export const startingService = defineAct('start a service', ['social worker', 'team manager', 'head of service'])

/** The service that was accepted has begun for the child. A need that stood unmet leaves the register with that reason. */
export async function startService(
  ctx: Ctx,
  childId: string,
  requestId: string,
  startedOn: Temporal.PlainDate,
): Promise<Outcome<{ readonly deliveryId: string }>> {
  if (Temporal.PlainDate.compare(startedOn, ctx.clock.today()) > 0)
    return refused('The day the service started must be today or in the past', 'startedOn-day')
  return await act(ctx, startingService, [childId], async (tx) => {
    const request = await requestById(tx, requestId)
    if (request === undefined || request.childId !== childId || request.serviceId === null) throw new NotFound('request')
    if (request.answer !== 'accepted') return refused('The service has not accepted this request, so it can’t be started.')
    if (request.deliveryId !== null) return refused('This service has been started already.')
    if (Temporal.PlainDate.compare(startedOn, request.askedOn) < 0)
      return refused(`The service can’t have started before it was asked, on ${shortDate(request.askedOn)}`, 'startedOn-day')
    const deliveryId = ctx.ids.next()
    const { needId, serviceId } = request
    await keepDelivery(tx, { id: deliveryId, childId, needId, serviceId, requestId, startedOn })
    await endUnmetNeed(tx, needId, { on: startedOn, because: `${request.serviceName ?? 'A service'} started` })
    return done({ deliveryId })
  })
}
