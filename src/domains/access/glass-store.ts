import { sql } from 'kysely'
import {
  type BrokenGlass,
  type GlassFinding,
  type GlassMonth,
  type GlassPattern,
  glassHours,
  ringShownHours,
} from '#domains/access/glass.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { ownRows } from '#domains/ledger/own-rows.ts'

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

function selected(tx: Tx) {
  return tx
    .selectFrom('break_glass_masked as b')
    .innerJoin('account as who', 'who.id', 'b.account_id')
    .innerJoin('account as ring', 'ring.id', 'b.ring_account_id')
    .leftJoin('break_glass_review_masked as r', 'r.break_glass_id', 'b.id')
    .leftJoin('account as reviewer', 'reviewer.id', 'r.reviewed_by')
    .select([
      'b.id',
      'b.person_id',
      'b.account_id',
      'b.ring_account_id',
      'b.reason',
      'b.rang',
      'b.broken_at',
      'b.open_until',
      'who.name as by_name',
      'ring.name as ring_name',
      'r.finding',
      'r.says',
      'r.reviewed_at',
      'reviewer.name as reviewer_name',
      sql<boolean>`house.opens_record(b.person_id)`.as('may_open'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>

function brokenGlassOf(row: Row): BrokenGlass {
  const { finding, says, reviewed_at: at, reviewer_name: byName } = row
  const reviewed = finding !== null && says !== null && at !== null && byName !== null
  return {
    id: row.id,
    personId: row.person_id,
    byAccountId: row.account_id,
    byName: row.by_name,
    ringAccountId: row.ring_account_id,
    ringName: row.ring_name,
    reason: row.reason,
    rang: row.rang,
    brokenAt: row.broken_at,
    openUntil: row.open_until,
    mayOpen: row.may_open,
    review: reviewed ? { byName, at, finding: finding as GlassFinding, says } : undefined,
  }
}

/** What whoever is acting answers for: everything, or where they are the one to ring. */
export interface AnswersFor {
  readonly everything: boolean
  readonly accountId: string
}

function answeredBy(tx: Tx, { everything, accountId }: AnswersFor) {
  return everything ? selected(tx) : selected(tx).where('b.ring_account_id', '=', accountId)
}

/** Not reviewed yet, the longest ago first. */
export async function glassToReview(tx: Tx, who: AnswersFor): Promise<readonly BrokenGlass[]> {
  const rows = await answeredBy(tx, who).where('r.id', 'is', null).orderBy('b.broken_at').orderBy('b.id').execute()
  return rows.map(brokenGlassOf)
}

/** Reviewed, the latest first: as many as one page shows. */
export async function glassReviewed(tx: Tx, who: AnswersFor, atMost: number): Promise<readonly BrokenGlass[]> {
  const rows = await answeredBy(tx, who)
    .where('r.id', 'is not', null)
    .orderBy('b.broken_at', 'desc')
    .orderBy('b.id')
    .limit(atMost)
    .execute()
  return rows.map(brokenGlassOf)
}

export async function brokenGlass(tx: Tx, who: AnswersFor, id: string): Promise<BrokenGlass | undefined> {
  const row = await answeredBy(tx, who).where('b.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : brokenGlassOf(row)
}

export interface NewGlassReview {
  readonly id: string
  readonly finding: GlassFinding
  readonly says: string
}

/** A review meets its clock by a trigger: whoever reviews need not see the record that the clock stands in. */
export async function keepGlassReview(tx: Tx, ctx: Ctx, broken: BrokenGlass, review: NewGlassReview): Promise<void> {
  await tx
    .insertInto('break_glass_review')
    .values({
      id: review.id,
      break_glass_id: broken.id,
      person_id: broken.personId,
      broken_by: broken.byAccountId,
      reviewed_by: ctx.actor.accountId,
      finding: review.finding,
      says: review.says,
      reviewed_at: ctx.clock.now(),
    })
    .execute()
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

/** Who broke the glass since a day, the most often first. For those who answer for all of it. */
export async function glassPatterns(tx: Tx, since: Temporal.Instant): Promise<readonly GlassPattern[]> {
  const { rows } = await sql<GlassPattern>`
    with broken as (
      select b.account_id, b.person_id, r.finding, count(*) over (partition by b.account_id, b.person_id) as same
      from break_glass_masked b left join break_glass_review_masked r on r.break_glass_id = b.id where b.broken_at >= ${since})
    select b.account_id as "accountId", a.name, count(*)::int as times,
      (count(*) filter (where b.finding = 'not needed'))::int as "notNeeded",
      (count(*) filter (where b.finding = 'reachable'))::int as reachable,
      (count(*) filter (where b.finding is null))::int as "notReviewed", max(b.same)::int as "sameRecord"
    from broken b join account a on a.id = b.account_id group by 1, 2
    order by times desc, "notNeeded" desc, a.name, b.account_id`.execute(tx)
  return rows
}

/** How often in each month since a day, the latest first. */
export async function glassMonths(tx: Tx, since: Temporal.Instant): Promise<readonly GlassMonth[]> {
  const { rows } = await sql<GlassMonth>`
    select date_trunc('month', b.broken_at at time zone 'Europe/London')::date as month, count(*)::int as times,
      (count(*) filter (where r.finding = 'not needed'))::int as "notNeeded"
    from break_glass_masked b left join break_glass_review_masked r on r.break_glass_id = b.id where b.broken_at >= ${since}
    group by 1 order by 1 desc`.execute(tx)
  return rows
}
