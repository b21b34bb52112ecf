import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** Something that somebody opened, listed, searched for or did, as the ledger keeps it. */
export interface LookBy {
  readonly at: Temporal.Instant
  readonly kind: string
  readonly what: string
  readonly role: string
  readonly purpose: string | null
  readonly subjectId: string | null
  readonly subjectName: string | null
  readonly isRestricted: boolean
  readonly asKnown: string | null
  /** How many a list showed. */
  readonly shown: number | null
  readonly refused: boolean
}

export interface WhichLooks {
  readonly accountId: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly about: string | undefined
  readonly atMost: number
}

/** The latest first; none where whoever asks neither is them, nor manages them, nor is the data protection officer. */
export async function looksBy(tx: Tx, which: WhichLooks): Promise<readonly LookBy[]> {
  const { accountId, from, until, about, atMost } = which
  const { rows } =
    await sql<LookBy>`select at, kind, what, role, purpose, subject_id as "subjectId", subject_name as "subjectName",
      is_restricted as "isRestricted", as_known as "asKnown", shown, refused
    from house.looks_by(${accountId}::uuid, ${from}, ${until}, ${about ?? null}::uuid, ${atMost})`.execute(tx)
  return rows
}

/** Whether whoever asks may read what somebody opened, and that person’s name. */
export async function mayReadLooksOf(tx: Tx, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from account
    where id = ${accountId} and house.reads_looks_of(${accountId}::uuid)`.execute(tx)
  return rows[0]?.name
}

export interface Reader {
  readonly accountId: string
  readonly name: string
  readonly role: string
}

/** Those who work here whose looks whoever asks may read, by name. */
export async function readableBy(tx: Tx, today: Temporal.PlainDate): Promise<readonly Reader[]> {
  const { rows } = await sql<Reader>`select a.id as "accountId", a.name, string_agg(distinct r.role, ', ') as role
    from account a join account_role r on r.account_id = a.id
    where r.role <> 'service' and r.held_from <= ${today} and (r.held_until is null or r.held_until >= ${today})
      and house.reads_looks_of(a.id) group by a.id, a.name order by a.name, a.id`.execute(tx)
  return rows
}
