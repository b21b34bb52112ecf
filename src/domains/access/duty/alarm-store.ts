import { sql } from 'kysely'
import { type Alarm, type AlarmKind, ladders, type Reached, type Rung } from '#domains/access/duty/alarm.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { Way } from '#kernel/messages/way.ts'

/** An urgent contact that nobody has opened by its limit. */
export interface ContactToRing {
  readonly contactId: string
  readonly toldAt: Temporal.Instant
}

/** What is to ring and does not ring yet; restricted contacts too, as ids and times. */
export async function contactsToRing(
  tx: Tx,
  now: Temporal.Instant,
  againMinutes: number,
): Promise<readonly ContactToRing[]> {
  const { rows } = await sql<ContactToRing>`
    select contact_id as "contactId", told_at as "toldAt"
    from house.contacts_to_ring(${now}, make_interval(mins => ${againMinutes}))`.execute(tx)
  return rows
}

const alarmColumns = sql`a.id, a.kind, a.about_id as "aboutId", a.began_at as "beganAt", a.waits_since as "waitsSince",
  a.rung, (select w.name from alarm_taken t join account w on w.id = t.by_account_id where t.alarm_id = a.id) as "takenBy"`

interface Row extends Omit<Alarm, 'takenBy'> {
  readonly takenBy: string | null
}

function alarmOf(row: Row): Alarm {
  return { ...row, takenBy: row.takenBy ?? undefined }
}

/** By which day the list of restricted children is owed, and when somebody last took an alarm for it. For the house alone. */
export async function restrictedListOwed(
  tx: Tx,
  aboutId: string,
): Promise<{ readonly owedOn: Temporal.PlainDate | undefined; readonly takenAt: Temporal.Instant | undefined }> {
  const { rows } = await sql<{ owed: Temporal.PlainDate | null; taken: Temporal.Instant | null }>`
    select house.restricted_list_owed() as owed, (select max(t.at) from alarm a join alarm_taken t on t.alarm_id = a.id
      where a.kind = 'restricted list' and a.about_id = ${aboutId}) as taken`.execute(tx)
  return { owedOn: rows[0]?.owed ?? undefined, takenAt: rows[0]?.taken ?? undefined }
}

/** Alarms whose time to ring has come: nobody has taken them, and what they ring for goes on. */
export async function alarmsDue(tx: Tx, now: Temporal.Instant): Promise<readonly Alarm[]> {
  const { rows } = await sql<Row>`select ${alarmColumns} from alarm a
    where a.ended_at is null and a.rings_next_at <= ${now}
      and not exists (select from alarm_taken t where t.alarm_id = a.id)
    order by a.began_at, a.id for update of a`.execute(tx)
  return rows.map(alarmOf)
}

/** Every alarm that goes on, the oldest first; one of a kind where it is named. */
export async function standingAlarms(tx: Tx, kind?: AlarmKind): Promise<readonly Alarm[]> {
  const { rows } = await sql<Row>`select ${alarmColumns} from alarm a
    where a.ended_at is null ${kind === undefined ? sql`` : sql`and a.kind = ${kind}`}
    order by a.began_at, a.id`.execute(tx)
  return rows.map(alarmOf)
}

export async function alarmCalled(tx: Tx, id: string): Promise<(Alarm & { readonly ended: boolean }) | undefined> {
  const { rows } = await sql<Row & { readonly ended: boolean }>`
    select ${alarmColumns}, a.ended_at is not null as ended from alarm a where a.id = ${id} for update of a`.execute(tx)
  return rows[0] === undefined ? undefined : { ...alarmOf(rows[0]), ended: rows[0].ended }
}

/** An alarm as it stands, also one that has ended; `undefined` when there is none. */
export async function alarmShown(
  tx: Tx,
  id: string,
): Promise<(Alarm & { readonly endedBecause: string | undefined }) | undefined> {
  const { rows } = await sql<Row & { readonly endedBecause: string | null }>`
    select ${alarmColumns}, a.ended_because as "endedBecause" from alarm a where a.id = ${id}`.execute(tx)
  return rows[0] === undefined ? undefined : { ...alarmOf(rows[0]), endedBecause: rows[0].endedBecause ?? undefined }
}

export async function keepAlarm(
  tx: Tx,
  alarm: {
    readonly id: string
    readonly kind: AlarmKind
    readonly aboutId: string
    readonly waitsSince: Temporal.Instant
  },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('alarm')
    .values({
      id: alarm.id,
      kind: alarm.kind,
      about_id: alarm.aboutId,
      began_at: now,
      waits_since: alarm.waitsSince,
      rings_next_at: now,
    })
    .execute()
}

/** It has rung once more, and rings next at a moment. */
export async function rungOnce(tx: Tx, id: string, next: Temporal.Instant): Promise<void> {
  await sql`update alarm set rung = rung + 1, rings_next_at = ${next} where id = ${id}`.execute(tx)
}

