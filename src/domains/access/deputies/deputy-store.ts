import { sql } from 'kysely'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { ownRows } from '#domains/ledger/own-rows.ts'

/** Somebody who covers for somebody who is away, on both days and between. */
export interface Deputy {
  readonly id: string
  readonly forAccountId: string
  readonly forName: string
  readonly deputyId: string
  readonly deputyName: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly reason: string
}

/** Those whom somebody named, and those who named somebody, of today and later. */
export async function deputiesOf(
  tx: Tx,
  whose: { readonly accountId: string } | { readonly deputyId: string },
  today: Temporal.PlainDate,
): Promise<readonly Deputy[]> {
  const rows = await tx
    .selectFrom('deputy as d')
    .innerJoin('account as a', 'a.id', 'd.account_id')
    .innerJoin('account as b', 'b.id', 'd.deputy_id')
    .select(['d.id', 'd.account_id', 'a.name as for_name', 'd.deputy_id', 'b.name as deputy_name'])
    .select(['d.from_on', 'd.until_on', 'd.reason'])
    .where(
      'accountId' in whose ? 'd.account_id' : 'd.deputy_id',
      '=',
      'accountId' in whose ? whose.accountId : whose.deputyId,
    )
    .where('d.until_on', '>=', today)
    .where('d.ended_on', 'is', null)
    .orderBy('d.from_on')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, forAccountId: row.account_id, forName: row.for_name, deputyId: row.deputy_id },
    ...{ deputyName: row.deputy_name, from: row.from_on, until: row.until_on, reason: row.reason },
  }))
}

/** For whom somebody covers today. */
export async function coveredBy(tx: Tx, deputyId: string, today: Temporal.PlainDate): Promise<readonly Deputy[]> {
  return (await deputiesOf(tx, { deputyId }, today)).filter(({ from }) => Temporal.PlainDate.compare(from, today) <= 0)
}

export async function keepDeputy(
  tx: Tx,
  deputy: Omit<Deputy, 'forName' | 'deputyName'> & { readonly namedBy: string },
): Promise<void> {
  await tx
    .insertInto('deputy')
    .values({
      ...{ id: deputy.id, account_id: deputy.forAccountId, deputy_id: deputy.deputyId, reason: deputy.reason },
      ...{ from_on: deputy.from, until_on: deputy.until, named_by: deputy.namedBy },
    })
    .execute()
}

export async function endDeputyRow(
  tx: Tx,
  id: string,
  accountId: string,
  ended: { readonly on: Temporal.PlainDate; readonly because: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('deputy')
    .set({ ended_on: ended.on, ended_because: ended.because })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_on', 'is', null)
    .returning('id')
    .execute()
  return done.length > 0
}

/** Whether whoever acts covers today for the worker of a child. Never of a restricted one: PostgreSQL answers. */
export async function coversFor(ctx: Ctx, childId: string): Promise<boolean> {
  return await ownRows(ctx, async (tx) => {
    const { rows } = await sql<{ covers: boolean }>`select house.covers_for(${childId}) as covers`.execute(tx)
    return rows[0]?.covers === true
  })
}

/** How many restricted children somebody holds: nobody inherits them. Counted for themselves only. */
export async function restrictedHeld(tx: Tx, accountId: string): Promise<number> {
  const { rows } = await sql<{ held: number }>`select count(*)::integer as held from access_grant g
    where g.account_id = ${accountId} and g.why = 'allocation' and g.restricted and g.granted_until is null`.execute(tx)
  return rows[0]?.held ?? 0
}
