import { sql } from 'kysely'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { PatrolNumbers } from '#practice/patrol/rules.ts'

/** A look, or several, that nothing explains: by which rule, and what it saw. */
export interface PatrolFound {
  readonly accountId: string
  readonly onDay: Temporal.PlainDate
  readonly rule: string
  readonly personId: string | null
  readonly firstAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  readonly pages: number
  readonly detail: Readonly<Record<string, unknown>>
}

/** Goes over the looks of some days, both included. The ledger is read once; what is kept of each day serves the next. */
export async function goOver(
  tx: Tx,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  numbers: PatrolNumbers,
): Promise<readonly PatrolFound[]> {
  const { rows } =
    await sql<PatrolFound>`select account_id as "accountId", on_day as "onDay", rule, person_id as "personId",
      first_at as "firstAt", last_at as "lastAt", pages, detail
    from house.patrol(${from}::date, ${until}::date, ${JSON.stringify(numbers)}::jsonb)`.execute(tx)
  return rows
}

/** The day that was gone over last. */
export async function lastDayGoneOver(tx: Tx): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{ day: Temporal.PlainDate | null }>`select max(on_day) as day from patrol_run`.execute(tx)
  return rows[0]?.day ?? undefined
}

/** The rules that are retired now. */
export async function retiredRules(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('patrol_retirement').select('rule').where('ended_on', 'is', null).execute()
  return rows.map(({ rule }) => rule)
}

/** One alert a user a day, with its reasons; nothing where that user’s day has one already. */
export async function keepAlert(tx: Tx, ctx: Ctx, found: readonly PatrolFound[]): Promise<boolean> {
  const [first] = found
  if (first === undefined) return false
  const id = ctx.ids.next()
  const made = await tx
    .insertInto('patrol_alert')
    .values({ id, account_id: first.accountId, on_day: first.onDay, raised_at: ctx.clock.now() })
    .onConflict((conflict) => conflict.columns(['account_id', 'on_day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return false
  await tx
    .insertInto('patrol_reason')
    .values(
      found.map((one) => ({
        id: ctx.ids.next(),
        alert_id: id,
        account_id: one.accountId,
        rule: one.rule,
        person_id: one.personId,
        first_at: one.firstAt,
        last_at: one.lastAt,
        pages: one.pages,
        detail: JSON.stringify(one.detail),
      })),
    )
    .execute()
  return true
}

export async function keepRun(tx: Tx, ctx: Ctx, day: Temporal.PlainDate, alerts: number): Promise<void> {
  await sql`insert into patrol_run (id, on_day, ran_at, looks, users, alerts)
    select ${ctx.ids.next()}, ${day}::date, ${ctx.clock.now()}, c.looks, c.users, ${alerts} from house.patrol_counted(${day}::date) c
    on conflict (on_day) do nothing`.execute(tx)
}
