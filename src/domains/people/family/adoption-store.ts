import { sql } from 'kysely'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { covering, type Detail, detailOf } from '#domains/people/confidential/confidential.ts'
import { marksOf } from '#domains/people/confidential/confidential-marks-store.ts'
import type { AdoptionListed, AdoptionOpened } from '#domains/people/family/adoption-form.ts'
import { nameOf } from '#domains/people/person.ts'

/** What joins two identities is reached by definer functions alone, and by those who are named. */

export async function hasOpenWork(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select exists (select from episode e where e.child_id = ${personId}
    and e.closed_on is null and not e.no_further_action) as open`.execute(tx)
  return rows[0]?.open === true
}

/** Whose record is to be sealed; `undefined` where there is no such person for whoever asks. */
export async function whoIsToBeSealed(
  tx: Tx,
  personId: string,
): Promise<{ readonly name: Detail<string>; readonly bornOn: Temporal.PlainDate | undefined } | undefined> {
  const row = await tx
    .selectFrom('person')
    .select(['given_name', 'family_name', 'born_on'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const name = nameOf({ givenName: row.given_name ?? undefined, familyName: row.family_name ?? undefined })
  const marks = covering(await marksOf(tx, [personId]), { kind: 'name', personId })
  return { name: detailOf(name, marks), bornOn: row.born_on ?? undefined }
}

export async function keepSeal(
  tx: Tx,
  ctx: Ctx,
  seal: { readonly id: string; readonly personId: string; readonly orderMadeOn: Temporal.PlainDate },
): Promise<void> {
  await tx
    .insertInto('seal')
    .values({
      id: seal.id,
      person_id: seal.personId,
      order_made_on: seal.orderMadeOn,
      sealed_at: ctx.clock.now(),
      sealed_by: ctx.actor.accountId,
    })
    .execute()
}

export async function keepLink(
  tx: Tx,
  link: {
    readonly id: string
    readonly personId: string
    readonly orderMadeOn: Temporal.PlainDate
    readonly court: string
    readonly keptUntil: Temporal.PlainDate
  },
): Promise<void> {
  await sql`select house.keep_adoption_link(${link.id}, ${link.personId}, ${link.orderMadeOn}, ${link.court},
    ${link.keptUntil})`.execute(tx)
}

/** False where the new identity has been made already. */
export async function completeLink(tx: Tx, linkId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select house.complete_adoption_link(${linkId}, ${personId}) as made`.execute(tx)
  return rows[0]?.made === true
}

export async function leadsToBirth(tx: Tx, linkId: string, words: string, familyName: string): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`
    select house.leads_to_birth(${linkId}, ${words}, ${familyName}) as leads`.execute(tx)
  return rows[0]?.leads === true
}

/** Empty for whoever is not named. */
export async function adoptions(tx: Tx): Promise<readonly AdoptionListed[]> {
  const { rows } = await sql<Omit<AdoptionListed, 'madeAt'> & { readonly madeAt: Temporal.Instant | null }>`
    select id, order_made_on as "orderMadeOn", court, kept_until as "keptUntil", sealed_at as "sealedAt",
      sealed_by as "sealedByName", made_at as "madeAt" from house.adoptions()`.execute(tx)
  return rows.map(({ madeAt, ...row }) => ({ ...row, madeAt: madeAt ?? undefined }))
}

export interface WantedAdoption {
  readonly name: string
  readonly bornOn: Temporal.PlainDate | undefined
  readonly number: string
}

export async function findAdoptions(tx: Tx, wanted: WantedAdoption): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from house.find_adoptions(${wanted.name}, ${wanted.bornOn ?? null}, ${wanted.number}) as found (id)`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Opens the sealed record to whoever is acting until an instant, and tells both identities; the look is in the ledger. */
export async function openLink(
  tx: Tx,
  ctx: Ctx,
  opening: {
    readonly linkId: string
    readonly actId: string
    readonly reason: string
    readonly until: Temporal.Instant
  },
): Promise<AdoptionOpened | undefined> {
  const { rows } = await sql<{
    birthId: string
    birthName: string
    adoptedId: string | null
    adoptedName: string
  }>`select birth_id as "birthId", birth_name as "birthName", adopted_id as "adoptedId", adopted_name as "adoptedName"
    from house.open_adoption(${opening.linkId}, ${ctx.ids.next()}, ${opening.actId}, ${ctx.requestId},
      ${opening.reason}, ${opening.until})`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : { ...row, adoptedId: row.adoptedId ?? undefined }
}

/** Whether whoever reads is named for adoption records. */
export async function maySealRecords(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select house.holds_duty('adoption records') as may`.execute(tx)
  return rows[0]?.may === true
}
