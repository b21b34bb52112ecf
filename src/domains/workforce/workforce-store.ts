import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** A team's workers on a day, in heads: who is employed part-time counts as one. */
export interface WorkforceOfTeam {
  readonly teamId: string
  readonly team: string
  /** Posts agreed; undefined where none were. */
  readonly posts: number | undefined
  /** Held by workers whom the trust employs. */
  readonly employed: number
  /** Held by workers of agencies. */
  readonly agency: number
  /** Of those whom the trust employed, who left in the year before. */
  readonly leftInYear: number
}

/** Every team that has workers or posts for them; nothing for whoever may not be told. */
export async function workforceByTeam(tx: Tx, today: Temporal.PlainDate): Promise<readonly WorkforceOfTeam[]> {
  const { rows } = await sql<Omit<WorkforceOfTeam, 'posts'> & { readonly posts: number | null }>`
    select team_id as "teamId", team, posts, employed, agency, left_in_year as "leftInYear" from house.workforce(${today})`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, posts: row.posts ?? undefined }))
}

/** The posts agreed of a team from a day; those that stood before end on the day before. */
export async function keepAgreedPosts(
  tx: Tx,
  agreed: { readonly id: string; readonly teamId: string; readonly posts: number; readonly from: Temporal.PlainDate },
): Promise<void> {
  await tx
    .updateTable('agreed_posts')
    .set({ held_until: agreed.from.subtract({ days: 1 }) })
    .where('team_id', '=', agreed.teamId)
    .where('held_until', 'is', null)
    .execute()
  await tx
    .insertInto('agreed_posts')
    .values({ id: agreed.id, team_id: agreed.teamId, posts: agreed.posts, held_from: agreed.from })
    .execute()
}
