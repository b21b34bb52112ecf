import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type TrustDatabase } from '#domains/ledger/context.ts'
import type { ChildAtWork } from '#test/casework-family.ts'

const setting = defineAct('set a situation', [])

/** A child who is looked after since a day, with a reviewing officer. */
export async function giveOfficer(
  service: Ctx,
  { childId, episodeId }: ChildAtWork,
  officerId: string,
  since: Temporal.PlainDate,
): Promise<void> {
  await act(service, setting, [childId], async (tx) => {
    const periodId = service.ids.next()
    await tx
      .insertInto('period_of_care')
      .values({ id: periodId, child_id: childId, episode_id: episodeId, began_on: since })
      .execute()
    const officer = { child_id: childId, period_id: periodId, account_id: officerId, appointed_on: since }
    await tx
      .insertInto('reviewing_officer')
      .values({ id: service.ids.next(), ...officer })
      .execute()
    return done(undefined)
  })
}

/** The placements of a child that stand, as the owner reads them. */
export async function standingPlacements(owner: TrustDatabase, childId: string) {
  return await owner.tables
    .selectFrom('placement')
    .selectAll()
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}
