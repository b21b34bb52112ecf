import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type { DetailKind, KeptFrom } from '#domains/people/confidential/confidential.ts'

/** How what is confidential is written. */

export interface NewMark {
  readonly id: string
  readonly personId: string
  readonly kind: DetailKind
  readonly rowId: string | undefined
  readonly keptFrom: KeptFrom
  readonly words: readonly string[]
  readonly reason: string
  readonly since: Temporal.PlainDate
  readonly reviewOn: Temporal.PlainDate
  readonly togetherId: string
  readonly setBy: string
}

export async function keepMark(tx: Tx, mark: NewMark): Promise<void> {
  await tx
    .insertInto('confidentiality')
    .values({
      id: mark.id,
      person_id: mark.personId,
      kind: mark.kind,
      row_id: mark.rowId ?? null,
      kept_from: mark.keptFrom,
      words: [...mark.words],
      reason: mark.reason,
      since: mark.since,
      review_on: mark.reviewOn,
      together_id: mark.togetherId,
      set_by: mark.setBy,
    })
    .execute()
}

/** From whom it is kept, or a worker who sees it. */
export interface Whom {
  readonly barredId?: string
  readonly barredName?: string
  readonly accountId?: string
}

export async function keepWhom(
  tx: Tx,
  row: Whom & { readonly id: string; readonly personId: string; readonly markId: string },
): Promise<void> {
  await tx
    .insertInto('confidentiality_whom')
    .values({
      id: row.id,
      person_id: row.personId,
      confidentiality_id: row.markId,
      barred_id: row.barredId ?? null,
      barred_name: row.barredName ?? null,
      account_id: row.accountId ?? null,
    })
    .execute()
}

/** The accounts of these e-mail addresses. */
export async function accountsOf(
  tx: Tx,
  emails: readonly string[],
): Promise<readonly { readonly id: string; readonly email: string }[]> {
  if (emails.length === 0) return []
  return await tx
    .selectFrom('account')
    .select(['id', 'email'])
    .where('email', 'in', [...emails])
    .execute()
}

/** Moves on the day on which it is looked at again, of the version that was shown; whether that still stood. */
export async function reviewMark(
  tx: Tx,
  review: {
    readonly id: string
    readonly markId: string
    readonly personId: string
    readonly version: number
    readonly on: Temporal.PlainDate
    readonly by: string
    readonly says: string
    readonly nextOn: Temporal.PlainDate
  },
): Promise<boolean> {
  const changed = await tx
    .updateTable('confidentiality')
    .set({ review_on: review.nextOn })
    .where('id', '=', review.markId)
    .where('person_id', '=', review.personId)
    .where('version', '=', review.version)
    .where('ended_on', 'is', null)
    .returning('id')
    .execute()
  if (changed.length !== 1) return false
  await tx
    .insertInto('confidentiality_review')
    .values({
      id: review.id,
      person_id: review.personId,
      confidentiality_id: review.markId,
      reviewed_on: review.on,
      reviewed_by: review.by,
      says: review.says,
      next_on: review.nextOn,
    })
    .execute()
  return true
}

/** Ends a mark in the version that was shown, with the reason; whether it still stood so. */
export async function endMark(
  tx: Tx,
  ending: {
    readonly markId: string
    readonly personId: string
    readonly version: number
    readonly on: Temporal.PlainDate
    readonly by: string
    readonly because: string
  },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update confidentiality
    set ended_on = ${ending.on}, ended_by = ${ending.by}, ended_because = ${ending.because}
    where id = ${ending.markId} and person_id = ${ending.personId} and version = ${ending.version} and ended_on is null
    returning id`.execute(tx)
  return rows.length === 1
}
