import { lapsedSays, lapseOf } from '#domains/access/account/registration.ts'
import { notStanding, onClock, type ShownClockRow } from '#domains/casework/clocks/clock-writing.ts'
import { type Finding, keepSecondLook } from '#domains/casework/steps/second-look-store.ts'
import { stepById } from '#domains/casework/steps/step-store.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { registeredSecondLook } from '#practice/obligations/keeping.ts'

export const lookingAgain = defineAct('look again at a decision', [
  'duty',
  'social worker',
  'team manager',
  'conference chair',
  'head of service',
])

/**
 * A registered social worker looks again at what somebody decided whose registration had run out: it stands, or says what is to be
 * changed. Not the one who decided.
 */
export async function lookAgain(
  ctx: Ctx,
  shown: ShownClockRow,
  looked: { readonly finding: Finding | undefined; readonly reasons: string },
): Promise<Outcome<undefined>> {
  const { finding } = looked
  const reasons = looked.reasons.trim()
  if (finding === undefined) return refused('Select whether the decision stands', 'finding')
  if (reasons === '') return refused('Enter why, or what is to be changed', 'reasons')
  const lapsed = lapseOf(ctx.actor)
  if (lapsed !== undefined) return refused(lapsedSays(lapsed), 'finding')
  if (ctx.actor.registration === undefined)
    return refused('A registered social worker must look at this. Ask one.', 'finding')
  return await onClock(ctx, lookingAgain, shown, async (clock, tx) => {
    const over = notStanding(clock)
    if (over !== undefined) return over
    if (clock.kind !== registeredSecondLook.id || clock.stepId === undefined) throw new NotFound('second look')
    const step = await stepById(tx, clock.stepId)
    if (step?.decidedBy === ctx.actor.accountId)
      return refused('You decided this yourself: somebody else must look at it.', 'finding')
    const id = ctx.ids.next()
    const on = ctx.clock.today()
    const by = ctx.actor.accountId
    await keepSecondLook(tx, {
      id,
      childId: clock.childId,
      stepId: clock.stepId,
      clockId: clock.id,
      on,
      by,
      finding,
      reasons,
    })
    return done({ metOn: on, metByKind: 'second look', metById: id })
  })
}
