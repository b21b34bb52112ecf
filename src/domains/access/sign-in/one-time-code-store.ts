import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

type Reader = TrustDatabase['tables'] | Tx

export interface KeptCode {
  readonly id: string
  readonly accountId: string
  readonly sealed: Buffer
  readonly offeredAt: Temporal.Instant
  readonly provedAt: Temporal.Instant | undefined
}

/** The codes that somebody has proved, or else those they were offered last; `undefined` when there are none. */
export async function codeOf(db: Reader, accountId: string): Promise<KeptCode | undefined> {
  const row = await db
    .selectFrom('house.one_time_code')
    .select(['id', 'account_id', 'sealed', 'offered_at', 'proved_at'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('proved_at', (order) => order.asc().nullsLast())
    .orderBy('offered_at', 'desc')
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        id: row.id,
        accountId: row.account_id,
        sealed: row.sealed,
        offeredAt: row.offered_at,
        provedAt: row.proved_at ?? undefined,
      }
}

export async function keepOfferedCode(
  tx: Tx,
  code: { readonly id: string; readonly accountId: string; readonly sealed: Buffer; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('house.one_time_code')
    .values({ id: code.id, account_id: code.accountId, sealed: code.sealed, offered_at: code.at })
    .execute()
}

export async function markProved(tx: Tx, codeId: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('house.one_time_code').set({ proved_at: at }).where('id', '=', codeId).execute()
}

/** Uses a step up, and every step before it; `false` when it has been used already. */
export async function useStep(tx: Tx, codeId: string, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('house.one_time_code')
    .set({ last_step: step })
    .where('id', '=', codeId)
    .where('ended_at', 'is', null)
    .where((is) => is.or([is('last_step', 'is', null), is('last_step', '<', step)]))
    .executeTakeFirst()
  return used.numUpdatedRows > 0
}

/** Ends the codes of somebody, those offered too, and so their spare codes. */
export async function endCodes(
  tx: Tx,
  accountId: string,
  end: { readonly at: Temporal.Instant; readonly because: string },
): Promise<number> {
  const ended = await tx
    .updateTable('house.one_time_code')
    .set({ ended_at: end.at, ended_because: end.because })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** Keeps the hashes of new spare codes; those that were there before are used up. */
export async function keepSpareCodes(
  tx: Tx,
  codeId: string,
  hashes: readonly Buffer[],
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('house.spare_code')
    .set({ used_at: at })
    .where('one_time_code_id', '=', codeId)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('house.spare_code')
    .values(hashes.map((hash) => ({ code_hash: hash, one_time_code_id: codeId })))
    .execute()
}

/** Uses one spare code up; `false` when there is none such, or it has been used. */
export async function useSpareCode(tx: Tx, codeId: string, hash: Buffer, at: Temporal.Instant): Promise<boolean> {
  const used = await tx
    .updateTable('house.spare_code')
    .set({ used_at: at })
    .where('one_time_code_id', '=', codeId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0
}

export async function spareCodesLeft(db: Reader, codeId: string): Promise<number> {
  const row = await db
    .selectFrom('house.spare_code')
    .select((is) => is.fn.countAll<number>().as('left'))
    .where('one_time_code_id', '=', codeId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.left)
}
