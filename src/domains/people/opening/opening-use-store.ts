import { sql } from 'kysely'
import type { OpenedOnce } from '#domains/access/opening/opening-use.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { openingUseLookedAt } from '#practice/obligations/restriction.ts'

/** Everything that was opened since a moment. For those who answer for all of it. */
export async function openedSince(
  tx: Tx,
  since: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<readonly OpenedOnce[]> {
  const { rows } = await sql<
    Omit<OpenedOnce, 'team' | 'finding'> & {
      readonly team: string | null
      readonly finding: 'right' | 'reachable' | 'not needed' | null
    }
  >`
    with opened as (
      select 'glass' as kind, b.id, b.account_id, b.person_id, b.broken_at as at, b.reason, r.finding
        from break_glass_masked b left join break_glass_review r on r.break_glass_id = b.id where b.broken_at >= ${since}
      union all
      select 'kept', k.id, k.account_id, k.person_id, k.read_at, k.reason, r.finding
        from kept_reading_masked k left join kept_reading_review r on r.kept_reading_id = k.id where k.read_at >= ${since})
    select o.kind, o.account_id as "accountId", a.name, o.person_id as "personId", o.at, o.reason, o.finding,
      (select t.name from account_role h join team t on t.id = h.team_id where h.account_id = o.account_id
          and h.held_from <= ${today} and (h.held_until is null or h.held_until >= ${today}) order by h.held_from desc, h.id limit 1) as team
    from opened o join account a on a.id = o.account_id order by o.at desc, o.id`.execute(tx)
  return rows.map(({ team, finding, ...one }) => ({ ...one, team: team ?? undefined, finding: finding ?? undefined }))
}

/** What looking through it is about: all that was opened, and none of it. The review of one must not meet it. */
const everyOpening = '00000000-0000-7000-8000-000000000004'

/** Something was opened: its use is to be looked through, unless that is owed already. */
export async function keepUseClock(tx: Tx, ctx: Ctx): Promise<void> {
  if ((await useClock(tx)) !== undefined) return
  await keepClock(tx, ctx, { aboutId: everyOpening }, dueFor(openingUseLookedAt, ctx.clock.today(), englandAndWales))
}

export interface UseClock {
  readonly dueOn: Temporal.PlainDate | null
}

export async function useClock(tx: Tx): Promise<UseClock | undefined> {
  return await tx
    .selectFrom('clock')
    .select('due_on as dueOn')
    .where('kind', '=', openingUseLookedAt.id)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('due_on')
    .executeTakeFirst()
}

export async function keepUseLooked(
  tx: Tx,
  ctx: Ctx,
  looked: { readonly id: string; readonly since: Temporal.PlainDate; readonly times: number; readonly says: string },
): Promise<void> {
  const { id, since, times, says } = looked
  await tx
    .insertInto('opening_use_looked')
    .values({ id, looked_at: ctx.clock.now(), looked_by: ctx.actor.accountId, since, times, says })
    .execute()
}

/** A look through it: by whom, how often it had been used, and what they saw and do. */
export interface UseLooked {
  readonly at: Temporal.Instant
  readonly byName: string
  readonly times: number
  readonly says: string
}

/** The latest first. */
export async function useLooked(tx: Tx, atMost: number): Promise<readonly UseLooked[]> {
  return await tx
    .selectFrom('opening_use_looked as l')
    .innerJoin('account as a', 'a.id', 'l.looked_by')
    .select(['l.looked_at as at', 'a.name as byName', 'l.times', 'l.says'])
    .orderBy('l.looked_at', 'desc')
    .orderBy('l.id')
    .limit(atMost)
    .execute()
}
