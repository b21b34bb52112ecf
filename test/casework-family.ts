import { openEpisode } from '#domains/casework/episode/open-episode.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { createPerson } from '#domains/people/create-person.ts'
import { addTeam } from '#domains/workforce/add-team.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { keepSiblings } from '#test/casework-store.ts'
import type { TestHouse } from '#test/house.ts'

/** A family at work: brothers and sisters with open episodes, for situations of casework. */

const setting = defineAct('set a situation', [])

export interface ChildAtWork {
  readonly childId: string
  readonly episodeId: string
  readonly name: string
}

export interface FamilySetting {
  /** Given names, the eldest first. */
  readonly children: readonly string[]
  readonly familyName?: string
  /** Left out: today. */
  readonly referredOn?: string
}

/** Children of one family, each with an open episode referred on the same day. */
export async function aFamily(house: TestHouse, setTo: FamilySetting): Promise<readonly ChildAtWork[]> {
  const service = house.asService('a family')
  const referredOn = setTo.referredOn === undefined ? house.clock.today() : Temporal.PlainDate.from(setTo.referredOn)
  const familyName = setTo.familyName ?? 'Ferris'
  const made: ChildAtWork[] = []
  for (const [index, givenName] of setTo.children.entries()) {
    const outcome = await act(service, setting, [], async (tx, entry) => {
      const bornOn = Temporal.PlainDate.from('2012-03-04').add({ years: index * 2 })
      const childId = await createPerson(tx, service, { givenName, familyName, bornOn, isChild: true, source: 'test' })
      entry.about(childId)
      const { episodeId } = await openEpisode(tx, service, {
        childId,
        referredOn,
        sourceCode: '2B',
        cameFrom: 'contact',
      })
      return done({ childId, episodeId, name: `${givenName} ${familyName}` })
    })
    if (outcome.ok) made.push(outcome.value)
  }
  await act(
    service,
    setting,
    made.map(({ childId }) => childId),
    async (tx) => {
      await keepSiblings(
        tx,
        service,
        made.map(({ childId }) => childId),
      )
      return done(undefined)
    },
  )
  return made
}

export interface TeamAtWork {
  readonly teamId: string
  readonly teamManager: Ctx
  /** A worker of the team with a post. */
  worker(name: string, roomFor?: number): Promise<Ctx>
}

/** A team with its manager. */
export async function aTeam(house: TestHouse, name = 'North assessment'): Promise<TeamAtWork> {
  const service = house.asService('a team')
  const team = await addTeam(service, { name, does: 'assessment' })
  if (!team.ok) throw new Error(team.unmet[0].says)
  const teamId = team.value.id
  return {
    teamId,
    teamManager: await house.someone('team manager', `Manager of ${name}`, { teamId }),
    async worker(workerName, roomFor = 12) {
      const worker = await house.someone('social worker', workerName, { teamId })
      await givePost(service, { accountId: worker.actor.accountId, teamId, roomFor })
      return worker
    },
  }
}
