import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** Whom to ring about a child whom whoever asks may not see. */
export interface Ring {
  readonly name: string
  readonly phone: string | undefined
}

/** A child whom an open step or a short order protects. */
export interface InDanger {
  readonly childId: string
  readonly name: string | undefined
  readonly ring: Ring | undefined
  /** The step, or the kind of order. */
  readonly kind: string
  readonly stepId: string | undefined
  readonly since: Temporal.PlainDate
  /** As the order says it ends; nothing of a step. */
  readonly ends: string
  readonly workerName: string | undefined
}

interface Row {
  readonly childId: string
  readonly name: string | null
  readonly ringName: string | null
  readonly ringPhone: string | null
  readonly kind: string
  readonly stepId: string | null
  readonly since: Temporal.PlainDate
  readonly ends: string
  readonly workerName: string | null
}

/** Children with an open step of these kinds, or under police protection or an emergency order: the latest begun first. */
export async function childrenInDanger(
  tx: Tx,
  kinds: readonly string[],
  today: Temporal.PlainDate,
): Promise<readonly InDanger[]> {
  const { rows } = await sql<Row>`
    with danger as (
      select o.child_id, o.kind, o.step_id, o.began_on as since, '' as ends, o.ring_account_id
        from house.open_steps(${kinds}::text[]) o
      union all
      select c.child_id, c.kind, null, c.made_on, c.ends, c.ring_account_id from house.short_orders(${today}) c
    )
    select d.child_id as "childId", nullif(concat_ws(' ', p.given_name, p.family_name), '') as name, ring.name as "ringName",
      ring.phone as "ringPhone", d.kind, d.step_id as "stepId", d.since, d.ends, w.name as "workerName"
    from danger d
      left join person p on p.id = d.child_id and d.ring_account_id is null
      left join account ring on ring.id = d.ring_account_id
      left join lateral (select a.name from allocation al join account a on a.id = al.account_id
        where al.child_id = d.child_id and al.ended_on is null order by al.id desc limit 1) w on true
    where p.id is not null or ring.id is not null
    order by d.since desc, d.child_id, d.kind`.execute(tx)
  return rows.map(({ ringName, ringPhone, ...row }) => ({
    ...row,
    name: row.name ?? undefined,
    ring: ringName === null ? undefined : { name: ringName, phone: ringPhone ?? undefined },
    stepId: row.stepId ?? undefined,
    workerName: row.workerName ?? undefined,
  }))
}

/** A contact that nobody has opened, with its limit; of one about a restricted child whom to ring, and nothing more. */
export interface Unread {
  readonly contactId: string
  readonly reference: string | undefined
  readonly urgent: boolean
  readonly toldAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | undefined
  readonly toldBy: string | undefined
  readonly ring: Ring | undefined
  /** The restricted child whom whoever is rung knows of; never shown. */
  readonly ringAboutId: string | undefined
}

/** Whom to ring about contacts that whoever asks may not open, by the contact. */
export async function ringsOfContacts(
  tx: Tx,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly ring: Ring; readonly personId: string }>> {
  const { rows } = await sql<{ contactId: string; personId: string; name: string; phone: string | null }>`
    select contact_id as "contactId", person_id as "personId", ring_name as name, ring_phone as phone
    from house.contact_rings(${[...contactIds]}::uuid[])`.execute(tx)
  return new Map(
    rows.map(({ contactId, personId, name, phone }) => [
      contactId,
      { personId, ring: { name, phone: phone ?? undefined } },
    ]),
  )
}

/** Every such contact, the urgent first, then by when it is to be opened. */
export async function unreadContacts(tx: Tx): Promise<readonly Unread[]> {
  const { rows } = await sql<{
    readonly contactId: string
    readonly reference: string | null
    readonly urgent: boolean
    readonly toldAt: Temporal.Instant
    readonly dueAt: Temporal.Instant | null
    readonly toldBy: string | null
  }>`select u.contact_id as "contactId", c.reference, u.urgent, u.told_at as "toldAt", u.due_at as "dueAt",
      coalesce(g.name, nullif(c.told_by_name, '')) as "toldBy"
    from house.contacts_unread() u left join contact_masked c on c.id = u.contact_id left join agency g on g.id = c.told_by_agency_id
    order by u.urgent desc, u.due_at nulls last, u.contact_id`.execute(tx)
  const closed = rows.filter(({ reference }) => reference === null).map(({ contactId }) => contactId)
  const rings = closed.length === 0 ? undefined : await ringsOfContacts(tx, closed)
  return rows.map((row) => ({
    ...row,
    ring: rings?.get(row.contactId)?.ring,
    ringAboutId: rings?.get(row.contactId)?.personId,
    reference: row.reference ?? undefined,
    dueAt: row.dueAt ?? undefined,
    toldBy: row.toldBy ?? undefined,
  }))
}
