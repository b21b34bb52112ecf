import { holdNeed, needById } from '#domains/commissioning/need-store.ts'
import { keepRequest, requestsOfNeed } from '#domains/commissioning/request-store.ts'
import { serviceById } from '#domains/commissioning/service-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { needAskedFor } from '#practice/obligations/keeping.ts'

export const requestingService = defineAct('ask for a service', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
  'duty',
])

/** Asks a service of the directory to meet a need. */
export async function requestService(
  ctx: Ctx,
  childId: string,
  needId: string,
  asked: { readonly serviceId: string; readonly wanted: string },
): Promise<Outcome<{ readonly requestId: string }>> {
  const wanted = asked.wanted.trim()
  if (wanted === '') return refused('Enter what you ask of the service', 'wanted')
  return await act(ctx, requestingService, [childId], async (tx) => {
    await holdNeed(tx, needId)
    const need = await needById(tx, needId)
    if (need === undefined || need.childId !== childId) throw new NotFound('need')
    if (need.state === 'ended') return refused('This need has ended. Name a new need if the child needs it again.')
    const service = await serviceById(tx, asked.serviceId)
    const today = ctx.clock.today()
    if (
      service === undefined ||
      (service.closedOn !== null && Temporal.PlainDate.compare(service.closedOn, today) <= 0)
    )
      return refused('Select a service of the directory that is open', 'service')
    if (!service.meets.includes(need.kind))
      return refused(`${service.name} does not meet this kind of need. Select one that does.`, 'service')
    const standing = (await requestsOfNeed(tx, needId)).find(
      (one) => one.serviceId === service.id && one.answer === null,
    )
    if (standing !== undefined)
      return refused(
        `${service.name} was asked already and has not answered. Wait for its answer, or ask another.`,
        'service',
      )
    const agency = { kind: 'agency', name: service.name } as const
    const tooMuch = await tellsTooMuch(tx, childId, agency, { text: wanted, answerAt: 'wanted' })
    if (tooMuch !== undefined) return tooMuch
    const requestId = ctx.ids.next()
    await keepRequest(tx, {
      id: requestId,
      childId,
      needId,
      serviceId: service.id,
      askedOn: today,
      askedBy: ctx.actor.accountId,
      wanted,
    })
    await meetClocks(
      tx,
      { aboutId: needId, kinds: [needAskedFor.id] },
      { on: today, byKind: 'service request', byId: requestId },
    )
    return done({ requestId })
  })
}
