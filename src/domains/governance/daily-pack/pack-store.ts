import { sql } from 'kysely'
import { z } from 'zod'
import type { PackCopy } from '#domains/governance/daily-pack/pack-place.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'

/** A key that opens packs: its public half, and who put it there. */
export interface PackKey {
  readonly id: string
  readonly name: string
  readonly recipient: string
  readonly addedBy: string
  readonly addedOn: Temporal.PlainDate
  readonly retiredOn: Temporal.PlainDate | null
  readonly retiredBecause: string | null
}

/** Every key, those in use first. */
export async function packKeys(tx: Tx): Promise<readonly PackKey[]> {
  const { rows } = await sql<PackKey>`select k.id, k.name, k.recipient, a.name as "addedBy", k.added_on as "addedOn",
      k.retired_on as "retiredOn", k.retired_because as "retiredBecause"
    from pack_key k join account a on a.id = k.added_by
    order by k.retired_on nulls first, k.name, k.id`.execute(tx)
  return rows
}

export async function keepPackKey(
  tx: Tx,
  ctx: Ctx,
  key: { readonly id: string; readonly name: string; readonly recipient: string },
): Promise<void> {
  const { id, name, recipient } = key
  await tx
    .insertInto('pack_key')
    .values({ id, name, recipient, added_by: ctx.actor.accountId, added_on: ctx.clock.today() })
    .execute()
}

export async function retireKey(tx: Tx, ctx: Ctx, id: string, because: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pack_key')
    .set({ retired_on: ctx.clock.today(), retired_by: ctx.actor.accountId, retired_because: because })
    .where('id', '=', id)
    .where('retired_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const copies = z.array(
  z
    .object({ folder: z.string(), ok: z.boolean(), why: z.string().optional() })
    .transform(({ folder, ok, why }): PackCopy => (why === undefined ? { folder, ok } : { folder, ok, why })),
)

/** One making of a pack, or the failure of one. */
export interface PackTried {
  readonly id: string
  readonly at: Temporal.Instant
  readonly failedBecause: string | undefined
  readonly fileName: string | undefined
  readonly children: number | undefined
  readonly copies: readonly PackCopy[]
}

/** The latest tries, the newest first. */
export async function packsTried(tx: Tx, atMost: number): Promise<readonly PackTried[]> {
  const rows = await tx
    .selectFrom('daily_pack')
    .select(['id', 'tried_at', 'failed_because', 'file_name', 'children', 'copies'])
    .orderBy('tried_at', 'desc')
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.tried_at,
    failedBecause: row.failed_because ?? undefined,
    fileName: row.file_name ?? undefined,
    children: row.children ?? undefined,
    copies: copies.parse(row.copies),
  }))
}

export async function keepPackMade(
  tx: Tx,
  ctx: Ctx,
  made: {
    readonly id: string
    readonly fileName: string
    readonly sha256: Buffer
    readonly bytes: number
    readonly children: number
    readonly keys: number
    readonly destroyAfter: Temporal.PlainDate
    readonly copies: readonly PackCopy[]
  },
): Promise<void> {
  await tx
    .insertInto('daily_pack')
    .values({
      id: made.id,
      tried_at: ctx.clock.now(),
      outcome: 'made',
      file_name: made.fileName,
      sha256: made.sha256,
      bytes: made.bytes,
      children: made.children,
      keys: made.keys,
      destroy_after: made.destroyAfter,
      copies: JSON.stringify(made.copies),
    })
    .execute()
}

export async function keepPackFailed(
  tx: Tx,
  ctx: Ctx,
  id: string,
  because: string,
  tried: readonly PackCopy[],
): Promise<void> {
  await tx
    .insertInto('daily_pack')
    .values({
      id,
      tried_at: ctx.clock.now(),
      outcome: 'failed',
      failed_because: because,
      copies: JSON.stringify(tried),
    })
    .execute()
}
