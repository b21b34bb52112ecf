import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { PatrolCase } from '#domains/governance/patrol/patrol-case.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { day, maybe, moment, rowsOf } from '#domains/people/json-rows-store.ts'
import { type PatrolDone, type PatrolFinding, patrolDone, patrolFindings } from '#practice/patrol/rules.ts'

const finding = z.enum(Object.keys(patrolFindings) as [PatrolFinding, ...PatrolFinding[]])
const done = z.enum(Object.keys(patrolDone) as [PatrolDone, ...PatrolDone[]])

const read = z.object({
  id: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  accountRole: z.string(),
  onDay: day,
  raisedAt: moment,
  reasons: z.array(
    z.object({
      rule: z.string(),
      personId: maybe,
      firstAt: moment,
      lastAt: moment,
      pages: z.number(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  moves: z.array(
    z.object({
      kind: z.enum(['opened', 'asked', 'answered', 'found', 'done', 'closed']),
      finding: finding.nullable().transform((value) => value ?? undefined),
      what: done.nullable().transform((value) => value ?? undefined),
      says: z.string(),
      byName: z.string(),
      at: moment,
    }),
  ),
})

function casesWhere(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select l.id, l.account_id as "accountId", a.name as "accountName", l.on_day as "onDay", l.raised_at as "raisedAt",
      coalesce((select string_agg(distinct r.role, ', ') from account_role r where r.account_id = l.account_id
        and r.held_from <= l.on_day and (r.held_until is null or r.held_until >= l.on_day)), 'no role') as "accountRole",
      ${rowsOf(sql`select r.rule, r.person_id as "personId", r.first_at as "firstAt", r.last_at as "lastAt", r.pages, r.detail
        from patrol_reason r where r.alert_id = l.id order by r.first_at, r.rule, r.id`)} as reasons,
      ${rowsOf(sql`select m.kind, m.finding, m.what, m.says, b.name as "byName", m.moved_at as at
        from patrol_move m join account b on b.id = m.moved_by where m.alert_id = l.id order by m.moved_at, m.id`)} as moves
    from patrol_alert l join account a on a.id = l.account_id where ${which}`
}

async function readCases(tx: Tx, query: RawBuilder<unknown>): Promise<readonly PatrolCase[]> {
  const { rows } = await sql<{ found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return z.array(read).parse(rows[0]?.found)
}

/** Alerts that are not closed, the longest ago first; those about whoever asks are not there for them. */
export async function standingCases(tx: Tx, atMost: number): Promise<readonly PatrolCase[]> {
  return await readCases(
    tx,
    sql`${casesWhere(sql`not exists (select from patrol_move m where m.alert_id = l.id and m.kind = 'closed')`)}
      order by l.on_day, l.id limit ${atMost}`,
  )
}

/** Those with a finding of breach, the latest first: for the head of service, of those that they were told of. */
export async function breachesTold(tx: Tx, atMost: number): Promise<readonly PatrolCase[]> {
  return await readCases(
    tx,
    sql`${casesWhere(sql`exists (select from patrol_move m where m.alert_id = l.id and m.finding = 'breach')`)}
      order by l.on_day desc, l.id limit ${atMost}`,
  )
}

export async function patrolCase(tx: Tx, id: string): Promise<PatrolCase | undefined> {
  return (await readCases(tx, casesWhere(sql`l.id = ${id}`)))[0]
}

/** A person of the record, as whoever works a case may know them. */
export interface PatrolPerson {
  readonly personId: string
  readonly name: string | null
  readonly ringName: string | null
}

export async function patrolPeople(tx: Tx, ids: readonly string[]): Promise<readonly PatrolPerson[]> {
  const { rows } = await sql<PatrolPerson>`select person_id as "personId", name, ring_name as "ringName"
    from house.patrol_people(${ids}::uuid[])`.execute(tx)
  return rows
}

export interface NewMove {
  readonly alertId: string
  readonly accountId: string
  readonly kind: 'opened' | 'asked' | 'answered' | 'found' | 'done' | 'closed'
  readonly finding?: PatrolFinding | undefined
  readonly what?: PatrolDone | undefined
  readonly says: string
}

export async function keepMove(tx: Tx, ctx: Ctx, move: NewMove): Promise<void> {
  await tx
    .insertInto('patrol_move')
    .values({
      id: ctx.ids.next(),
      alert_id: move.alertId,
      account_id: move.accountId,
      kind: move.kind,
      finding: move.finding ?? null,
      what: move.what ?? null,
      says: move.says,
      moved_by: ctx.actor.accountId,
      moved_at: ctx.clock.now(),
    })
    .execute()
}

/** What somebody is asked about their own looks: the question alone, and their answer. */
export interface AskedOfMe {
  readonly alertId: string
  readonly question: string
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
  readonly answer: string | null
}

/** The latest first. */
export async function askedOf(tx: Tx, accountId: string): Promise<readonly AskedOfMe[]> {
  const { rows } =
    await sql<AskedOfMe>`select q.alert_id as "alertId", q.says as question, b.name as "askedBy", q.moved_at as "askedAt",
      (select w.says from patrol_move w where w.alert_id = q.alert_id and w.kind = 'answered' and w.moved_at >= q.moved_at
        order by w.moved_at, w.id limit 1) as answer
    from patrol_move q join account b on b.id = q.moved_by
    where q.account_id = ${accountId} and q.kind = 'asked' order by q.moved_at desc, q.id`.execute(tx)
  return rows
}

/** How often a rule led to something, of what was raised since a day. */
export interface RuleVolume {
  readonly rule: string
  readonly alerts: number
  readonly decided: number
  readonly ledToSomething: number
}

export async function ruleVolumes(tx: Tx, since: Temporal.PlainDate): Promise<readonly RuleVolume[]> {
  const { rows } = await sql<RuleVolume>`select r.rule, count(distinct r.alert_id)::integer as alerts,
      count(distinct m.alert_id)::integer as decided,
      count(distinct m.alert_id) filter (where m.finding in ('mistake', 'breach'))::integer as "ledToSomething"
    from patrol_reason r join patrol_alert l on l.id = r.alert_id
      left join patrol_move m on m.alert_id = l.id and m.kind = 'found'
    where l.on_day >= ${since} group by r.rule order by r.rule`.execute(tx)
  return rows
}

/** A rule that is retired now. */
export interface Retired {
  readonly id: string
  readonly rule: string
  readonly on: Temporal.PlainDate
  readonly because: string
  readonly byName: string
}

export async function retirements(tx: Tx): Promise<readonly Retired[]> {
  const { rows } = await sql<Retired>`select t.id, t.rule, t.retired_on as on, t.because, a.name as "byName"
    from patrol_retirement t join account a on a.id = t.retired_by where t.ended_on is null order by t.rule`.execute(tx)
  return rows
}

export async function keepRetirement(tx: Tx, ctx: Ctx, rule: string, because: string): Promise<void> {
  await tx
    .insertInto('patrol_retirement')
    .values({ id: ctx.ids.next(), rule, because, retired_on: ctx.clock.today(), retired_by: ctx.actor.accountId })
    .execute()
}

export async function endRetirement(tx: Tx, ctx: Ctx, rule: string, because: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('patrol_retirement')
    .set({ ended_on: ctx.clock.today(), ended_because: because, ended_by: ctx.actor.accountId })
    .where('rule', '=', rule)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The days that were gone over last. */
export interface PatrolRun {
  readonly onDay: Temporal.PlainDate
  readonly looks: number
  readonly users: number
  readonly alerts: number
}

export async function latestRuns(tx: Tx, atMost: number): Promise<readonly PatrolRun[]> {
  const { rows } = await sql<PatrolRun>`select on_day as "onDay", looks, users, alerts from patrol_run
    order by on_day desc limit ${atMost}`.execute(tx)
  return rows
}
