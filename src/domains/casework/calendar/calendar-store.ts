import { sql } from 'kysely'
import { owedInRole } from '#domains/casework/worklist/work-due-store.ts'
import type { OwesAs } from '#domains/casework/worklist/worklist-read-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

/** A calendar feed that stands. */
export interface KeptFeed {
  readonly id: string
  readonly accountId: string
  readonly role: Role
  readonly givenAt: Temporal.Instant | undefined
  readonly given: string | undefined
}

type Reader = TrustDatabase['tables']

/** The feed of a key, or `undefined` when there is none or it has been ended. */
export async function feedOfKey(db: Reader, keyHash: Buffer): Promise<KeptFeed | undefined> {
  const row = await db
    .selectFrom('house.calendar_feed')
    .select(['id', 'account_id', 'role', 'given_at', 'given'])
    .where('key_hash', '=', keyHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    accountId: row.account_id,
    role: row.role as Role,
    givenAt: row.given_at ?? undefined,
    given: row.given ?? undefined,
  }
}

/** Since when somebody has a feed in a role, or `undefined`. */
export async function feedMadeAt(
  tx: Tx,
  accountId: string,
  role: Role,
): Promise<{ readonly madeAt: Temporal.Instant } | undefined> {
  const row = await tx
    .selectFrom('house.calendar_feed')
    .select('made_at')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : { madeAt: row.made_at }
}

export async function keepFeed(
  tx: Tx,
  feed: {
    readonly id: string
    readonly accountId: string
    readonly role: Role
    readonly keyHash: Buffer
    readonly madeAt: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('house.calendar_feed')
    .values({ id: feed.id, account_id: feed.accountId, role: feed.role, key_hash: feed.keyHash, made_at: feed.madeAt })
    .execute()
}

/** Ends the feed that stands, with what was last given by it; says whether there was one. */
export async function endFeed(tx: Tx, accountId: string, role: Role, at: Temporal.Instant): Promise<boolean> {
  const ended = await tx
    .updateTable('house.calendar_feed')
    .set({ ended_at: at, given: null })
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.length > 0
}

export async function keepGiven(tx: Tx, feedId: string, at: Temporal.Instant, given: string): Promise<void> {
  await tx
    .updateTable('house.calendar_feed')
    .set({ given_at: at, given })
    .where('id', '=', feedId)
    .where('ended_at', 'is', null)
    .execute()
}

/** A time at which something is due to whoever's feed it is; whose record it stands in is only for the ledger. */
export interface FeedTime {
  readonly id: string
  readonly childId: string
  readonly on: Temporal.PlainDate
  readonly at: Temporal.Instant | undefined
}

/**
 * What is owed by somebody, by whoever holds their children, and by their role, as the reviews of a reviewing officer: from a day until a day.
 * At most 500.
 */
export async function timesOf(
  tx: Tx,
  as: OwesAs,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<readonly FeedTime[]> {
  const { accountId } = as
  const open = sql`k.met_on is null and k.ended_on is null and k.due_on is not null
    and coalesce(least(k.manager_on, k.due_on), k.due_on) between ${from} and ${until}`
  const columns = sql`k.id, k.child_id as "childId", coalesce(least(k.manager_on, k.due_on), k.due_on) as on, k.due_at as at`
  const ofRole = sql.join(
    owedInRole(as).map(
      (inRole) => sql`union select ${columns} from clock k where k.child_id is not null and ${open} and ${inRole}`,
    ),
    sql` `,
  )
  const { rows } = await sql<{ id: string; childId: string; on: Temporal.PlainDate; at: Temporal.Instant | null }>`
    select ${columns} from clock k
    where ${open} and (k.whose_account_id = ${accountId} or k.whose_account_id is null and exists (select from allocation l
        where l.child_id = k.child_id and l.ended_on is null and l.account_id = ${accountId}))
    ${ofRole}
    order by 3, 1 limit 500`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at ?? undefined }))
}

/** Whose clock an event of a calendar led to, for whoever may see it. */
export async function childOfClock(tx: Tx, clockId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('clock').select('child_id').where('id', '=', clockId).executeTakeFirst()
  return row?.child_id ?? undefined
}
