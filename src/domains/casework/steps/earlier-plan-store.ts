import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** A child protection plan that has ended. */
export interface EarlierPlan {
  readonly beganOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate
  /** Codes of the census. */
  readonly initialCategory: string | undefined
  readonly latestCategory: string | undefined
  /** The conference that began it, where it was recorded here. */
  readonly conferenceStepId: string | undefined
}

/** The child protection plans that a child has had, the latest first. */
export async function earlierProtectionPlans(tx: Tx, childId: string): Promise<readonly EarlierPlan[]> {
  const { rows } = await sql<{
    beganOn: Temporal.PlainDate
    endedOn: Temporal.PlainDate
    initialCategory: string | null
    latestCategory: string | null
    conferenceStepId: string | null
  }>`select p.began_on as "beganOn", p.ended_on as "endedOn", p.initial_category as "initialCategory",
      p.latest_category as "latestCategory", (select c.step_id from conference c where c.child_id = p.child_id
        and c.held_on = p.began_on order by c.id limit 1) as "conferenceStepId"
    from plan p where p.child_id = ${childId} and p.kind = 'child protection' and p.ended_on is not null
    order by p.began_on desc, p.id`.execute(tx)
  return rows.map(({ beganOn, endedOn, ...row }) => ({
    beganOn,
    endedOn,
    initialCategory: row.initialCategory ?? undefined,
    latestCategory: row.latestCategory ?? undefined,
    conferenceStepId: row.conferenceStepId ?? undefined,
  }))
}
