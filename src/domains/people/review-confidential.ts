import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { endClocks, meetClocks } from '#domains/people/clock-store.ts'
import { endMark, reviewMark } from '#domains/people/confidential-writing-store.ts'
import { keepReviewClock, reviewDayWrong } from '#domains/people/keep-confidential.ts'

export const reviewingConfidential = defineAct('look again at what is confidential', peopleChangers)
export const endingConfidential = defineAct('end what was confidential', peopleChangers)

interface ShownMark {
  readonly markId: string
  readonly personId: string
  readonly version: number
}

const changed = 'Somebody else changed or ended this while you had the page open. Look at it below.'

/** Keeps what was found when it was looked at again, and the next day for it. The clock is met, and the next one runs. */
export async function reviewConfidential(
  ctx: Ctx,
  review: ShownMark & { readonly says: string; readonly nextOn: Temporal.PlainDate },
): Promise<Outcome<undefined>> {
  const wrong = reviewDayWrong(ctx, review.nextOn, 'nextOn')
  if (wrong !== undefined) return wrong
  return await act(ctx, reviewingConfidential, [review.personId], async (tx) => {
    const id = ctx.ids.next()
    const [on, by] = [ctx.clock.today(), ctx.actor.accountId]
    if (!(await reviewMark(tx, { ...review, id, on, by }))) return refused(changed)
    await meetClocks(tx, { aboutId: review.markId }, { on, byKind: 'confidentiality_review', byId: id })
    await keepReviewClock(tx, ctx, { personId: review.personId, markId: review.markId, reviewOn: review.nextOn })
    return done(undefined)
  })
}

/** Ends it, today and with a reason: from now on the detail is as open as any other. */
export async function endConfidential(
  ctx: Ctx,
  ending: ShownMark & { readonly because: string },
): Promise<Outcome<undefined>> {
  const because = ending.because.trim()
  if (because === '') return refused('Enter why it ends', ending.markId)
  return await act(ctx, endingConfidential, [ending.personId], async (tx) => {
    const [on, by] = [ctx.clock.today(), ctx.actor.accountId]
    if (!(await endMark(tx, { ...ending, on, by, because }))) return refused(changed)
    await endClocks(tx, { aboutId: ending.markId }, { on, because: 'It is confidential no longer.' })
    return done(undefined)
  })
}
