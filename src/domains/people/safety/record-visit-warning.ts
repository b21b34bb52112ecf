import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { keepVisitWarning } from '#domains/people/safety/safety-store.ts'

export const recordingVisitWarning = defineAct('record a visiting warning', peopleChangers)

export interface NewVisitWarning {
  readonly childId: string
  readonly says: string
  readonly reviewOn: Temporal.PlainDate
}

/** Records what a visitor must know, with the day on which it is looked at again. */
export async function recordVisitWarning(
  ctx: Ctx,
  warning: NewVisitWarning,
): Promise<Outcome<{ readonly id: string }>> {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(warning.reviewOn, today) <= 0)
    return refused('The date on which this is looked at again must be after today', 'reviewOn')
  return await act(ctx, recordingVisitWarning, [warning.childId], async (tx) => {
    if (!(await isPerson(tx, warning.childId))) throw new NotFound('child')
    const id = ctx.ids.next()
    await keepVisitWarning(tx, { ...warning, id, since: today })
    return done({ id })
  })
}
