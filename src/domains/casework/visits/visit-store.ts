import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface NewVisitRow {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly togetherId: string
  readonly on: Temporal.PlainDate
  readonly at: string
  readonly by: string
  readonly place: string
  readonly placeSays: string
  readonly purpose: string
  readonly whoWasThere: string
  readonly shared: string
  readonly seen: 'seen' | 'not seen'
  readonly alone: 'yes' | 'no' | 'not possible' | null
  readonly aloneWhy: string
  readonly notSeenTruth: string | null
  readonly notSeenWhy: string
  readonly words: string
  readonly observed: string
}

export async function keepVisit(tx: Tx, visit: NewVisitRow): Promise<void> {
  await tx
    .insertInto('visit')
    .values({
      id: visit.id,
      child_id: visit.childId,
      episode_id: visit.episodeId,
      together_id: visit.togetherId,
      visited_on: visit.on,
      visited_at: visit.at,
      visited_by: visit.by,
      place: visit.place,
      place_says: visit.placeSays,
      purpose: visit.purpose,
      who_was_there: visit.whoWasThere,
      shared: visit.shared,
      seen: visit.seen,
      alone: visit.alone,
      alone_why: visit.aloneWhy,
      not_seen_truth: visit.notSeenTruth,
      not_seen_why: visit.notSeenWhy,
      words: visit.words,
      observed: visit.observed,
    })
    .execute()
}

export async function isVisitRecorded(tx: Tx, togetherId: string): Promise<boolean> {
  const row = await tx.selectFrom('visit').select('id').where('together_id', '=', togetherId).executeTakeFirst()
  return row !== undefined
}

/**
 * Marks the child’s clocks of these kinds as met by a sighting on the day that it happened: those standing, and those that a
 * later sighting had met because this one was recorded late.
 */
export async function meetBySighting(
  tx: Tx,
  childId: string,
  kinds: readonly string[],
  sighting: { readonly on: Temporal.PlainDate; readonly visitId: string },
): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ met_on: sighting.on, met_by_kind: 'visit', met_by_id: sighting.visitId })
    .where('child_id', '=', childId)
    .where('kind', 'in', [...kinds])
    .where('ended_on', 'is', null)
    .where('counted_from', '<=', sighting.on)
    .where((is) =>
      is.or([is('met_on', 'is', null), is.and([is('met_by_kind', '=', 'visit'), is('met_on', '>', sighting.on)])]),
    )
    .execute()
}

/** Whether the child was seen after a day, or a clock of these kinds is already counted from it or later. */
export async function isCountedFromLater(
  tx: Tx,
  childId: string,
  kinds: readonly string[],
  day: Temporal.PlainDate,
): Promise<boolean> {
  const { rows } = await sql<{ later: boolean }>`select
    exists (select from visit v where v.child_id = ${childId} and v.seen = 'seen' and v.visited_on > ${day}
      and not exists (select from striking s where s.struck_id = v.id))
    or exists (select from clock c where c.child_id = ${childId} and c.kind = any(${[...kinds]}) and c.counted_from >= ${day}
      and c.met_on is null and c.ended_on is null) as later`.execute(tx)
  return rows[0]?.later === true
}
