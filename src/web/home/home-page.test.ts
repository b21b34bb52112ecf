import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { rungByCarer } from '#domains/concerns/concern-list-store.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { bar, endRoles, grant, restrict } from '#test/access-store.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
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

  it('tells a carer whom to ring about each child who lives with them now, and of nobody who is hidden from them', async () => {
    const service = house.asService('placements')
    const carer = await house.someone('carer', 'Maureen Pinnock')
    const { accountId } = carer.actor
    const aChild = async (givenName: string, worker?: string) => {
      const child = await aPerson(house, { givenName, familyName: 'Sedge', bornOn: day('2018-03-04') })
      await anEpisode(house, child)
      if (worker !== undefined)
        did(await allocate(team.manager, { childIds: [child], accountId: worker, teamId: team.teamId, reason: 'Room' }))
      return child
    }
    const aWorker = async (name: string, phone: string) => {
      const registered = { role: 'social worker', registration: 'SW54321', teamId: team.teamId } as const
      const email = `${name.toLowerCase().replace(' ', '.')}@wexmoor.example`
      const added = did(await addUser(service, { name, phone, email, ...registered }))
      did(await givePost(service, { accountId: added.accountId, teamId: team.teamId, roomFor: 20 }))
      return added.accountId
    }
    const [asha, omar] = [await aWorker('Asha Lind', '01632 960601'), await aWorker('Omar Reed', '01632 960602')]
    const ruth = await house.someone('head of service', 'Ruth Hale')
    const una = await house.someone('team manager', 'Una Marsh')
    const [ivy, wren, rue, bo] = [
      await aChild('Ivy', asha),
      await aChild('Wren', asha),
      await aChild('Rue'),
      await aChild('Bo', asha),
    ]
    const [gil, sol, left] = [await aChild('Gil', asha), await aChild('Sol', asha), await aChild('Dot', omar)]
    const now = house.clock.now()
    const placed = {
      accountId,
      right: 'placement',
      why: 'placement',
      from: now.subtract({ hours: 2 }),
      until: undefined,
    } as const
    for (const child of [ivy, wren, rue, bo, left]) await grant(service, child, placed)
    await grant(service, gil, { ...placed, until: now.subtract({ hours: 1 }) })
    await grant(service, sol, { ...placed, right: 'share', why: 'share' })
    await restrict(service, wren, una.actor.accountId)
    await bar(service, bo, accountId, ruth.actor.accountId)
    await endRoles(service, omar)

    const visit = await visitor(house, carer)
    await visit.open(paths.home())
    visit.says(
      'Ivy Sedge By day ring Asha Lind, the child’s worker: 01632 960601',
      'Wren Sedge By day ring Una Marsh: Number not known',
      'Rue Sedge By day ring Home of head of service: Number not known',
      'Dot Sedge By day ring Manager of North assessment: Number not known',
      'Out of hours, or where nobody answers by day, ring the duty team',
    )
    visit.saysNot('Omar Reed', 'Bo Sedge', 'Gil Sedge')
    const rung = async (ctx: Ctx) =>
      await list(
        ctx,
        'children placed with me',
        async (tx) => (await rungByCarer(tx)).map(({ childId }) => childId),
        (ids) => ids,
      )
    assert.deepEqual((await rung(carer)).toSorted(), [ivy, wren, rue, left].toSorted())
    for (const other of [await house.someone('carer', 'Carys Prosser'), team.worker])
      assert.deepEqual(await rung(other), [])
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

  it('tells a carer by night to ring duty', async () => {
    house.clock.moveTo(Temporal.Instant.from('2026-09-07T22:00:00+01:00'))
    const carer = await house.someone('carer', 'Ada Quince')
    await grant(house.asService('placements'), kit, {
      ...{
        accountId: carer.actor.accountId,
        right: 'placement',
        why: 'placement',
        from: house.clock.now(),
        until: undefined,
      },
    })
    const visit = await visitor(house, carer)
    await visit.open(paths.home())
    visit.says('It is out of hours now: ring the duty team', 'By day ring Lena Crow, the child’s worker')
  })
})
