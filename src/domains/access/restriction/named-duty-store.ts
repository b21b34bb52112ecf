import { sql } from 'kysely'
import type { Duty, DutyHeld, StandsAs } from '#domains/access/restriction/named-duty.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'

export async function keepDuty(
  tx: Tx,
  ctx: Ctx,
  held: {
    readonly id: string
    readonly duty: Duty
    readonly standsAs: StandsAs
    readonly accountId: string
    readonly from: Temporal.PlainDate
    readonly until: Temporal.PlainDate
    readonly reason: string
  },
): Promise<void> {
  await tx
    .insertInto('named_duty')
    .values({
      id: held.id,
      duty: held.duty,
      stands_as: held.standsAs,
      account_id: held.accountId,
      held_from: held.from,
      held_until: held.until,
      named_by: ctx.actor.accountId,
      reason: held.reason,
    })
    .execute()
}

/** Duties held today or from later, by duty and day. */
export async function dutiesHeld(tx: Tx, today: Temporal.PlainDate): Promise<readonly DutyHeld[]> {
  const { rows } = await sql<Omit<DutyHeld, 'phone'> & { readonly phone: string | null }>`
    select d.id, d.duty, d.stands_as as "standsAs", d.account_id as "accountId", a.name, a.phone, d.held_from as "from",
      d.held_until as "until", n.name as "namedByName"
    from named_duty d join account a on a.id = d.account_id join account n on n.id = d.named_by
    where d.ended_on is null and d.held_until >= ${today}
    order by d.duty desc, d.stands_as desc, d.held_from, d.id`.execute(tx)
  return rows.map((row) => ({ ...row, phone: row.phone ?? undefined }))
}

/** Who ended a duty. */
export async function dutyEndedBy(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('named_duty as d')
    .innerJoin('account as a', 'a.id', 'd.ended_by')
    .select('a.name')
    .where('d.id', '=', id)
    .executeTakeFirst()
  return row?.name
}

export async function endDuty(tx: Tx, ctx: Ctx, id: string, because: string): Promise<void> {
  await tx
    .updateTable('named_duty')
    .set({ ended_on: ctx.clock.today(), ended_by: ctx.actor.accountId, ended_because: because })
    .where('id', '=', id)
    .execute()
}

/** Whether whoever is acting holds a duty today. */
export async function holdsDuty(tx: Tx, duty: Duty): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`select house.holds_duty(${duty}) as holds`.execute(tx)
  return rows[0]?.holds === true
}
