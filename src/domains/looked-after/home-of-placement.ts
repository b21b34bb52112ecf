import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { householdAt, keepHousehold } from '#domains/people/create-person-store.ts'
import { endHomes, householdNow, keepHome } from '#domains/people/family/family-store.ts'

/**
 * The child lives at the address of a placement from that day, so that whoever looks for the child, or looks the address up,
 * finds both. Without an address nothing is changed.
 *
 * @returns the household, which a placement names.
 */
export async function liveThere(
  tx: Tx,
  ctx: Ctx,
  home: {
    readonly childId: string
    readonly lines: readonly string[]
    readonly postcode: string | undefined
    readonly on: Temporal.PlainDate
  },
): Promise<string | undefined> {
  const [firstLine] = home.lines
  if (firstLine === undefined) return undefined
  const postcode = home.postcode?.toUpperCase()
  const known = postcode === undefined ? undefined : await householdAt(tx, firstLine, postcode)
  const householdId = known ?? ctx.ids.next()
  if (known === undefined) await keepHousehold(tx, householdId, { lines: home.lines, postcode })
  await liveAgain(tx, ctx, { childId: home.childId, householdId, on: home.on })
  return householdId
}

/** The child lives in a household of the record from that day; one who lives there already goes on living there. */
export async function liveAgain(
  tx: Tx,
  ctx: Ctx,
  home: { readonly childId: string; readonly householdId: string; readonly on: Temporal.PlainDate },
): Promise<void> {
  const { childId: personId, householdId, on: from } = home
  if ((await householdNow(tx, personId)) === householdId) return
  await endHomes(tx, personId, from)
  await keepHome(tx, { id: ctx.ids.next(), personId, householdId, from, standsAs: 'child' })
}
