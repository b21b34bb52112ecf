import { sql } from 'kysely'
import type { LiftedRestriction, Restriction, Ringable } from '#domains/access/restriction/restriction.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'

function selected(tx: Tx) {
  return tx
    .selectFrom('restriction_masked as restriction')
    .innerJoin('account', 'account.id', 'restriction.recorded_by')
    .select([
      'restriction.id',
      'person_id',
      'reason',
      'ring_account_id',
      'placed_on',
      'review_on',
      'account.name as by_name',
    ])
    .where('lifted_on', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>

function restrictionOf(row: Row): Restriction {
  return {
    id: row.id,
    personId: row.person_id,
    reason: row.reason,
    ringAccountId: row.ring_account_id,
    placedOn: row.placed_on,
    reviewOn: row.review_on,
    byName: row.by_name,
  }
}

/** The restriction that stands on a person. */
export async function standingRestriction(tx: Tx, personId: string): Promise<Restriction | undefined> {
  const row = await selected(tx).where('person_id', '=', personId).executeTakeFirst()
  return row === undefined ? undefined : restrictionOf(row)
}

/** A restriction that stands, by its own id: for those who answer for restrictions, and may not know whose it is. */
export async function restrictionById(tx: Tx, id: string): Promise<Restriction | undefined> {
  const row = await selected(tx).where('restriction.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : restrictionOf(row)
}

/** A restriction that was lifted: by its own id, or the last of a person. */
export async function liftedRestriction(
  tx: Tx,
  of: { readonly id: string } | { readonly personId: string },
): Promise<LiftedRestriction | undefined> {
  const { rows } = await sql<LiftedRestriction>`
    select r.reason, a.name as "liftedByName", r.lifted_on as "liftedOn" from restriction_masked r join account a on a.id = r.lifted_by
    where r.lifted_on is not null and ${'id' in of ? sql`r.id = ${of.id}` : sql`r.person_id = ${of.personId}`}
    order by r.recorded_at desc limit 1`.execute(tx)
  return rows[0]
}

/** Another day to look again, with the reason as it is today; what it said before stays in history. */
export async function setReview(tx: Tx, id: string, on: Temporal.PlainDate, reason: string): Promise<void> {
  await tx.updateTable('restriction').set({ review_on: on, reason }).where('id', '=', id).execute()
}

/** All that stand, the soonest to be looked at first. For those who place them, and for whoever has named access. */
export async function standingRestrictions(tx: Tx): Promise<readonly Restriction[]> {
  return (await selected(tx).orderBy('review_on').orderBy('restriction.id').execute()).map(restrictionOf)
}

/** The name of whoever is rung. */
export async function nameOfRing(tx: Tx, accountId: string): Promise<string> {
  const row = await tx.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirst()
  return row?.name ?? ''
}

export async function isVisible(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()) !== undefined
}

export async function ringable(tx: Tx, accountId: string, on: Temporal.PlainDate): Promise<Ringable | undefined> {
  const rows = await tx
    .selectFrom('account')
    .leftJoin('account_role', (join) =>
      join
        .onRef('account_role.account_id', '=', 'account.id')
        .on('held_from', '<=', on)
        .on((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', on)])),
    )
    .select(['name', 'phone', 'role'])
    .where('account.id', '=', accountId)
    .execute()
  const [account] = rows
  if (account === undefined) return undefined
  return {
    name: account.name,
    phone: account.phone ?? undefined,
    worksRecords: rows.some((row) => practitioners.some((role) => role === row.role)),
  }
}

/** The mark reaches every row of the person's record by a trigger, in this transaction. */
export async function keepRestriction(tx: Tx, restriction: Omit<Restriction, 'byName'>): Promise<void> {
  await tx
    .insertInto('restriction')
    .values({
      id: restriction.id,
      person_id: restriction.personId,
      reason: restriction.reason,
      ring_account_id: restriction.ringAccountId,
      placed_on: restriction.placedOn,
      review_on: restriction.reviewOn,
    })
    .execute()
}

export async function lift(
  tx: Tx,
  id: string,
  lifted: { readonly on: Temporal.PlainDate; readonly by: string; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('restriction')
    .set({ lifted_on: lifted.on, lifted_by: lifted.by, lifted_because: lifted.because })
    .where('id', '=', id)
    .execute()
}
