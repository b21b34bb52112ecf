import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface EpisodeToClose {
  readonly id: string
  readonly referredOn: Temporal.PlainDate
  readonly closedOn: Temporal.PlainDate | undefined
}

/** The child’s open episode, held until the transaction ends, so that two people can’t close it at once. */
export async function holdOpenEpisode(tx: Tx, childId: string): Promise<EpisodeToClose | undefined> {
  return await heldEpisode(tx, sql`child_id = ${childId} and closed_on is null and not no_further_action`)
}

/** One episode, held likewise, open or closed. */
export async function holdEpisode(tx: Tx, episodeId: string): Promise<EpisodeToClose | undefined> {
  return await heldEpisode(tx, sql`id = ${episodeId}`)
}

async function heldEpisode(tx: Tx, which: ReturnType<typeof sql>): Promise<EpisodeToClose | undefined> {
  const { rows } = await sql<{ id: string; referredOn: Temporal.PlainDate; closedOn: Temporal.PlainDate | null }>`
    select id, referred_on as "referredOn", closed_on as "closedOn" from episode where ${which} for update`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : { ...row, closedOn: row.closedOn ?? undefined }
}

export interface ClosureRequest {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly askedOn: Temporal.PlainDate
  readonly askedBy: string
  readonly askedByName: string
  readonly reason: string
  readonly answers: unknown
  readonly withdrawnOn: Temporal.PlainDate | null
  readonly withdrawnByName: string | null
  readonly withdrawnBecause: string | null
}

const requested = sql`select r.id, r.child_id as "childId", r.episode_id as "episodeId", r.asked_on as "askedOn",
    r.asked_by as "askedBy", a.name as "askedByName", r.reason, r.answers, r.withdrawn_on as "withdrawnOn",
    w.name as "withdrawnByName", r.withdrawn_because as "withdrawnBecause"
  from closure_request_masked r join account a on a.id = r.asked_by left join account w on w.id = r.withdrawn_by`

export async function closureRequest(tx: Tx, childId: string, requestId: string): Promise<ClosureRequest | undefined> {
  const { rows } =
    await sql<ClosureRequest>`${requested} where r.id = ${requestId} and r.child_id = ${childId}`.execute(tx)
  return rows[0]
}

/** The request that waits for a manager, if one does. */
export async function standingRequest(tx: Tx, episodeId: string): Promise<ClosureRequest | undefined> {
  const { rows } =
    await sql<ClosureRequest>`${requested} where r.episode_id = ${episodeId} and r.withdrawn_on is null`.execute(tx)
  return rows[0]
}

export async function keepClosureRequest(
  tx: Tx,
  request: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly on: Temporal.PlainDate
    readonly by: string
    readonly reason: string
    readonly answers: unknown
    readonly unmet: unknown
  },
): Promise<void> {
  await tx
    .insertInto('closure_request')
    .values({
      id: request.id,
      child_id: request.childId,
      episode_id: request.episodeId,
      asked_on: request.on,
      asked_by: request.by,
      reason: request.reason,
      answers: JSON.stringify(request.answers),
      unmet: JSON.stringify(request.unmet),
    })
    .execute()
}

export async function keepWithdrawal(
  tx: Tx,
  requestId: string,
  withdrawn: { readonly on: Temporal.PlainDate; readonly by: string; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('closure_request')
    .set({ withdrawn_on: withdrawn.on, withdrawn_by: withdrawn.by, withdrawn_because: withdrawn.because })
    .where('id', '=', requestId)
    .execute()
}

/** Who closed an episode, by name, to say so to somebody who was about to. */
export async function closedBy(tx: Tx, episodeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('closure')
    .innerJoin('account', 'account.id', 'closure.authorised_by')
    .select('account.name')
    .where('episode_id', '=', episodeId)
    .executeTakeFirst()
  return row?.name
}

export interface StandingAllocation {
  readonly id: string
  readonly teamId: string
}

export async function standingAllocation(tx: Tx, episodeId: string): Promise<StandingAllocation | undefined> {
  const row = await tx
    .selectFrom('allocation')
    .select(['id', 'team_id'])
    .where('episode_id', '=', episodeId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, teamId: row.team_id }
}
