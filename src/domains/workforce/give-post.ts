import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { endPosts, keepAgencyPost, keepPost } from '#domains/workforce/post-store.ts'
import { teamById } from '#domains/workforce/team-store.ts'
import { longDate } from '#kernel/dates.ts'

export const givingPost = defineAct('give post', ['administrator'])

export interface NewPost {
  readonly accountId: string
  readonly teamId: string
  /** How many children the worker has room for. */
  readonly roomFor: number
  /** Left out: today. */
  readonly from?: Temporal.PlainDate
  /** Through which agency they are hired; left out for somebody whom the trust employs. */
  readonly agencyName?: string
  /** The day to which the agency's worker is hired, where one is agreed. */
  readonly hiredUntil?: Temporal.PlainDate
}

/** Gives a worker a post in a team, in place of the one they hold there. */
export async function givePost(ctx: Ctx, post: NewPost): Promise<Outcome<{ readonly postId: string }>> {
  if (!Number.isInteger(post.roomFor) || post.roomFor < 0)
    return refused('Enter how many children the worker has room for, as a whole number.', 'roomFor')
  const from = post.from ?? ctx.clock.today()
  const agencyName = (post.agencyName ?? '').trim()
  if (post.hiredUntil !== undefined && agencyName === '')
    return refused(
      'Enter the agency, or leave out until when they are hired: a post of the trust’s own has no such day.',
      'agencyName',
    )
  if (post.hiredUntil !== undefined && Temporal.PlainDate.compare(post.hiredUntil, from) < 0)
    return refused(`They can’t be hired until a day before the post begins, on ${longDate(from)}.`, 'hiredUntil')
  return await act(ctx, givingPost, [post.accountId], async (tx) => {
    if ((await teamById(tx, post.teamId)) === undefined) return refused('Choose the team.', 'team')
    const postId = ctx.ids.next()
    await endPosts(tx, post.accountId, post.teamId, from)
    await keepPost(tx, { id: postId, accountId: post.accountId, teamId: post.teamId, roomFor: post.roomFor, from })
    if (agencyName !== '') {
      const { accountId, hiredUntil } = post
      await keepAgencyPost(tx, { id: ctx.ids.next(), postId, accountId, agencyName, hiredUntil })
    }
    return done({ postId })
  })
}
