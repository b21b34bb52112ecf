import { answerKept, type RequestAnswer, requestById } from '#domains/commissioning/request-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

/** A provider answers for itself; anybody of the trust may keep an answer given by telephone. */
export const answeringRequest = defineAct('answer a request for a service', [
  'provider',
  'commissioner',
  'social worker',
  'team manager',
])

export const requestAnswers = {
  accepted: 'Yes, we can help this child',
  declined: 'No, this is not for us',
  'nothing available': 'Not now: there is no place',
  withdrawn: 'The request is withdrawn',
} as const satisfies Readonly<Record<RequestAnswer, string>>

export async function answerRequest(
  ctx: Ctx,
  requestId: string,
  given: { readonly answer: RequestAnswer; readonly says: string },
): Promise<Outcome<{ readonly needId: string }>> {
  if (given.answer !== 'accepted' && given.says.trim() === '')
    return refused('Enter why, so that the worker knows what to try next', 'says')
  return await act(ctx, answeringRequest, [], async (tx, entry) => {
    const request = await requestById(tx, requestId)
    if (request === undefined) throw new NotFound('request')
    entry.about(request.childId)
    const kept = await answerKept(tx, requestId, { answer: given.answer, on: ctx.clock.today(), says: given.says.trim() })
    if (!kept) return refused('Somebody has answered this request already. Open it again to see the answer.')
    return done({ needId: request.needId })
  })
}
