import { sql } from 'kysely'
import type { GlassFinding } from '#domains/access/glass.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { type Keeper, type KeptReading, keptReadingHours } from '#domains/people/kept-reading.ts'

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

function selected(tx: Tx, { everything, accountId }: ReadingsFor) {
  const all = tx
    .selectFrom('kept_reading_masked as k')
    .innerJoin('account as who', 'who.id', 'k.account_id')
    .leftJoin('kept_reading_review_masked as r', 'r.kept_reading_id', 'k.id')
    .leftJoin('account as reviewer', 'reviewer.id', 'r.reviewed_by')
    .select([
      'k.id',
      'k.person_id',
      'k.account_id',
      'k.reason',
      'k.rang',
      'k.read_at',
      'k.open_until',
      'who.name as by_name',
      'r.finding',
      'r.says',
      'r.reviewed_at',
      'reviewer.name as reviewer_name',
      sql<boolean>`house.opens_record(k.person_id)`.as('may_open'),
      sql<string[]>`array(select a.name from kept_reading_told t join account a on a.id = t.account_id
        where t.kept_reading_id = k.id order by a.name)`.as('told'),
    ])
  if (everything) return all
  return all.where(
    sql<boolean>`exists (select from kept_reading_told t where t.kept_reading_id = k.id and t.account_id = ${accountId})`,
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>

function readingOf(row: Row): KeptReading {
  const { finding, says, reviewed_at: at, reviewer_name: byName } = row
  const reviewed = finding !== null && says !== null && at !== null && byName !== null
  return {
    id: row.id,
    personId: row.person_id,
    byAccountId: row.account_id,
    byName: row.by_name,
    reason: row.reason,
    rang: row.rang,
    readAt: row.read_at,
    openUntil: row.open_until,
    mayOpen: row.may_open,
    told: row.told,
    review: reviewed ? { byName, at, finding: finding as GlassFinding, says } : undefined,
  }
}

/** What whoever is acting answers for: every reading, or those of which they were told. */
export interface ReadingsFor {
  readonly everything: boolean
  readonly accountId: string
}

/** Not reviewed yet, the longest ago first. */
export async function readingsToReview(tx: Tx, who: ReadingsFor): Promise<readonly KeptReading[]> {
  const rows = await selected(tx, who).where('r.id', 'is', null).orderBy('k.read_at').orderBy('k.id').execute()
  return rows.map(readingOf)
}

/** Reviewed, the latest first: as many as one page shows. */
export async function readingsReviewed(tx: Tx, who: ReadingsFor, atMost: number): Promise<readonly KeptReading[]> {
  const rows = await selected(tx, who)
    .where('r.id', 'is not', null)
    .orderBy('k.read_at', 'desc')
    .orderBy('k.id')
    .limit(atMost)
    .execute()
  return rows.map(readingOf)
}

export async function keptReading(tx: Tx, who: ReadingsFor, id: string): Promise<KeptReading | undefined> {
  const row = await selected(tx, who).where('k.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : readingOf(row)
}

export interface NewReadingReview {
  readonly id: string
  readonly finding: GlassFinding
  readonly says: string
}

/** A review meets its clock by a trigger: whoever reviews need not see the record that the clock stands in. */
export async function keepReadingReview(
  tx: Tx,
  ctx: Ctx,
  reading: KeptReading,
  review: NewReadingReview,
): Promise<void> {
  await tx
    .insertInto('kept_reading_review')
    .values({
      id: review.id,
      kept_reading_id: reading.id,
      person_id: reading.personId,
      read_by: reading.byAccountId,
      reviewed_by: ctx.actor.accountId,
      finding: review.finding,
      says: review.says,
      reviewed_at: ctx.clock.now(),
    })
    .execute()
}
