import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { isPerson, keepCareHistory } from '#domains/people/family/family-store.ts'

export const recordingCareHistory = defineAct('record care history', peopleChangers)

export interface NewCareHistory {
  /** The child, or somebody in the child's life: it stands on that person's own record. */
  readonly personId: string
  /** What happened: looked after, on a plan, known elsewhere. */
  readonly says: string
  /** Who knew them then. */
  readonly authority: string
  readonly from: Temporal.PlainDate | undefined
  readonly until: Temporal.PlainDate | undefined
  /** How we know. */
  readonly source: string
}

/** Records that somebody was looked after, had a plan or was known to an authority, so that it is asked after and not told anew. */
export async function recordCareHistory(ctx: Ctx, history: NewCareHistory): Promise<Outcome<{ readonly id: string }>> {
  const { from, until } = history
  if (from !== undefined && until !== undefined && Temporal.PlainDate.compare(until, from) < 0)
    return refused('The date on which it ended must be on or after the date on which it began', 'until')
  return await act(ctx, recordingCareHistory, [history.personId], async (tx) => {
    if (!(await isPerson(tx, history.personId))) throw new NotFound('person')
    const id = ctx.ids.next()
    await keepCareHistory(tx, { ...history, id })
    return done({ id })
  })
}
