import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { keepMustNot } from '#domains/people/safety/safety-store.ts'

export const recordingMustNot = defineAct('record who must not be told', peopleChangers)

export interface NewMustNot {
  readonly childId: string
  readonly aboutId: string | undefined
  readonly aboutName: string | undefined
  readonly kind: string
  readonly reason: string
  readonly reviewOn: Temporal.PlainDate
}

/** Records that somebody must not be told, have contact, or know the address: from today, looked at again by a day. */
export async function recordMustNot(ctx: Ctx, mustNot: NewMustNot): Promise<Outcome<{ readonly id: string }>> {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(mustNot.reviewOn, today) <= 0)
    return refused('The date on which this is looked at again must be after today', 'reviewOn')
  return await act(ctx, recordingMustNot, [mustNot.childId], async (tx) => {
    if (!(await isPerson(tx, mustNot.childId))) throw new NotFound('child')
    const id = ctx.ids.next()
    await keepMustNot(tx, { ...mustNot, id, since: today })
    return done({ id })
  })
}
