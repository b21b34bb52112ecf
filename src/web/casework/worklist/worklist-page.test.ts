import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { nameDeputy } from '#domains/access/deputies/name-deputy.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { addTeam } from '#domains/workforce/add-team.ts'
import { laterLookedAfterReview, reviewingOfficerAppointed } from '#practice/looked-after/owed.ts'
import { agencyChecks, familyTold, referralDecided } from '#practice/obligations/front-door.ts'
import { childSeenHighNeed } from '#practice/obligations/seeing.ts'
import { restrict } from '#test/access-store.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { keepAClock } from '#test/clocks.ts'
import { aConcern, type ClosureSetting, closureSetting, did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { giveOfficer } from '#test/looked-after-store.ts'
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

describe('the worklist, filled', () => {
  let house: TestHouse
  let people: ClosureSetting
  let worker: Visitor
  let children: readonly ChildAtWork[]

  before(async () => {
    house = await testHouse('worklist filled', '2026-09-07T09:00:00+01:00')
    people = await closureSetting(house)
    children = await aFamily(house, { children: ['Kit', 'Noa'], referredOn: '2026-09-01' })
    const { accountId } = people.worker.actor
    const childIds = children.map(({ childId }) => childId)
    did(await allocate(people.manager, { childIds, accountId, teamId: people.team.teamId, reason: 'Has room' }))
    const [kit] = children
    assert.ok(kit)
    await keepAClock(house, kit, childSeenHighNeed, day('2026-08-24'), accountId)
    worker = await visitor(house, people.worker)
  })
  after(async () => await house.close())

  it('says why something is late, which stops nothing', async () => {
    const [kit] = children
    assert.ok(kit)
    await worker.open(paths.child(kit.childId))
    assert.match(worker.section('What is due'), /Overdue \(2\) See the child: high need/)
    await worker.follow('Say why it is late: See the child: high need')
    worker.fill({ 'Why is it late?': 'Kit was at his father’s.' })
    await worker.press('Save the reason')
    await worker.open(paths.worklist())
    assert.match(worker.section('Overdue'), /Kit Ferris[^.]*6 days overdue.*Why it is late: Kit was at his father’s\./)
    // A visit is recorded all the same.
    await worker.open(paths.newVisit(kit.childId))
    worker.says('Record a visit to Kit Ferris')
  })

  it('shows who owes what: the worker’s own, and what others owe', async () => {
    await worker.open(`${paths.worklist()}?due=overdue&by=worker`)
    assert.match(worker.section('Overdue'), /See the child: high need/)
    await worker.open(`${paths.worklist()}?due=overdue&by=others`)
    assert.match(worker.section('Overdue'), /Decide what is done about the referral: Kit Ferris/)
    assert.doesNotMatch(worker.section('Overdue'), /See the child: high need/)
  })

  it('gives a manager what a manager owes, a reviewing officer what falls to them, and the team what it waits for', async () => {
    const [kit, noa] = children
    assert.ok(kit && noa)
    await keepAClock(house, noa, reviewingOfficerAppointed, day('2026-09-01'))
    const officer = await house.someone('reviewing officer', 'Ines Hallam')
    await keepAClock(house, kit, laterLookedAfterReview, day('2026-03-01'))
    await giveOfficer(house.asService('an officer'), kit, officer.actor.accountId, day('2026-03-01'))
    const reviewing = await visitor(house, officer)
    await reviewing.open(paths.worklist())
    assert.match(reviewing.section('Overdue'), /Hold the next looked-after review: Kit Ferris/)
    reviewing.saysNot('Noa Ferris')
    assert.match(reviewing.section('Reviews to chair (1)'), /Kit Ferris/)

    // Whoever covers for the officer, and for a chair, sees what falls to them by their role, and no restricted child.
    const standIn = await house.someone('reviewing officer', 'Odette Marsh')
    const chair = await house.someone('conference chair', 'Cai Penrose')
    await keepAClock(house, noa, { ...laterLookedAfterReview, whose: 'Conference chair' }, day('2026-03-01'))
    const covering = { deputyId: standIn.actor.accountId, from: day('2026-09-07'), until: day('2026-09-11') }
    for (const away of [officer, chair]) did(await nameDeputy(away, { ...covering, reason: 'Leave' }))
    const deputy = await visitor(house, standIn)
    await deputy.open(paths.home())
    deputy.says('You cover for Ines Hallam until 11 September 2026.', 'You cover for Cai Penrose')
    await deputy.follow('See what falls to Ines Hallam')
    assert.match(deputy.section('Overdue'), /Hold the next looked-after review: Kit Ferris/)
    assert.match(deputy.section('Reviews to chair (1)'), /Looked-after review: Kit Ferris/)
    await deputy.open(paths.worklist())
    deputy.saysNot('Kit Ferris', 'Noa Ferris')
    await deputy.open(`${paths.worklist()}?who=${chair.actor.accountId}`)
    assert.match(deputy.section('Overdue'), /review: Noa Ferris.*Conference chair/)
    assert.match(deputy.section('Reviews to chair (1)'), /Noa Ferris/)

    // Ari is restricted: whatever falls to somebody by their role, whoever covers for them finds nothing of Ari, and opens nothing.
    const [ari] = await aFamily(house, { children: ['Ari'], familyName: 'Sund', referredOn: '2026-09-01' })
    assert.ok(ari)
    const officerOf = await house.someone('team manager', 'Max Standin')
    for (const whose of ['Independent reviewing officer', 'Conference chair', 'Team manager', 'Agency decision maker'])
      await keepAClock(house, ari, { ...laterLookedAfterReview, whose }, day('2026-03-01'))
    await giveOfficer(house.asService('an officer'), ari, officer.actor.accountId, day('2026-03-01'))
    await restrict(house.asService('restrict'), ari.childId, people.worker.actor.accountId)
    for (const away of [people.manager, people.head])
      did(await nameDeputy(away, { ...covering, deputyId: officerOf.actor.accountId, reason: 'Leave' }))
    for (const [covers, away] of [
      [standIn, officer],
      [standIn, chair],
      [officerOf, people.manager],
      [officerOf, people.head],
    ] as const) {
      const inTheirPlace = await visitor(house, covers)
      for (const due of ['overdue', 'today', 'week', 'later', 'unknown']) {
        await inTheirPlace.open(`${paths.worklist()}?who=${away.actor.accountId}&due=${due}`)
        assert.ok(
          !inTheirPlace.html.includes(ari.childId) && !inTheirPlace.text.includes('Ari'),
          `${away.actor.role} ${due}`,
        )
      }
      await inTheirPlace.open(paths.child(ari.childId))
      if (inTheirPlace.buttons().includes('Open the record')) {
        inTheirPlace.fill({ 'Why are you opening this record?': 'I am covering for the allocated worker' })
        await inTheirPlace.press('Open the record')
      }
      assert.equal(inTheirPlace.status, 404, away.actor.role)
    }

    const manager = await visitor(house, people.manager)
    await manager.open(`${paths.worklist()}?who=me&due=week`)
    manager.says('My own')
    assert.match(manager.section('Due in the next seven days'), /Appoint .*: Noa Ferris/)
    manager.saysNot('See the child: high need')
    await aConcern(people.worker, kit.childId)
    const head = await visitor(house, people.head)
    await head.open(`${paths.worklist()}?who=${people.team.teamId}`)
    assert.match(head.section('Waiting for others (1)'), /Kit Ferris: concern about Dean Pike, with Manager of North/)
  })

  it('gives the manager of the front door what the front door’s manager owes, whoever holds the child; and no other team', async () => {
    const [kit] = children
    assert.ok(kit)
    await keepAClock(house, kit, referralDecided, day('2026-09-01'))
    const front = await addTeam(house.asService('a team'), { name: 'The front door', does: 'front door' })
    const manager = await visitor(house, await house.someone('team manager', 'Fay Otter', { teamId: did(front).id }))
    await manager.open(paths.worklist())
    assert.match(manager.section('Overdue'), /Decide what is done about the referral: Kit Ferris/)
    const elsewhere = await addTeam(house.asService('a team'), { name: 'East care', does: 'care' })
    const other = await visitor(house, await house.someone('team manager', 'Ira Moss', { teamId: did(elsewhere).id }))
    await other.open(paths.worklist())
    other.saysNot('Kit Ferris')
  })

  it('opens each list by itself: the unseen, what waits for others by what it is, and the reviews to chair', async () => {
    const head = await visitor(house, people.head)
    await head.open(`${paths.worklist()}?who=${people.team.teamId}`)
    await head.follow(linkThat(head, /^Waiting for others \(1\)$/))
    assert.deepEqual(head.headings(), ['h1 Worklist', 'h2 Waiting for others (1)'])
    head.fill({ 'What waits': 'Services asked for' })
    await head.press('Show')
    assert.match(head.section('Waiting for others: services asked for (0)'), /Nothing waits for anybody else\./)
    head.says('North')
    await head.follow(linkThat(head, /^Not seen \(\d+\)$/))
    assert.deepEqual(head.headings(), ['h1 Worklist', 'h2 Not seen for twenty working days'])
    const officers = await visitor(house, await house.someone('reviewing officer', 'Odile Parr'))
    await officers.open(paths.worklist())
    await officers.follow(linkThat(officers, /^Reviews to chair \(0\)$/))
    assert.deepEqual(officers.headings(), ['h1 Worklist', 'h2 Reviews to chair (0)'])
  })

  it('narrows the reviews to chair to a kind of them and to how they stand', async () => {
    const [, noa] = children
    assert.ok(noa)
    const officer = await house.someone('reviewing officer', 'Perran Kell')
    await giveOfficer(house.asService('an officer'), noa, officer.actor.accountId, day('2026-03-01'))
    const reviewing = await visitor(house, officer)
    await reviewing.open(`${paths.worklist()}?due=chairing`)
    assert.match(reviewing.section('Reviews to chair (1)'), /Looked-after review: Noa Ferris, by 1 Sep 2026 Overdue/)
    reviewing.fill({ 'By when': 'Due later (0)' })
    await reviewing.press('Show')
    assert.match(reviewing.section('Reviews to chair: due later (0)'), /None\./)
    reviewing.fill({ 'By when': 'Overdue (1)' })
    await reviewing.press('Show')
    assert.match(reviewing.section('Reviews to chair: overdue (1)'), /Noa Ferris/)
    await reviewing.open(`${paths.worklist()}?due=chairing&chairs=conferences`)
    assert.match(reviewing.section('Reviews to chair: child protection conferences (0)'), /None\./)
    reviewing.fill({ 'What is to be chaired': 'Reviews of children in care (1)' })
    await reviewing.press('Show')
    assert.match(reviewing.section('Reviews to chair: reviews of children in care (1)'), /Noa Ferris/)
  })

  it('gives a head of service each team, and each worker of the team that is open', async () => {
    const head = await visitor(house, people.head)
    await head.open(paths.worklist())
    head.saysNot(people.worker.actor.name)
    head.fill({ 'Whose work': 'North assessment' })
    await head.press('Show')
    head.fill({ 'Whose work': `North assessment: ${people.worker.actor.name}` })
    await head.press('Show')
    assert.match(head.section('Overdue'), /Kit Ferris/)
    head.fill({ 'Kind of work': 'Reviews, conferences and core groups (2)' })
    await head.press('Show')
    assert.match(head.section('Overdue, reviews, conferences and core groups'), /Kit Ferris/)
  })

  it('a reviewing officer says why a review of theirs is late', async () => {
    const [kit] = children
    assert.ok(kit)
    const officer = await house.someone('reviewing officer', 'Wanda Tye')
    const clockId = await keepAClock(house, kit, laterLookedAfterReview, day('2026-02-01'))
    const reviewing = await visitor(house, officer)
    await reviewing.open(paths.clock(kit.childId, clockId))
    reviewing.fill({ 'Why are you opening this record?': 'I chair this child’s conference, or review the plan' })
    await reviewing.press('Open the record')
    reviewing.fill({ 'Why is it late?': 'The carer was ill.' })
    await reviewing.press('Save the reason')
    reviewing.says('The carer was ill.')
  })

  it('a mistaken clock ends where everybody sees it, with the reason', async () => {
    const [kit] = children
    assert.ok(kit)
    const manager = await visitor(house, people.manager)
    await manager.open(paths.child(kit.childId))
    const link = manager.links().find((text) => /end it as mistaken: See the child: high need$/.test(text))
    await manager.follow(link ?? '')
    manager.fill({ 'Why is it mistaken?': 'It was begun for his cousin.' })
    await manager.press('End it')
    // What was never owed is not asked why it is late.
    manager.says('Why it was ended')
    manager.saysNot('Why is it late?')
    await worker.open(paths.child(kit.childId))
    assert.match(
      worker.section('What is due'),
      /Done or ended in the last six months \(\d+\).*See the child: high need: ended on 7 Sep 2026\. Mistaken: It was begun for his cousin\./,
    )
    await worker.open(paths.worklist())
    worker.saysNot('Why it is late: Kit was at his father’s.')
  })

  it('is turned over page by page, each thing once', async () => {
    const [, noa] = children
    assert.ok(noa)
    const { accountId } = people.worker.actor
    for (let at = 1; at <= 45; at += 1)
      await keepAClock(house, noa, childSeenHighNeed, day('2026-07-01').add({ days: at }), accountId)
    const late = (visit: Visitor) =>
      visit.everyHref().filter((href) => href.includes('/clocks/') && href.startsWith(`/children/`))
    await worker.open(`${paths.worklist()}?kind=seeing`)
    const first = late(worker)
    worker.says('Overdue (45)')
    await worker.follow(linkThat(worker, /^Next/))
    const second = late(worker)
    assert.deepEqual([first.length, second.length, new Set([...first, ...second]).size], [40, 5, 45])
    await worker.follow(linkThat(worker, /^Previous/))
    assert.deepEqual(late(worker), first)
    await worker.open(`${paths.worklist()}?due=overdue&page=9`)
    assert.equal(worker.status, 200)
  })
})

function linkThat(visit: Visitor, says: RegExp): string {
  const found = visit.links().find((link) => says.test(link))
  assert.ok(found !== undefined, visit.links().join('; '))
  return found
}
