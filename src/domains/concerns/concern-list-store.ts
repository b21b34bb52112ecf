import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type { OpenConcern } from '#practice/record.ts'

/** An open concern on a list, with whose it is to answer and by when. */
export interface ListedConcern {
  readonly id: string
  readonly childId: string
  /** Nulls where the child's name may not be read. */
  readonly givenName: string | null
  readonly familyName: string | null
  readonly authorityNumber: string | null
  readonly childRestricted: boolean
  readonly aboutName: string
  readonly aboutSays: string
  readonly inDangerNow: string
  readonly raisedAt: Temporal.Instant
  readonly repeats: number
  readonly answererId: string | null
  readonly answererName: string | null
  readonly dueOn: Temporal.PlainDate | null
}

/** Whose concerns: those somebody must answer, those of a team's children, or all that stand open. */
export type WhoseConcerns = { readonly answererId: string } | { readonly teamId: string } | 'all'

const open = sql`from concern_masked c
  left join concern_naming n on n.concern_id = c.id and n.ended_at is null
  left join account b on b.id = n.account_id
  left join person p on p.id = c.child_id
  where c.joined_to_id is null and not exists (select from concern_answer a where a.concern_id = c.id)
    and not exists (select from striking s where s.struck_id = c.id)`

/** Open concerns, those due first at the top. At most 300. */
export async function openConcerns(tx: Tx, whose: WhoseConcerns): Promise<readonly ListedConcern[]> {
  const narrowed =
    whose === 'all'
      ? sql`true`
      : 'answererId' in whose
        ? sql`n.account_id = ${whose.answererId}`
        : sql`exists (select from allocation l where l.child_id = c.child_id and l.ended_on is null
            and l.team_id = ${whose.teamId})`
  const { rows } = await sql<ListedConcern>`
    select c.id, c.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName",
      (select i.value from identifier i where i.person_id = c.child_id and i.kind = 'authority''s number' limit 1)
        as "authorityNumber",
      c.restricted as "childRestricted", c.about_name as "aboutName", c.about_says as "aboutSays",
      c.in_danger_now as "inDangerNow", c.raised_at as "raisedAt",
      (select count(*)::int from concern r where r.joined_to_id = c.id) as repeats, n.account_id as "answererId",
      b.name as "answererName",
      (select k.due_on from clock k where k.about_id = c.id and k.met_on is null and k.ended_on is null
        order by k.began_at desc limit 1) as "dueOn"
    ${open} and ${narrowed} order by "dueOn" nulls first, c.raised_at, c.id limit 300`.execute(tx)
  return rows
}

/**
 * The unanswered concerns of a child as a rule asks for them: a repeat is no further one. Whoever a concern is about learns
 * that there is one, and not that it is about them. Always today's: gates are asked today.
 */
export async function openConcernsOf(tx: Tx, childId: string): Promise<readonly OpenConcern[]> {
  const { rows } = await sql<OpenConcern>`
    select id, about_name as "aboutName", (raised_at at time zone 'Europe/London')::date as "raisedOn"
    from house.open_concerns_of(${childId})`.execute(tx)
  return rows
}

/** What somebody raised, with where it stands and the reply: nothing else of the record. */
export interface RaisedConcern {
  readonly id: string
  readonly reference: string
  readonly aboutName: string
  readonly says: string
  readonly raisedAt: Temporal.Instant
  readonly answererName: string | null
  readonly answererRole: string | null
  readonly dueOn: Temporal.PlainDate | null
  readonly struck: boolean
  readonly reply: string | null
  readonly toldHow: string | null
  readonly answeredAt: Temporal.Instant | null
}

export async function concernsRaisedBy(tx: Tx, accountId: string): Promise<readonly RaisedConcern[]> {
  const { rows } = await sql<RaisedConcern>`
    select c.id, c.reference, c.about_name as "aboutName", c.says, c.raised_at as "raisedAt",
      w.name as "answererName", w.role as "answererRole", w.due_on as "dueOn", w.struck, r.reply,
      r.told_how as "toldHow", r.answered_at as "answeredAt"
    from concern_masked c cross join lateral house.answerer_of_my_concern(c.id) w
      left join lateral house.reply_to_my_concern(c.id) r on true
    where c.raised_by_account_id = ${accountId} order by c.raised_at desc, c.id desc limit 200`.execute(tx)
  return rows
}

