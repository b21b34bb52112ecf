import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { keepKnownForSafety } from '#domains/people/safety/safety-store.ts'

export const recordingKnown = defineAct('record what must be known for a child’s safety', peopleChangers)

export interface NewKnown {
  readonly childId: string
  readonly says: string
  readonly since: Temporal.PlainDate
  readonly reviewOn: Temporal.PlainDate
}

/** Records an allergy, an illness, a medicine: what anybody must know who has the child, with the day on which it is looked at again. */
export async function recordKnown(ctx: Ctx, known: NewKnown): Promise<Outcome<{ readonly id: string }>> {
  if (Temporal.PlainDate.compare(known.reviewOn, ctx.clock.today()) <= 0)
    return refused('The date on which this is looked at again must be after today', 'reviewOn')
  return await act(ctx, recordingKnown, [known.childId], async (tx) => {
    if (!(await isPerson(tx, known.childId))) throw new NotFound('child')
    const id = ctx.ids.next()
    const { childId: personId, says, since, reviewOn } = known
    await keepKnownForSafety(tx, { id, personId, says, since, review: { id: ctx.ids.next(), on: reviewOn } })
    return done({ id })
  })
}
