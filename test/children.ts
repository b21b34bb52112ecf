import { allocate } from '#domains/casework/allocation/allocate.ts'
import { openEpisode } from '#domains/casework/episode/open-episode.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome } from '#domains/ledger/context.ts'
import { createPerson } from '#domains/people/create-person.ts'
import { keepIdentifier } from '#domains/people/create-person-store.ts'
import { addTeam } from '#domains/workforce/add-team.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { keepFlag } from '#test/children-store.ts'
import type { TestHouse } from '#test/house.ts'

/** A family and the people who work with it, made by the same commands as in the trust: for tests of pages. */

const entering = defineAct('enter a person', [])

/** What a command did, or the failure of the test with what it said. */
export function did<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.unmet.map(({ says }) => says).join(' '))
  return outcome.value
}

/** Somebody in the record. */
export async function aPerson(house: TestHouse, person: Partial<Parameters<typeof createPerson>[2]>): Promise<string> {
  const service = house.asService('a person')
  return did(
    await act(service, entering, [], async (tx, entry) => {
      const id = await createPerson(tx, service, { isChild: true, source: 'told by the test', ...person })
      entry.about(id)
      return done(id)
    }),
  )
}

/** An open episode of a child, referred on a day (today) by a school. */
export async function anEpisode(house: TestHouse, childId: string, referredOn = house.clock.today()): Promise<string> {
  const service = house.asService('an episode')
  return did(
    await act(service, entering, [childId], async (tx) =>
      done((await openEpisode(tx, service, { childId, referredOn, sourceCode: '2A', cameFrom: 'contact' })).episodeId),
    ),
  )
}

export interface Team {
  readonly teamId: string
  readonly manager: Ctx
  readonly worker: Ctx
}

/** A team with its manager and one social worker with room for twenty. */
export async function aTeam(house: TestHouse, name: string, workerName = 'Lena Crow'): Promise<Team> {
  const service = house.asService('a team')
  const team = did(await addTeam(service, { name, does: 'assessment' }))
  const manager = await house.someone('team manager', `Manager of ${name}`, { teamId: team.id })
  const worker = await house.someone('social worker', workerName, { teamId: team.id })
  did(await givePost(service, { accountId: worker.actor.accountId, teamId: team.id, roomFor: 20 }))
  return { teamId: team.id, manager, worker }
}

export async function allocated(team: Team, ...childIds: readonly string[]): Promise<void> {
  const { accountId } = team.worker.actor
  did(await allocate(team.manager, { childIds, accountId, teamId: team.teamId, reason: 'Knows the family' }))
}

/** A child as a census brings one: a number and no name, with what the census could not settle. */
export async function aCensusChild(house: TestHouse, number: string, flag: string): Promise<string> {
  const childId = await aPerson(house, { bornOn: Temporal.PlainDate.from('2019-01-05') })
  const service = house.asService('a census child')
  did(
    await act(service, entering, [childId], async (tx) => {
      const source = 'census 2026'
      const kind = "authority's number"
      await keepIdentifier(tx, { id: house.ids.next(), personId: childId, kind, value: number, source })
      await keepFlag(tx, { id: house.ids.next(), childId, importId: house.ids.next(), says: flag })
      return done(
        await openEpisode(tx, service, {
          childId,
          referredOn: house.clock.today(),
          sourceCode: '2A',
          cameFrom: 'census',
        }),
      )
    }),
  )
  return childId
}
