import { rosterable, shiftCalled } from '#domains/access/duty/shift-store.ts'
import {
  type AnsweredSwap,
  declineSwap,
  keepSwap,
  swapAnswered,
  swapsAsked,
  takeSwap,
} from '#domains/access/duty/swap-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { brokenConstraint } from '#kernel/database.ts'

export const askingSwap = defineAct('ask a colleague to take a shift', practitioners)

/**
 * Asks a colleague to take one's own shift, or the rest of it. It stays one's own until they have said yes.
 *
 * @throws NotFound when there is no such shift of one's own.
 */
export async function askSwap(
  ctx: Ctx,
  asked: { readonly shiftId: string; readonly toAccountId: string; readonly reason: string },
): Promise<Outcome<{ readonly swapId: string }>> {
  const { accountId } = ctx.actor
  try {
    return await act(ctx, askingSwap, [], async (tx, entry) => {
      const shift = await shiftCalled(tx, asked.shiftId)
      if (shift === undefined || shift.accountId !== accountId) throw new NotFound('shift of one’s own')
      if (Temporal.Instant.compare(shift.until, ctx.clock.now()) <= 0) return refused('This shift has ended', 'to')
      const able = await rosterable(tx, dateInLondon(shift.from))
      if (asked.toAccountId === accountId || !able.some((one) => one.accountId === asked.toAccountId))
        return refused('Select a colleague who can be on duty then', 'to')
      if (asked.reason.trim() === '') return refused('Enter why you ask', 'reason')
      const swapId = ctx.ids.next()
      await keepSwap(tx, {
        ...asked,
        id: swapId,
        fromAccountId: accountId,
        reason: asked.reason.trim(),
        at: ctx.clock.now(),
      })
      entry.about(accountId)
      entry.about(asked.toAccountId)
      return done({ swapId })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'duty_swap_one_open') throw fault
    return refused('You have asked a colleague about this shift already. Wait for the answer, or take it back', 'to')
  }
}

function answeredSays(answered: AnsweredSwap | undefined): string {
  if (answered?.answer === 'taken') return `${answered.toName} has taken this shift.`
  if (answered?.answer === 'declined') return `${answered.toName} has said no to this shift.`
  if (answered?.answer === 'withdrawn') return `${answered.fromName} does not ask this any more.`
  return 'This shift has ended, or is somebody else’s now.'
}

export const answeringSwap = defineAct('answer about a shift', practitioners)

/**
 * Takes a colleague's shift, or says no; or takes back what one asked.
 *
 * @throws NotFound when it is not for this person to answer.
 */
export async function answerSwap(
  ctx: Ctx,
  swapId: string,
  answer: 'taken' | 'declined' | 'withdrawn',
): Promise<Outcome<undefined>> {
  try {
    return await act(ctx, answeringSwap, [], async (tx, entry) => {
      await oneAtATime(tx, swapId)
      const swap = (await swapsAsked(tx, ctx.clock.now())).find(({ id }) => id === swapId)
      if (swap === undefined) return refused(answeredSays(await swapAnswered(tx, swapId)))
      const { accountId } = ctx.actor
      if (accountId !== (answer === 'withdrawn' ? swap.fromAccountId : swap.toAccountId)) throw new NotFound('swap')
      const kept =
        answer === 'taken'
          ? await takeSwap(tx, swapId, ctx.ids.next())
          : await declineSwap(tx, swapId, answer, ctx.clock.now())
      if (!kept) return refused(answeredSays(undefined))
      entry.about(swap.fromAccountId)
      entry.about(swap.toAccountId)
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'duty_shift_once') throw fault
    return refused('You are on the rota yourself in part of that time.')
  }
}
