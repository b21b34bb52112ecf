import { sql } from 'kysely'
import type { Ctx } from '#domains/ledger/context.ts'
import { ownRows } from '#domains/ledger/own-rows.ts'
import { dateInLondon } from '#kernel/clock.ts'

export async function purposeToday(ctx: Ctx, personId: string): Promise<string | undefined> {
  const row = await ownRows(
    ctx,
    async (tx) =>
      await tx
        .selectFrom('house.purpose_given')
        .select('purpose')
        .where('account_id', '=', ctx.actor.accountId)
        .where('person_id', '=', personId)
        .where('on_day', '=', ctx.clock.today())
        .executeTakeFirst(),
  )
  return row?.purpose
}

export async function givePurpose(ctx: Ctx, personId: string, purpose: string): Promise<void> {
  await ownRows(
    ctx,
    async (tx) =>
      await tx
        .insertInto('house.purpose_given')
        .values({ account_id: ctx.actor.accountId, person_id: personId, on_day: ctx.clock.today(), purpose })
        .onConflict((conflict) => conflict.columns(['account_id', 'person_id', 'on_day']).doUpdateSet({ purpose }))
        .execute(),
  )
}

/** Keeps in the ledger that whoever knows the family tried to open the record; of everybody else nothing. */
export async function noteLook(ctx: Ctx, personId: string, what: string): Promise<void> {
  await ownRows(ctx, async (tx) => {
    await sql`select house.note_look(${personId}, ${ctx.ids.next()}, ${what})`.execute(tx)
  })
}

/** By what right somebody reaches a record: a grant of their own in the role that they act in, or only as any practitioner of the trust. */
export type Reach = 'granted' | 'broken glass' | 'any practitioner'

export async function reachOf(ctx: Ctx, personId: string): Promise<Reach> {
  const now = ctx.clock.now()
  const found = await ownRows(ctx, async (tx) => {
    return await tx
      .selectFrom('access_grant')
      .select('why')
      .where('account_id', '=', ctx.actor.accountId)
      .where('person_id', '=', personId)
      .where('grant_right', '=', 'record')
      .where('granted_from', '<=', now)
      .where((is) => is.or([is('granted_until', 'is', null), is('granted_until', '>', now)]))
      .$if(ctx.actor.role !== 'reviewer', (query) => query.where('why', '<>', 'learning review'))
      .execute()
  })
  if (found.length === 0) return 'any practitioner'
  return found.every(({ why }) => why === 'break glass') ? 'broken glass' : 'granted'
}

/** Whether whoever is acting is on the duty rota now: PostgreSQL answers, as it answers its own policies. */
export async function isOnDuty(ctx: Ctx): Promise<boolean> {
  return await ownRows(ctx, async (tx) => {
    const { rows } = await sql<{ on: boolean }>`select house.on_duty() as "on"`.execute(tx)
    return rows[0]?.on === true
  })
}

/** The days on which a learning reviewer may open a record as it was known: both included. */
export interface DaysKnown {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** The days that are open to somebody who may see a record only as it was known; none when no review is going on. */
export async function daysKnownTo(ctx: Ctx, personId: string): Promise<readonly DaysKnown[]> {
  const now = ctx.clock.now()
  const rows = await ownRows(ctx, async (tx) => {
    return await tx
      .selectFrom('access_grant')
      .select(['known_from', 'known_until'])
      .where('account_id', '=', ctx.actor.accountId)
      .where('person_id', '=', personId)
      .where('why', '=', 'learning review')
      .where('granted_from', '<=', now)
      .where((is) => is.or([is('granted_until', 'is', null), is('granted_until', '>', now)]))
      .orderBy('known_from')
      .execute()
  })
  return rows.flatMap((row) =>
    row.known_from === null || row.known_until === null
      ? []
      : [{ from: dateInLondon(row.known_from), until: dateInLondon(row.known_until) }],
  )
}
