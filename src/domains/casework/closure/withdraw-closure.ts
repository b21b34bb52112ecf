import { closureRequest, holdEpisode, keepWithdrawal } from '#domains/casework/closure/closure-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'

export const withdrawingClosure = defineAct('withdraw request to close', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
])

/** Withdraws a request to close, or hands it back, with the reason. The child stays open. */
export async function withdrawClosure(
  ctx: Ctx,
  withdrawal: { readonly childId: string; readonly requestId: string; readonly because: string },
): Promise<Outcome<undefined>> {
  const { childId, requestId } = withdrawal
  const because = withdrawal.because.trim()
  return await act(ctx, withdrawingClosure, [childId], async (tx) => {
    const request = await closureRequest(tx, childId, requestId)
    if (request === undefined) throw new NotFound('request to close')
    if (because === '') return refused('Enter why the request is withdrawn', 'because')
    const episode = await holdEpisode(tx, request.episodeId)
    if (episode?.closedOn !== undefined)
      return refused(`The case was closed on ${longDate(episode.closedOn)}. A new referral opens it again.`)
    if (request.withdrawnOn !== null)
      return refused(
        `${request.withdrawnByName ?? 'Somebody'} withdrew it already, on ${longDate(request.withdrawnOn)}.`,
      )
    await keepWithdrawal(tx, requestId, { on: ctx.clock.today(), by: ctx.actor.accountId, because })
    return done(undefined)
  })
}
