import type { TrustDatabase } from '#domains/ledger/context.ts'

/** The id of the one person of a name: given and family name with a space between them. */
export async function childCalled(database: TrustDatabase, name: string): Promise<string> {
  const [givenName = '', familyName = ''] = name.split(' ')
  const { id } = await database.tables
    .selectFrom('person')
    .select('id')
    .where('given_name', '=', givenName)
    .where('family_name', '=', familyName)
    .executeTakeFirstOrThrow()
  return id
}
