import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import type { TestHouse } from '#test/house.ts'

const arranging = defineAct('arrange a test', [])

/** Puts a child on a child protection plan of a category, from today. */
export async function onAPlan(house: TestHouse, childId: string, category: string): Promise<void> {
  await act(house.asService('arrange'), arranging, [childId], async (tx) => {
    const episode = await tx
      .selectFrom('episode')
      .select('id')
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('plan')
      .values({
        id: house.ids.next(),
        child_id: childId,
        episode_id: episode.id,
        kind: 'child protection',
        began_on: house.clock.today(),
        initial_category: category,
      })
      .execute()
    return done(undefined)
  })
}

/** What the ledger keeps of the makings of packs: each entry’s detail, the first first. */
export async function packEntries(house: TestHouse): Promise<readonly unknown[]> {
  const rows = await house.owner.tables
    .selectFrom('house.ledger_entry')
    .select('detail')
    .where('what', '=', 'make the daily pack')
    .orderBy('seq')
    .execute()
  return rows.map(({ detail }) => detail)
}
