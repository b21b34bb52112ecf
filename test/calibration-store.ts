import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** How many of how many: a share, as the record tells it. */
export interface Share {
  readonly of: number
  readonly count: number
}

async function share(owner: TrustDatabase, query: ReturnType<typeof sql<Share>>): Promise<Share> {
  const { rows } = await query.execute(owner.tables)
  return rows[0] ?? { of: 0, count: 0 }
}

/** Decided contacts with this outcome. */
export async function decidedAs(owner: TrustDatabase, outcome: string): Promise<Share> {
  return await share(
    owner,
    sql`select count(*) as of, count(*) filter (where outcome = ${outcome}) as count
      from step where kind = 'contact-screening' and concluded_on is not null`,
  )
}

/** Clocks of kinds, met, that were met on the last day or before. */
export async function inTime(owner: TrustDatabase, kinds: readonly string[]): Promise<Share> {
  return await share(
    owner,
    sql`select count(*) as of, count(*) filter (where met_on <= due_on) as count
      from clock where kind = any (${kinds}) and met_on is not null`,
  )
}

/** Contacts told by these sources. */
export async function toldBy(owner: TrustDatabase, codes: readonly string[]): Promise<Share> {
  return await share(
    owner,
    sql`select count(*) as of, count(*) filter (where source_code = any (${codes})) as count from contact`,
  )
}

/** Concluded steps of a kind with this outcome. */
export async function concludedAs(owner: TrustDatabase, kind: string, outcome: string): Promise<Share> {
  return await share(
    owner,
    sql`select count(*) as of, count(*) filter (where outcome = ${outcome}) as count
      from step where kind = ${kind} and concluded_on is not null`,
  )
}

/** Sightings of children of three and more who were seen alone. */
export async function seenAlone(owner: TrustDatabase): Promise<Share> {
  return await share(
    owner,
    sql`select count(*) as of, count(*) filter (where v.alone = 'yes') as count from visit v join person p on p.id = v.child_id
      where v.seen = 'seen' and p.born_on + interval '3 years' <= v.visited_on`,
  )
}

/** What waits for a newcomer on the last day, by what it is. */
export interface Waiting {
  readonly undecided: number
  readonly inDanger: number
  readonly unallocated: number
  readonly unmet: number
  readonly unanswered: number
  readonly restricted: number
  readonly reviewed: number
  readonly closedOver: number
  readonly protectedNow: number
  readonly drafts: number
  readonly documents: number
  readonly placed: number
  readonly careReviewed: number
  readonly sealed: number
  readonly listWorked: number
}

export async function waiting(owner: TrustDatabase): Promise<Waiting> {
  const { rows } = await sql<Waiting>`select
    (select count(*) from contact c where not exists (select from contact_decision d where d.contact_id = c.id)) as undecided,
    (select count(*) from contact c where c.in_danger_now
      and not exists (select from contact_decision d where d.contact_id = c.id)) as "inDanger",
    (select count(*) from clock where kind = 'child-allocated' and met_on is null and ended_on is null) as unallocated,
    (select count(*) from unmet_need where ended_on is null) as unmet,
    (select count(*) from clock where kind = 'concern-answered' and met_on is null and ended_on is null) as unanswered,
    (select count(*) from restriction where lifted_on is null) as restricted,
    (select count(*) from learning_review) as reviewed,
    (select count(*) from house.ledger_entry where what = 'override closure') as "closedOver",
    (select count(*) from plan where kind = 'child protection') as "protectedNow",
    (select count(*) from house.draft) as drafts,
    (select count(*) from document) as documents,
    (select count(*) from placement where ended_on is null) as placed,
    (select count(*) from care_review) as "careReviewed",
    (select count(*) from seal) as sealed,
    (select count(*) from restricted_list_worked) as "listWorked"`.execute(owner.tables)
  const [found] = rows
  if (found === undefined) throw new Error('The record says nothing.')
  return found
}

/** Social workers and reviewing officers with no child, and carers with none placed: everybody who walks in has somebody. */
export async function withNobody(owner: TrustDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ says: string }>`select r.role || ' ' || a.name as says
    from account a join account_role r on r.account_id = a.id where r.role in ('social worker', 'carer', 'reviewing officer') and r.held_until is null
      and not exists (select from access_grant g where g.account_id = a.id and g.granted_until is null)`.execute(
    owner.tables,
  )
  return rows.map(({ says }) => says)
}

/** Children whom somebody works with for longer than a fortnight and of whom no relative is entered. */
export async function withoutFamily(owner: TrustDatabase, until: Temporal.PlainDate): Promise<readonly string[]> {
  const { rows } = await sql<{ says: string }>`select p.given_name || ' ' || p.family_name as says
    from allocation l join person p on p.id = l.child_id
    where l.allocated_on < ${until.subtract({ days: 14 })}
      and not exists (select from relationship r where r.other_id = p.id and r.kind = 'mother')
      -- Whoever came alone has nobody here.
      and not exists (select from episode e where e.child_id = p.id and e.primary_need = 'N8')`.execute(owner.tables)
  return rows.map(({ says }) => says)
}

/** Children who were given back by adopters and whom the record still shows with them. */
export async function stillWithAdopters(owner: TrustDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from placement l
    where l.type_code in ('A3', 'A4', 'A5', 'A6') and l.ended_on is null and exists (select from step s
      where s.child_id = l.child_id and s.kind = 'adoption-disruption' and s.outcome = 'understood')`.execute(
    owner.tables,
  )
  return rows[0]?.count ?? Number.NaN
}
