import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { readWhole } from '#domains/ledger/read-whole-store.ts'

/** Rows of adoption: the authority to place, the match, and how often a review lets the family be visited. */

interface OfStep {
  readonly id: string
  readonly childId: string
  readonly stepId: string
  readonly on: Temporal.PlainDate
}

/** Whether the trust may place the child for adoption now. */
export async function standingAuthority(tx: Tx, childId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('adoption_authority')
    .select('id')
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function keepAuthority(
  tx: Tx,
  { id, childId, stepId, on, by }: OfStep & { readonly by: 'placement order' | 'consent' },
): Promise<void> {
  await tx
    .insertInto('adoption_authority')
    .values({ id, child_id: childId, step_id: stepId, given_by: by, began_on: on })
    .execute()
}

export async function endAuthority(tx: Tx, childId: string, on: Temporal.PlainDate, because: string): Promise<void> {
  await tx
    .updateTable('adoption_authority')
    .set({ ended_on: on, ended_because: because })
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}

export async function keepMatch(tx: Tx, { id, childId, stepId, on }: OfStep): Promise<void> {
  await tx.insertInto('adoption_match').values({ id, child_id: childId, step_id: stepId, decided_on: on }).execute()
}

/** The names that the last match was decided on: whoever they are, they are kept from outside the trust. */
export async function adoptersMatched(tx: Tx, childId: string): Promise<readonly string[]> {
  const matched = sql<{ one: string | null; other: string | null }>`
    select s.answers ->> 'adopter' as one, s.answers ->> 'secondAdopter' as other from step_masked s
    where s.child_id = ${childId} and s.kind = 'adoption-match' and s.outcome = 'matched' and s.concluded_on is not null
    order by s.concluded_on desc, s.id desc limit 1`
  const { rows } = await readWhole(tx, async () => await matched.execute(tx))
  const [row] = rows
  return [row?.one, row?.other].filter((name) => typeof name === 'string')
}

export async function keepVisiting(
  tx: Tx,
  { id, childId, stepId, on, howOften }: OfStep & { readonly howOften: 'every week' | 'as decided' },
): Promise<void> {
  await tx
    .insertInto('adoption_visiting')
    .values({ id, child_id: childId, step_id: stepId, decided_on: on, how_often: howOften })
    .execute()
}

/** The reviews held since the child was placed for adoption, or since the authority: which number the next one is. */
export async function reviewsSince(tx: Tx, childId: string, since: Temporal.PlainDate): Promise<number> {
  const rows = await tx
    .selectFrom('care_review')
    .select('id')
    .where('child_id', '=', childId)
    .where('held_on', '>=', since)
    .execute()
  return rows.length
}

/** The last review held on a day or after it. */
export async function lastReviewSince(
  tx: Tx,
  childId: string,
  since: Temporal.PlainDate,
): Promise<Temporal.PlainDate | undefined> {
  const row = await tx
    .selectFrom('care_review')
    .select('held_on')
    .where('child_id', '=', childId)
    .where('held_on', '>=', since)
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.held_on
}
