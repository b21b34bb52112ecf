import type { Role } from '#domains/ledger/actor.ts'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

type Reader = TrustDatabase['tables'] | Tx

/** Somebody whose password was right, and of whom a second proof is awaited. */
export interface Halfway {
  readonly accountId: string
  readonly role: Role
}

/** Keeps that a password was right, for one browser; what is long over is thrown away. */
export async function keepHalfway(
  tx: Tx,
  halfway: Halfway & { readonly tokenHash: Buffer; readonly at: Temporal.Instant; readonly endsAt: Temporal.Instant },
): Promise<void> {
  await tx
    .deleteFrom('house.sign_in_halfway')
    .where('ends_at', '<', halfway.at.subtract({ hours: 24 }))
    .execute()
  await tx
    .insertInto('house.sign_in_halfway')
    .values({
      token_hash: halfway.tokenHash,
      account_id: halfway.accountId,
      role: halfway.role,
      at: halfway.at,
      ends_at: halfway.endsAt,
    })
    .execute()
}

export async function halfwayOf(db: Reader, tokenHash: Buffer, now: Temporal.Instant): Promise<Halfway | undefined> {
  const row = await db
    .selectFrom('house.sign_in_halfway')
    .select(['account_id', 'role'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row === undefined ? undefined : { accountId: row.account_id, role: row.role as Role }
}

/** Uses it up; `false` when it was used already. */
export async function useHalfway(tx: Tx, tokenHash: Buffer, at: Temporal.Instant): Promise<boolean> {
  const used = await tx
    .updateTable('house.sign_in_halfway')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0
}
