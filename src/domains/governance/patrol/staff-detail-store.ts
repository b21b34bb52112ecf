import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface NewStaffDetail {
  readonly id: string
  readonly accountId: string
  readonly familyNames: readonly string[]
  readonly bornOn: Temporal.PlainDate | null
  readonly line: string
  readonly postcode: string
}

export async function giveStaffDetail(tx: Tx, detail: NewStaffDetail): Promise<void> {
  const { id, accountId, familyNames, bornOn, line, postcode } = detail
  await sql`select house.give_staff_detail(${id}::uuid, ${accountId}::uuid, ${familyNames}::text[], ${bornOn}::date, ${line},
    ${postcode}, null)`.execute(tx)
}

/** When details of somebody were given last, and by whom; never what. */
export async function staffDetailGiven(
  tx: Tx,
  accountId: string,
): Promise<{ readonly at: Temporal.Instant; readonly byName: string } | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant; byName: string }>`select given_at as at, given_by_name as "byName"
    from house.staff_detail_given(${accountId}::uuid)`.execute(tx)
  return rows[0]
}

export async function isAccount(tx: Tx, accountId: string): Promise<boolean> {
  return (await tx.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()) !== undefined
}
