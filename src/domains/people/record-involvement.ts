import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { keepInvolvement } from '#domains/people/safety/safety-store.ts'

export const recordingInvolvement = defineAct('record who is involved', peopleChangers)

export interface NewInvolvement {
  readonly childId: string
  readonly agencyName: string
  readonly workerName: string
  readonly standsAs: string
  readonly phone: string
  readonly email: string
}

/** Records that somebody of an agency works with the child, from today, and how to reach them. */
export async function recordInvolvement(
  ctx: Ctx,
  involvement: NewInvolvement,
): Promise<Outcome<{ readonly id: string }>> {
  return await act(ctx, recordingInvolvement, [involvement.childId], async (tx) => {
    if (!(await isPerson(tx, involvement.childId))) throw new NotFound('child')
    const id = ctx.ids.next()
    await keepInvolvement(tx, { ...involvement, id, since: ctx.clock.today() })
    return done({ id })
  })
}
