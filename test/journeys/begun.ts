import { allocate } from '#domains/casework/allocation/allocate.ts'
import { anEpisode, aPerson } from '#test/children.ts'
import type { Journey } from '#test/journeys/journey.ts'
import { must, type PersonName } from '#test/journeys/trust.ts'

interface Begun {
  readonly givenName: string
  readonly familyName: string
  readonly bornOn: string
  readonly worker: PersonName
}

/** Work with a child that begun today, by the commands: for a story that is about what comes after. Resolves to the child's id. */
export async function workBegan({ house, settled }: Journey, child: Begun): Promise<string> {
  const { givenName, familyName, worker } = child
  const bornOn = Temporal.PlainDate.from(child.bornOn)
  const childId = await aPerson(house, { givenName, familyName, bornOn })
  await anEpisode(house, childId)
  const accountId = settled.accounts[worker]
  const teamId = settled.teams['Harbour assessment'] ?? ''
  must(await allocate(house.asService('allocating'), { childIds: [childId], accountId, teamId, reason: 'Has room' }))
  return childId
}
