import { sql } from 'kysely'
import type { Ctx, Tx } from '#domains/ledger/context.ts'

/** How often a pattern was asked since a day, restricted children among them, and what came of it. A family counts once. */
export interface PatternVolume {
  readonly pattern: string
  readonly asked: number
  readonly standing: number
  readonly answered: number
  readonly ledToSomething: number
  readonly noLonger: number
}

export async function patternVolumes(tx: Tx, since: Temporal.PlainDate): Promise<readonly PatternVolume[]> {
  const { rows } =
    await sql<PatternVolume>`select pattern, asked, standing, answered, led_to_something as "ledToSomething",
    no_longer as "noLonger" from house.pattern_volumes(${since}::date) order by pattern`.execute(tx)
  return rows
}

/** A decision that a pattern is no longer asked; another may have taken it up again. */
export interface Retirement {
  readonly id: string
  readonly pattern: string
  readonly on: Temporal.PlainDate
  readonly because: string
  readonly byName: string
  readonly endedOn: Temporal.PlainDate | null
  readonly endedBecause: string | null
  readonly endedByName: string | null
}

/** Every decision, the latest first. */
export async function retirements(tx: Tx): Promise<readonly Retirement[]> {
  const { rows } = await sql<Retirement>`select t.id, t.pattern, t.retired_on as on, t.because, a.name as "byName",
      t.ended_on as "endedOn", t.ended_because as "endedBecause", e.name as "endedByName"
    from pattern_retirement t join account a on a.id = t.retired_by left join account e on e.id = t.ended_by
    order by t.retired_on desc, t.id desc`.execute(tx)
  return rows
}

export async function keepRetirement(tx: Tx, ctx: Ctx, pattern: string, because: string): Promise<void> {
  await tx
    .insertInto('pattern_retirement')
    .values({ id: ctx.ids.next(), pattern, because, retired_on: ctx.clock.today(), retired_by: ctx.actor.accountId })
    .execute()
}

export async function endRetirement(tx: Tx, ctx: Ctx, pattern: string, because: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pattern_retirement')
    .set({ ended_on: ctx.clock.today(), ended_because: because, ended_by: ctx.actor.accountId })
    .where('pattern', '=', pattern)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
