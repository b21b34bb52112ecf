import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type { CarerOffered } from '#domains/looked-after/placement.ts'

/** Rows of placement, and whom a child can be placed with. */

export interface NewPlacementRow {
  readonly id: string
  readonly childId: string
  readonly periodId: string
  readonly returnsToId: string | undefined
  readonly type: string
  readonly provider: string | undefined
  readonly carerAccountId: string | undefined
  readonly carerName: string
  readonly homeName: string
  /** Where it is: an address stands in one place of the record, with what is confidential of it. */
  readonly householdId: string | undefined
  readonly outOfArea: boolean
  readonly on: Temporal.PlainDate
  readonly reasonNew: string
  readonly reason: string
  readonly meantToLast: boolean
  readonly agreesFewerVisits: boolean
  readonly beforeAssessment: 'connected person' | 'parent' | undefined
}

export async function keepPlacement(tx: Tx, row: NewPlacementRow): Promise<void> {
  await tx
    .insertInto('placement')
    .values({
      id: row.id,
      child_id: row.childId,
      period_id: row.periodId,
      returns_to_id: row.returnsToId ?? null,
      type_code: row.type,
      provider_code: row.provider ?? null,
      carer_account_id: row.carerAccountId ?? null,
      carer_name: row.carerName,
      home_name: row.homeName,
      household_id: row.householdId ?? null,
      out_of_area: row.outOfArea,
      began_on: row.on,
      reason_new: row.reasonNew,
      reason: row.reason,
      meant_to_last: row.meantToLast,
      child_agrees_fewer_visits: row.agreesFewerVisits,
      before_assessment: row.beforeAssessment ?? null,
    })
    .execute()
}

export interface StandingPlacement {
  readonly id: string
  readonly type: string
  readonly beganOn: Temporal.PlainDate
  readonly carerName: string
  readonly carerAccountId: string | null
  readonly householdId: string | null
}

/** The placement that stands; or with `temporary` the one inside it that the child comes back from. */
export async function standingPlacement(
  tx: Tx,
  childId: string,
  kind: 'lasting' | 'temporary' = 'lasting',
): Promise<StandingPlacement | undefined> {
  return await tx
    .selectFrom('placement')
    .select(['id', 'type_code as type', 'began_on as beganOn', 'carer_name as carerName'])
    .select(['carer_account_id as carerAccountId', 'household_id as householdId'])
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .where('returns_to_id', kind === 'lasting' ? 'is' : 'is not', null)
    .executeTakeFirst()
}

export async function endPlacement(
  tx: Tx,
  placementId: string,
  ended: { readonly on: Temporal.PlainDate; readonly code: string; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('placement')
    .set({ ended_on: ended.on, end_code: ended.code, ended_because: ended.because })
    .where('id', '=', placementId)
    .execute()
}

/** Whether the child was placed before in this period of care. */
export async function wasPlacedIn(tx: Tx, periodId: string): Promise<boolean> {
  const row = await tx.selectFrom('placement').select('id').where('period_id', '=', periodId).executeTakeFirst()
  return row !== undefined
}

/** Everybody who is a carer on a day, by name. */
export async function carersOn(tx: Tx, on: Temporal.PlainDate): Promise<readonly CarerOffered[]> {
  return await tx
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.id as accountId', 'account.name'])
    .where('role', '=', 'carer')
    .where('held_from', '<=', on)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', on)]))
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()
}

/** Whether the designated officer must be rung before a child is placed with somebody: why is theirs to tell. */
export async function mustRingOfficer(
  tx: Tx,
  carer: { readonly accountId: string | undefined; readonly name: string },
): Promise<boolean> {
  const { rows } = await sql<{ ring: boolean }>`
    select house.ring_designated_officer(${carer.accountId ?? null}, ${carer.name}) as ring`.execute(tx)
  return rows[0]?.ring === true
}

/** The assessment that the law asks for has been made: the placement stands as any other. */
export async function placementAssessed(tx: Tx, placementId: string): Promise<void> {
  await tx.updateTable('placement').set({ before_assessment: null }).where('id', '=', placementId).execute()
}

export async function completePlacementRow(
  tx: Tx,
  placementId: string,
  details: { readonly householdId: string | undefined; readonly homeName: string; readonly provider: string },
): Promise<void> {
  await tx
    .updateTable('placement')
    .set({
      household_id: details.householdId ?? null,
      home_name: details.homeName,
      provider_code: details.provider,
    })
    .where('id', '=', placementId)
    .execute()
}
