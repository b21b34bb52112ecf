import { workerFor } from '#domains/casework/allocation/allocate.ts'
import { handOutlived, type Outlived, outlivedOf } from '#domains/casework/allocation/handing-over-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { keptReadingReviewed } from '#practice/obligations/confidential.ts'
import { concernAnswered } from '#practice/obligations/keeping.ts'
import { brokenGlassReviewed, declaredInterestAnswered } from '#practice/obligations/restriction.ts'

const giving = defineAct('give what outlived the work to another worker', ['team manager', 'head of service'])

/** Given to somebody by name for itself, and named anew on a page of its own. */
const byName = [concernAnswered, keptReadingReviewed, brokenGlassReviewed, declaredInterestAnswered].map(({ id }) => id)

/** What is still owed after our work with a child has ended, and was with somebody: visits, advice, the checks of needs. */
export async function outlivedWith(tx: Tx, accountId: string): Promise<readonly Outlived[]> {
  return await outlivedOf(tx, accountId, byName)
}

/** Gives all of it to a worker by name. No work is opened anew by it, and no date is moved. */
export async function giveOutlived(
  ctx: Ctx,
  given: { readonly fromId: string; readonly toId: string; readonly teamId: string },
): Promise<Outcome<{ readonly workerName: string; readonly count: number }>> {
  if (given.toId === given.fromId) return refused('Select somebody other than the person who leaves', 'outlivedTo')
  const found = await list(
    ctx,
    'what outlived the work',
    async (tx) => await outlivedWith(tx, given.fromId),
    (all) => all.map(({ childId }) => childId),
  )
  const childIds = [...new Set(found.map(({ childId }) => childId))]
  if (childIds.length === 0) return refused('Nothing is left to be given', 'outlivedTo')
  return await act(ctx, giving, childIds, async (tx, entry) => {
    const { worker, refusal } = await workerFor(tx, ctx, { accountId: given.toId, teamId: given.teamId })
    if (worker === undefined) return refusal
    const owed = (await outlivedWith(tx, given.fromId)).filter(({ childId }) => childIds.includes(childId))
    if (owed.length > 0)
      await handOutlived(
        tx,
        owed.map(({ id }) => id),
        worker.accountId,
      )
    entry.note({ worker: worker.accountId, from: given.fromId })
    return done({ workerName: worker.name, count: owed.length })
  })
}
