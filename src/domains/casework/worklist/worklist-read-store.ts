import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { looksAroundHeld } from '#domains/casework/worklist/kept-looks-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, maybeMoment, rowsOf } from '#domains/people/json-rows-store.ts'
import { placementVisits } from '#practice/looked-after/next-visit.ts'

/** Somebody by role: what the law owes by their role falls to them too. */
export interface OwesAs {
  readonly role: Role
  readonly accountId: string
  readonly teamId: string | undefined
}

/** Whose children: those of a worker, of a team. */
export type Whose = { readonly workerId: string; readonly owesAs?: readonly OwesAs[] } | { readonly teamId: string }

const child = z.object({
  childId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  bornOn: maybeDay,
  expectedOn: maybeDay,
  diedOn: maybeDay,
  referredOn: day,
  worker: z.string(),
  workerId: z.string(),
  lastSeenOn: maybeDay,
  lastSeenBy: maybe,
  lastSeenAlone: maybe,
  plan: maybe,
  unmet: z.number(),
  concerns: z.number(),
  overdue: z.number(),
  /** The day by which the rule of the placement has a child who is looked after visited. */
  visitBy: maybeDay,
  nextOn: maybeDay,
  nextWhat: maybe,
})

/** A child on somebody's list, with what a worker must see of each at once. */
export type ChildOnList = z.infer<typeof child>

/** What is owed as it comes out of the database. */
export const dueItem = z.object({
  id: z.string(),
  childId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  what: z.string(),
  /** The role that owes it, and who holds that role for the child. */
  whose: z.string(),
  whoseName: maybe,
  dueOn: maybeDay,
  dueAt: maybeMoment,
  notKnown: maybe,
  managerOn: maybeDay,
  /** Why it is late, where somebody has said: it informs. */
  overdueReason: maybe.optional(),
  /** Of a look at what is confidential: what was set together with it. */
  markedTogether: maybe.optional(),
})

/** Something owed to a child. */
export type DueItem = z.infer<typeof dueItem>

export const waitingItem = z.object({
  kind: z.enum(['service', 'concern', 'step', 'closure', 'contact']),
  id: z.string(),
  childId: maybe,
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  what: z.string(),
  whom: z.string(),
  since: day,
})

/** Something that waits for somebody: a service asked for, a concern unanswered, a decision that needs a manager. */
export type WaitingItem = z.infer<typeof waitingItem>

/** A child’s names beside a row, of `person p`. */
export const named = sql`p.given_name as "givenName", p.family_name as "familyName",
  (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber"`

/** Of `allocation l`: held by these. */
export function heldBy(whose: Whose): RawBuilder<unknown> {
  return 'workerId' in whose ? sql`l.account_id = ${whose.workerId}` : sql`l.team_id = ${whose.teamId}`
}

/** Rows as they come out of the database, each read by its shape. */
export async function listed<T>(tx: Tx, schema: z.ZodType<T>, query: RawBuilder<unknown>): Promise<readonly T[]> {
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return z.array(schema).parse(rows[0]?.found)
}

