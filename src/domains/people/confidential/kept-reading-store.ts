import { sql } from 'kysely'
import type { OpenedKind } from '#domains/access/opening/opened-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { type Keeper, type KeptReading, keptReadingHours } from '#domains/people/confidential/kept-reading.ts'
import { keptReadingReviewed } from '#practice/obligations/confidential.ts'

/** Whether whoever is acting may read what is kept of somebody now: PostgreSQL answers, as it answers its own policies. */
export async function mayReadKept(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean | null }>`select house.may_read_kept(${personId}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Who may be asked for what is kept of somebody from whoever is acting; nobody where nothing is, or where they may not read it. */
export async function keepersOf(tx: Tx, personId: string): Promise<readonly Keeper[]> {
  const { rows } = await sql<Omit<Keeper, 'phone'> & { readonly phone: string | null }>`
    select account_id as "accountId", name, phone, told_as as "toldAs" from house.keepers_of_kept(${personId}::uuid)
    order by told_as desc, name, account_id`.execute(tx)
  return rows.map((row) => ({ ...row, phone: row.phone ?? undefined }))
}

/** Of which of these people something is kept that whoever is acting may read now. */
export async function readableOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from unnest(${[...personIds]}::uuid[]) as wanted (id)
    where exists (select from house.keepers_of_kept(id))`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** Until when what is kept of somebody is open to whoever is acting, because they read it. */
export async function keptOpenUntil(tx: Tx, personId: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ until: Temporal.Instant | null }>`
    select house.kept_open_until(${personId}::uuid) as until`.execute(tx)
  return rows[0]?.until ?? undefined
}

export interface NewKeptReading {
  readonly id: string
  readonly personId: string
  readonly reason: string
  readonly rang: string
}

/** Written by whoever reads, for themselves. Gives until when it is open. */
export async function keepKeptReading(tx: Tx, ctx: Ctx, reading: NewKeptReading): Promise<Temporal.Instant> {
  const now = ctx.clock.now()
  const until = now.add({ hours: keptReadingHours })
  await tx
    .insertInto('kept_reading')
    .values({
      id: reading.id,
      person_id: reading.personId,
      account_id: ctx.actor.accountId,
      reason: reading.reason,
      rang: reading.rang,
      read_at: now,
      open_until: until,
    })
    .execute()
  return until
}

export async function keepTold(
  tx: Tx,
  told: { readonly id: string; readonly readingId: string; readonly personId: string; readonly keeper: Keeper },
): Promise<void> {
  await tx
    .insertInto('kept_reading_told')
    .values({
      id: told.id,
      kept_reading_id: told.readingId,
      person_id: told.personId,
      account_id: told.keeper.accountId,
      told_as: told.keeper.toldAs,
    })
    .execute()
}

/** To whom word is sent of a reading. */
export interface WordTo {
  readonly accountId: string
  readonly email: string
  readonly phone: string | undefined
}

/** For the house alone. */
export async function wordsOf(tx: Tx, readingId: string): Promise<readonly WordTo[]> {
  const { rows } = await sql<{ accountId: string; email: string; phone: string | null }>`
    select account_id as "accountId", email, phone from house.told_of_readings(${readingId}::uuid)`.execute(tx)
  return rows.map((row) => ({ ...row, phone: row.phone ?? undefined }))
}

/** What is kept from workers and was read: told of to whoever keeps it, and to the duty manager. */
export const keptOpened: OpenedKind<Pick<KeptReading, 'told'>> = {
  table: 'kept_reading',
  openedAt: 'read_at',
  review: 'kept_reading_review',
  of: 'kept_reading_id',
  by: 'read_by',
  reviewed: keptReadingReviewed,
  more: sql`json_build_object('told', array(select a.name from kept_reading_told t join account a on a.id = t.account_id
    where t.kept_reading_id = o.id order by a.name))`,
  isTold: (accountId) =>
    sql<boolean>`exists (select from kept_reading_told t where t.kept_reading_id = o.id and t.account_id = ${accountId})`,
}
