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
