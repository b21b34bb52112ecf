import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

type Reader = TrustDatabase['tables'] | Tx

/** Somebody to be let back in, with the names of those who answer for it. */
export interface Recovery {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedAt: Temporal.Instant
  readonly identityCheck: string
  readonly decision: 'confirmed' | 'not confirmed' | null
  readonly decidedByName: string | null
  readonly decidedAt: Temporal.Instant | null
  readonly decidedBecause: string | null
  readonly usedAt: Temporal.Instant | null
}

/** Recoveries, the latest first: one, of one account, those that wait, or those decided since a moment by or for somebody. */
export async function recoveries(
  db: Reader,
  which: {
    readonly id?: string
    readonly accountId?: string
    readonly waiting?: boolean
    readonly since?: Temporal.Instant
    readonly withAccount?: string
  },
): Promise<readonly Recovery[]> {
  const { rows } = await sql<Recovery>`
    select r.id, r.account_id as "accountId", a.name, r.proposed_by as "proposedBy", p.name as "proposedByName",
      r.proposed_at as "proposedAt", r.identity_check as "identityCheck", r.decision, d.name as "decidedByName",
      r.decided_at as "decidedAt", r.decided_because as "decidedBecause", r.used_at as "usedAt"
    from recovery r join account a on a.id = r.account_id join account p on p.id = r.proposed_by
      left join account d on d.id = r.decided_by
    where true
      ${which.id === undefined ? sql`` : sql`and r.id = ${which.id}`}
      ${which.accountId === undefined ? sql`` : sql`and r.account_id = ${which.accountId}`}
      ${which.waiting === true ? sql`and r.decision is null` : sql``}
      ${which.since === undefined ? sql`` : sql`and coalesce(r.used_at, r.decided_at, r.proposed_at) >= ${which.since}`}
      ${which.withAccount === undefined ? sql`` : sql`and ${which.withAccount}::uuid in (r.account_id, r.proposed_by, r.decided_by)`}
    order by r.proposed_at desc, r.id`.execute(db)
  return rows
}

export async function keepProposal(
  tx: Tx,
  proposal: {
    readonly id: string
    readonly accountId: string
    readonly by: string
    readonly at: Temporal.Instant
    readonly identityCheck: string
  },
): Promise<void> {
  await tx
    .insertInto('recovery')
    .values({
      id: proposal.id,
      account_id: proposal.accountId,
      proposed_by: proposal.by,
      proposed_at: proposal.at,
      identity_check: proposal.identityCheck,
    })
    .execute()
}

export async function decideRecovery(
  tx: Tx,
  recoveryId: string,
  decided: {
    readonly decision: 'confirmed' | 'not confirmed'
    readonly by: string
    readonly at: Temporal.Instant
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('recovery')
    .set({
      decision: decided.decision,
      decided_by: decided.by,
      decided_at: decided.at,
      decided_because: decided.because,
    })
    .where('id', '=', recoveryId)
    .execute()
}

export async function markRecovered(tx: Tx, recoveryId: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('recovery').set({ used_at: at }).where('id', '=', recoveryId).execute()
}

export async function keepRecoveryCode(
  tx: Tx,
  code: { readonly recoveryId: string; readonly hash: Buffer; readonly endsAt: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('house.recovery_code')
    .values({ recovery_id: code.recoveryId, code_hash: code.hash, ends_at: code.endsAt })
    .execute()
}

/** Uses the code up: whose recovery it is, or `undefined` when there is none such, it is over, or it was used. */
export async function useRecoveryCode(tx: Tx, hash: Buffer, now: Temporal.Instant): Promise<string | undefined> {
  const row = await tx
    .updateTable('house.recovery_code')
    .set({ used_at: now })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning('recovery_id')
    .executeTakeFirst()
  return row?.recovery_id
}
