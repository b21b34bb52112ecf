import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import type { ChildAtWork } from '#test/casework-family.ts'

const setting = defineAct('set a situation', [])

/** Children who are looked after, and live in one home, since a day. */
export async function keepInOneHome(
  service: Ctx,
  children: readonly ChildAtWork[],
  since: Temporal.PlainDate,
): Promise<void> {
  await act(
    service,
    setting,
    children.map(({ childId }) => childId),
    async (tx) => {
      const householdId = service.ids.next()
      await tx
        .insertInto('household')
        .values({ id: householdId, address_lines: ['9 Invented Row'], postcode: 'ZZ1 1ZZ' })
        .execute()
      for (const { childId, episodeId } of children) {
        const lives = { person_id: childId, household_id: householdId, stands_as: 'placed', lived_from: since }
        await tx
          .insertInto('residence')
          .values({ id: service.ids.next(), ...lives })
          .execute()
        const looked = { child_id: childId, episode_id: episodeId, began_on: since }
        await tx
          .insertInto('period_of_care')
          .values({ id: service.ids.next(), ...looked })
          .execute()
      }
      return done(undefined)
    },
  )
}
