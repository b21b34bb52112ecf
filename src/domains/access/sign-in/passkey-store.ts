import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

type Reader = TrustDatabase['tables'] | Tx

export interface Passkey {
  readonly id: string
  readonly accountId: string
  /** As the browser names it, in base64url. */
  readonly credentialId: string
  readonly name: string
  readonly publicKey: Buffer
  readonly counter: number
  /** Copied between the devices of its owner, as the larger makers do. */
  readonly synced: boolean
  readonly addedAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | undefined
}

const columns = [
  'id',
  'account_id',
  'credential_id',
  'name',
  'public_key',
  'counter',
  'synced',
  'added_at',
  'last_used_at',
] as const

interface Row {
  readonly id: string
  readonly account_id: string
  readonly credential_id: string
  readonly name: string
  readonly public_key: Buffer
  readonly counter: number | bigint | string
  readonly synced: boolean
  readonly added_at: Temporal.Instant
  readonly last_used_at: Temporal.Instant | null
}

const asPasskey = (row: Row): Passkey => ({
  id: row.id,
  accountId: row.account_id,
  credentialId: row.credential_id,
  name: row.name,
  publicKey: row.public_key,
  counter: Number(row.counter),
  synced: row.synced,
  addedAt: row.added_at,
  lastUsedAt: row.last_used_at ?? undefined,
})

/** The passkeys that somebody has, the oldest first. */
export async function passkeysOf(db: Reader, accountId: string): Promise<readonly Passkey[]> {
  const rows = await db
    .selectFrom('house.passkey')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(asPasskey)
}

export async function passkeyByCredential(db: Reader, credentialId: string): Promise<Passkey | undefined> {
  const row = await db
    .selectFrom('house.passkey')
    .select(columns)
    .where('credential_id', '=', credentialId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : asPasskey(row)
}

export async function keepPasskey(
  tx: Tx,
  passkey: Omit<Passkey, 'lastUsedAt'> & { readonly transports: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('house.passkey')
    .values({
      id: passkey.id,
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      name: passkey.name,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
      synced: passkey.synced,
      added_at: passkey.addedAt,
    })
    .execute()
}

/** Keeps how often a passkey has signed; `false` when somebody has used it meanwhile. */
export async function usePasskey(
  tx: Tx,
  passkey: Passkey,
  used: { readonly counter: number; readonly at: Temporal.Instant },
): Promise<boolean> {
  const kept = await tx
    .updateTable('house.passkey')
    .set({ counter: used.counter, last_used_at: used.at })
    .where('id', '=', passkey.id)
    .where('counter', '=', passkey.counter)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return kept.numUpdatedRows > 0
}

/** Removes one passkey of somebody, or all of them; says how many. */
export async function removePasskeys(
  tx: Tx,
  accountId: string,
  end: { readonly at: Temporal.Instant; readonly because: string },
  only?: { readonly id: string },
): Promise<number> {
  let passkeys = tx
    .updateTable('house.passkey')
    .set({ removed_at: end.at, removed_because: end.because })
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
  if (only !== undefined) passkeys = passkeys.where('id', '=', only.id)
  const removed = await passkeys.executeTakeFirst()
  return Number(removed.numUpdatedRows)
}

export interface Challenge {
  readonly id: string
  readonly accountId: string | null
  readonly challenge: string
}

/** Keeps what a passkey will be asked to sign; what is long over is thrown away. */
export async function keepChallenge(
  db: Reader,
  challenge: Challenge & { readonly now: Temporal.Instant; readonly endsAt: Temporal.Instant },
): Promise<void> {
  await db
    .deleteFrom('house.passkey_challenge')
    .where('ends_at', '<', challenge.now.subtract({ hours: 1 }))
    .execute()
  await db
    .insertInto('house.passkey_challenge')
    .values({
      id: challenge.id,
      account_id: challenge.accountId,
      challenge: challenge.challenge,
      ends_at: challenge.endsAt,
    })
    .execute()
}

/** Uses a challenge up, for whom it was made: the challenge, or `undefined` when it is over, used or another's. */
export async function useChallenge(
  db: Reader,
  wanted: { readonly id: string; readonly accountId: string | null },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const row = await db
    .updateTable('house.passkey_challenge')
    .set({ used_at: now })
    .where('id', '=', wanted.id)
    .where('account_id', wanted.accountId === null ? 'is' : '=', wanted.accountId)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning('challenge')
    .executeTakeFirst()
  return row?.challenge
}
