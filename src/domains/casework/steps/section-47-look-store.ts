import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface Section47Look {
  readonly id: string
  readonly on: Temporal.PlainDate
  readonly decision: 'section 47 is needed' | 'section 47 is not needed'
  readonly reasons: string
  readonly byName: string
}

/** Every look at an episode, the latest first. */
export async function looksOf(tx: Tx, episodeId: string): Promise<readonly Section47Look[]> {
  const { rows } = await sql<Section47Look>`select l.id, l.looked_on as "on", l.decision, l.reasons, a.name as "byName"
    from section_47_look_masked l join account a on a.id = l.decided_by
    where l.episode_id = ${episodeId} order by l.recorded_at desc, l.id desc`.execute(tx)
  return rows
}

export async function keepLook(
  tx: Tx,
  look: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly on: Temporal.PlainDate
    readonly decision: Section47Look['decision']
    readonly reasons: string
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('section_47_look')
    .values({
      id: look.id,
      child_id: look.childId,
      episode_id: look.episodeId,
      looked_on: look.on,
      decision: look.decision,
      reasons: look.reasons,
      decided_by: look.by,
    })
    .execute()
}
