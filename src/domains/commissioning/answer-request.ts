import { askAgain } from '#domains/commissioning/ask-again.ts'
import { answerKept, type RequestAnswer, requestById } from '#domains/commissioning/request-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

/** A provider answers for itself; anybody of the trust may keep an answer given by telephone. */
export const answeringRequest = defineAct('answer a request for a service', [
  'provider',
  'commissioner',
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
  'duty',
])

export const requestAnswers = {
  accepted: 'Yes, we can help this child',
  declined: 'No, this is not for us',
  'nothing available': 'Not now: there is no place',
  withdrawn: 'The request is withdrawn',
} as const satisfies Readonly<Record<RequestAnswer, string>>

/**
 * Keeps the answer to a request. Where it leaves a need with nothing under way, the clock to ask for something starts again.
 *
 * @throws NotFound when there is no such request, or none of this provider.
 */
export async function answerRequest(
  ctx: Ctx,
  requestId: string,
  given: { readonly answer: RequestAnswer; readonly says: string },
): Promise<Outcome<{ readonly needId: string }>> {
  if (!Object.hasOwn(requestAnswers, given.answer)) return refused('Select an answer', 'answer')
  if (given.answer === 'withdrawn' && ctx.actor.role === 'provider')
    return refused('Only whoever asked can withdraw a request. Say no, and why.', 'answer')
  if (given.answer !== 'accepted' && given.says.trim() === '')
    return refused('Enter why, so that the worker knows what to try next', 'says')
  return await act(ctx, answeringRequest, [], async (tx, entry) => {
    const request = await requestById(tx, requestId)
    if (request === undefined) throw new NotFound('request')
    const { childId, needId, episodeId } = request
    entry.about(childId)
    const kept = await answerKept(tx, requestId, {
      answer: given.answer,
      on: ctx.clock.today(),
      says: given.says.trim(),
    })
    if (!kept) return refused('Somebody has answered this request already. Open it again to see the answer.')
    await askAgain(tx, ctx, {
      childId,
      needId,
      episodeId,
      whose: request.askedById,
      since: 'the day the request was refused',
    })
    return done({ needId })
  })
}
