import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** What somebody told us, and how far it has come: as much as they may know. */
export interface MyContact {
  readonly id: string
  readonly reference: string
  readonly toldAt: Temporal.Instant
  readonly lookedAt: Temporal.Instant | undefined
  readonly outcome: string | undefined
  readonly decidedAt: Temporal.Instant | undefined
  /** The children in the words in which they were told. */
  readonly children: readonly { readonly givenName: string; readonly familyName: string; readonly aboutAge: string }[]
}

interface Row {
  readonly id: string
  readonly reference: string
  readonly told: Temporal.Instant
  readonly looked: Temporal.Instant | null
  readonly outcome: string | null
  readonly decided: Temporal.Instant | null
  readonly children: MyContact['children']
}

/** What this person told us, the newest first; with `only`, that one. */
export async function toldBy(tx: Tx, accountId: string, only?: string): Promise<readonly MyContact[]> {
  const { rows } = await sql<Row>`
    select c.id, c.reference, c.told_at as told, b.looked_at as looked, b.outcome, b.decided_at as decided,
      (select coalesce(json_agg(json_build_object('givenName', cc.given_name, 'familyName', cc.family_name,
          'aboutAge', cc.about_age) order by cc.id), '[]') from contact_child_masked cc where cc.contact_id = c.id) as children
    from contact c cross join lateral house.became_of_my_contact(c.id) b
    where c.told_by_account_id = ${accountId} and (${only ?? null}::uuid is null or c.id = ${only ?? null}::uuid)
    order by c.told_at desc, c.id desc limit 200`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    toldAt: row.told,
    lookedAt: row.looked ?? undefined,
    outcome: row.outcome ?? undefined,
    decidedAt: row.decided ?? undefined,
    children: row.children,
  }))
}
