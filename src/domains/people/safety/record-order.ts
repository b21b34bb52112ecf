import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { keepOrder } from '#domains/people/safety/safety-store.ts'

export const recordingOrder = defineAct('record an order', peopleChangers)

export interface NewOrder {
  readonly childId: string
  readonly kind: string
  readonly madeOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate | undefined
  readonly endsSays: string
  readonly terms: string
}

/** Records an order or bail conditions. Its end is read from the order; none is ever counted here. */
export async function recordOrder(ctx: Ctx, order: NewOrder): Promise<Outcome<{ readonly id: string }>> {
  if (order.endsOn !== undefined && Temporal.PlainDate.compare(order.endsOn, order.madeOn) < 0)
    return refused('The date on which it ends must be on or after the date on which it was made', 'endsOn')
  return await act(ctx, recordingOrder, [order.childId], async (tx) => {
    if (!(await isPerson(tx, order.childId))) throw new NotFound('child')
    const id = ctx.ids.next()
    await keepOrder(tx, { ...order, id })
    return done({ id })
  })
}
