import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface Details {
  readonly givenName: string | undefined
  readonly familyName: string | undefined
  readonly otherNames: readonly string[]
  readonly bornOn: Temporal.PlainDate | undefined
  readonly expectedOn: Temporal.PlainDate | undefined
  readonly diedOn: Temporal.PlainDate | undefined
  readonly sex: string | undefined
  readonly ethnicity: string | undefined
  readonly disabilities: readonly string[]
  readonly firstLanguage: string | undefined
  readonly interpreterNeeded: boolean | undefined
}

export interface KeptDetails extends Details {
  readonly version: number
}

export interface Numbers {
  readonly nhsNumber: { readonly id: string; readonly value: string } | undefined
  readonly upn: { readonly id: string; readonly value: string } | undefined
}

const columns = [
  'given_name',
  'family_name',
  'other_names',
  'born_on',
  'expected_on',
  'died_on',
  'sex',
  'ethnicity',
  'disabilities',
  'first_language',
  'interpreter_needed',
  'version',
] as const

function selectedFrom(tx: Tx, table: 'person' | 'history.person') {
  return tx.selectFrom(table as 'person').select(columns)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectedFrom>['executeTakeFirstOrThrow']>>

function detailsOf(row: Row): KeptDetails {
  return {
    givenName: row.given_name ?? undefined,
    familyName: row.family_name ?? undefined,
    otherNames: row.other_names,
    bornOn: row.born_on ?? undefined,
    expectedOn: row.expected_on ?? undefined,
    diedOn: row.died_on ?? undefined,
    sex: row.sex ?? undefined,
    ethnicity: row.ethnicity ?? undefined,
    disabilities: row.disabilities,
    firstLanguage: row.first_language ?? undefined,
    interpreterNeeded: row.interpreter_needed ?? undefined,
    version: row.version,
  }
}

export async function detailsNow(tx: Tx, personId: string): Promise<KeptDetails | undefined> {
  const row = await selectedFrom(tx, 'person').where('id', '=', personId).executeTakeFirst()
  return row === undefined ? undefined : detailsOf(row)
}

/** The details as they were when somebody was shown this version of them. */
export async function detailsThen(tx: Tx, personId: string, version: number): Promise<KeptDetails | undefined> {
  const row = await selectedFrom(tx, 'history.person')
    .where('id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? undefined : detailsOf(row)
}

/** Writes the details over the version that was shown; whether that version still stood. */
export async function keepDetails(tx: Tx, personId: string, version: number, details: Details): Promise<boolean> {
  const changed = await tx
    .updateTable('person')
    .set({
      given_name: details.givenName ?? null,
      family_name: details.familyName ?? null,
      other_names: [...details.otherNames],
      born_on: details.bornOn ?? null,
      expected_on: details.expectedOn ?? null,
      died_on: details.diedOn ?? null,
      sex: details.sex ?? null,
      ethnicity: details.ethnicity ?? null,
      disabilities: [...details.disabilities],
      first_language: details.firstLanguage ?? null,
      interpreter_needed: details.interpreterNeeded ?? null,
    })
    .where('id', '=', personId)
    .where('version', '=', version)
    .returning('id')
    .execute()
  return changed.length === 1
}

export async function numbersOf(tx: Tx, personId: string): Promise<Numbers> {
  const rows = await tx
    .selectFrom('identifier')
    .select(['id', 'kind', 'value'])
    .where('person_id', '=', personId)
    .where('kind', 'in', ['NHS number', 'UPN'])
    .orderBy('id')
    .execute()
  const of = (kind: string) => rows.find((row) => row.kind === kind)
  return { nhsNumber: of('NHS number'), upn: of('UPN') }
}

/** Keeps a number of a kind: in place of the one that stands, which goes on in the history. */
export async function keepNumber(
  tx: Tx,
  number: {
    readonly id: string
    readonly personId: string
    readonly kind: 'NHS number' | 'UPN'
    readonly value: string
    readonly replaces: string | undefined
  },
): Promise<void> {
  if (number.replaces !== undefined) {
    await tx
      .updateTable('identifier')
      .set({ value: number.value, source: 'entered here', verified_on: null })
      .where('id', '=', number.replaces)
      .execute()
    return
  }
  await tx
    .insertInto('identifier')
    .values({
      id: number.id,
      person_id: number.personId,
      kind: number.kind,
      value: number.value,
      source: 'entered here',
    })
    .execute()
}

/** Whether a number is already somebody else’s, also where that record may not be seen. */
export async function isSomebodyElses(tx: Tx, personId: string, value: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (
    select from house.search_people('', null, ${value}, 5) s where s.person_id <> ${personId}) as found`.execute(tx)
  return rows[0]?.found ?? false
}
