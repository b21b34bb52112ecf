import { agencyById, keepAgency, keepService } from '#domains/commissioning/service-store.ts'
import { act, type Entry } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  type Outcome,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { isNeedKind } from '#practice/needs/need-kinds.ts'

export const addingService = defineAct('add a service to the directory', ['commissioner'])

export interface NewService {
  /** Who runs it: an agency that we know, or the name of one that we do not. */
  readonly agency: { readonly id: string } | { readonly name: string }
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
  const { weeklyPence = 0, places = 0, agency } = service
  if (service.name.trim() === '') wrong.push({ says: 'Enter the name of the service', answerAt: 'name' })
  if ('name' in agency && agency.name.trim() === '')
    wrong.push({ says: 'Select who runs the service, or enter the agency’s name', answerAt: 'agency' })
  if (service.about.trim() === '') wrong.push({ says: 'Enter what the service does, in a sentence', answerAt: 'about' })
  if (service.meets.length === 0 || !service.meets.every(isNeedKind))
    wrong.push({ says: 'Select what the service can meet', answerAt: 'meets' })
  if (service.agesFrom < -1 || service.agesTo > 25 || service.agesFrom > service.agesTo)
    wrong.push({
      says: 'Enter ages from the youngest to the oldest, from -1 (before birth) to 25',
      answerAt: 'agesFrom',
    })
  if (!Number.isSafeInteger(weeklyPence) || weeklyPence < 0)
    wrong.push({ says: 'Enter the cost of a week in pounds and pence, like 1,234.50', answerAt: 'weekly' })
  if (!Number.isSafeInteger(places) || places < 0)
    wrong.push({ says: 'Enter the places as a whole number', answerAt: 'places' })
  return wrong
}

/** Keeps a service, and its agency where that is new, inside an act that is under way. */
export async function keepNewService(
  tx: Tx,
  ctx: Ctx,
  entry: Entry,
  service: NewService,
): Promise<Outcome<{ readonly serviceId: string }>> {
  const refusal = refusedFor(refusals(service))
  if (refusal !== undefined) return refusal
  const agencyId = await agencyOf(tx, ctx, entry, service.agency)
  if (agencyId === undefined) return refused('Select an agency that we know, or enter the name of another', 'agency')
  const serviceId = ctx.ids.next()
  entry.about(serviceId)
  await keepService(tx, {
    id: serviceId,
    agencyId,
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
}

async function agencyOf(tx: Tx, ctx: Ctx, entry: Entry, agency: NewService['agency']): Promise<string | undefined> {
  if ('id' in agency) return (await agencyById(tx, agency.id))?.id
  const id = ctx.ids.next()
  entry.about(id)
  await keepAgency(tx, { id, name: agency.name.trim(), kind: 'provider' })
  return id
}

export async function addService(ctx: Ctx, service: NewService): Promise<Outcome<{ readonly serviceId: string }>> {
  return await act(ctx, addingService, [], async (tx, entry) => await keepNewService(tx, ctx, entry, service))
}
