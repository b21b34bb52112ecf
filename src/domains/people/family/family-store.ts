import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** Ties, parental responsibility and homes: how they are written. */

export async function isPerson(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export async function sexOf(tx: Tx, id: string): Promise<'F' | 'M' | 'U'> {
  const row = await tx.selectFrom('person').select('sex').where('id', '=', id).executeTakeFirst()
  return row?.sex === 'F' || row?.sex === 'M' ? row.sex : 'U'
}

export interface LikePerson {
  readonly personId: string
  readonly ring: { readonly name: string; readonly phone: string | undefined } | undefined
  readonly name: string
  readonly bornOn: Temporal.PlainDate | undefined
}

/** People who are named like, and born on the day, where one is given: at most five. */
export async function peopleLike(
  tx: Tx,
  name: string,
  bornOn: Temporal.PlainDate | undefined,
): Promise<readonly LikePerson[]> {
  const { rows } = await sql<{
    personId: string
    name: string | null
    bornOn: Temporal.PlainDate | null
    ringName: string | null
    ringPhone: string | null
  }>`select s.person_id as "personId", concat_ws(' ', p.given_name, p.family_name) as name, p.born_on as "bornOn",
      a.name as "ringName", a.phone as "ringPhone"
    from house.search_people(${name}, ${bornOn ?? null}, '', 5) s
      left join person p on p.id = s.person_id left join account a on a.id = s.ring_account_id
    where s.likeness >= 0.6 order by s.likeness desc, s.person_id`.execute(tx)
  return rows.map((row) => ({
    personId: row.personId,
    ring: row.ringName === null ? undefined : { name: row.ringName, phone: row.ringPhone ?? undefined },
    name: row.name ?? '',
    bornOn: row.bornOn ?? undefined,
  }))
}

export async function isTied(tx: Tx, childId: string, personId: string, kind: string): Promise<boolean> {
  const row = await tx
    .selectFrom('relationship')
    .select('id')
    .where('person_id', '=', personId)
    .where('other_id', '=', childId)
    .where('kind', '=', kind)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function keepTie(
  tx: Tx,
  tie: { readonly id: string; readonly personId: string; readonly childId: string; readonly kind: string },
): Promise<void> {
  await tx
    .insertInto('relationship')
    .values({ id: tie.id, person_id: tie.personId, other_id: tie.childId, kind: tie.kind })
    .execute()
}

export async function householdNow(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('residence')
    .select('household_id')
    .where('person_id', '=', personId)
    .where('lived_until', 'is', null)
    .orderBy('lived_from', (order) => order.desc().nullsLast())
    .orderBy('id')
    .executeTakeFirst()
  return row?.household_id
}

/** Everybody of the record who lives in a household now, and as what. */
export async function livingIn(
  tx: Tx,
  householdId: string,
): Promise<readonly { readonly personId: string; readonly standsAs: string }[]> {
  return await tx
    .selectFrom('residence')
    .select(['person_id as personId', 'stands_as as standsAs'])
    .where('household_id', '=', householdId)
    .where('lived_until', 'is', null)
    .orderBy('person_id')
    .execute()
}

export async function keepHome(
  tx: Tx,
  home: {
    readonly id: string
    readonly personId: string
    readonly householdId: string
    readonly from: Temporal.PlainDate | undefined
    readonly standsAs: string
  },
): Promise<void> {
  await tx
    .insertInto('residence')
    .values({
      id: home.id,
      person_id: home.personId,
      household_id: home.householdId,
      lived_from: home.from ?? null,
      stands_as: home.standsAs,
    })
    .execute()
}

/** Ends where somebody lived until now; a home that began later than the move ends on its own first day. */
export async function endHomes(tx: Tx, personId: string, on: Temporal.PlainDate): Promise<void> {
  await sql`update residence set lived_until = greatest(lived_from, ${on}::date)
    where person_id = ${personId} and lived_until is null`.execute(tx)
}

export async function keepResponsibility(
  tx: Tx,
  held: {
    readonly id: string
    readonly childId: string
    readonly holderId: string | undefined
    readonly holderName: string | undefined
    readonly basis: string
    readonly from: Temporal.PlainDate | undefined
  },
): Promise<void> {
  await tx
    .insertInto('parental_responsibility')
    .values({
      id: held.id,
      person_id: held.childId,
      holder_id: held.holderId ?? null,
      holder_name: held.holderName ?? null,
      basis: held.basis,
      held_from: held.from ?? null,
    })
    .execute()
}

/** Whether a tie of the child’s was standing, and now is ended. */
export async function endTie(tx: Tx, childId: string, tieId: string, on: Temporal.PlainDate): Promise<boolean> {
  const ended = await tx
    .updateTable('relationship')
    .set({ ended_on: on })
    .where('id', '=', tieId)
    .where('other_id', '=', childId)
    .where('ended_on', 'is', null)
    .returning('id')
    .execute()
  return ended.length === 1
}

export async function keepCareHistory(
  tx: Tx,
  history: {
    readonly id: string
    readonly personId: string
    readonly says: string
    readonly authority: string
    readonly from: Temporal.PlainDate | undefined
    readonly until: Temporal.PlainDate | undefined
    readonly source: string
  },
): Promise<void> {
  await tx
    .insertInto('care_history')
    .values({
      id: history.id,
      person_id: history.personId,
      says: history.says,
      authority: history.authority,
      happened_from: history.from ?? null,
      happened_until: history.until ?? null,
      source: history.source,
    })
    .execute()
}
