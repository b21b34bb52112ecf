import { declarers, type InterestKind, interestManagers } from '#domains/access/opening/declared-interest.ts'
import { type InterestIn, isThere, keepInterest, managerOf } from '#domains/access/opening/declared-interest-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type ActDefinition,
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
} from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { declaredInterestAnswered } from '#practice/obligations/restriction.ts'

export const declaringInterest = defineAct('say that I know the family', declarers)
export const barring = defineAct('bar somebody who knows the family', interestManagers)

export interface Declaring {
  readonly about: InterestIn
  readonly kind: InterestKind
  readonly says: string
}

export interface DeclaredTo {
  readonly toldAccountId: string
}

/**
 * Says that whoever is acting knows the family: from now on they find nothing of it, and their manager is told.
 *
 * @throws NotFound when there is no such person or contact for them.
 */
export async function declareInterest(ctx: Ctx, declaring: Declaring): Promise<Outcome<DeclaredTo>> {
  return await declare(ctx, declaringInterest, ctx.actor.accountId, declaring)
}

/**
 * Bars somebody else from a record, because they know the family and have not said so.
 *
 * @throws NotFound when there is no such person or contact for whoever is acting.
 */
export async function barFromRecord(ctx: Ctx, accountId: string, declaring: Declaring): Promise<Outcome<DeclaredTo>> {
  return await declare(ctx, barring, accountId, declaring)
}

async function declare(
  ctx: Ctx,
  definition: ActDefinition,
  accountId: string,
  { about, kind, says }: Declaring,
): Promise<Outcome<DeclaredTo>> {
  const subject = 'personId' in about ? about.personId : about.contactId
  return await act<DeclaredTo>(ctx, definition, [subject], async (tx, entry) => {
    if (!(await isThere(tx, about))) throw new NotFound('person or contact')
    const trimmed = says.trim()
    if (trimmed === '') return refused('Enter what your manager must know', 'says')
    const told = accountId === ctx.actor.accountId ? await managerOf(tx, accountId) : ctx.actor.accountId
    if (told === undefined)
      return refused('There is no manager here whom this can be told to. Ring the director.', 'says')
    const id = ctx.ids.next()
    // The clock first: whoever has said so can write nothing more of this record.
    await keepClock(
      tx,
      ctx,
      { ...('personId' in about ? { childId: about.personId } : about), aboutId: id, whoseAccountId: told },
      dueFor(declaredInterestAnswered, ctx.clock.today(), englandAndWales),
    )
    await keepInterest(tx, ctx, { id, about, accountId, kind, says: trimmed, toldAccountId: told })
    entry.note({ declaration: id, of: accountId, told })
    return done({ toldAccountId: told })
  })
}
