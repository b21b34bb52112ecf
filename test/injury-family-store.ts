import type { Ctx, Tx } from '#domains/ledger/context.ts'

/** Children of one mother, and another child who lodges with them: for what is read across. */
export async function keepTies(
  tx: Tx,
  ctx: Ctx,
  family: { readonly mother: string; readonly children: readonly string[]; readonly lodger: string },
): Promise<void> {
  const householdId = ctx.ids.next()
  await tx
    .insertInto('household')
    .values({ id: householdId, address_lines: ['4 Invented Row'], postcode: 'ZZ1 1ZZ' })
    .execute()
  for (const childId of family.children)
    await tx
      .insertInto('relationship')
      .values({ id: ctx.ids.next(), person_id: family.mother, other_id: childId, kind: 'mother' })
      .execute()
  // The lodger moved out since, so that they are no household of now.
  for (const personId of [...family.children, family.lodger])
    await tx
      .insertInto('residence')
      .values({
        ...{ id: ctx.ids.next(), person_id: personId, household_id: householdId, stands_as: 'home' },
        lived_from: Temporal.PlainDate.from('2026-05-20'),
        ...(personId === family.lodger ? { lived_until: Temporal.PlainDate.from('2026-09-07') } : {}),
      })
      .execute()
}

/** Children each placed since a day with a carer of the same name, in the same home. */
export async function keepPlacedAlike(
  tx: Tx,
  ctx: Ctx,
  placed: {
    readonly children: readonly { readonly childId: string; readonly episodeId: string }[]
    readonly carer: string
    readonly since: Temporal.PlainDate
  },
): Promise<void> {
  for (const { childId, episodeId } of placed.children) {
    const periodId = ctx.ids.next()
    await tx
      .insertInto('period_of_care')
      .values({ id: periodId, child_id: childId, episode_id: episodeId, began_on: placed.since })
      .execute()
    const where = { type_code: 'U4', carer_name: placed.carer, out_of_area: false, began_on: placed.since }
    await tx
      .insertInto('placement')
      .values({ id: ctx.ids.next(), child_id: childId, period_id: periodId, reason_new: 'S', reason: 'test', ...where })
      .execute()
  }
}
