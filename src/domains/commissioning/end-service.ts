import { endGrants } from '#domains/access/opening/grant-store.ts'
import { askAgain } from '#domains/commissioning/ask-again.ts'
import { holdNeed, keepNeedEnding, needById } from '#domains/commissioning/need-store.ts'
import { withdrawRequests } from '#domains/commissioning/request-store.ts'
import { deliveriesOfNeed, endDelivery } from '#domains/commissioning/service-store.ts'
import { onlyForManagers } from '#domains/commissioning/start-service.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { shortDate } from '#kernel/dates.ts'

export const endingService = defineAct('end a service', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
])

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

/**
 * A service ends with an outcome, and the provider's access with it. When the need was met and nothing else runs for it, the need
 * ends too; otherwise it stands, and where nothing is under way the clock to ask for something starts again.
 */
export async function endService(
  ctx: Ctx,
  childId: string,
  needId: string,
  end: EndOfService,
): Promise<Outcome<undefined>> {
  const wrong: Unmet[] = []
  if (!Object.hasOwn(serviceOutcomes, end.outcome)) wrong.push({ says: 'Select how it ended', answerAt: 'outcome' })
  if (end.says.trim() === '') wrong.push({ says: 'Enter what changed for the child', answerAt: 'says' })
  if (Temporal.PlainDate.compare(end.endedOn, ctx.clock.today()) > 0)
    wrong.push({ says: 'The day the service ended must be today or in the past', answerAt: 'endedOn-day' })
  const refusal = refusedFor(wrong)
  if (refusal !== undefined) return refusal
  return await act(ctx, endingService, [childId], async (tx) => {
    await holdNeed(tx, needId)
    const deliveries = await deliveriesOfNeed(tx, needId)
    const delivery = deliveries.find((one) => one.id === end.deliveryId)
    const need = await needById(tx, needId)
    if (delivery === undefined || need === undefined || need.childId !== childId) throw new NotFound('service')
    if (Temporal.PlainDate.compare(end.endedOn, delivery.startedOn) < 0)
      return refused(
        `The service can’t have ended before it started, on ${shortDate(delivery.startedOn)}`,
        'endedOn-day',
      )
    const restricted = await onlyForManagers(tx, ctx, childId, 'end')
    if (restricted !== undefined) return restricted
    const says = end.says.trim()
    if (!(await endDelivery(tx, delivery.id, { on: end.endedOn, outcome: end.outcome, says })))
      return refused('Somebody has ended this service already. Open the need again to see how.')
    await endGrants(tx, ctx, delivery.id)
    const another = deliveries.some((one) => one.id !== delivery.id && one.endedOn === null)
    if (end.outcome === 'met' && need.state !== 'ended' && !another) {
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
      await withdrawRequests(tx, needId, { on: ctx.clock.today(), says: 'The need was met' })
      await endClocks(tx, { aboutId: needId }, { on: ctx.clock.today(), because: 'The need was met' })
    }
    const { episodeId } = need
    const since = 'the day the last service ended'
    await askAgain(tx, ctx, { childId, needId, episodeId, whose: ctx.actor.accountId, since })
    return done(undefined)
  })
}
