import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { endPosts, keepPost } from '#domains/workforce/post-store.ts'
import { teamById } from '#domains/workforce/team-store.ts'

export const givingPost = defineAct('give post', ['administrator'])

export interface NewPost {
  readonly accountId: string
  readonly teamId: string
  /** How many children the worker has room for. */
  readonly roomFor: number
  /** Left out: today. */
  readonly from?: Temporal.PlainDate
}

/** Gives a worker a post in a team, in place of the one they hold there. */
export async function givePost(ctx: Ctx, post: NewPost): Promise<Outcome<{ readonly postId: string }>> {
  if (!Number.isInteger(post.roomFor) || post.roomFor < 0)
    return refused('Enter how many children the worker has room for, as a whole number.', 'roomFor')
  return await act(ctx, givingPost, [post.accountId], async (tx) => {
    if ((await teamById(tx, post.teamId)) === undefined) return refused('Choose the team.', 'team')
    const postId = ctx.ids.next()
    const from = post.from ?? ctx.clock.today()
    await endPosts(tx, post.accountId, post.teamId, from)
    await keepPost(tx, { id: postId, accountId: post.accountId, teamId: post.teamId, roomFor: post.roomFor, from })
    return done({ postId })
  })
}
