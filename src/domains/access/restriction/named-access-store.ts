import { sql } from 'kysely'
import type { NamedAccess } from '#domains/access/restriction/named-access.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'

export async function keepNamedAccess(
  tx: Tx,
  ctx: Ctx,
  access: {
    readonly id: string
    readonly personId: string
    readonly accountId: string
    readonly reason: string
    readonly endsOn: Temporal.PlainDate
    readonly renewsId: string | undefined
  },
): Promise<void> {
  await tx
    .insertInto('named_access')
    .values({
      id: access.id,
      person_id: access.personId,
      account_id: access.accountId,
      reason: access.reason,
      given_by: ctx.actor.accountId,
      given_at: ctx.clock.now(),
      ends_on: access.endsOn,
      renews_id: access.renewsId ?? null,
    })
    .execute()
}

/** Access that stands today, of one person or of all: whoever may not know whose record it is reads it all the same. */
export async function namedAccessNow(
  tx: Tx,
  today: Temporal.PlainDate,
  only: { readonly personId?: string; readonly accountId?: string } = {},
): Promise<readonly NamedAccess[]> {
  const { rows } = await sql<NamedAccess>`
    select n.id, n.person_id as "personId", n.account_id as "accountId", a.name, n.reason, g.name as "givenByName",
      n.ends_on as "endsOn"
    from named_access_masked n join account a on a.id = n.account_id join account g on g.id = n.given_by
    where n.ended_at is null and n.ends_on >= ${today}
      ${only.personId === undefined ? sql`` : sql`and n.person_id = ${only.personId}`}
      ${only.accountId === undefined ? sql`` : sql`and n.account_id = ${only.accountId}`}
    order by n.ends_on, n.id`.execute(tx)
  return rows
}

export async function endNamedAccess(tx: Tx, ctx: Ctx, id: string, because: string): Promise<void> {
  await tx
    .updateTable('named_access')
    .set({ ended_at: ctx.clock.now(), ended_by: ctx.actor.accountId, ended_because: because })
    .where('id', '=', id)
    .execute()
}
