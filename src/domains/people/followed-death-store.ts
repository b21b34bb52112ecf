import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'

/** The reason with which everything ends that a death ends. */
export function becauseOfDeath(diedOn: Temporal.PlainDate): string {
  return `The child died on ${longDate(diedOn)}.`
}

export interface FollowedDeath {
  /** Steps that ended with the death, by their kind. */
  readonly steps: readonly { readonly id: string; readonly kind: string }[]
  /** What was owed to the child, and is owed no more. */
  readonly owedNoMore: readonly string[]
  /** What is owed of these kinds since, with its day. */
  readonly owedNow: readonly { readonly what: string; readonly dueOn: Temporal.PlainDate }[]
}

/** What ended when a death was written down, and which of these kinds are owed since. */
export async function followedDeath(
  tx: Tx,
  childId: string,
  diedOn: Temporal.PlainDate,
  kinds: readonly string[],
): Promise<FollowedDeath> {
  const because = becauseOfDeath(diedOn)
  const steps = await sql<FollowedDeath['steps'][number]>`select s.id, s.kind from step_masked s
    where s.child_id = ${childId} and s.concluded_on is not null and s.outcome is null
      and strpos(s.transcript::text, ${because}) > 0 order by s.id`.execute(tx)
  const ended = await tx
    .selectFrom('clock_masked')
    .select('what')
    .distinct()
    .where('child_id', '=', childId)
    .where('ended_because', '=', because)
    .orderBy('what')
    .execute()
  const owedNow = await tx
    .selectFrom('clock_masked')
    .select(['what', 'due_on as dueOn'])
    .where('child_id', '=', childId)
    .where('kind', 'in', kinds)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('due_on')
    .execute()
  return { steps: steps.rows, owedNoMore: ended.map(({ what }) => what), owedNow }
}
