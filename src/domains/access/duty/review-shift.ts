import {
  keepAnswer,
  keepReview,
  lookedAtInShift,
  lookedThroughBy,
  questionsAbout,
  type ShiftToReview,
  shiftsToReview,
} from '#domains/access/duty/shift-review-store.ts'
import { shiftCalled } from '#domains/access/duty/shift-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { list } from '#domains/ledger/view.ts'

/** Who looks through what a shift looked at. */
export const shiftReviewers = ['team manager', 'head of service', 'director'] as const

export const reviewingShift = defineAct('look through what a shift looked at', shiftReviewers)
export const askingAboutShift = defineAct('ask about what a shift looked at', shiftReviewers)
export const answeringAboutShift = defineAct('answer about what a shift looked at', practitioners)

/** How far back shifts are listed, in days. */
const daysListed = 60

export async function listShiftsToReview(ctx: Ctx): Promise<readonly ShiftToReview[]> {
  const now = ctx.clock.now()
  return await list(
    ctx,
    'shifts, to look through them',
    async (tx) => await shiftsToReview(tx, now.subtract({ hours: 24 * daysListed }), now),
    (shifts) => shifts.map(({ shiftId }) => shiftId),
  )
}

/**
 * What one shift looked at, with the questions that were asked about it.
 *
 * @throws NotFound when there is no such shift, or it is one’s own.
 */
export async function readShiftToReview(ctx: Ctx, shiftId: string) {
  const found = await list(
    ctx,
    'what a shift looked at',
    async (tx) => {
      const shift = await shiftCalled(tx, shiftId)
      if (shift === undefined || shift.accountId === ctx.actor.accountId) return undefined
      return {
        shift,
        looked: await lookedAtInShift(tx, shiftId),
        questions: await questionsAbout(tx, { shiftId }),
      }
    },
    (read) => read?.looked.map(({ personId }) => personId) ?? [],
  )
  if (found === undefined) throw new NotFound('shift')
  return found
}

/**
 * Keeps that a manager has looked through a shift, or what they ask whoever was on it. Never of one’s own shift, nor while a
 * question has no answer, nor after another has; of two at once the second is told who did.
 *
 * @throws NotFound when there is no such shift.
 */
export async function reviewShift(
  ctx: Ctx,
  shiftId: string,
  review: { readonly kind: 'looked through' } | { readonly kind: 'question'; readonly says: string },
): Promise<Outcome<undefined>> {
  const definition = review.kind === 'question' ? askingAboutShift : reviewingShift
  return await act(ctx, definition, [], async (tx, entry) => {
    await oneAtATime(tx, shiftId)
    const shift = await shiftCalled(tx, shiftId)
    if (shift === undefined) throw new NotFound('shift')
    if (shift.accountId === ctx.actor.accountId)
      return refused('This was your own shift. Somebody else must look through it.', 'says')
    const by = await lookedThroughBy(tx, shiftId)
    if (by !== undefined) return refused(`${by} has looked through this shift already.`, 'says')
    const now = ctx.clock.now()
    if (Temporal.Instant.compare(shift.until, now) > 0) return refused('This shift has not ended yet.', 'says')
    const says = review.kind === 'question' ? review.says.trim() : ''
    if (review.kind === 'question' && says === '') return refused('Enter what you ask', 'says')
    const open = (await questionsAbout(tx, { shiftId })).filter(({ answer }) => answer === undefined)
    if (review.kind === 'looked through' && open.length > 0)
      return refused('A question has no answer yet. Look through the shift when it has.', 'says')
    const kept = { id: ctx.ids.next(), shiftId, accountId: shift.accountId, byAccountId: ctx.actor.accountId }
    await keepReview(tx, { ...kept, kind: review.kind, says, at: now })
    entry.about(shift.accountId)
    entry.note({ shift: shiftId })
    return done(undefined)
  })
}

/**
 * Answers what a manager asked about one's own shift.
 *
 * @throws NotFound when nothing such was asked of this person.
 */
export async function answerAboutShift(ctx: Ctx, questionId: string, answer: string): Promise<Outcome<undefined>> {
  return await act(ctx, answeringAboutShift, [ctx.actor.accountId], async (tx) => {
    const says = answer.trim()
    if (says === '') return refused('Enter your answer', 'answer')
    if (!(await keepAnswer(tx, questionId, ctx.actor.accountId, says, ctx.clock.now())))
      throw new NotFound('question about a shift')
    return done(undefined)
  })
}
