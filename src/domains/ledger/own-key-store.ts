import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/**
 * What this process shows PostgreSQL when it says who acts: made at its start, and kept in its memory alone. The application's login and its
 * password are nobody without it.
 */
export const ownKey: Buffer = randomBytes(32)

/** PostgreSQL knows a process for thirty days: one that stands longer says so again, also after a night without a database. */
const again = 6 * 60 * 60 * 1000

/**
 * Makes the process known to a database, with the owner's login. PostgreSQL is given the digest of the key, and no more. What it returns ends the
 * saying again.
 */
export async function makeProcessKnown(owner: TrustDatabase): Promise<() => void> {
  const digest = createHash('sha256').update(ownKey).digest()
  const know = async () => void (await sql`select house.know_process(${digest})`.execute(owner.tables))
  await know()
  const timer = setInterval(() => void know().catch(() => undefined), again)
  timer.unref()
  return () => clearInterval(timer)
}
