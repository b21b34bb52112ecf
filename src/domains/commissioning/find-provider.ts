import { keepRequest } from '#domains/commissioning/request-store.ts'
import { serviceById } from '#domains/commissioning/service-store.ts'
import { unmetNeedById } from '#domains/commissioning/unmet-need-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

export const findingProvider = defineAct('find a provider for an unmet need', ['commissioner'])

/**
 * The commissioner has found a service for a need that stood unmet: it is kept as an accepted request, which the child's
 * worker starts. The need stays in the register until the service has started.
 */
export async function findProvider(
  ctx: Ctx,
  unmetNeedId: string,
  found: { readonly serviceId: string; readonly says: string },
): Promise<Outcome<{ readonly requestId: string }>> {
  if (found.says.trim() === '') return refused('Enter what was agreed with the service', 'says')
  return await act(ctx, findingProvider, [], async (tx, entry) => {
    const unmet = await unmetNeedById(tx, unmetNeedId)
    if (unmet === undefined) throw new NotFound('unmet need')
    if (unmet.endedOn !== null) return refused('This need is no longer in the register.')
    const service = await serviceById(tx, found.serviceId)
    if (service === undefined) return refused('Select a service of the directory', 'service')
    entry.about(unmet.childId)
    const requestId = ctx.ids.next()
    const today = ctx.clock.today()
    await keepRequest(tx, {
      id: requestId,
      childId: unmet.childId,
      needId: unmet.needId,
      serviceId: service.id,
      askedOn: today,
      askedBy: ctx.actor.accountId,
      wanted: `Found by the commissioner for: ${unmet.title}`,
      answer: 'accepted',
      answeredOn: today,
      answerSays: found.says.trim(),
    })
    return done({ requestId })
  })
}
