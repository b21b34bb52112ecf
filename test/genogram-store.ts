import type { Ctx, Tx } from '#domains/ledger/context.ts'

/** Parents and children over generations, and who lives with whom now. */
export async function keepGenerations(
  tx: Tx,
  ctx: Ctx,
  family: {
    readonly parents: readonly { readonly kind: string; readonly parent: string; readonly child: string }[]
    readonly homes: readonly (readonly string[])[]
  },
): Promise<void> {
  for (const { kind, parent, child } of family.parents)
    await tx
      .insertInto('relationship')
      .values({ id: ctx.ids.next(), person_id: parent, other_id: child, kind })
      .execute()
  for (const [at, people] of family.homes.entries()) {
    const householdId = ctx.ids.next()
    await tx
      .insertInto('household')
      .values({ id: householdId, address_lines: [`${at + 1} Invented Row`], postcode: 'ZZ1 1ZZ' })
      .execute()
    for (const personId of people)
      await tx
        .insertInto('residence')
        .values({ id: ctx.ids.next(), person_id: personId, household_id: householdId, stands_as: 'home' })
        .execute()
  }
}
