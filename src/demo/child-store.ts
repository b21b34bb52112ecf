import type { ShownClockRow } from '#domains/casework/clocks/clock-writing.ts'
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

export interface OpenStep {
  readonly id: string
  readonly childId: string
  readonly version: number
}

/** The open steps of a kind of children, the earliest first. */
export async function openSteps(tx: Tx, childIds: readonly string[], kind: string): Promise<readonly OpenStep[]> {
  const rows = await tx
    .selectFrom('step')
    .select(['id', 'child_id', 'version'])
    .where((is) => is('child_id', '=', is.fn.any(is.val(childIds))))
    .where('kind', '=', kind)
    .where('concluded_on', 'is', null)
    .orderBy('began_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, child_id, version }) => (child_id === null ? [] : [{ id, childId: child_id, version }]))
}

/** The standing clocks of a kind of children, as they are shown to whoever writes on them. */
export async function standingClocks(
  tx: Tx,
  childIds: readonly string[],
  kind: string,
): Promise<readonly ShownClockRow[]> {
  const rows = await tx
    .selectFrom('clock')
    .select(['id', 'child_id', 'version'])
    .where((is) => is('child_id', '=', is.fn.any(is.val(childIds))))
    .where('kind', '=', kind)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('began_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, child_id, version }) =>
    child_id === null ? [] : [{ clockId: id, childId: child_id, version }],
  )
}

/** The clocks of a child that were to be met before a day and still stand. */
export async function clocksOfBefore(
  tx: Tx,
  childId: string,
  day: Temporal.PlainDate,
): Promise<readonly (ShownClockRow & { readonly kind: string })[]> {
  const rows = await tx
    .selectFrom('clock')
    .select(['id', 'kind', 'version'])
    .where('child_id', '=', childId)
    .where('due_on', '<', day)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('began_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, kind, version }) => ({ clockId: id, childId, kind, version }))
}
