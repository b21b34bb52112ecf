import type { Tx } from '#domains/ledger/context.ts'
import type { TestHouse } from '#test/house.ts'

/** A child with an open case, as a measure sees one. */
export interface MeasuredChild {
  readonly referredOn: string
  readonly bornOn?: string
  readonly expectedOn?: string
  readonly diedOn?: string
  readonly team?: string
  readonly seenOn?: string
  readonly restricted?: boolean
  readonly cameFrom?: 'contact' | 'census'
}

const date = (iso: string | undefined): Temporal.PlainDate | null =>
  iso === undefined ? null : Temporal.PlainDate.from(iso)

/** Writes a child, the open episode, who holds it and when the child was seen; returns the child's id. */
export async function keepMeasuredChild(
  tx: Tx,
  house: TestHouse,
  child: MeasuredChild,
  worker: string,
): Promise<string> {
  const [childId, episodeId] = [house.ids.next(), house.ids.next()]
  await tx
    .insertInto('person')
    .values({
      id: childId,
      given_name: 'Child',
      family_name: childId.slice(-6),
      born_on: child.expectedOn === undefined ? date(child.bornOn ?? '2018-01-01') : null,
      expected_on: date(child.expectedOn),
      died_on: date(child.diedOn),
      is_child: true,
    })
    .execute()
  await tx
    .insertInto('episode')
    .values({
      id: episodeId,
      child_id: childId,
      referred_on: Temporal.PlainDate.from(child.referredOn),
      source_code: '1A',
      came_from: child.cameFrom ?? 'contact',
    })
    .execute()
  if (child.team !== undefined)
    await tx
      .insertInto('allocation')
      .values({
        id: house.ids.next(),
        child_id: childId,
        episode_id: episodeId,
        account_id: worker,
        team_id: child.team,
        allocated_on: Temporal.PlainDate.from(child.referredOn),
        reason: 'Room',
      })
      .execute()
  if (child.seenOn !== undefined)
    await tx
      .insertInto('visit')
      .values({
        id: house.ids.next(),
        child_id: childId,
        episode_id: episodeId,
        together_id: house.ids.next(),
        visited_on: Temporal.PlainDate.from(child.seenOn),
        visited_by: worker,
        place: 'home',
        purpose: 'visit',
        seen: 'seen',
        alone: 'yes',
      })
      .execute()
  if (child.restricted === true)
    await tx
      .insertInto('restriction')
      .values({
        id: house.ids.next(),
        person_id: childId,
        reason: 'Adopted',
        ring_account_id: worker,
        placed_on: Temporal.PlainDate.from(child.referredOn),
        review_on: Temporal.PlainDate.from('2027-01-01'),
      })
      .execute()
  return childId
}
