import type { Tx } from '#domains/ledger/context.ts'

/** Children who live with others by private arrangement, who came alone, or who have short breaks. */

export async function keepPrivateFostering(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly beganOn: Temporal.PlainDate
    readonly relation: string | null
    readonly cameOfIt: string
  },
): Promise<void> {
  await endPrivateFostering(tx, row.childId, row.beganOn, 'Another arrangement took its place.')
  await tx
    .insertInto('private_fostering')
    .values({
      id: row.id,
      child_id: row.childId,
      step_id: row.stepId,
      began_on: row.beganOn,
      relation: row.relation,
      came_of_it: row.cameOfIt,
    })
    .execute()
}

export async function endPrivateFostering(
  tx: Tx,
  childId: string,
  on: Temporal.PlainDate,
  because: string,
): Promise<void> {
  await tx
    .updateTable('private_fostering')
    .set({ ended_on: on, ended_because: because })
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}

export async function standingPrivateFostering(
  tx: Tx,
  childId: string,
): Promise<{ readonly id: string; readonly stepId: string; readonly beganOn: Temporal.PlainDate } | undefined> {
  return await tx
    .selectFrom('private_fostering')
    .select(['id', 'step_id as stepId', 'began_on as beganOn'])
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

export async function keepPrivateFosteringVisit(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly arrangementId: string
    readonly stepId: string
    readonly on: Temporal.PlainDate
    readonly seenAlone: boolean | null
  },
): Promise<void> {
  await tx
    .insertInto('private_fostering_visit')
    .values({
      id: row.id,
      child_id: row.childId,
      arrangement_id: row.arrangementId,
      step_id: row.stepId,
      visited_on: row.on,
      seen_alone: row.seenAlone,
    })
    .execute()
}

export async function isUnaccompanied(tx: Tx, childId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('unaccompanied')
    .select('id')
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function keepUnaccompanied(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly cameOn: Temporal.PlainDate
    readonly ageDoubted: string | null
  },
): Promise<void> {
  const { id, childId, stepId, cameOn, ageDoubted } = row
  await tx
    .insertInto('unaccompanied')
    .values({ id, child_id: childId, step_id: stepId, came_on: cameOn, age_doubted: ageDoubted })
    .execute()
}

export async function endUnaccompanied(
  tx: Tx,
  childId: string,
  on: Temporal.PlainDate,
  because: string,
): Promise<void> {
  await tx
    .updateTable('unaccompanied')
    .set({ ended_on: on, ended_because: because })
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}

export async function keepShortBreaks(
  tx: Tx,
  row: {
    readonly id: string
    readonly childId: string
    readonly stepId: string
    readonly basis: 'section 17' | 'section 20'
    readonly beganOn: Temporal.PlainDate
    readonly nightsAYear: number | null
  },
): Promise<void> {
  await tx
    .insertInto('short_break_agreement')
    .values({
      id: row.id,
      child_id: row.childId,
      step_id: row.stepId,
      basis: row.basis,
      began_on: row.beganOn,
      nights_a_year: row.nightsAYear,
    })
    .execute()
}

export interface OtherShortBreaks {
  readonly beganOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate | null
}

/** The agreement on this basis, of another step, that stands on a day or after it. */
export async function shortBreaksOver(
  tx: Tx,
  at: {
    readonly childId: string
    readonly stepId: string
    readonly basis: 'section 17' | 'section 20'
    readonly from: Temporal.PlainDate
  },
): Promise<OtherShortBreaks | undefined> {
  return await tx
    .selectFrom('short_break_agreement')
    .select(['began_on as beganOn', 'ended_on as endedOn'])
    .where('child_id', '=', at.childId)
    .where('step_id', '<>', at.stepId)
    .where('basis', '=', at.basis)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', at.from)]))
    .orderBy('began_on', 'desc')
    .executeTakeFirst()
}

/** The day on which the first of the agreements that stand began; `undefined` where none stands. */
export async function shortBreaksStandSince(tx: Tx, childId: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx
    .selectFrom('short_break_agreement')
    .select('began_on as beganOn')
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .orderBy('began_on')
    .executeTakeFirst()
  return row?.beganOn
}

export async function endShortBreaks(tx: Tx, childId: string, on: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('short_break_agreement')
    .set({ ended_on: on })
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .where('began_on', '<=', on)
    .execute()
}