/** Every child held now, by name. */
export async function childrenHeld(tx: Tx, whose: Whose, today: Temporal.PlainDate): Promise<readonly ChildOnList[]> {
  return await listed(
    tx,
    child,
    sql`select p.id as "childId", ${named}, p.born_on as "bornOn", p.expected_on as "expectedOn", p.died_on as "diedOn",
        e.referred_on as "referredOn", w.name as worker, w.id as "workerId", seen.visited_on as "lastSeenOn",
        seen.name as "lastSeenBy", seen.alone as "lastSeenAlone",
        (select min(k.kind) from plan k where k.child_id = p.id and k.ended_on is null) as plan,
        (select count(*) from unmet_need u where u.child_id = p.id and u.ended_on is null) as unmet,
        (select count(*) from concern c where c.child_id = p.id and c.joined_to_id is null
          and not exists (select from concern_answer x where x.concern_id = c.id)
          and not exists (select from striking s where s.struck_id = c.id)) as concerns,
        (select count(*) from clock k where k.child_id = p.id and k.met_on is null and k.ended_on is null
          and coalesce(least(k.manager_on, k.due_on), k.due_on) < ${today}) as overdue,
        (select min(k.due_on) from clock k where k.child_id = p.id and k.kind = any(${[...placementVisits]})
          and k.met_on is null and k.ended_on is null) as "visitBy",
        next.due as "nextOn", (select m.what from clock_masked m where m.id = next.id) as "nextWhat"
      from allocation l join episode e on e.id = l.episode_id join person p on p.id = l.child_id
        join account w on w.id = l.account_id
        left join lateral (select v.visited_on, a.name, v.alone from visit v join account a on a.id = v.visited_by
          where v.child_id = p.id and v.seen = 'seen' and not exists (select from striking s where s.struck_id = v.id)
          order by v.visited_on desc, v.id desc limit 1) seen on true
        left join lateral (select coalesce(k.manager_on, k.due_on) as due, k.id from clock k
          where k.child_id = p.id and k.met_on is null and k.ended_on is null and k.due_on is not null
          order by 1, k.id limit 1) next on true
      where ${heldBy(whose)} and l.ended_on is null
      order by p.family_name nulls last, p.given_name, p.id`,
  )
}

/** What is owed to these children until a day, and what has no date: the earliest first. At most 300. */
export async function dueUntil(tx: Tx, whose: Whose, until: Temporal.PlainDate): Promise<readonly DueItem[]> {
  const open = sql`k.met_on is null and k.ended_on is null`
  const byDay = sql`coalesce(least(k.manager_on, k.due_on), k.due_on)`
  const ofChildren = sql`select k.id from allocation l join clock k on k.child_id = l.child_id
    where l.ended_on is null and ${heldBy(whose)} and ${open}`
  const ofWorker =
    'workerId' in whose
      ? sql`union select k.id from clock k where k.whose_account_id = ${whose.workerId} and ${open}`
      : sql``
  return await listed(
    tx,
    dueItem,
    sql`select k.id, p.id as "childId", ${named}, k.what, k.whose, a.name as "whoseName", k.due_on as "dueOn",
        k.due_at as "dueAt", k.not_known as "notKnown", k.manager_on as "managerOn", k.overdue_reason as "overdueReason",
        case when k.kind = 'confidentiality-reviewed' then coalesce(
          (select c.together_id from confidentiality c where c.id = k.about_id), k.about_id) end as "markedTogether"
      from (select k.id from clock k
          where k.id in (${ofChildren} union ${looksAroundHeld(sql`k.id`, heldBy(whose), open)} ${ofWorker})
            and k.child_id is not null and (${byDay} <= ${until} or k.due_on is null)
          order by ${byDay} nulls last, k.id limit 300) o
        join clock_masked k on k.id = o.id join person p on p.id = k.child_id left join account a on a.id = k.whose_account_id
      order by ${byDay} nulls last, k.id`,
  )
}

/** The day on which a step was sent to the manager: since then it stands as it is. */
const sentOn = sql`(select (h.recorded_from at time zone 'Europe/London')::date from history.step h
  where h.id = s.id and h.recorded_to = 'infinity')`

