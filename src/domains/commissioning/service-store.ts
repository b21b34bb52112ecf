import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface Service {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly name: string
  readonly about: string
  readonly meets: readonly string[]
  readonly agesFrom: number
  readonly agesTo: number
  /** Integer pence a week, or null where it is not bought by the week. */
  readonly weeklyPence: number | null
  readonly places: number | null
  /** Children served today. */
  readonly served: number
  readonly openedOn: Temporal.PlainDate
  readonly closedOn: Temporal.PlainDate | null
}

const select = sql`select s.id, s.agency_id as "agencyId", g.name as "agencyName", s.name, s.about, s.meets,
    s.ages_from as "agesFrom", s.ages_to as "agesTo", s.weekly_pence as "weeklyPence", s.places,
    s.opened_on as "openedOn", s.closed_on as "closedOn", house.served_by(s.id)::int as served
  from service s join agency g on g.id = s.agency_id`

/** The directory: every service open on a day, those that meet a kind of need first when one is named. */
export async function directory(tx: Tx, on: Temporal.PlainDate, kind?: string): Promise<readonly Service[]> {
  const { rows } = await sql<Service>`${select}
    where s.opened_on <= ${on} and (s.closed_on is null or s.closed_on > ${on})
      and (${kind ?? null}::text is null or ${kind ?? null} = any (s.meets))
    order by s.name`.execute(tx)
  return rows
}

export async function serviceById(tx: Tx, serviceId: string): Promise<Service | undefined> {
  const { rows } = await sql<Service>`${select} where s.id = ${serviceId}`.execute(tx)
  return rows[0]
}

export async function keepService(
  tx: Tx,
  service: {
    readonly id: string
    readonly agencyId: string
    readonly name: string
    readonly about: string
    readonly meets: readonly string[]
    readonly agesFrom: number
    readonly agesTo: number
    readonly weeklyPence: number | null
    readonly places: number | null
    readonly openedOn: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('service')
    .values({
      id: service.id,
      agency_id: service.agencyId,
      name: service.name,
      about: service.about,
      meets: [...service.meets],
      ages_from: service.agesFrom,
      ages_to: service.agesTo,
      weekly_pence: service.weeklyPence,
      places: service.places,
      opened_on: service.openedOn,
    })
    .execute()
}

export interface Delivery {
  readonly id: string
  readonly childId: string
  readonly needId: string
  readonly serviceId: string
  readonly serviceName: string
  readonly agencyName: string
  readonly startedOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate | null
  readonly outcome: string | null
  readonly outcomeSays: string
}

export async function deliveriesOfNeed(tx: Tx, needId: string): Promise<readonly Delivery[]> {
  const { rows } = await sql<Delivery>`select d.id, d.child_id as "childId", d.need_id as "needId",
      d.service_id as "serviceId", s.name as "serviceName", g.name as "agencyName", d.started_on as "startedOn",
      d.ended_on as "endedOn", d.outcome, d.outcome_says as "outcomeSays"
    from service_delivery_masked d join service s on s.id = d.service_id join agency g on g.id = s.agency_id
    where d.need_id = ${needId} order by d.started_on, d.id`.execute(tx)
  return rows
}

export async function keepDelivery(
  tx: Tx,
  delivery: {
    readonly id: string
    readonly childId: string
    readonly needId: string
    readonly serviceId: string
    readonly requestId: string
    readonly startedOn: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('service_delivery')
    .values({
      id: delivery.id,
      child_id: delivery.childId,
      need_id: delivery.needId,
      service_id: delivery.serviceId,
      request_id: delivery.requestId,
      started_on: delivery.startedOn,
    })
    .execute()
}

/** What an agency serves, and served: those running first. */
export interface ServedChild extends Delivery {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly needKind: string
}

export async function deliveriesOfAgency(tx: Tx, agencyId: string): Promise<readonly ServedChild[]> {
  const { rows } = await sql<ServedChild>`select d.id, d.child_id as "childId", d.need_id as "needId",
      d.service_id as "serviceId", s.name as "serviceName", g.name as "agencyName", d.started_on as "startedOn",
      d.ended_on as "endedOn", d.outcome, d.outcome_says as "outcomeSays", p.given_name as "givenName",
      p.family_name as "familyName", n.kind as "needKind"
    from service_delivery_masked d join service s on s.id = d.service_id join agency g on g.id = s.agency_id
      join need_masked n on n.id = d.need_id left join person p on p.id = d.child_id
    where s.agency_id = ${agencyId} and not house.struck_out(d.need_id)
    order by d.ended_on is not null, d.started_on desc, d.id limit 200`.execute(tx)
  return rows
}

/** The accounts with which an agency's people sign in as a provider today. */
export async function providersOfAgency(tx: Tx, agencyId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ accountId: string }>`select distinct r.account_id as "accountId" from account_role r
    where r.role = 'provider' and r.agency_id = ${agencyId} and r.held_from <= house.today()
      and (r.held_until is null or r.held_until >= house.today()) order by r.account_id`.execute(tx)
  return rows.map(({ accountId }) => accountId)
}

export interface Agency {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly phone: string
}

export async function agencies(tx: Tx): Promise<readonly Agency[]> {
  return await tx.selectFrom('agency').select(['id', 'name', 'kind', 'phone']).orderBy('name').orderBy('id').execute()
}

export async function agencyById(tx: Tx, agencyId: string): Promise<Agency | undefined> {
  return await tx
    .selectFrom('agency')
    .select(['id', 'name', 'kind', 'phone'])
    .where('id', '=', agencyId)
    .executeTakeFirst()
}

export async function keepAgency(
  tx: Tx,
  agency: { readonly id: string; readonly name: string; readonly kind: string },
): Promise<void> {
  await tx.insertInto('agency').values({ id: agency.id, name: agency.name, kind: agency.kind }).execute()
}

/** Ends a service that runs; false when somebody just did. */
export async function endDelivery(
  tx: Tx,
  deliveryId: string,
  ended: { readonly on: Temporal.PlainDate; readonly outcome: string; readonly says: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('service_delivery')
    .set({ ended_on: ended.on, outcome: ended.outcome, outcome_says: ended.says })
    .where('id', '=', deliveryId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
