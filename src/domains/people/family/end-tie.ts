import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { endTie } from '#domains/people/family/family-store.ts'

export const endingTie = defineAct('end a tie', peopleChangers)

/** Ends what somebody is to a child: a carer who is one no more, a tie that was wrong. It stays in the history. */
export async function endRelation(
  ctx: Ctx,
  childId: string,
  tieId: string,
  endedOn: Temporal.PlainDate,
): Promise<Outcome<undefined>> {
  return await act(ctx, endingTie, [childId], async (tx) => {
    if (!(await endTie(tx, childId, tieId, endedOn))) return refused('Somebody else has ended this already.')
    return done(undefined)
  })
}
