import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

export const agencyKinds = [
  'school',
  'police',
  'health',
  'housing',
  'probation',
  'another authority',
  'fostering',
  'provider',
  'voluntary',
  'other',
] as const

export type AgencyKind = (typeof agencyKinds)[number]

/** An agency that we work with: a school, the police, a provider. */
export interface Agency {
  readonly id: string
  readonly name: string
  readonly kind: AgencyKind
  /** Where it is reached; empty when nobody has told us. */
  readonly phone: string
}

type Reader = TrustDatabase['tables'] | Tx

/** One agency, or `undefined`. Agencies are no part of anybody's record: whoever is signed in may know them. */
export async function agencyOf(db: Reader, id: string): Promise<Agency | undefined> {
  const row = await db
    .selectFrom('agency')
    .select(['id', 'name', 'kind', 'phone'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, kind: row.kind as AgencyKind }
}

/** Every agency, by name. */
export async function allAgencies(db: Reader): Promise<readonly Agency[]> {
  const rows = await db.selectFrom('agency').select(['id', 'name', 'kind', 'phone']).orderBy('name').execute()
  return rows.map((row) => ({ ...row, kind: row.kind as AgencyKind }))
}

export async function keepAgency(tx: Tx, agency: Agency): Promise<void> {
  await tx.insertInto('agency').values(agency).execute()
}
