import { sql } from 'kysely'
import { z } from 'zod'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'
import type { AgencyCheck, CheckReturn, Rating, Result } from '#domains/sharing/check.ts'
import type { Citation } from '#engine/citation.ts'
import { dateInLondon } from '#kernel/clock.ts'

export type CheckToKeep = Pick<
  AgencyCheck,
  'id' | 'contactId' | 'agencyId' | 'rating' | 'lawfulBasis' | 'asks' | 'whyNotTold' | 'askedAt'
> & { readonly familyTold: boolean; readonly by: string }

/** Holds the contact for the length of an act, so that the same agency is not asked twice at once. */
export async function holdAskedContact(tx: Tx, contactId: string): Promise<boolean> {
  const { rows } = await sql`select id from contact where id = ${contactId} for update`.execute(tx)
  return rows.length === 1
}

/** The children of a contact whom somebody has said they know: of anybody else nothing is confidential yet. */
export async function childrenAskedAbout(tx: Tx, contactId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct person_id as id from contact_child
    where contact_id = ${contactId} and person_id is not null order by person_id`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function keepCheck(tx: Tx, check: CheckToKeep): Promise<void> {
  await tx
    .insertInto('agency_check')
    .values({
      id: check.id,
      contact_id: check.contactId,
      agency_id: check.agencyId,
      rating: check.rating,
      lawful_basis: check.lawfulBasis,
      asks: check.asks,
      family_told: check.familyTold,
      why_not_told: check.whyNotTold,
      asked_at: check.askedAt,
      asked_by: check.by,
    })
    .execute()
}

const resultKept = { known: 'known', nothingKnown: 'nothing known', refused: 'refused', silent: 'silent' } as const
const resultRead: Readonly<Record<string, Result>> = {
  known: 'known',
  'nothing known': 'nothingKnown',
  refused: 'refused',
  silent: 'silent',
}

export async function keepReturn(
  tx: Tx,
  kept: Omit<CheckReturn, 'enteredBy'> & {
    readonly id: string
    readonly checkId: string
    readonly contactId: string
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('agency_check_return')
    .values({
      id: kept.id,
      check_id: kept.checkId,
      contact_id: kept.contactId,
      result: resultKept[kept.result],
      says: kept.says,
      from_whom: kept.fromWhom,
      returned_at: kept.at,
      entered_by: kept.by,
    })
    .execute()
}

const citation = z.custom<Citation>((kept) => typeof kept === 'object' && kept !== null)

/** Every asking of a contact with what came back, the first asked first, as it stands at a moment. */
export async function checksOf(tx: Tx, contactId: string, now: Temporal.Instant): Promise<readonly AgencyCheck[]> {
  const asked = await tx
    .selectFrom('agency_check_masked as agency_check')
    .innerJoin('agency', 'agency.id', 'agency_check.agency_id')
    .innerJoin('account', 'account.id', 'agency_check.asked_by')
    .leftJoin('clock', 'clock.about_id', 'agency_check.id')
    .selectAll('agency_check')
    .select(['agency.name as agency_name', 'account.name as by_name', 'clock.due_on', 'clock.due_at'])
    .select(['clock.explanation', 'clock.law'])
    .where('agency_check.contact_id', '=', contactId)
    .orderBy('agency_check.asked_at')
    .orderBy('agency.name')
    .execute()
  const returns = await returnsOf(tx, contactId)
  return asked.map((row) => {
    const own = returns.filter(({ checkId }) => checkId === row.id)
    const dueAt = row.due_at ?? undefined
    const dueOn = row.due_on ?? undefined
    return {
      id: row.id,
      contactId: row.contact_id,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      rating: row.rating as Rating,
      lawfulBasis: row.lawful_basis,
      asks: row.asks,
      whyNotTold: row.why_not_told,
      askedAt: row.asked_at,
      askedBy: row.by_name,
      dueOn,
      dueAt,
      explanation: row.explanation ?? '',
      law: row.law === null ? undefined : citation.parse(row.law),
      state: own.at(-1)?.result ?? (isOver(dueAt, dueOn, now) ? 'overdue' : 'waiting'),
      returns: own,
    }
  })
}

async function returnsOf(tx: Tx, contactId: string): Promise<readonly (CheckReturn & { readonly checkId: string })[]> {
  const rows = await tx
    .selectFrom('agency_check_return_masked as agency_check_return')
    .innerJoin('account', 'account.id', 'agency_check_return.entered_by')
    .selectAll('agency_check_return')
    .select('account.name as by_name')
    .where('contact_id', '=', contactId)
    .orderBy('returned_at')
    .orderBy('agency_check_return.id')
    .execute()
  return rows.map((row) => ({
    checkId: row.check_id,
    result: resultRead[row.result] ?? 'silent',
    says: row.says,
    fromWhom: row.from_whom,
    at: row.returned_at,
    enteredBy: row.by_name,
  }))
}

function isOver(
  dueAt: Temporal.Instant | undefined,
  dueOn: Temporal.PlainDate | undefined,
  now: Temporal.Instant,
): boolean {
  if (dueAt !== undefined) return Temporal.Instant.compare(now, dueAt) > 0
  return dueOn !== undefined && Temporal.PlainDate.compare(dateInLondon(now), dueOn) > 0
}

/** The agencies of these ids, by name. */
export async function agenciesNamed(
  db: TrustDatabase['tables'] | Tx,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute()
}
