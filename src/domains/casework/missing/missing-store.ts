import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { maybe, maybeDay, maybeMoment, moment, rowsOf } from '#domains/people/json-rows-store.ts'

export interface NewMissing {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly stepId: string
  readonly from: Temporal.Instant
}

/** A child is missing from a moment, and not from before the last return. */
export async function keepMissing(tx: Tx, row: NewMissing): Promise<Temporal.Instant> {
  const { rows } = await sql<{ from: Temporal.Instant }>`
    insert into missing_episode (id, child_id, episode_id, step_id, missing_from)
    select ${row.id}, ${row.childId}, ${row.episodeId}, ${row.stepId}, greatest(${row.from}::timestamptz,
      (select max(m.ended_at) from missing_episode m
        where m.child_id = ${row.childId} and m.how_ended is distinct from 'never missing'))
    returning missing_from as "from"`.execute(tx)
  return rows[0]?.from ?? row.from
}

/** How often a child went missing, reports in error apart, since a moment. */
export async function timesMissing(tx: Tx, childId: string, since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ times: number }>`select count(*)::integer as times from missing_episode
    where child_id = ${childId} and missing_from >= ${since} and how_ended is distinct from 'never missing'`.execute(tx)
  return rows[0]?.times ?? 0
}

export interface ToldOfMissing {
  readonly kind: 'M' | 'A' | null
  readonly from: Temporal.Instant
  readonly lastSeen: string
  readonly fears: string
  readonly doing: string
  readonly reportedBy: string
  readonly policeToldAt: Temporal.Instant | null
  readonly policeReference: string
  readonly policeSay: string
}

export async function changeMissing(tx: Tx, stepId: string, told: ToldOfMissing): Promise<void> {
  await tx
    .updateTable('missing_episode')
    .set({
      kind: told.kind,
      missing_from: told.from,
      last_seen: told.lastSeen,
      fears: told.fears,
      doing: told.doing,
      reported_by: told.reportedBy,
      police_told_at: told.policeToldAt,
      police_reference: told.policeReference,
      police_say: told.policeSay,
    })
    .where('step_id', '=', stepId)
    .execute()
}

export type HowEnded = 'returned' | 'never missing' | 'eighteen' | 'died'

export async function endMissing(tx: Tx, stepId: string, at: Temporal.Instant, how: HowEnded): Promise<void> {
  await tx.updateTable('missing_episode').set({ ended_at: at, how_ended: how }).where('step_id', '=', stepId).execute()
}

/** The episode of a step: from when the child is missing. */
export async function missingOfStep(
  tx: Tx,
  stepId: string,
): Promise<{ readonly id: string; readonly from: Temporal.Instant } | undefined> {
  const row = await tx
    .selectFrom('missing_episode')
    .select(['id', 'missing_from'])
    .where('step_id', '=', stepId)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, from: row.missing_from }
}

/** When the last earlier episode of the child ended, or undefined. */
export async function lastReturn(tx: Tx, childId: string, exceptStepId: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`select max(ended_at) as at from missing_episode
    where child_id = ${childId} and step_id <> ${exceptStepId} and how_ended is distinct from 'never missing'`.execute(
    tx,
  )
  return rows[0]?.at ?? undefined
}

export interface NewReturnInterview {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly stepId: string
  readonly offeredAt: Temporal.Instant | null
  readonly accepted: boolean | null
  readonly heldAt: Temporal.Instant | null
  readonly interviewer: string
  readonly independent: boolean | null
  readonly sharedWithPolice: boolean | null
  readonly cameOfIt: string
}

/** Keeps the interview with the return that it is about: the last of this work. */
export async function keepReturnInterview(tx: Tx, row: NewReturnInterview): Promise<void> {
  await sql`insert into return_interview (id, child_id, missing_id, step_id, offered_at, accepted, held_at, interviewer,
      independent, shared_with_police, came_of_it)
    values (${row.id}, ${row.childId}, (select m.id from missing_episode m where m.episode_id = ${row.episodeId}
        and m.how_ended = 'returned' order by m.ended_at desc limit 1), ${row.stepId}, ${row.offeredAt}::timestamptz,
      ${row.accepted}, ${row.heldAt}::timestamptz, ${row.interviewer}, ${row.independent}, ${row.sharedWithPolice},
      ${row.cameOfIt})`.execute(tx)
}

