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

/** How many things have been done to the record so far: looking is none of them. */
export async function actsSoFar(database: TrustDatabase): Promise<number> {
  const { count } = await database.tables
    .selectFrom('house.ledger_entry')
    .select((is) => is.fn.count<number>('act_id').distinct().as('count'))
    .where('kind', '=', 'act')
    .executeTakeFirstOrThrow()
  return Number(count)
}
