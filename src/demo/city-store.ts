import type { Tx } from '#domains/ledger/context.ts'

/** How many people the record holds. */
export async function countPeople(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('person')
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
