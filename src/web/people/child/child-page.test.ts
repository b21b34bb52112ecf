import { after, before, describe, it } from 'node:test'
import { allocated, anEpisode, aPerson, aTeam, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('a child’s page', () => {
  let house: TestHouse
  let team: Team

  before(async () => {
    house = await testHouse('child page')
    team = await aTeam(house, 'North assessment')
  })
  after(async () => await house.close())

  it('opens', async () => {
    const kit = await aPerson(house, {
      givenName: 'Kit',
      familyName: 'Ferris',
      bornOn: Temporal.PlainDate.from('2020-03-04'),
    })
    await anEpisode(house, kit)
    await allocated(team, kit)
    const visit = await visitor(house, team.worker)
    await visit.open(paths.child(kit))
    visit.says('Kit Ferris')
    console.log(visit.headings(), visit.text)
  })
})