/** What the children of a worker, or of a team, wait for from others. `readerId` answers what is named to them elsewhere. */
export async function waitingForOthers(tx: Tx, whose: Whose, readerId: string): Promise<readonly WaitingItem[]> {
  const mine = sql`exists (select from allocation l where l.child_id = p.id and l.ended_on is null and ${heldBy(whose)})`
  return await listed(
    tx,
    waitingItem,
    sql`select 'service' as kind, q.need_id as id, p.id as "childId", ${named}, n.title as what,
        coalesce(s.name, 'Commissioning') as whom, q.asked_on as since
      from service_request q join need_masked n on n.id = q.need_id join person p on p.id = q.child_id
        left join service s on s.id = q.service_id where q.answer is null and ${mine}
      union all
      select 'concern', c.id, p.id, ${named}, 'Concern about ' || c.about_name, coalesce(a.name, 'nobody named yet'),
        (c.raised_at at time zone 'Europe/London')::date
      from concern_masked c join person p on p.id = c.child_id
        left join concern_naming m on m.concern_id = c.id and m.ended_at is null left join account a on a.id = m.account_id
      where c.joined_to_id is null and m.account_id is distinct from ${readerId}
        and c.about_account_id is distinct from ${readerId}
        and not exists (select from concern_answer x where x.concern_id = c.id)
        and not exists (select from striking x where x.struck_id = c.id) and ${mine}
      union all
      select 'step', s.id, p.id, ${named}, s.kind, 'the manager', ${sentOn}
      from step s join person p on p.id = s.child_id
      where s.concluded_on is null and s.decided_by is not null and ${mine}
      union all
      select 'closure', r.id, p.id, ${named}, 'Asked to close', 'the manager', r.asked_on
      from closure_request r join person p on p.id = r.child_id
      where r.withdrawn_on is null and not exists (select from closure k where k.episode_id = r.episode_id) and ${mine}
      order by since, id`,
  )
}

/** What waits for a manager’s decision: of a team’s children, or of all; and contacts on which nothing more is proposed. */
export async function toAuthorise(tx: Tx, teamId: string | undefined): Promise<readonly WaitingItem[]> {
  const ours =
    teamId === undefined
      ? sql`true`
      : sql`exists (select from allocation l where l.child_id = p.id and l.ended_on is null and l.team_id = ${teamId})`
  return await listed(
    tx,
    waitingItem,
    sql`select 'step' as kind, s.id, p.id as "childId", ${named}, s.kind as what, a.name as whom, ${sentOn} as since
      from step s join person p on p.id = s.child_id join account a on a.id = s.decided_by
      where s.concluded_on is null and ${ours}
      union all
      select 'closure', r.id, p.id, ${named}, 'Asks to close', a.name, r.asked_on
      from closure_request r join person p on p.id = r.child_id join account a on a.id = r.asked_by
      where r.withdrawn_on is null and not exists (select from closure k where k.episode_id = r.episode_id) and ${ours}
      union all
      select 'contact', c.id, null, null, null, null, c.reference, a.name, ${sentOn}
      from step s join contact c on c.id = s.contact_id join account a on a.id = s.decided_by
      where s.kind = 'contact-screening' and s.concluded_on is null
      order by since, id`,
  )
}

const overridden = z.object({
  id: z.string(),
  childId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  closedOn: day,
  team: maybe,
  by: z.string(),
  why: z.string(),
})

/** A closure that a head of service let through with a gate not met. */
export type Overridden = z.infer<typeof overridden>

export async function overridesSince(tx: Tx, since: Temporal.PlainDate): Promise<readonly Overridden[]> {
  return await listed(
    tx,
    overridden,
    sql`select k.id, p.id as "childId", ${named}, k.closed_on as "closedOn", t.name as team, a.name as by,
        coalesce(k.override_reason, '') as why
      from closure_masked k join person p on p.id = k.child_id join account a on a.id = k.overridden_by
        left join team t on t.id = k.team_id
      where k.closed_on >= ${since} order by k.closed_on desc, k.id`,
  )
}

const draftAbout = z.object({
  id: z.string(),
  childId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
})

/** Whom drafts are about: each id is a child, or a step of one. */
export async function draftsAbout(tx: Tx, ids: readonly string[]): Promise<readonly z.infer<typeof draftAbout>[]> {
  return await listed(
    tx,
    draftAbout,
    sql`select p.id, p.id as "childId", ${named} from person p where p.id = any (${ids}::uuid[])
      union all
      select s.id, p.id, ${named} from step s join person p on p.id = s.child_id where s.id = any (${ids}::uuid[])
      union all
      select n.id, p.id, ${named} from need n join person p on p.id = n.child_id where n.id = any (${ids}::uuid[])`,
  )
}
