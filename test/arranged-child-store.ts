import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import type { TestHouse } from '#test/house.ts'

const arranging = defineAct('arrange a test', [])

/** A child with an open episode, allocated to a worker of a team. */
export async function aChildOfTheTeam(
  house: TestHouse,
  of: {
    readonly teamId: string
    readonly workerId: string
    readonly givenName?: string
    readonly familyName?: string
    readonly bornOn?: string
  },
): Promise<string> {
  const ctx = house.asService('arrange')
  const id = house.ids.next()
  const today = house.clock.today()
  await act(ctx, arranging, [id], async (tx, entry) => {
    const team = await tx.selectFrom('team').select('id').where('id', '=', of.teamId).executeTakeFirst()
    if (team === undefined) {
      entry.about(of.teamId)
      await tx.insertInto('team').values({ id: of.teamId, name: 'North', does: 'safeguarding and support' }).execute()
    }
    await tx
      .insertInto('person')
      .values({
        id,
        given_name: of.givenName ?? 'Kit',
        family_name: of.familyName ?? 'Ferris',
        born_on: Temporal.PlainDate.from(of.bornOn ?? '2017-03-02'),
        is_child: true,
      })
      .execute()
    const episodeId = house.ids.next()
    await tx
      .insertInto('episode')
      .values({ id: episodeId, child_id: id, referred_on: today, source_code: '1A', came_from: 'contact' })
      .execute()
    await tx
      .insertInto('allocation')
      .values({
        id: house.ids.next(),
        child_id: id,
        episode_id: episodeId,
        account_id: of.workerId,
        team_id: of.teamId,
        allocated_on: today,
        reason: 'Room for one more',
      })
      .execute()
    const allocated = { right: 'record', why: 'allocation', sourceId: episodeId, from: ctx.clock.now() } as const
    await giveGrant(tx, ctx, { accountId: of.workerId, personId: id, ...allocated })
    return done(undefined)
  })
  return id
}

/** The child lives with a foster carer. */
export async function aPlacedChild(house: TestHouse, childId: string, carerId: string): Promise<void> {
  const ctx = house.asService('arrange')
  await act(ctx, arranging, [childId], async (tx) => {
    const placed = { right: 'placement', why: 'placement', sourceId: house.ids.next(), from: ctx.clock.now() } as const
    await giveGrant(tx, ctx, { accountId: carerId, personId: childId, ...placed })
    return done(undefined)
  })
}

/** The clocks about a need or a concern, the earliest first: kind, due, and whether they stand, were met or were ended. */
export async function clocksAbout(house: TestHouse, aboutId: string): Promise<readonly string[]> {
  const rows = await house.owner.tables
    .selectFrom('clock')
    .select(['kind', 'due_on', 'met_on', 'ended_on'])
    .where('about_id', '=', aboutId)
    .orderBy('began_at')
    .orderBy('id')
    .execute()
  return rows.map(({ kind, due_on, met_on, ended_on }) => {
    const state = met_on !== null ? 'met' : ended_on !== null ? 'ended' : 'stands'
    return `${kind} ${due_on?.toString() ?? 'not known'} ${state}`
  })
}

/** Restricts a child's record, with whom to ring. */
export async function restrict(house: TestHouse, childId: string, ringId: string): Promise<void> {
  const ctx = house.asService('arrange')
  const today = house.clock.today()
  await act(ctx, arranging, [childId], async (tx) => {
    await tx
      .insertInto('restriction')
      .values({
        id: house.ids.next(),
        person_id: childId,
        reason: 'A relative works here',
        ring_account_id: ringId,
        placed_on: today,
        review_on: today.add({ months: 3 }),
      })
      .execute()
    return done(undefined)
  })
}

/** Strikes out a concern as entered on the wrong child. */
export async function strike(house: TestHouse, childId: string, concernId: string): Promise<void> {
  const ctx = house.asService('arrange')
  await act(ctx, arranging, [childId], async (tx) => {
    await tx
      .insertInto('striking')
      .values({
        id: house.ids.next(),
        child_id: childId,
        struck_table: 'concern',
        struck_id: concernId,
        reason: 'Another child’s',
        struck_on: house.clock.today(),
        struck_by: ctx.actor.accountId,
      })
      .execute()
    return done(undefined)
  })
}
