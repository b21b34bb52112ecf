import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { covering, type Detail, detailOf } from '#domains/people/confidential/confidential.ts'
import { marksOf } from '#domains/people/confidential/confidential-marks-store.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { nameOf } from '#domains/people/person.ts'

/** A child offered to a worker, who has not answered. */
export interface Offer {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly fromId: string
  readonly fromName: string
  readonly toId: string
  readonly toName: string
  readonly teamId: string
  readonly offeredByName: string
  readonly offeredOn: Temporal.PlainDate
  readonly reason: string
  /** The child’s name, with whoever it must not be said to. */
  readonly child: Detail<string>
}

interface Row extends Omit<Offer, 'child'> {
  readonly givenName: string | null
  readonly familyName: string | null
}

/** Offers that wait for an answer: to somebody, of somebody's children, or one. */
export async function offers(
  tx: Tx,
  which: { readonly toId?: string; readonly fromId?: string; readonly id?: string },
): Promise<readonly Offer[]> {
  const { rows } = await sql<Row>`
    select h.id, h.child_id as "childId", h.episode_id as "episodeId", h.from_account_id as "fromId", f.name as "fromName",
      h.to_account_id as "toId", t.name as "toName", h.team_id as "teamId", o.name as "offeredByName",
      h.offered_on as "offeredOn", h.reason, p.given_name as "givenName", p.family_name as "familyName"
    from handing_over_masked h join person p on p.id = h.child_id join account f on f.id = h.from_account_id
      join account t on t.id = h.to_account_id join account o on o.id = h.offered_by
    where h.answer is null
      ${which.toId === undefined ? sql`` : sql`and h.to_account_id = ${which.toId}`}
      ${which.fromId === undefined ? sql`` : sql`and h.from_account_id = ${which.fromId}`}
      ${which.id === undefined ? sql`` : sql`and h.id = ${which.id}`}
    order by h.offered_on, h.id`.execute(tx)
  const marks = rows.length === 0 ? [] : await marksOf(tx, [...new Set(rows.map(({ childId }) => childId))])
  const found: Offer[] = []
  for (const { givenName, familyName, ...row } of rows) {
    const name = nameOf({ givenName: givenName ?? undefined, familyName: familyName ?? undefined })
    const child = detailOf(name, covering(marks, { kind: 'name', personId: row.childId }))
    found.push({ ...(await withoutWhatIsKept(tx, row.childId, row)), child })
  }
  return found
}

export async function keepOffer(
  tx: Tx,
  offer: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly fromId: string
    readonly toId: string
    readonly teamId: string
    readonly by: string
    readonly on: Temporal.PlainDate
    readonly reason: string
  },
): Promise<void> {
  await tx
    .insertInto('handing_over')
    .values({
      id: offer.id,
      child_id: offer.childId,
      episode_id: offer.episodeId,
      from_account_id: offer.fromId,
      to_account_id: offer.toId,
      team_id: offer.teamId,
      offered_by: offer.by,
      offered_on: offer.on,
      reason: offer.reason,
    })
    .execute()
}

export async function answerOffer(
  tx: Tx,
  offerId: string,
  answered: {
    readonly answer: 'accepted' | 'not accepted' | 'withdrawn'
    readonly on: Temporal.PlainDate
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('handing_over')
    .set({ answer: answered.answer, answered_on: answered.on, answered_because: answered.because })
    .where('id', '=', offerId)
    .execute()
}

/** What a leaver was still typing about children, as their manager may see it once they have left. */
export interface LeaversDraft {
  /** Empty of what was being told in confidence, of which nothing else is shown. */
  readonly form: string
  readonly childId: string
  readonly typed: Readonly<Record<string, unknown>>
  readonly savedAt: Temporal.Instant
}

export async function draftsOfLeaver(tx: Tx, accountId: string): Promise<readonly LeaversDraft[]> {
  const { rows } = await sql<LeaversDraft>`
    select form, child_id as "childId", typed, saved_at as "savedAt" from house.drafts_of_leaver(${accountId})`.execute(
    tx,
  )
  const found: LeaversDraft[] = []
  for (const row of rows) found.push(await withoutWhatIsKept(tx, row.childId, row))
  return found
}

/** Something that outlived the work with a child and is with a worker: no allocation stands that would carry it on. */
export interface Outlived {
  readonly id: string
  readonly childId: string
  readonly givenName: string | undefined
  readonly familyName: string | undefined
  readonly what: string
  readonly dueOn: Temporal.PlainDate | undefined
}

/** What outlived the work and is with somebody, the earliest first; what was given to them by name for itself left out. */
export async function outlivedOf(tx: Tx, accountId: string, byName: readonly string[]): Promise<readonly Outlived[]> {
  const { rows } = await sql<{
    id: string
    childId: string
    givenName: string | null
    familyName: string | null
    what: string
    dueOn: Temporal.PlainDate | null
  }>`select k.id, k.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName", k.what, k.due_on as "dueOn"
    from clock_masked k join person p on p.id = k.child_id
    where k.whose_account_id = ${accountId} and k.met_on is null and k.ended_on is null and k.kind <> all(${[...byName]})
      and not exists (select from allocation l where l.child_id = k.child_id and l.ended_on is null)
    order by k.due_on nulls last, k.id`.execute(tx)
  return rows.map(({ givenName, familyName, dueOn, ...row }) => ({
    ...row,
    givenName: givenName ?? undefined,
    familyName: familyName ?? undefined,
    dueOn: dueOn ?? undefined,
  }))
}

export async function handOutlived(tx: Tx, ids: readonly string[], accountId: string): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ whose_account_id: accountId })
    .where('id', 'in', [...ids])
    .execute()
}
