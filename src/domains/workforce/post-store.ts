import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** Room for so many children, from a day: agreed with the worker. */
export interface Post {
  readonly id: string
  readonly accountId: string
  readonly teamId: string
  readonly roomFor: number
  readonly from: Temporal.PlainDate
}

export async function keepPost(tx: Tx, post: Post): Promise<void> {
  await tx
    .insertInto('post')
    .values({
      id: post.id,
      account_id: post.accountId,
      team_id: post.teamId,
      room_for: post.roomFor,
      held_from: post.from,
    })
    .execute()
}

/** An agency's worker holds the post. */
export async function keepAgencyPost(
  tx: Tx,
  post: {
    readonly id: string
    readonly postId: string
    readonly accountId: string
    readonly agencyName: string
    readonly hiredUntil: Temporal.PlainDate | undefined
  },
): Promise<void> {
  await tx
    .insertInto('agency_post')
    .values({
      id: post.id,
      post_id: post.postId,
      account_id: post.accountId,
      agency_name: post.agencyName,
      hired_until: post.hiredUntil ?? null,
    })
    .execute()
}

/** Ends the posts that a worker holds in a team on the day before another begins there; one of the same day never held. */
export async function endPosts(tx: Tx, accountId: string, teamId: string, before: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('post')
    .set({ held_until: before.subtract({ days: 1 }) })
    .where('account_id', '=', accountId)
    .where('team_id', '=', teamId)
    .where('held_from', '<=', before)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', before)]))
    .execute()
}

/** The social workers and family help leads of a team on a day, by name. */
export async function workersOfTeam(
  tx: Tx,
  teamId: string,
  today: Temporal.PlainDate,
): Promise<readonly { readonly accountId: string; readonly name: string }[]> {
  return await tx
    .selectFrom('account_role as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select(['a.id as accountId', 'a.name'])
    .distinct()
    .where('r.team_id', '=', teamId)
    .where('r.role', 'in', ['social worker', 'family help lead'])
    .where('r.held_from', '<=', today)
    .where((is) => is.or([is('r.held_until', 'is', null), is('r.held_until', '>=', today)]))
    .orderBy('a.name')
    .execute()
}

/** The team in which somebody is a social worker or family help lead on a day; none where the text is nobody's id. */
export async function teamOfWorker(tx: Tx, accountId: string, today: Temporal.PlainDate): Promise<string | undefined> {
  const { rows } = await sql<{ teamId: string }>`select r.team_id as "teamId" from account_role r
    where r.account_id::text = ${accountId} and r.team_id is not null and r.role in ('social worker', 'family help lead')
      and r.held_from <= ${today} and (r.held_until is null or r.held_until >= ${today})
    order by r.held_from desc, r.id limit 1`.execute(tx)
  return rows[0]?.teamId
}
