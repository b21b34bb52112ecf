import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'

/** How many people the record holds. */
export async function countPeople(database: TrustDatabase, ctx: Ctx): Promise<number> {
  return await database.tables.transaction().execute(async (tx) => {
    await setContext(tx, ctx, undefined)
    const row = await tx
      .selectFrom('person')
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  })
}