/** Ends what rings for something, where anything does: what it rang for has ended. */
export async function endAlarms(tx: Tx, kind: AlarmKind, aboutId: string, ctx: Ctx, because: string): Promise<void> {
  await tx
    .updateTable('alarm')
    .set({ ended_at: ctx.clock.now(), ended_because: because })
    .where('kind', '=', kind)
    .where('about_id', '=', aboutId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function keepTaken(tx: Tx, id: string, alarmId: string, ctx: Ctx): Promise<void> {
  await tx
    .insertInto('alarm_taken')
    .values({ id, alarm_id: alarmId, by_account_id: ctx.actor.accountId, at: ctx.clock.now() })
    .execute()
}

/** Who stands on a rung now, by name. */
async function onRung(tx: Tx, rung: Rung, ctx: Ctx): Promise<readonly Reached[]> {
  const now = ctx.clock.now()
  const today = ctx.clock.today()
  const isNamed = (duty: string) => sql`exists (select from named_duty d where d.account_id = a.id and d.duty = ${duty}
    and d.held_from <= ${today} and d.held_until >= ${today} and d.ended_on is null)`
  const who =
    'named' in rung
      ? isNamed(rung.named)
      : 'part' in rung
        ? sql`exists (select from duty_shift s where s.account_id = a.id and s.part = ${rung.part} and s.starts_at <= ${now}
          and coalesce(s.gave_up_at, s.ends_at) > ${now})`
        : sql`exists (select from account_role r where r.account_id = a.id and r.role = ${rung.role}
          and r.held_from <= ${today} and (r.held_until is null or r.held_until >= ${today}))`
  const { rows } = await sql<Omit<Reached, 'phone'> & { readonly phone: string | null }>`
    select a.id as "accountId", a.name, a.email, a.phone from account a where ${who} order by a.name, a.id`.execute(tx)
  return rows.map((row) => ({ ...row, phone: row.phone ?? undefined }))
}

/** Who stands on each rung of the ladder of an alarm, in order. */
export async function ladderOf(tx: Tx, kind: AlarmKind, ctx: Ctx): Promise<readonly (readonly Reached[])[]> {
  const found: (readonly Reached[])[] = []
  for (const rung of ladders[kind]) found.push(await onRung(tx, rung, ctx))
  return found
}

export interface NewCall {
  readonly id: string
  readonly alarmId: string
  readonly accountId: string
  readonly way: Way
  readonly round: number
}

export async function keepCall(tx: Tx, call: NewCall, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('alarm_call')
    .values({
      id: call.id,
      alarm_id: call.alarmId,
      account_id: call.accountId,
      way: call.way,
      round: call.round,
      asked_at: now,
    })
    .execute()
}

export type CallResult = 'sent' | 'failed' | 'not set up' | 'no address'

export async function keepCallResult(
  tx: Tx,
  kept: { readonly id: string; readonly callId: string; readonly result: CallResult; readonly says: string },
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('alarm_call_result')
    .values({ id: kept.id, call_id: kept.callId, result: kept.result, says: kept.says, at })
    .execute()
}

/** A call that is to be made: whom it reaches, and whether it is still wanted. */
export interface CallToMake {
  readonly alarm: Pick<Alarm, 'id' | 'kind' | 'waitsSince'>
  readonly way: Way
  readonly email: string
  readonly phone: string | undefined
  /** Nobody has taken the alarm, it goes on, this has not been sent, and no later round has gone out. */
  readonly wanted: boolean
}

export async function callToMake(tx: Tx, callId: string): Promise<CallToMake | undefined> {
  const { rows } = await sql<{
    readonly id: string
    readonly kind: AlarmKind
    readonly waitsSince: Temporal.Instant
    readonly way: Way
    readonly email: string
    readonly phone: string | null
    readonly wanted: boolean
  }>`select a.id, a.kind, a.waits_since as "waitsSince", c.way, w.email, w.phone,
      a.ended_at is null and not exists (select from alarm_taken t where t.alarm_id = a.id)
        and not exists (select from alarm_call_result r where r.call_id = c.id and r.result = 'sent')
        and not exists (select from alarm_call later where later.alarm_id = a.id and later.round > c.round) as wanted
    from alarm_call c join alarm a on a.id = c.alarm_id join account w on w.id = c.account_id
    where c.id = ${callId}`.execute(tx)
  const row = rows[0]
  if (row === undefined) return undefined
  const { id, kind, waitsSince, way, email, phone, wanted } = row
  return { alarm: { id, kind, waitsSince }, way, email, phone: phone ?? undefined, wanted }
}

/** One try at reaching somebody, as it is shown afterwards. */
export interface CallMade {
  readonly name: string
  readonly way: Way
  readonly askedAt: Temporal.Instant
  readonly result: CallResult | undefined
  readonly says: string
  readonly at: Temporal.Instant | undefined
}

/** Everybody who was rung for an alarm, in order, with what came of every try. */
export async function callsOf(tx: Tx, alarmId: string): Promise<readonly CallMade[]> {
  const { rows } = await sql<{
    readonly name: string
    readonly way: Way
    readonly askedAt: Temporal.Instant
    readonly result: CallResult | null
    readonly says: string | null
    readonly at: Temporal.Instant | null
  }>`select w.name, c.way, c.asked_at as "askedAt", r.result, r.says, r.at
    from alarm_call c join account w on w.id = c.account_id left join alarm_call_result r on r.call_id = c.id
    where c.alarm_id = ${alarmId} order by c.round, c.id, r.at, r.id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    result: row.result ?? undefined,
    says: row.says ?? '',
    at: row.at ?? undefined,
  }))
}
