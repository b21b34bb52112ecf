import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { teamById } from '#domains/workforce/team-store.ts'
import { keepAgreedPosts } from '#domains/workforce/workforce-store.ts'

const agreeingPosts = defineAct('agree posts', ['administrator'])

/**
 * Says how many workers a team is agreed to have from today: what nobody employed holds is vacant.
 *
 * @throws NotFound when there is no such team.
 */
export async function agreePosts(
  ctx: Ctx,
  { teamId, posts }: { readonly teamId: string; readonly posts: number },
): Promise<Outcome<undefined>> {
  if (!Number.isInteger(posts) || posts < 0)
    return refused('Enter how many posts the team has, as a whole number.', 'posts')
  return await act(ctx, agreeingPosts, [teamId], async (tx) => {
    if ((await teamById(tx, teamId)) === undefined) throw new NotFound('team')
    await keepAgreedPosts(tx, { id: ctx.ids.next(), teamId, posts, from: ctx.clock.today() })
    return done(undefined)
  })
}
