import { endGrants } from '#domains/access/opening/grant-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { liveAgain } from '#domains/looked-after/home-of-placement.ts'
import { placingChild } from '#domains/looked-after/place-child.ts'
import { temporaryOwed } from '#domains/looked-after/place-in-act.ts'
import { endPlacement, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { form } from '#engine/form.ts'
import { date, longText } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'

export const returnForm = form({
  on: date('When did the child go back?', { called: 'date on which the child went back', past: true }),
  how: longText('How was it, and how is the child?', { errorMissing: 'Enter how it was, and how the child is' }),
})

/** The child goes back from a temporary placement to the one that stood all the while. */
export async function returnFromTemporary(
  ctx: Ctx,
  back: { readonly childId: string; readonly on?: Temporal.PlainDate; readonly how?: string },
): Promise<Outcome<undefined>> {
  const { childId, on, how } = back
  return await act(ctx, placingChild, [childId], async (tx) => {
    const temporary = await standingPlacement(tx, childId, 'temporary')
    if (temporary === undefined) throw new NotFound('temporary placement')
    if (on === undefined || how === undefined) return refused('Enter the date on which the child went back', 'on')
    if (Temporal.PlainDate.compare(on, temporary.beganOn) < 0)
      return refused(
        `The child went there on ${longDate(temporary.beganOn)}, and can’t have come back before that.`,
        'on',
      )
    await endPlacement(tx, temporary.id, { on, code: 'CARPL', because: how })
    await endGrants(tx, ctx, temporary.id)
    const met = { on, byKind: 'placement', byId: temporary.id }
    await meetClocks(tx, { kinds: temporaryOwed, aboutId: temporary.id }, met)
    const standing = await standingPlacement(tx, childId)
    if (standing !== undefined && standing.householdId !== null)
      await liveAgain(tx, ctx, { childId, householdId: standing.householdId, on })
    return done(undefined)
  })
}
