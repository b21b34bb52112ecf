import { keepNewService, type NewService } from '#domains/commissioning/add-service.ts'
import { holdNeed } from '#domains/commissioning/need-store.ts'
import { keepRequest } from '#domains/commissioning/request-store.ts'
import { serviceById } from '#domains/commissioning/service-store.ts'
import { unmetNeedById } from '#domains/commissioning/unmet-need-store.ts'
import { act, type Entry } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'

export const findingProvider = defineAct('find a provider for an unmet need', ['commissioner'])

/** A service of the directory, or one that is added to it in the same act. */
export type FoundService = { readonly serviceId: string } | { readonly added: NewService }

/**
 * The commissioner has found a service for a need that stood unmet: it is kept as an accepted request, which the child's
 * worker starts. The need stays in the register until the service has started.
 */
export async function findProvider(
  ctx: Ctx,
  unmetNeedId: string,
  found: { readonly service: FoundService; readonly says: string },
): Promise<Outcome<{ readonly requestId: string }>> {
  if (found.says.trim() === '') return refused('Enter what was agreed with the service', 'says')
  return await act(ctx, findingProvider, [], async (tx, entry) => {
    const listed = await unmetNeedById(tx, unmetNeedId)
    if (listed !== undefined) await holdNeed(tx, listed.needId)
    const unmet = await unmetNeedById(tx, unmetNeedId)
    if (unmet === undefined) throw new NotFound('unmet need')
    if (unmet.endedOn !== null) return refused('This need is no longer in the register.')
    if (unmet.foundName !== null)
      return refused(`${unmet.foundName} was found for this need already. The child’s worker must start it.`)
    const service = await serviceFound(tx, ctx, entry, found.service)
    if (!service.ok) return service
    entry.about(unmet.childId)
    const requestId = ctx.ids.next()
    const today = ctx.clock.today()
    await keepRequest(tx, {
      id: requestId,
      childId: unmet.childId,
      needId: unmet.needId,
      serviceId: service.value.serviceId,
      askedOn: today,
      askedBy: ctx.actor.accountId,
      wanted: 'Found by the commissioner for a need that stood in the register.',
      answer: 'accepted',
      answeredOn: today,
      answerSays: found.says.trim(),
    })
    return done({ requestId })
  })
}

async function serviceFound(
  tx: Tx,
  ctx: Ctx,
  entry: Entry,
  found: FoundService,
): Promise<Outcome<{ readonly serviceId: string }>> {
  if ('added' in found) return await keepNewService(tx, ctx, entry, found.added)
  const service = await serviceById(tx, found.serviceId)
  const isOpen =
    service !== undefined &&
    (service.closedOn === null || Temporal.PlainDate.compare(service.closedOn, ctx.clock.today()) > 0)
  return isOpen ? done({ serviceId: service.id }) : refused('Select a service of the directory that is open', 'service')
}
