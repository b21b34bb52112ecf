import { keepService } from '#domains/commissioning/service-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refusedFor, type Unmet } from '#domains/ledger/context.ts'
import { isNeedKind } from '#practice/needs/need-kinds.ts'

export const addingService = defineAct('add a service to the directory', ['commissioner'])

export interface NewService {
  readonly agencyId: string
  readonly name: string
  readonly about: string
  readonly meets: readonly string[]
  /** Whole years, from and to, both included; -1 is before birth. */
  readonly agesFrom: number
  readonly agesTo: number
  readonly weeklyPence?: number
  readonly places?: number
}

function refusals(service: NewService): readonly Unmet[] {
  const wrong: Unmet[] = []
  if (service.name.trim() === '') wrong.push({ says: 'Enter the name of the service', answerAt: 'name' })
  if (service.about.trim() === '') wrong.push({ says: 'Enter what the service does, in a sentence', answerAt: 'about' })
  if (service.meets.length === 0 || !service.meets.every(isNeedKind))
    wrong.push({ says: 'Select what the service can meet', answerAt: 'meets' })
  if (service.agesFrom < -1 || service.agesTo > 25 || service.agesFrom > service.agesTo)
    wrong.push({ says: 'Enter ages from the youngest to the oldest, from -1 (before birth) to 25', answerAt: 'agesFrom' })
  return wrong
}

export async function addService(ctx: Ctx, service: NewService): Promise<Outcome<{ readonly serviceId: string }>> {
  const refusal = refusedFor(refusals(service))
  if (refusal !== undefined) return refusal
  const serviceId = ctx.ids.next()
  return await act(ctx, addingService, [serviceId], async (tx) => {
    await keepService(tx, {
      id: serviceId,
      agencyId: service.agencyId,
      name: service.name.trim(),
      about: service.about.trim(),
      meets: service.meets,
      agesFrom: service.agesFrom,
      agesTo: service.agesTo,
      weeklyPence: service.weeklyPence ?? null,
      places: service.places ?? null,
      openedOn: ctx.clock.today(),
    })
    return done({ serviceId })
  })
}
