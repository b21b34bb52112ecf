import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { keepContactPoint } from '#domains/people/safety/safety-store.ts'

export const recordingContactPoint = defineAct('record a way to reach somebody', peopleChangers)

export interface NewContactPoint {
  readonly personId: string
  readonly kind: string
  readonly value: string
  readonly safe: string
  readonly how: string
}

/** Records how somebody is reached, with the word on when it is safe. It stands on that person’s own record. */
export async function recordContactPoint(ctx: Ctx, point: NewContactPoint): Promise<Outcome<{ readonly id: string }>> {
  return await act(ctx, recordingContactPoint, [point.personId], async (tx) => {
    if (!(await isPerson(tx, point.personId))) throw new NotFound('person')
    const id = ctx.ids.next()
    await keepContactPoint(tx, { ...point, id })
    return done({ id })
  })
}
