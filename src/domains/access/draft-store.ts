import type { TrustDatabase } from '#domains/ledger/context.ts'
import { ownRowsOf } from '#domains/ledger/own-rows.ts'

type Reader = TrustDatabase['tables']
export type DraftValues = Readonly<Record<string, string | readonly string[] | undefined>>

/** Which form, about whom or what, of whom. */
export interface DraftKey {
  readonly accountId: string
  readonly form: string
  readonly aboutId: string
}

/** What somebody was typing on a form when they stopped. */
export async function draftOf(db: Reader, key: DraftKey): Promise<DraftValues | undefined> {
  const row = await ownRowsOf(
    db,
    key.accountId,
    async (tx) =>
      await tx
        .selectFrom('house.draft')
        .select('typed')
        .where('account_id', '=', key.accountId)
        .where('form', '=', key.form)
        .where('about_id', '=', key.aboutId)
        .executeTakeFirst(),
  )
  return row === undefined ? undefined : (row.typed as DraftValues)
}

export async function keepDraft(db: Reader, key: DraftKey, typed: DraftValues, at: Temporal.Instant): Promise<void> {
  const kept = { typed: JSON.stringify(typed), saved_at: at }
  await ownRowsOf(
    db,
    key.accountId,
    async (tx) =>
      await tx
        .insertInto('house.draft')
        .values({ account_id: key.accountId, form: key.form, about_id: key.aboutId, ...kept })
        .onConflict((conflict) => conflict.columns(['account_id', 'form', 'about_id']).doUpdateSet(kept))
        .execute(),
  )
}

export async function dropDraft(db: Reader, key: DraftKey): Promise<void> {
  await ownRowsOf(
    db,
    key.accountId,
    async (tx) =>
      await tx
        .deleteFrom('house.draft')
        .where('account_id', '=', key.accountId)
        .where('form', '=', key.form)
        .where('about_id', '=', key.aboutId)
        .execute(),
  )
}

export interface DraftListed {
  readonly form: string
  readonly aboutId: string
  readonly savedAt: Temporal.Instant
}

/** The drafts that somebody has, newest first. */
export async function draftsOf(db: Reader, accountId: string): Promise<readonly DraftListed[]> {
  const rows = await ownRowsOf(
    db,
    accountId,
    async (tx) =>
      await tx
        .selectFrom('house.draft')
        .select(['form', 'about_id', 'saved_at'])
        .where('account_id', '=', accountId)
        .orderBy('saved_at', 'desc')
        .limit(50)
        .execute(),
  )
  return rows.map((row) => ({ form: row.form, aboutId: row.about_id, savedAt: row.saved_at }))
}
