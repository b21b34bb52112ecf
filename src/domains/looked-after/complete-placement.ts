import { act } from '#domains/ledger/act.ts'
import { type Ctx, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { liveThere } from '#domains/looked-after/home-of-placement.ts'
import { placingChild } from '#domains/looked-after/place-child.ts'
import type { detailsForm } from '#domains/looked-after/placement.ts'
import { completePlacementRow, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import type { Answers } from '#engine/question.ts'
import { placementCompleted } from '#practice/looked-after/owed.ts'

/** What was not known when a child was placed at night: the address, and who provides the home. */
export async function completePlacement(
  ctx: Ctx,
  details: Partial<Answers<typeof detailsForm>> & { readonly childId: string },
): Promise<Outcome<undefined>> {
  const { childId, homeName = '', lines = '', postcode, provider } = details
  return await act(ctx, placingChild, [childId], async (tx) => {
    const placement = await standingPlacement(tx, childId)
    if (placement === undefined) throw new NotFound('placement')
    const written = lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (written.length === 0 || provider === undefined) return refused('Enter the address', 'lines')
    const today = ctx.clock.today()
    const householdId = await liveThere(tx, ctx, { childId, lines: written, postcode, on: placement.beganOn })
    await completePlacementRow(tx, placement.id, { householdId, homeName, provider })
    const met = { on: today, byKind: 'placement', byId: placement.id }
    await meetClocks(tx, { kinds: [placementCompleted.id], aboutId: placement.id }, met)
    return done(undefined)
  })
}
