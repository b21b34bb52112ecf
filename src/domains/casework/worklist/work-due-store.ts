import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { looksAroundHeld, looksAroundNobodyHeld } from '#domains/casework/worklist/kept-looks-store.ts'
import { type DueItem, dueItem, type OwesAs, type Whose } from '#domains/casework/worklist/worklist-read-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'
import { placementVisits } from '#practice/looked-after/next-visit.ts'

/** How what is owed stands on a day: each thing in one of these. */
export const standings = ['overdue', 'today', 'week', 'later', 'unknown'] as const
export type Standing = (typeof standings)[number]

/** How many things of a kind of clock stand so. */
export interface Counted {
  readonly kind: string
  readonly standing: Standing
  readonly count: number
}

interface Moment {
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/** Who owes it: anybody at all, the child’s own worker by whatever name the rule calls them, or somebody else. */
export const owers = ['anybody', 'worker', 'others'] as const
export type Ower = (typeof owers)[number]

/** What the manager of the front door owes of children whom no team holds yet: by the team, and not by an allocation. */
function owedByFrontDoor(teamId: string | null): RawBuilder<unknown> {
  return sql`k.whose = 'Front door manager' and exists (select from team t where t.id = ${teamId}::uuid and t.does = 'front door')`
}

const byWorker = sql`k.whose ~* 'worker|lead practitioner|personal adviser'`

/**
 * What falls to somebody because of their role, and not because a child is allocated to them: none for other roles. Each is asked for by
 * itself: put together by `or`, every clock of the city would be read.
 */
export function owedInRole({ role, accountId, teamId }: OwesAs): readonly RawBuilder<unknown>[] {
  switch (role) {
    case 'reviewing officer':
      return [
        sql`k.whose = 'Independent reviewing officer' and exists (select from reviewing_officer o
          where o.child_id = k.child_id and o.account_id = ${accountId} and o.ended_on is null)`,
      ]
    case 'conference chair':
      return [sql`k.whose = 'Conference chair'`]
    case 'team manager':
      return [
        sql`k.whose ~ '^Team manager' and exists (select from allocation l where l.child_id = k.child_id
          and l.ended_on is null and l.team_id = ${teamId ?? null}::uuid)`,
        owedByFrontDoor(teamId ?? null),
      ]
    case 'head of service':
      return [sql`k.whose = 'Head of service'`, looksAroundNobodyHeld]
    case 'director':
      return [sql`k.whose in ('Director', 'Agency decision maker')`]
    default:
      return []
  }
}

/** What stands of the children held now, and of whoever it was given to by name. The manager’s date stands before the limit. */
function owed(whose: Whose, ower: Ower, { now, today }: Moment): RawBuilder<unknown> {
  const columns = sql`k.id, k.child_id, k.kind, k.whose, k.whose_account_id, k.due_on, k.due_at, k.not_known, k.manager_on`
  const owedBy = ower === 'anybody' ? sql`true` : ower === 'worker' ? byWorker : sql`not ${byWorker}`
  const open = sql`k.met_on is null and k.ended_on is null and ${owedBy}`
  const held = 'workerId' in whose ? sql`l.account_id = ${whose.workerId}` : sql`l.team_id = ${whose.teamId}`
  const ofChildren = sql`select ${columns} from allocation l join clock k on k.child_id = l.child_id
    where l.ended_on is null and ${held} and ${open}
    union ${looksAroundHeld(columns, held, open)}`
  const inRoles =
    'workerId' in whose ? (whose.owesAs ?? []).flatMap((as) => owedInRole(as)) : [owedByFrontDoor(whose.teamId)]
  const ofRole = sql.join(
    inRoles.map(
      (inRole) => sql`union select ${columns} from clock k where k.child_id is not null and ${open} and ${inRole}`,
    ),
    sql` `,
  )
  const ofWorker =
    'workerId' in whose
      ? sql`union select ${columns} from clock k where k.whose_account_id = ${whose.workerId} and k.child_id is not null and ${open}`
      : sql``
  return sql`owed as materialized (select o.*, coalesce(least(o.manager_on, o.due_on), o.due_on) as by_day,
      case when o.due_on is null then 'unknown'
        when coalesce(least(o.manager_on, o.due_on), o.due_on) < ${today} or o.due_at < ${now} then 'overdue'
        when coalesce(least(o.manager_on, o.due_on), o.due_on) = ${today} then 'today'
        when coalesce(least(o.manager_on, o.due_on), o.due_on) <= ${today.add({ days: 7 })} then 'week'
        else 'later' end as standing
    from (${ofChildren} ${ofWorker} ${ofRole}) o)`
}

export interface WantedWork {
  readonly whose: Whose
  readonly standing: Standing
  readonly ower: Ower
  /** Of these kinds of clock only; left out: all. */
  readonly kinds?: readonly string[]
  readonly from: number
  readonly size: number
}

/** One page of what is owed, the earliest first, and how much there is of every kind. One round trip. */
export async function workDue(
  tx: Tx,
  wanted: WantedWork,
  moment: Moment,
): Promise<{ readonly counted: readonly Counted[]; readonly items: readonly DueItem[] }> {
  const ofKinds = wanted.kinds === undefined ? sql`true` : sql`o.kind = any (${wanted.kinds})`
  const counts = sql`select o.kind, o.standing, count(*)::integer as count from owed o group by 1, 2`
  const page = sql`select o.id, p.id as "childId", p.given_name as "givenName", p.family_name as "familyName",
      (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber",
      m.what, o.whose, a.name as "whoseName", o.due_on as "dueOn", o.due_at as "dueAt", o.not_known as "notKnown", o.manager_on as "managerOn",
      m.overdue_reason as "overdueReason"
    from (select * from owed o where o.standing = ${wanted.standing} and ${ofKinds}
      order by o.by_day nulls last, o.id offset ${wanted.from} limit ${wanted.size}) o
      join clock_masked m on m.id = o.id join person p on p.id = o.child_id left join account a on a.id = o.whose_account_id
    order by o.by_day nulls last, o.id`
  const { rows } = await sql<{ counted: unknown; items: unknown }>`with ${owed(wanted.whose, wanted.ower, moment)}
    select ${rowsOf(counts)} as counted, ${rowsOf(page)} as items`.execute(tx)
  const counted = z.array(z.object({ kind: z.string(), standing: z.enum(standings), count: z.number() }))
  return { counted: counted.parse(rows[0]?.counted), items: z.array(dueItem).parse(rows[0]?.items) }
}

const unseenChild = z.object({
  childId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  worker: z.string(),
  referredOn: day,
  lastSeenOn: maybeDay,
  lastSeenAlone: maybe,
})

/** An open child whom nobody has seen since a day, of those who can be seen. */
export type UnseenChild = z.infer<typeof unseenChild>

/** A child has a few open clocks, and a kind of clock thousands: fenced off, so that PostgreSQL reads the child's and not the kind's. */
const openOfTheChild = sql`select c.kind, c.due_on from clock c where c.child_id = p.id and c.met_on is null and c.ended_on is null offset 0`

/**
 * The children held now whom nobody has seen for too long, the longest first: since a day; or, of a child who is looked after, past the
 * day that the rule of the placement gave for the next visit.
 */
export async function unseenSince(
  tx: Tx,
  whose: Whose,
  since: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<readonly UnseenChild[]> {
  const held = 'workerId' in whose ? sql`l.account_id = ${whose.workerId}` : sql`l.team_id = ${whose.teamId}`
  const query = sql`select p.id as "childId", p.given_name as "givenName", p.family_name as "familyName",
      (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber",
      w.name as worker, e.referred_on as "referredOn", seen.visited_on as "lastSeenOn", seen.alone as "lastSeenAlone"
    from allocation l join episode e on e.id = l.episode_id join person p on p.id = l.child_id join account w on w.id = l.account_id
      left join lateral (select v.visited_on, v.alone from visit v
        where v.child_id = p.id and v.seen = 'seen' and not exists (select from striking s where s.struck_id = v.id)
        order by v.visited_on desc, v.id desc limit 1) seen on true
      left join lateral (select min(k.due_on) as due_on from (${openOfTheChild}) k
        where k.kind = any(${[...placementVisits]})) visit on true
    where l.ended_on is null and ${held} and p.died_on is null and coalesce(p.born_on <= ${today}, p.expected_on is null)
      and not house.is_eighteen(p.born_on, ${today})
      and case when visit.due_on is null then coalesce(seen.visited_on, e.referred_on) < ${since} else visit.due_on < ${today} end
    order by coalesce(seen.visited_on, e.referred_on), p.id`
  const { rows } = await sql<{ found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return z.array(unseenChild).parse(rows[0]?.found)
}
