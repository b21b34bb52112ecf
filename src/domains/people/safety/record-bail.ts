import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { keepBail, type NewBailRow } from '#domains/people/safety/safety-store.ts'

export const recordingBail = defineAct('record bail conditions', peopleChangers)

/** Records what binds somebody towards a child, with its end as the police or the court gave it; none is ever counted here. */
export async function recordBail(ctx: Ctx, bail: Omit<NewBailRow, 'id'>): Promise<Outcome<{ readonly id: string }>> {
  if (bail.until !== undefined && Temporal.PlainDate.compare(bail.until, bail.from) < 0)
    return refused('The date on which it ends must be on or after the date from which it binds', 'until')
  return await act(ctx, recordingBail, [bail.childId], async (tx) => {
    if (!(await isPerson(tx, bail.childId))) throw new NotFound('child')
    const id = ctx.ids.next()
    await keepBail(tx, { ...bail, id })
    return done({ id })
  })
}