const missingChild = z.object({
  id: z.string(),
  childId: z.string(),
  stepId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  bornOn: maybeDay,
  kind: z.enum(['M', 'A']).nullable(),
  from: moment,
  lastSeen: z.string(),
  fears: z.string(),
  doing: z.string(),
  reportedBy: z.string(),
  policeToldAt: maybeMoment,
  policeReference: z.string(),
  policeSay: z.string(),
  worker: maybe,
  workerPhone: maybe,
  /** How often within so many days, this time with it. */
  times: z.number(),
  withinDays: z.number(),
})

/** A child who is missing now, with what whoever looks for them must know. */
export interface MissingChild extends z.output<typeof missingChild> {
  /** Some of it is kept from whoever reads: where a child was last seen may be where the family hides. */
  readonly someKept: boolean
}

const columns = (
  withinDays: number,
) => sql`m.id, m.child_id as "childId", m.step_id as "stepId", p.given_name as "givenName",
  p.family_name as "familyName",
  (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber",
  p.born_on as "bornOn", m.kind, m.missing_from as "from", m.last_seen as "lastSeen", m.fears, m.doing,
  m.reported_by as "reportedBy", m.police_told_at as "policeToldAt", m.police_reference as "policeReference",
  m.police_say as "policeSay", w.name as worker, w.phone as "workerPhone",
  (select count(*)::integer from missing_episode n where n.child_id = m.child_id
    and n.missing_from > m.missing_from - make_interval(days => ${withinDays}::integer) and n.missing_from <= m.missing_from
    and n.how_ended is distinct from 'never missing') as times, ${withinDays}::integer as "withinDays"`

const joined = sql`missing_episode_masked m join person p on p.id = m.child_id
  left join allocation a on a.episode_id = m.episode_id and a.ended_on is null
  left join account w on w.id = a.account_id`

/**
 * Every child who is missing now and whom whoever asks may see, the longest gone first. Duty, managers and the daily pack read
 * this one list, each without what is kept from them: whoever must know where to look is told by whoever may, or reads it on duty
 * (docs/decisions/0067-what-is-kept-can-be-read-at-night.md).
 */
export async function missingNow(tx: Tx, withinDays: number): Promise<readonly MissingChild[]> {
  const query = sql`select ${columns(withinDays)} from ${joined} where m.ended_at is null order by m.missing_from, m.id`
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  const children: MissingChild[] = []
  for (const child of z.array(missingChild).parse(rows[0]?.found)) {
    const { lastSeen, fears, doing, reportedBy, policeSay } = child
    const words = { lastSeen, fears, doing, reportedBy, policeSay }
    const told = await withoutWhatIsKept(tx, child.childId, words)
    const someKept = Object.values(told).join() !== Object.values(words).join()
    children.push({ ...child, ...told, someKept })
  }
  return children
}

/** Whom to ring about each missing child whose record is restricted, one line a child: nothing else of them. */
export async function missingOutOfSight(
  tx: Tx,
): Promise<readonly { readonly ringName: string; readonly ringPhone: string | null }[]> {
  const { rows } = await sql<{ ringName: string; ringPhone: string | null }>`
    select ring_name as "ringName", ring_phone as "ringPhone" from house.missing_out_of_sight()`.execute(tx)
  return rows
}

const missingSpell = z.object({
  stepId: z.string(),
  kind: z.enum(['M', 'A']).nullable(),
  from: moment,
  endedAt: maybeMoment,
  howEnded: maybe,
  interview: maybe,
  heldAt: maybeMoment,
})

export type MissingSpell = z.output<typeof missingSpell>

/** Each time that a child was missing, the latest first, with what came of the interview. */
export async function missingOf(tx: Tx, childId: string): Promise<readonly MissingSpell[]> {
  const query = sql`select m.step_id as "stepId", m.kind, m.missing_from as "from", m.ended_at as "endedAt",
      m.how_ended as "howEnded", r.came_of_it as interview, r.held_at as "heldAt"
    from missing_episode m left join return_interview r on r.missing_id = m.id
    where m.child_id = ${childId} order by m.missing_from desc, m.id`
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return z.array(missingSpell).parse(rows[0]?.found)
}
