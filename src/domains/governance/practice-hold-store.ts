import type { Holdable } from '#domains/governance/practice-hold.ts'
import type { Tx } from '#domains/ledger/context.ts'

export interface PracticeHold {
  readonly id: string
  readonly onWhat: Holdable
  readonly reason: string
  readonly reviewedBy: string
  readonly reportsOn: Temporal.PlainDate
  readonly beganOn: Temporal.PlainDate
  readonly placedBy: string
  readonly lifted: { readonly on: Temporal.PlainDate; readonly because: string } | undefined
  /** How many children were excepted; those whom whoever asks may see. */
  readonly exceptions: number
}

function held(tx: Tx) {
  return tx
    .selectFrom('practice_hold')
    .innerJoin('account', 'account.id', 'practice_hold.placed_by')
    .select((is) => [
      'practice_hold.id',
      'on_what',
      'practice_hold.reason',
      'reviewed_by',
      'reports_on',
      'began_on',
      'account.name as placed_by_name',
      'lifted_on',
      'lifted_because',
      is
        .selectFrom('practice_hold_exception')
        .whereRef('hold_id', '=', 'practice_hold.id')
        .select((count) => count.fn.countAll<number>().as('excepted'))
        .as('exceptions'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof held>['executeTakeFirstOrThrow']>>

function asHold(row: Row): PracticeHold {
  return {
    id: row.id,
    onWhat: row.on_what as Holdable,
    reason: row.reason,
    reviewedBy: row.reviewed_by,
    reportsOn: row.reports_on,
    beganOn: row.began_on,
    placedBy: row.placed_by_name,
    lifted: row.lifted_on === null ? undefined : { on: row.lifted_on, because: row.lifted_because ?? '' },
    exceptions: Number(row.exceptions ?? 0),
  }
}

/** Every hold: those that stand first, then the latest lifted. */
export async function practiceHolds(tx: Tx): Promise<readonly PracticeHold[]> {
  const rows = await held(tx)
    .orderBy('lifted_on', (each) => each.desc().nullsFirst())
    .orderBy('began_on', 'desc')
    .orderBy('practice_hold.id')
    .execute()
  return rows.map(asHold)
}

export async function standingHold(tx: Tx, holdId: string): Promise<PracticeHold | undefined> {
  const row = await held(tx).where('practice_hold.id', '=', holdId).where('lifted_on', 'is', null).executeTakeFirst()
  return row === undefined ? undefined : asHold(row)
}

/** The holds that stand, and whether a child is excepted from each. */
export async function holdsForChild(
  tx: Tx,
  childId: string,
): Promise<readonly (PracticeHold & { readonly excepted: string | undefined })[]> {
  const rows = await held(tx)
    .leftJoin('practice_hold_exception_masked as own', (join) =>
      join.onRef('own.hold_id', '=', 'practice_hold.id').on('own.child_id', '=', childId),
    )
    .select('own.reason as excepted')
    .where('lifted_on', 'is', null)
    .orderBy('began_on')
    .orderBy('practice_hold.id')
    .execute()
  return rows.map(({ excepted, ...row }) => ({ ...asHold(row), excepted: excepted ?? undefined }))
}

export async function keepHold(
  tx: Tx,
  hold: Omit<PracticeHold, 'placedBy' | 'lifted' | 'exceptions'> & { readonly placedById: string },
): Promise<void> {
  await tx
    .insertInto('practice_hold')
    .values({
      id: hold.id,
      on_what: hold.onWhat,
      reason: hold.reason,
      reviewed_by: hold.reviewedBy,
      reports_on: hold.reportsOn,
      began_on: hold.beganOn,
      placed_by: hold.placedById,
    })
    .execute()
}

export async function liftHold(
  tx: Tx,
  holdId: string,
  lifted: { readonly on: Temporal.PlainDate; readonly by: string; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('practice_hold')
    .set({ lifted_on: lifted.on, lifted_by: lifted.by, lifted_because: lifted.because })
    .where('id', '=', holdId)
    .execute()
}

export async function keepException(
  tx: Tx,
  exception: {
    readonly id: string
    readonly holdId: string
    readonly childId: string
    readonly reason: string
    readonly on: Temporal.PlainDate
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('practice_hold_exception')
    .values({
      id: exception.id,
      hold_id: exception.holdId,
      child_id: exception.childId,
      reason: exception.reason,
      decided_on: exception.on,
      decided_by: exception.by,
    })
    .execute()
}
