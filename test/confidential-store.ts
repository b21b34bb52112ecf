import { sql } from 'kysely'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'

/** What whoever asks finds of where somebody lives, by their own SQL: now, in the history, and as known. */
export async function addressOf(
  ctx: Ctx,
  personId: string,
): Promise<{
  readonly now: readonly string[]
  readonly history: readonly string[]
  readonly known: readonly string[]
}> {
  const found = async (at: Ctx, schema: 'public' | 'history' | 'as_known') =>
    await view(at, 'test', at.actor.accountId, async (tx) => {
      const { rows } = await sql<{ line: string }>`select array_to_string(h.address_lines, ', ') as line
        from ${sql.table(`${schema}.residence`)} r join ${sql.table(`${schema}.household`)} h on h.id = r.household_id
        where r.person_id = ${personId}`.execute(tx)
      return rows.map(({ line }) => line)
    })
  return {
    now: await found(ctx, 'public'),
    history: await found(ctx, 'history'),
    known: await found({ ...ctx, asKnown: ctx.clock.now() }, 'as_known'),
  }
}

/** Every look that was taken again, by kind, with the day on which its detail is due next. */
export async function reviewsKept(
  owner: TrustDatabase,
): Promise<readonly { readonly kind: string; readonly says: string; readonly nextOn: string; readonly due: string }[]> {
  const { rows } = await sql<{ kind: string; says: string; nextOn: string; due: string }>`
    select c.kind, r.says, r.next_on::text as "nextOn", k.due_on::text as due
    from confidentiality_review r join confidentiality c on c.id = r.confidentiality_id
      join clock k on k.about_id = c.id and k.met_on is null and k.ended_on is null
    order by c.kind, c.id`.execute(owner.tables)
  return rows
}
