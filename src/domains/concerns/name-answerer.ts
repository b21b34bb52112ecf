import { answerers, isAbout } from '#domains/concerns/concern.ts'
import { childById, mayBeNamed } from '#domains/concerns/concern-list-store.ts'
import {
  answersOf,
  childOfConcern,
  concernWithRepeats,
  endNaming,
  handConcernClock,
  holdConcern,
  keepNaming,
  namingsOf,
} from '#domains/concerns/concern-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'

export const namingAnswerer = defineAct('name who answers a concern', answerers)

/**
 * Names somebody else to answer a concern, with the reason; the clock goes with it and its date stays. Never the one it is
 * about, nor anybody who raised it.
 */
export async function nameAnswerer(
  ctx: Ctx,
  concernId: string,
  naming: { readonly accountId: string; readonly reason: string },
): Promise<Outcome<{ readonly name: string }>> {
  const wrong: Unmet[] = []
  if (naming.accountId === '') wrong.push({ says: 'Select who is to answer', answerAt: 'account' })
  if (naming.reason.trim() === '') wrong.push({ says: 'Enter why somebody else is to answer', answerAt: 'reason' })
  const refusal = refusedFor(wrong)
  if (refusal !== undefined) return refusal
  return await act(ctx, namingAnswerer, [], async (tx, entry) => {
    const found = await childOfConcern(tx, concernId)
    if (found === undefined) throw new NotFound('concern')
    const { childId, headId } = found
    entry.about(childId)
    await holdConcern(tx, headId)
    const concerns = await concernWithRepeats(tx, headId)
    if (concerns.some((concern) => isAbout(concern, ctx.actor)))
      return refused('This concern is about you, so you cannot choose who answers it. A head of service must.')
    if ((await childById(tx, childId)) === undefined)
      return refused('This child’s record is restricted. Whoever has access to it by name must choose who answers.')
    if ((await answersOf(tx, headId)).length > 0) return refused('This concern has been answered already.')
    const chosen = (await mayBeNamed(tx, answerers)).find(({ accountId }) => accountId === naming.accountId)
    if (chosen === undefined) return refused('Select a team manager, a head of service or a director', 'account')
    if (concerns.some((concern) => isAbout(concern, chosen)))
      return refused(`The concern is about ${chosen.name}, who cannot answer it. Select somebody else.`, 'account')
    // Whoever raised it may have done so without a name: the refusal does not say who did.
    if (concerns.some(({ raisedByAccountId }) => raisedByAccountId === chosen.accountId))
      return refused(`${chosen.name} cannot be named for this concern. Select somebody else.`, 'account')
    const standing = (await namingsOf(tx, headId)).find(({ endedAt }) => endedAt === undefined)
    if (standing?.accountId === chosen.accountId)
      return refused(`${chosen.name} is named to answer already. Select somebody else.`, 'account')
    const at = ctx.clock.now()
    await endNaming(tx, headId, at)
    const { accountId, name } = chosen
    const reason = naming.reason.trim()
    await keepNaming(tx, { id: ctx.ids.next(), childId, concernId: headId, accountId, at, reason })
    await handConcernClock(tx, headId, accountId)
    return done({ name })
  })
}
