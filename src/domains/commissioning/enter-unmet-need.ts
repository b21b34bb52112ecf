import { holdNeed, needById } from '#domains/commissioning/need-store.ts'
import { keepUnmetNeed } from '#domains/commissioning/unmet-need-store.ts'
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
import { meetClocks } from '#domains/people/clock-store.ts'
import { needAskedFor } from '#practice/obligations/keeping.ts'

export const enteringUnmetNeed = defineAct('enter a need in the unmet-need register', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
  'duty',
])

/** Nothing is available: the need stands in the register, with what was tried and what it costs the child. */
export async function enterUnmetNeed(
  ctx: Ctx,
  childId: string,
  needId: string,
  said: { readonly tried: string; readonly costsTheChild: string },
): Promise<Outcome<{ readonly unmetNeedId: string }>> {
  const missing: Unmet[] = []
  if (said.tried.trim() === '') missing.push({ says: 'Enter what was tried', answerAt: 'tried' })
  if (said.costsTheChild.trim() === '')
    missing.push({ says: 'Enter what going without costs the child', answerAt: 'costsTheChild' })
  const wrong = refusedFor(missing)
  if (wrong !== undefined) return wrong
  return await act(ctx, enteringUnmetNeed, [childId], async (tx) => {
    await holdNeed(tx, needId)
    const need = await needById(tx, needId)
    if (need === undefined || need.childId !== childId) throw new NotFound('need')
    if (need.state === 'ended')
      return refused('This need has ended, so it can’t be unmet. Name a new need if it is back.')
    if (need.state === 'unmet') return refused('This need stands in the register already.')
    if (need.state === 'service running')
      return refused('A service meets this need now. End the service first if it does not help.')
    const today = ctx.clock.today()
    const unmetNeedId = ctx.ids.next()
    const { accountId } = ctx.actor
    const { tried, costsTheChild } = { tried: said.tried.trim(), costsTheChild: said.costsTheChild.trim() }
    await keepUnmetNeed(tx, { id: unmetNeedId, childId, needId, since: today, tried, costsTheChild, by: accountId })
    await meetClocks(
      tx,
      { aboutId: needId, kinds: [needAskedFor.id] },
      { on: today, byKind: 'unmet need', byId: unmetNeedId },
    )
    return done({ unmetNeedId })
  })
}
