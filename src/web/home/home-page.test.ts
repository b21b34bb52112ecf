import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { personalRoles } from '#domains/ledger/actor.ts'
import { allocated, anEpisode, aPerson, aTeam, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('the home of each role', () => {
  let house: TestHouse
  let team: Team
  let kit: string

  before(async () => {
    house = await testHouse('homes', '2026-07-01T09:00:00+01:00')
    team = await aTeam(house, 'North assessment')
    kit = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris', bornOn: day('2020-03-04') })
    const noa = await aPerson(house, { givenName: 'Noa', familyName: 'Quill', bornOn: day('2026-06-20') })
    await anEpisode(house, kit)
    await allocated(team, kit)
    await anEpisode(house, noa)
    house.clock.moveTo(Temporal.Instant.from('2026-09-07T09:00:00+01:00'))
  })
  after(async () => await house.close())

  for (const role of personalRoles)
    it(`opens for: ${role}`, async () => {
      const visit = await visitor(house, await house.someone(role, `Home of ${role}`))
      await visit.open(paths.home())
      assert.equal(visit.status, 200, visit.text)
      assert.match(visit.headings()[0] ?? '', /^h1 /)
    })

  it('shows a social worker what is overdue, who has not been seen, and every child', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.home())
    visit.says('1 child.', '1 not seen for twenty working days.', 'See the child: Kit Ferris')
    assert.match(visit.section('Not seen for twenty working days'), /Kit Ferris: Never: 68 days since the referral/)
    assert.match(visit.table('All my children')[1]?.join('|') ?? '', /Kit Ferris, 6 years old\|Never.*overdue/)
    visit.saysNot('Noa Quill')
    await visit.follow('Kit Ferris')
    assert.equal(visit.path, paths.child(kit))
  })

  it('gives a social worker back what was being written', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.newNote(kit))
    visit.fill({ 'With whom?': 'Rosa Pell' })
    await visit.press('Save and come back later')
    await visit.open(paths.home())
    assert.match(visit.section('What you were writing'), /A note: Kit Ferris, saved 7 September 2026/)
    await visit.follow('A note: Kit Ferris')
    assert.equal(visit.value('With whom?'), 'Rosa Pell')
  })

  it('shows a team manager the unseen with their worker, the unallocated and the caseloads', async () => {
    const visit = await visitor(house, team.manager)
    await visit.open(paths.home())
    assert.match(visit.section('Not seen for twenty working days'), /Kit Ferris.*Lena Crow/)
    assert.match(visit.section('Without a worker'), /Noa Quill, 11 weeks old, since 1 Jul 2026/)
    assert.match(visit.section('Caseloads'), /Lena Crow/)
    await visit.follow('All the team’s children (1)')
    visit.says('Kit Ferris', 'Lena Crow')
  })

  it('leads each role only to pages that open for it', async () => {
    for (const role of personalRoles) {
      const visit = await visitor(house, await house.someone(role, `Links of ${role}`))
      await visit.open(paths.home())
      for (const href of visit.everyHref().filter((each) => each.startsWith('/') && !each.includes('/assets/'))) {
        await visit.open(href)
        assert.equal(visit.status, 200, `${role} is led to ${href}, which answers ${visit.status}`)
      }
    }
  })
})
