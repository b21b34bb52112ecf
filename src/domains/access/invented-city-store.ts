import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Says that everybody in this record is invented. Takes the owner's database: nobody else may say it. */
export async function markInvented(owner: TrustDatabase, at: Temporal.Instant): Promise<void> {
  await owner.tables
    .insertInto('house.invented_city')
    .values({ seeded_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isInvented(database: TrustDatabase): Promise<boolean> {
  const row = await database.tables.selectFrom('house.invented_city').select('seeded_at').executeTakeFirst()
  return row !== undefined
}
