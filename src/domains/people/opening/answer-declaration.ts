import { type DeclaredInterest, interestEnders, interestManagers } from '#domains/access/opening/declared-interest.ts'
import { interestsTold, keepInterestDone, keepInterestEnded } from '#domains/access/opening/declared-interest-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'

export const answeringDeclaration = defineAct('record to whom the work went', interestManagers)
export const endingBar = defineAct('end a bar', interestEnders)

async function told(tx: Tx, ctx: Ctx, id: string): Promise<DeclaredInterest> {
  const [found] = await interestsTold(tx, ctx, { id })
  if (found === undefined) throw new NotFound('declaration')
  return found
}

function subjectOf({ personId, contactId, accountId }: DeclaredInterest): string {
  return personId ?? contactId ?? accountId
}

/**
 * Records to whom the work of somebody who knows the family went. Never by the one who knows them.
 *
 * @throws NotFound when there is no such declaration for whoever is acting.
 */
export async function answerDeclaration(ctx: Ctx, id: string, says: string): Promise<Outcome<undefined>> {
  return await act(ctx, answeringDeclaration, [], async (tx, entry) => {
    await oneAtATime(tx, id)
    const declared = await told(tx, ctx, id)
    if (declared.done !== undefined) return refused(`${declared.done.byName} has recorded this already.`, 'says')
    if (declared.holdsChild)
      return refused(`${declared.name} is still the worker. Give the child another worker first.`, 'says')
    if (says.trim() === '') return refused('Enter to whom the work went', 'says')
    await keepInterestDone(tx, ctx, id, says.trim())
    entry.about(subjectOf(declared))
    entry.note({ declaration: id })
    return done(undefined)
  })
}

/**
 * Opens the record again to somebody who was barred. Not by the one who was, nor by their team manager.
 *
 * @throws NotFound when there is no such declaration for whoever is acting.
 */
export async function endBar(ctx: Ctx, id: string, because: string): Promise<Outcome<undefined>> {
  return await act(ctx, endingBar, [], async (tx, entry) => {
    await oneAtATime(tx, id)
    const declared = await told(tx, ctx, id)
    if (declared.ended !== undefined) return refused(`${declared.ended.byName} has ended this already.`, 'because')
    if (because.trim() === '') return refused('Enter why the record can be open to them again', 'because')
    await keepInterestEnded(tx, ctx, id, because.trim())
    entry.about(subjectOf(declared))
    entry.note({ declaration: id })
    return done(undefined)
  })
}
