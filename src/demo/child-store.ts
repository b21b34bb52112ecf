import type { Tx } from '#domains/ledger/context.ts'

/** The day on which a child was last seen, or `undefined`. */
export async function lastSeenOn(tx: Tx, childId: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx
    .selectFrom('visit')
    .select('visited_on')
    .where('child_id', '=', childId)
    .where('seen', '=', 'seen')
    .orderBy('visited_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.visited_on
}

/** The open step of a kind of a child, as its worker would find it on the page. */
export async function openStep(
  tx: Tx,
  childId: string,
  kind: string,
): Promise<{ readonly id: string; readonly version: number; readonly beganOn: Temporal.PlainDate } | undefined> {
  const row = await tx
    .selectFrom('step')
    .select(['id', 'version', 'began_on'])
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('concluded_on', 'is', null)
    .orderBy('began_on')
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, version: row.version, beganOn: row.began_on }
}

/** The standing clock of a kind of a child, as it is shown to whoever writes on it. */
export async function standingClock(
  tx: Tx,
  childId: string,
  kind: string,
): Promise<{ readonly childId: string; readonly clockId: string; readonly version: number } | undefined> {
  const row = await tx
    .selectFrom('clock')
    .select(['id', 'version'])
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('began_at')
    .orderBy('id')
    .executeTakeFirst()
  return row === undefined ? undefined : { childId, clockId: row.id, version: row.version }
}
