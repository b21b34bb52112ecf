import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { endClocks, meetClocks } from '#domains/people/clock-store.ts'
import { endMark, reviewMark } from '#domains/people/confidential/confidential-writing-store.ts'
import { keepReviewClock, reviewDayWrong } from '#domains/people/confidential/keep-confidential.ts'

export const reviewingConfidential = defineAct('look again at what is confidential', peopleChangers)
export const endingConfidential = defineAct('end what was confidential', peopleChangers)

interface ShownMark {
  readonly markId: string
  readonly personId: string
  readonly version: number
}

const changed = 'Somebody else changed or ended this while you had the page open. Look at it below.'

interface Found {
  readonly says: string
  readonly nextOn: Temporal.PlainDate
}

/** Keeps what was found when it was looked at again, and the next day for it. The clock is met, and the next one runs. */
export async function reviewConfidential(ctx: Ctx, review: ShownMark & Found): Promise<Outcome<undefined>> {
  const { markId, personId, version, ...found } = review
  return await reviewTogether(ctx, [{ markId, personId, version }], found)
}

/** The same of several at once, as of a family: one look, and a review and a clock for each by itself; all of them, or none. */
export async function reviewTogether(ctx: Ctx, marks: readonly ShownMark[], found: Found): Promise<Outcome<undefined>> {
  if (marks.length === 0) return refused('Select what you looked at', 'marks')
  const subjects = [...new Set(marks.map(({ personId }) => personId))]
  return await act(ctx, reviewingConfidential, subjects, async (tx) => {
    const wrong = await reviewDayWrong(tx, ctx, found.nextOn, 'nextOn')
    if (wrong !== undefined) return wrong
    const [on, by] = [ctx.clock.today(), ctx.actor.accountId]
    for (const mark of marks) {
      const id = ctx.ids.next()
      if (!(await reviewMark(tx, { ...mark, ...found, id, on, by }))) return refused(changed)
      await meetClocks(tx, { aboutId: mark.markId }, { on, byKind: 'confidentiality_review', byId: id })
      await keepReviewClock(tx, ctx, { personId: mark.personId, markId: mark.markId, reviewOn: found.nextOn })
    }
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
