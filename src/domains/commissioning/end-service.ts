import { keepNeedEnding, needById } from '#domains/commissioning/need-store.ts'
import { deliveriesOfNeed, endDelivery } from '#domains/commissioning/service-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor, type Unmet } from '#domains/ledger/context.ts'
import { shortDate } from '#kernel/dates.ts'

export const endingService = defineAct('end a service', ['social worker', 'team manager', 'head of service'])

export const serviceOutcomes = {
  met: 'The need was met',
  'partly met': 'The need was partly met',
  'not met': 'The need was not met',
  'ended early': 'It ended early',
} as const

export type ServiceOutcome = keyof typeof serviceOutcomes

export interface EndOfService {
  readonly deliveryId: string
  readonly endedOn: Temporal.PlainDate
  readonly outcome: ServiceOutcome
  readonly says: string
}

/** A service ends with an outcome. When the need was met, the need ends with it; otherwise it stands as before. */
export async function endService(ctx: Ctx, childId: string, needId: string, end: EndOfService): Promise<Outcome<undefined>> {
  const wrong: Unmet[] = []
  if (end.says.trim() === '') wrong.push({ says: 'Enter what changed for the child', answerAt: 'says' })
  if (Temporal.PlainDate.compare(end.endedOn, ctx.clock.today()) > 0)
    wrong.push({ says: 'The day the service ended must be today or in the past', answerAt: 'endedOn-day' })
  const refusal = refusedFor(wrong)
  if (refusal !== undefined) return refusal
  return await act(ctx, endingService, [childId], async (tx) => {
    const delivery = (await deliveriesOfNeed(tx, needId)).find((one) => one.id === end.deliveryId)
    const need = await needById(tx, needId)
    if (delivery === undefined || need === undefined || need.childId !== childId) throw new NotFound('service')
    if (Temporal.PlainDate.compare(end.endedOn, delivery.startedOn) < 0)
      return refused(`The service can’t have ended before it started, on ${shortDate(delivery.startedOn)}`, 'endedOn-day')
    const says = end.says.trim()
    if (!(await endDelivery(tx, delivery.id, { on: end.endedOn, outcome: end.outcome, says })))
      return refused('Somebody has ended this service already. Open the need again to see how.')
    if (end.outcome === 'met' && need.state !== 'ended')
      await keepNeedEnding(tx, {
        id: ctx.ids.next(),
        childId,
        needId,
        how: 'met',
        says: `${delivery.serviceName}: ${says}`,
        on: end.endedOn,
        by: ctx.actor.accountId,
        acceptedBy: null,
        checkOn: null,
      })
    return done(undefined)
  })
}
