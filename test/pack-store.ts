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

/** The child is looked after under a status, lives with a carer, and has been missing for an hour. */
export async function inCareAndMissing(house: TestHouse, childId: string, code: string): Promise<void> {
  const [periodId, stepId] = [house.ids.next(), house.ids.next()]
  const today = house.clock.today()
  await act(house.asService('arrange'), arranging, [childId], async (tx) => {
    const episode = await tx
      .selectFrom('episode')
      .select('id')
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow()
    const of = { child_id: childId, episode_id: episode.id }
    await tx
      .insertInto('period_of_care')
      .values({ id: periodId, ...of, began_on: today })
      .execute()
    await tx
      .insertInto('legal_status')
      .values({ id: house.ids.next(), child_id: childId, period_id: periodId, code, began_on: today })
      .execute()
    await tx
      .insertInto('placement')
      .values({
        id: house.ids.next(),
        child_id: childId,
        period_id: periodId,
        type_code: 'U1',
        carer_name: 'Bea Holt',
        out_of_area: false,
        began_on: today,
        reason_new: 'S',
        reason: 'arranged',
      })
      .execute()
    await tx
      .insertInto('step')
      .values({ id: stepId, ...of, kind: 'missing-child', edition: '1', began_on: today, answers: '{}' })
      .execute()
    const told = {
      health: 'Asthma: the blue inhaler.',
      safety: 'Never alone with Uncle Ray.',
      whoDecidesRest: 'Jo Marsh.',
    }
    await tx
      .insertInto('step')
      .values({
        ...{ id: house.ids.next(), ...of, kind: 'placement-plan', edition: '1', began_on: today },
        ...{ concluded_on: today, outcome: 'planned', answers: JSON.stringify(told), judged: '[]', transcript: '[]' },
      })
      .execute()
    await tx
      .insertInto('known_for_safety')
      .values({ id: house.ids.next(), person_id: childId, says: 'Penicillin makes her very ill.', since: today })
      .execute()
    await tx
      .insertInto('missing_episode')
      .values({
        id: house.ids.next(),
        ...of,
        step_id: stepId,
        missing_from: house.clock.now().subtract({ hours: 1 }),
        last_seen: 'at the bus station',
        police_reference: 'WX-1',
      })
      .execute()
    return done(undefined)
  })
}

/** The child moves from whoever cares for them to somebody else, today; the plan of the placement before stays the latest. */
export async function movedOn(house: TestHouse, childId: string, carerName: string): Promise<void> {
  const today = house.clock.today()
  await act(house.asService('arrange'), arranging, [childId], async (tx) => {
    const { id: _ended, ...before } = await tx
      .updateTable('placement')
      .set({ ended_on: today, end_code: 'X1', ended_because: 'moved' })
      .where('child_id', '=', childId)
      .where('ended_on', 'is', null)
      .returning(['id', 'period_id', 'type_code', 'out_of_area'])
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('placement')
      .values({
        ...before,
        ...{
          id: house.ids.next(),
          child_id: childId,
          carer_name: carerName,
          began_on: today,
          reason_new: 'P',
          reason: 'moved',
        },
      })
      .execute()
    return done(undefined)
  })
}
