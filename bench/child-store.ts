import { sql } from 'kysely'
import type { Actor } from '#domains/ledger/actor.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** The open child with the most visits on the record, and that child's own worker. */
export async function aChildWithAWorker(
  owner: TrustDatabase,
): Promise<{ readonly childId: string; readonly worker: Actor }> {
  const { rows } = await sql<{
    childId: string
    accountId: string
    name: string
    teamId: string
    registration: string
  }>`
    select a.child_id as "childId", w.id as "accountId", w.name, a.team_id as "teamId", w.registration
    from allocation a join account w on w.id = a.account_id join visit v on v.child_id = a.child_id
    where a.ended_on is null group by 1, 2, 3, 4, 5 order by count(*) desc, 1 limit 1`.execute(owner.tables)
  const [row] = rows
  if (row === undefined) throw new Error('Nobody in the city has a worker and a visit.')
  const { childId, ...worker } = row
  return { childId, worker: { ...worker, role: 'social worker' } }
}

/** Brings the planner's figures up to date, as a server does by itself in time. */
export async function analyse(owner: TrustDatabase): Promise<void> {
  await sql`analyze`.execute(owner.tables)
}
