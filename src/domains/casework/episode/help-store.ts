import type { Tx } from '#domains/ledger/context.ts'

/** Whether a child's open work is family help, or help to a child in need under section 17. */
export type Help = 'family help' | 'section 17'

export interface HelpKept {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly help: Help
  readonly since: Temporal.PlainDate
  readonly reason: string
  readonly by: string
  /** Who has accepted to lead it from now on, by name, where somebody has. */
  readonly acceptedBy: string
}

/** Which help an episode is now. An episode without a row of its own has been under section 17 from its beginning. */
export async function helpOf(tx: Tx, episodeId: string): Promise<Help> {
  const row = await tx
    .selectFrom('episode_help')
    .select('help')
    .where('episode_id', '=', episodeId)
    .where('until', 'is', null)
    .executeTakeFirst()
  return row?.help === 'family help' ? 'family help' : 'section 17'
}

/** Ends the help that stands, if any is kept, and begins another. */
export async function changeHelp(tx: Tx, next: HelpKept, before: Omit<HelpKept, 'since'> | undefined): Promise<void> {
  const ended = await tx
    .updateTable('episode_help')
    .set({ until: next.since })
    .where('episode_id', '=', next.episodeId)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n && before !== undefined) {
    const referred = await tx
      .selectFrom('episode')
      .select('referred_on')
      .where('id', '=', next.episodeId)
      .executeTakeFirstOrThrow()
    await keepHelp(tx, { ...before, since: referred.referred_on }, next.since)
  }
  await keepHelp(tx, next, undefined)
}

export async function keepHelp(tx: Tx, kept: HelpKept, until: Temporal.PlainDate | undefined): Promise<void> {
  await tx
    .insertInto('episode_help')
    .values({
      id: kept.id,
      child_id: kept.childId,
      episode_id: kept.episodeId,
      help: kept.help,
      since: kept.since,
      until: until ?? null,
      reason: kept.reason,
      decided_by: kept.by,
      accepted_by: kept.acceptedBy,
    })
    .execute()
}

/** Marks whether a referral that began as family help refers the child again. */
export async function markRefersAgain(tx: Tx, episodeId: string, again: boolean): Promise<void> {
  await tx.updateTable('episode').set({ refers_again: again }).where('id', '=', episodeId).execute()
}

/** Whether whoever holds an episode is registered with Social Work England on a day; undefined where nobody holds it. */
export async function heldByRegistered(
  tx: Tx,
  episodeId: string,
  on: Temporal.PlainDate,
): Promise<boolean | undefined> {
  const row = await tx
    .selectFrom('allocation')
    .innerJoin('account', 'account.id', 'allocation.account_id')
    .select(['account.registration', 'account.registered_until'])
    .where('allocation.episode_id', '=', episodeId)
    .where('allocation.ended_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return (
    row.registration !== null &&
    (row.registered_until === null || Temporal.PlainDate.compare(row.registered_until, on) >= 0)
  )
}
