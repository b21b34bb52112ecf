import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { maybe, maybeDay, maybeMoment, moment, rowsOf } from '#domains/people/json-rows-store.ts'
import { urgentContactLookedAt } from '#practice/obligations/out-of-hours.ts'

const waiting = z.object({
  id: z.string(),
  reference: z.string(),
  inDangerNow: z.boolean(),
  toldAt: moment,
  toldByName: z.string(),
  agencyName: maybe,
  children: z.array(z.object({ givenName: z.string(), familyName: z.string(), aboutAge: z.string() })),
  lookedAt: maybeMoment,
  lookedBy: maybe,
  /** When it rings if nobody has opened it: of a child in danger now alone. */
  ringsAt: maybeMoment,
  dueOn: maybeDay,
  explanation: maybe,
  notKnown: maybe,
  /** Who proposed that nothing more is done, and waits for a manager. */
  proposedBy: maybe,
})

/** A contact on which nothing has been decided. */
export type Waiting = z.infer<typeof waiting>

/** Every undecided contact: those in danger now first, then by when it is due, then by when it was told. */
export async function waitingContacts(tx: Tx): Promise<readonly Waiting[]> {
  const rows = rowsOf(sql`
    select c.id, c.reference, c.in_danger_now as "inDangerNow", c.told_at as "toldAt", c.told_by_name as "toldByName",
      g.name as "agencyName", l.looked_at as "lookedAt", l.name as "lookedBy", u.due_at as "ringsAt", k.due_on as "dueOn", k.explanation,
      k.not_known as "notKnown", s.name as "proposedBy",
      ${rowsOf(sql`select cc.given_name as "givenName", cc.family_name as "familyName", cc.about_age as "aboutAge"
        from contact_child_masked cc where cc.contact_id = c.id order by cc.id`)} as children
    from contact_masked c
      left join agency g on g.id = c.told_by_agency_id
      left join lateral (select a.looked_at, w.name from contact_looked_at a join account w on w.id = a.by_account_id
        where a.contact_id = c.id order by a.looked_at limit 1) l on true
      left join lateral (select due_on, explanation, not_known from clock
        where contact_id = c.id and kind = 'contact-screened' order by id desc limit 1) k on true
      left join lateral (select due_at from clock where contact_id = c.id and kind = ${urgentContactLookedAt.id}
        and met_on is null and ended_on is null order by id desc limit 1) u on true
      left join lateral (select w.name from step p join account w on w.id = p.decided_by
        where p.contact_id = c.id and p.kind = 'contact-screening' and p.concluded_on is null limit 1) s on true
    where not exists (select from contact_decision d where d.contact_id = c.id)
    order by c.in_danger_now desc, k.due_on nulls first, c.told_at, c.id`)
  const { rows: found } = await sql<{ readonly found: unknown }>`select ${rows} as found`.execute(tx)
  return z.array(waiting).parse(found[0]?.found)
}

const unfinished = z.object({
  contactId: z.string(),
  reference: z.string(),
  what: z.string(),
  whose: z.string(),
  dueOn: maybeDay,
})

/** What a decided contact still owes: the family or the teller to be told, a record that went ahead to be completed. */
export type Unfinished = z.infer<typeof unfinished>

export async function unfinishedContacts(tx: Tx): Promise<readonly Unfinished[]> {
  const rows = rowsOf(sql`
    select distinct on (k.due_on, c.id, k.kind, k.what) c.id as "contactId", c.reference, k.what, k.whose, k.due_on as "dueOn"
    from clock_masked k join contact c on c.id = k.contact_id
    where k.met_on is null and k.ended_on is null
      and (k.kind in ('referrer-told', 'family-told') or k.kind like 'contact-screening/%')
    order by k.due_on nulls first, c.id, k.kind, k.what limit 200`)
  const { rows: found } = await sql<{ readonly found: unknown }>`select ${rows} as found`.execute(tx)
  return z.array(unfinished).parse(found[0]?.found)
}