/** A child whom somebody may name in a concern. */
export interface KnownChild {
  readonly id: string
  readonly givenName: string | null
  readonly familyName: string | null
}

/** The children placed with, served by or shared with somebody, today. */
export async function childrenGrantedTo(tx: Tx, accountId: string): Promise<readonly KnownChild[]> {
  const { rows } = await sql<KnownChild>`
    select distinct p.id, p.given_name as "givenName", p.family_name as "familyName"
    from access_grant g join person p on p.id = g.person_id
    where g.account_id = ${accountId} and g.granted_from <= house.moment_now()
      and (g.granted_until is null or g.granted_until > house.moment_now())
    order by p.given_name, p.family_name, p.id`.execute(tx)
  return rows
}

/** Whom a carer rings about a child who lives with them: the worker, else the manager, or whoever is named of a restricted child. */
export interface RungByCarer {
  readonly childId: string
  readonly isWorker: boolean
  readonly name: string
  readonly phone: string | null
}

/** By child, of the children who are placed with whoever acts now: nothing for whoever is no carer. */
export async function rungByCarer(tx: Tx): Promise<readonly RungByCarer[]> {
  const { rows } = await sql<RungByCarer>`
    select child_id as "childId", is_worker as "isWorker", name, phone from house.whom_a_carer_rings()`.execute(tx)
  return rows
}

export async function childById(
  tx: Tx,
  childId: string,
): Promise<(KnownChild & { readonly authorityNumber: string | null }) | undefined> {
  const { rows } = await sql<KnownChild & { readonly authorityNumber: string | null }>`
    select p.id, p.given_name as "givenName", p.family_name as "familyName",
      (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber"
    from person p where p.id = ${childId}`.execute(tx)
  return rows[0]
}

/** Somebody in the child's life whom a concern may be about. */
export interface AroundChild {
  readonly id: string
  readonly name: string
  readonly standsAs: string
}

/** The people of the record around a child, as whoever asks may read them. */
export async function peopleAround(tx: Tx, childId: string): Promise<readonly AroundChild[]> {
  const { rows } = await sql<AroundChild>`
    select p.id, coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known') as name,
      min(r.kind) as "standsAs"
    from relationship r join person p on p.id = r.person_id
    where r.other_id = ${childId} and r.ended_on is null group by p.id order by name, p.id`.execute(tx)
  return rows
}

export interface StaffMember {
  readonly accountId: string
  readonly name: string
  readonly role: string
}

const worksHere = sql`from account a join account_role r on r.account_id = a.id
  where r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())`

/** Everybody who works for the trust, or cares for or serves children for it, for "whom is it about". */
export async function staff(tx: Tx): Promise<readonly StaffMember[]> {
  const { rows } = await sql<StaffMember>`select distinct on (a.name, a.id) a.id as "accountId", a.name, r.role
    ${worksHere} and r.role in ('front door', 'duty', 'social worker', 'family help lead', 'conference chair', 'reviewing officer', 'team manager', 'head of service', 'director',
      'commissioner', 'carer', 'provider')
    order by a.name, a.id, r.held_from`.execute(tx)
  return rows
}

/** Who may be named to answer. */
export async function mayBeNamed(tx: Tx, roles: readonly string[]): Promise<readonly StaffMember[]> {
  const { rows } = await sql<StaffMember>`select distinct on (a.name, a.id) a.id as "accountId", a.name, r.role
    ${worksHere} and r.role = any (${roles}) order by a.name, a.id, r.held_from`.execute(tx)
  return rows
}

/** The name of somebody that a concern is about: of the record, or of those who use the system. */
export async function nameOfPerson(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known') as name
    from person p where p.id = ${personId}`.execute(tx)
  return rows[0]?.name
}

export async function nameOfAccount(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirst()
  return row?.name
}
