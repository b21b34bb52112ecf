import { sql } from 'kysely'
import { type BrokenGlass, glassHours, ringShownHours } from '#domains/access/opening/glass.ts'
import type { OpenedKind } from '#domains/access/opening/opened-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { ownRows } from '#domains/ledger/own-rows.ts'
import { brokenGlassReviewed } from '#practice/obligations/restriction.ts'

/**
 * Keeps that somebody was told whom to ring about these restricted people, and gives for each an id of that telling: it leads on
 * to the opening of the record, for this person alone and for some hours, and says nothing of whose record it is.
 */
export async function keepRingsShown(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(personIds)]
  if (wanted.length === 0) return new Map()
  const rows = await ownRows(ctx, async (tx) => {
    // Whoever knows the family does not break the glass.
    const { rows: may } = await sql<{ id: string }>`
      select id from unnest(${wanted}::uuid[]) as wanted (id) where not house.is_barred(id)`.execute(tx)
    if (may.length === 0) return []
    return await tx
      .insertInto('house.ring_shown')
      .values(
        may.map(({ id }) => ({
          id: ctx.ids.next(),
          account_id: ctx.actor.accountId,
          person_id: id,
          at: ctx.clock.now(),
        })),
      )
      .onConflict((conflict) => conflict.constraint('ring_shown_once').doUpdateSet({ at: ctx.clock.now() }))
      .returning(['id', 'person_id'])
      .execute()
  })
  return new Map(rows.map((row) => [row.person_id, row.id]))
}

/** Whom whoever is acting was told to ring about, not long ago. */
export async function ringShown(tx: Tx, ctx: Ctx, shownId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('house.ring_shown')
    .select('person_id')
    .where('id', '=', shownId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('at', '>', ctx.clock.now().subtract({ hours: ringShownHours }))
    .where(sql<boolean>`not house.is_barred(person_id)`)
    // Pressed twice, it is done once.
    .forUpdate()
    .executeTakeFirst()
  return row?.person_id
}

/** Who is to ring now, by today's rule, and whether the record is open to whoever is acting as it is. */
export interface RingNow {
  readonly mayOpen: boolean
  readonly ring: { readonly accountId: string; readonly name: string; readonly phone: string | undefined } | undefined
}

export async function ringNow(tx: Tx, personId: string): Promise<RingNow> {
  const { rows } = await sql<{ open: boolean; id: string | null; name: string | null; phone: string | null }>`
    select house.opens_record(${personId}) as open, a.id, a.name, a.phone
    from (select house.ring_about(${personId}) as id) r left join account a on a.id = r.id`.execute(tx)
  const [row] = rows
  const ring =
    row === undefined || row.id === null || row.name === null
      ? undefined
      : { accountId: row.id, name: row.name, phone: row.phone ?? undefined }
  return { mayOpen: row?.open === true, ring }
}

export interface NewBrokenGlass {
  readonly id: string
  readonly personId: string
  readonly ringAccountId: string
  readonly reason: string
  readonly rang: string
}

/** Written by whoever breaks it, for themselves. Gives until when the record is open. */
export async function keepBrokenGlass(tx: Tx, ctx: Ctx, broken: NewBrokenGlass): Promise<Temporal.Instant> {
  const now = ctx.clock.now()
  const until = now.add({ hours: glassHours })
  await tx
    .insertInto('break_glass')
    .values({
      id: broken.id,
      person_id: broken.personId,
      account_id: ctx.actor.accountId,
      ring_account_id: broken.ringAccountId,
      reason: broken.reason,
      rang: broken.rang,
      broken_at: now,
      open_until: until,
    })
    .execute()
  return until
}

/** A restricted record that was opened: told of to whoever is rung about it. */
export const glassOpened: OpenedKind<Pick<BrokenGlass, 'ringAccountId' | 'ringName'>> = {
  table: 'break_glass',
  openedAt: 'broken_at',
  review: 'break_glass_review',
  of: 'break_glass_id',
  by: 'broken_by',
  reviewed: brokenGlassReviewed,
  more: sql`(select json_build_object('ringAccountId', ring.id, 'ringName', ring.name) from account ring
    where ring.id = o.ring_account_id)`,
  isTold: (accountId) => sql<boolean>`o.ring_account_id = ${accountId}`,
}

/** Until when somebody's own breaking of the glass holds a record open to them; `undefined` where none does. */
export async function glassOpenUntil(tx: Tx, ctx: Ctx, personId: string): Promise<Temporal.Instant | undefined> {
  const row = await tx
    .selectFrom('access_grant')
    .select('granted_until')
    .where('account_id', '=', ctx.actor.accountId)
    .where('person_id', '=', personId)
    .where('why', '=', 'break glass')
    .where('granted_from', '<=', ctx.clock.now())
    .where('granted_until', '>', ctx.clock.now())
    .orderBy('granted_until', 'desc')
    .executeTakeFirst()
  return row?.granted_until ?? undefined
}
