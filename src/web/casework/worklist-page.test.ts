import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { nameDeputy } from '#domains/access/deputies/name-deputy.ts'
import { allocate } from '#domains/casework/allocate.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { agencyChecks, familyTold } from '#practice/obligations/front-door.ts'
import { childSeenHighNeed } from '#practice/obligations/seeing.ts'
import { restrict } from '#test/access-store.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { keepAClock } from '#test/clocks.ts'
import { type ClosureSetting, closureSetting, did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

describe('the worklist', () => {
  let house: TestHouse
  let people: ClosureSetting
  let worker: Visitor
  let children: readonly ChildAtWork[]
  let colleague: Ctx

  before(async () => {
    house = await testHouse('worklist', '2026-09-07T09:00:00+01:00')
    people = await closureSetting(house)
    children = await aFamily(house, { children: ['Kit', 'Noa', 'Ari'], referredOn: '2026-09-01' })
    const { accountId } = people.worker.actor
    const childIds = children.map(({ childId }) => childId)
    did(await allocate(people.manager, { childIds, accountId, teamId: people.team.teamId, reason: 'Has room' }))
    const [kit, noa] = children
    assert.ok(kit && noa)
    await keepAClock(house, kit, childSeenHighNeed, day('2026-08-24'), accountId)
    await keepAClock(house, noa, familyTold, day('2026-09-04'), accountId)
    await keepAClock(house, noa, agencyChecks, day('2026-09-07'), accountId)
    worker = await visitor(house, people.worker)
    colleague = await house.someone('social worker', 'Imre Vane', { teamId: people.team.teamId })
  })
  after(async () => await house.close())

  it('counts what is due by how it stands, and shows each with its child and its date', async () => {
    await worker.open(paths.worklist())
    assert.equal(worker.headings()[0], 'h1 Worklist')
    assert.match(worker.section('Overdue'), /See the child: high need: Kit Ferris.*6 days overdue/)
    await worker.follow(linkThat(worker, /^Due today \(\d+\)$/))
    assert.match(worker.section('Due today'), /Tell the child and the family what was decided: Noa Ferris/)
    await worker.follow(linkThat(worker, /^Due in the next seven days/))
    assert.match(worker.section('Due in the next seven days'), /Complete checks with agencies: Noa Ferris/)
  })

  it('narrows to one kind of work, and says how many there are of each', async () => {
    await worker.open(`${paths.worklist()}?due=overdue&kind=telling`)
    assert.match(worker.section('Overdue, telling and answering'), /Nothing\./)
    await worker.open(`${paths.worklist()}?due=overdue&kind=seeing`)
    assert.match(worker.section('Overdue, seeing children'), /Kit Ferris/)
  })

  it('shows a manager the team, and each worker of it; and nobody else’s', async () => {
    const manager = await visitor(house, people.manager)
    await manager.open(paths.worklist())
    manager.says('My team')
    assert.match(manager.section('Overdue'), /Kit Ferris/)
    await manager.open(`${paths.worklist()}?who=${people.worker.actor.accountId}`)
    assert.match(manager.section('Overdue'), /Kit Ferris/)
    const other = await visitor(house, await house.someone('social worker', 'Somebody elsewhere'))
    await other.open(`${paths.worklist()}?who=${people.worker.actor.accountId}`)
    assert.equal(other.status, 404)
  })

  it('is shown to a deputy on the days that were named, who opens its children without being asked why', async () => {
    await worker.open(paths.deputies())
    worker.fill({
      'Who covers for you?': 'Imre Vane, social worker, North assessment',
      'From which day?': '2026-09-08',
      'Until which day, that day included?': '2026-09-11',
      'Why?': 'Leave',
    })
    await worker.press('Name this deputy')
    worker.says('Imre Vane covers for you from Tuesday 8 September 2026 to Friday 11 September 2026: Leave')

    const deputy = await visitor(house, colleague)
    await deputy.open(`${paths.worklist()}?who=${people.worker.actor.accountId}`)
    assert.equal(deputy.status, 404, 'not before the first day')

    house.clock.moveTo(Temporal.Instant.from('2026-09-09T09:00:00+01:00'))
    const covering = await visitor(house, colleague)
    await covering.open(`${paths.worklist()}?who=${people.worker.actor.accountId}`)
    covering.says('You cover for', 'ask the manager of their team who answers for such a child')
    assert.match(covering.section('Overdue'), /Kit Ferris/)
    const [kit] = children
    await covering.open(paths.child(kit?.childId ?? ''))
    assert.equal(covering.headings()[0], 'h1 Kit Ferris')
    const looks = await entriesOf(house.owner, kit?.childId ?? '')
    assert.equal(looks.at(-1)?.purpose, 'covering for the worker')
  })

  it('hands a deputy no restricted child, and tells the worker so', async () => {
    const ari = children[2]
    assert.ok(ari)
    worker = await visitor(house, people.worker)
    await restrict(house.asService('restrict'), ari.childId, people.head.actor.accountId)
    await worker.open(paths.deputies())
    worker.says('One of your children is restricted.', 'A deputy does not see them.')
    const covering = await visitor(house, colleague)
    for (const due of ['overdue', 'today', 'week', 'later', 'unknown']) {
      await covering.open(`${paths.worklist()}?who=${people.worker.actor.accountId}&due=${due}`)
      covering.saysNot('Ari Ferris')
    }
    await covering.open(paths.child(ari.childId))
    covering.says('Why are you opening this record?')
    covering.fill({ 'Why are you opening this record?': 'I am covering for the allocated worker' })
    await covering.press('Open the record')
    assert.equal(covering.status, 404)
    await worker.open(`${paths.worklist()}?due=later`)
    await worker.open(paths.child(ari.childId))
    assert.equal(worker.status, 200, 'the worker still has the child')
  })

  it('lets two deputies at once be named by nobody, nor oneself, nor a day that is past', async () => {
    const named = { deputyId: colleague.actor.accountId, reason: 'Leave' }
    const again = await nameDeputy(people.worker, { ...named, from: day('2026-09-10'), until: day('2026-09-20') })
    assert.match(again.ok ? '' : again.unmet[0].says, /covers for you in part of that time already/)
    const self = {
      ...named,
      deputyId: people.worker.actor.accountId,
      from: day('2026-10-01'),
      until: day('2026-10-02'),
    }
    assert.equal((await nameDeputy(people.worker, self)).ok, false)
    assert.equal(
      (await nameDeputy(people.worker, { ...named, from: day('2026-09-01'), until: day('2026-09-02') })).ok,
      false,
    )
    assert.equal(
      (await nameDeputy(people.worker, { ...named, from: day('2026-10-02'), until: day('2026-10-01') })).ok,
      false,
    )
  })
})

function linkThat(visit: Visitor, says: RegExp): string {
  const found = visit.links().find((link) => says.test(link))
  assert.ok(found !== undefined, visit.links().join('; '))
  return found
}
