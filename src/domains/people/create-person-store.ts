import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** The columns of somebody new; empty names are none. */
export interface PersonKept {
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
  readonly bornOn?: Temporal.PlainDate | undefined
  readonly expectedOn?: Temporal.PlainDate | undefined
  readonly sex?: 'F' | 'M' | 'U' | undefined
  readonly isChild: boolean
}

export interface HouseholdKept {
  readonly lines: readonly string[]
  readonly postcode?: string | undefined
}

function named(name: string | undefined): string | null {
  const trimmed = name?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

export async function keepPerson(tx: Tx, id: string, person: PersonKept): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id,
      given_name: named(person.givenName),
      family_name: named(person.familyName),
      born_on: person.bornOn ?? null,
      expected_on: person.expectedOn ?? null,
      sex: person.sex ?? null,
      is_child: person.isChild,
    })
    .execute()
}

export interface NewIdentifier {
  readonly id: string
  readonly personId: string
  readonly kind: 'NHS number' | 'UPN' | 'former UPN' | "authority's number"
  readonly value: string
  readonly source: string
}

export async function keepIdentifier(tx: Tx, identifier: NewIdentifier): Promise<void> {
  await tx
    .insertInto('identifier')
    .values({
      id: identifier.id,
      person_id: identifier.personId,
      kind: identifier.kind,
      value: identifier.value,
      source: identifier.source,
    })
    .execute()
}

/** The household at an address: same postcode, same first line whatever its spaces, commas and capitals. */
export async function householdAt(tx: Tx, firstLine: string, postcode: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from household
    where replace(upper(postcode), ' ', '') = replace(upper(${postcode}), ' ', '')
      and regexp_replace(lower(address_lines[1]), '[^a-z0-9]+', ' ', 'g')
        = regexp_replace(lower(${firstLine}), '[^a-z0-9]+', ' ', 'g')
    order by id limit 1`.execute(tx)
  return rows[0]?.id
}

export async function keepHousehold(tx: Tx, id: string, home: HouseholdKept): Promise<void> {
  await tx
    .insertInto('household')
    .values({ id, address_lines: [...home.lines], postcode: home.postcode ?? null })
    .execute()
}

export async function keepResidence(
  tx: Tx,
  residence: {
    readonly id: string
    readonly personId: string
    readonly householdId: string
    readonly standsAs: string
  },
): Promise<void> {
  await tx
    .insertInto('residence')
    .values({
      id: residence.id,
      person_id: residence.personId,
      household_id: residence.householdId,
      stands_as: residence.standsAs,
    })
    .execute()
}
