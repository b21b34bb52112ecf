import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { leaveNeedOpen } from '#domains/casework/closure/closure-needs.ts'
import { addService } from '#domains/commissioning/add-service.ts'
import { needsOfChild } from '#domains/commissioning/need-store.ts'
import { directory } from '#domains/commissioning/service-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { aChildOfTheTeam } from '#test/arranged-child-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const leaving = defineAct('close over a need', ['head of service'])

describe('the pages of needs and services', () => {
  let house: TestHouse
  let worker: Ctx
  let commissioner: Ctx
  let provider: Ctx
  let head: Ctx
  let childId: string

  before(async () => {
    house = await testHouse('commissioning pages')
    const teamId = house.ids.next()
    commissioner = await house.someone('commissioner', 'Ines Voss')
    head = await house.someone('head of service', 'Hanif Orrin')
    worker = await house.someone('social worker', 'Tom Ashe', { teamId })
    childId = await aChildOfTheTeam(house, { teamId, workerId: worker.actor.accountId })
    await addService(commissioner, {
      agency: { name: 'Harbour House' },
      name: 'Harbour talking',
      about: 'Somebody to talk to, once a week.',
      meets: ['recovery from harm'],
      agesFrom: 6,
      agesTo: 17,
      weeklyPence: 125_050,
      places: 2,
    })
    const [service] = await list(
      commissioner,
      'test',
      async (tx) => await directory(tx, house.clock.today()),
      () => [],
    )
    provider = await house.someone('provider', 'Gil Harbour', { agencyId: service?.agencyId ?? '' })
  })
  after(async () => await house.close())

  it('follow a need from its naming to a service that ends with an outcome', async () => {
    const tom = await visitor(house, worker)
    await tom.open(paths.newNeed(childId))
    await tom.press('Name the need')
    assert.equal(tom.errors().length, 3)
    tom.fill({
      'What kind of need is it?': 'Recovery from harm or trauma',
      'What does the child need, in a line?': 'Somebody to talk to',
      'Why does the child need it?': 'The nightmares go on.',
    })
    await tom.press('Name the need')
    tom.says('Kit Ferris', 'Nothing asked for', 'Recovery from harm or trauma')
    const needPath = tom.path

    await tom.follow('Ask a service')
    tom.says('Harbour House. For 6 to 17 years. 2 of 2 places free.')
    assert.equal(await tom.leaves('What do you ask of it?', 'Weekly, after school.'), '')
    await tom.press('Ask the service')
    assert.deepEqual(tom.errors(), ['Select a service'])
    assert.equal(tom.value('What do you ask of it?'), 'Weekly, after school.')
    tom.fill({ 'Which service do you ask?': 'Harbour talking' })
    await tom.press('Ask the service')
    tom.says('The service is asked.', 'Service asked', 'None yet')

    const gil = await visitor(house, provider)
    await gil.open(paths.provider())
    const [, row] = gil.table('What you were asked')
    assert.deepEqual(row?.slice(1, 4), ['A child, 9 years old', 'Harbour talking', '7 Sep 2026'])
    gil.saysNot('Kit')
    await gil.follow('Recovery from harm or trauma, asked on 7 Sep 2026')
    gil.says('Weekly, after school.')
    gil.saysNot('Kit', 'nightmares')
    gil.fill({ 'Can you help this child?': 'No, this is not for us' })
    await gil.press('Answer')
    assert.deepEqual(gil.errors(), ['Enter why, so that the worker knows what to try next'])
    gil.fill({ 'Can you help this child?': 'Yes, we can help this child' })
    await gil.press('Answer')
    gil.says('Your answer is sent.')

    await tom.open(needPath)
    await tom.follow('Start the service (Harbour talking)')
    tom.fill({ 'When did the service start?': '2026-09-07' })
    await tom.press('Start the service')
    tom.says('Service running', 'It runs')
    await gil.open(paths.provider())
    assert.deepEqual(gil.table('Children whom you serve')[1]?.slice(0, 2), [
      'Kit Ferris',
      'Recovery from harm or trauma',
    ])

    await tom.follow('End the service (Harbour talking)')
    tom.fill({
      'When did the service end?': '2026-09-07',
      'How did it end?': 'The need was met',
      'What changed for the child?': 'She sleeps.',
    })
    await tom.press('End the service')
    tom.says('The service has ended.', 'How it ended', 'It has been met')
  })

  it('show the commissioner a need that nothing meets without the child, and keep a service added on the spot', async () => {
    const tom = await visitor(house, worker)
    await tom.open(paths.newNeed(childId))
    tom.fill({
      'What kind of need is it?': 'A trusted adult of the child’s own',
      'What does the child need, in a line?': 'An adult of her own',
      'Why does the child need it?': 'There is nobody.',
    })
    await tom.press('Name the need')
    await tom.follow('Ask a service')
    tom.says('No service of the directory meets “A trusted adult of the child’s own”.')
    await tom.follow('Nothing is available')
    tom.fill({
      'What was tried?': 'Two mentoring schemes; both are full.',
      'What does going without cost the child?': 'She stays out with people nobody knows.',
    })
    await tom.press('Enter it in the register')
    tom.says('The need stands in the unmet-need register.', 'Unmet', '0 days')

    const ines = await visitor(house, commissioner)
    await ines.open(paths.unmetNeeds())
    const [, row] = ines.table('A trusted adult of the child’s own: 1')
    assert.deepEqual(row?.slice(1), [
      'A child, 9 years old',
      '7 Sep 2026',
      '0',
      'Two mentoring schemes; both are full.',
    ])
    ines.saysNot('Kit', 'Ferris')
    await ines.follow('An adult of her own, unmet since 7 Sep 2026')
    ines.fill({
      'Which service was found?': 'One that is not in the directory yet',
      'Who runs the service?': 'Another agency',
      'Name of the other agency': 'Lantern',
      'What is the service called?': 'Lantern mentors',
      'What does it do?': 'An adult who stays.',
      'What can it meet?': ['A trusted adult of the child’s own'],
      'Youngest age': '8',
      'Oldest age': '18',
      'What does a week cost, in pounds?': 'a lot',
      'What was agreed?': 'From Friday, with Ada Lant.',
    })
    await ines.press('Keep what was found')
    assert.deepEqual(ines.errors(), ['Enter an amount in pounds and pence, like 1,234.50'])
    ines.fill({ 'What does a week cost, in pounds?': '95.50' })
    await ines.press('Keep what was found')
    ines.says('Kept. The child’s worker can start the service now.', 'Lantern mentors has accepted and has not started')
    await ines.open(paths.services())
    const rows = ines.table('The directory of services')
    assert.deepEqual(
      rows.slice(1).map(([name, by, , , , cost]) => [name, by, cost]),
      [
        ['Harbour talking', 'Harbour House', '£1,250.50 a week'],
        ['Lantern mentors', 'Lantern', '£95.50 a week'],
      ],
    )

    const found = await list(
      head,
      'test',
      async (tx) => await needsOfChild(tx, childId),
      () => [],
    )
    const unmet = found.find(({ state }) => state === 'unmet')
    assert.ok(unmet !== undefined)
    const left = { id: unmet.id, title: unmet.title, state: 'unmet' } as const
    await act(head, leaving, [childId], async (tx) => {
      await leaveNeedOpen(tx, head, childId, left, 'The family has moved out of reach.')
      return done(undefined)
    })
    const hanif = await visitor(house, head)
    await hanif.open(paths.unmetNeeds())
    hanif.says('Case closed', 'Left open by Hanif Orrin when the case was closed', '1 of them left open')
    await ines.open(paths.unmetNeeds())
    ines.says('Left open by Hanif Orrin when the case was closed')

    await tom.open(paths.unmetNeeds())
    tom.says('Of the children you work with.', 'Kit Ferris')
    await tom.follow('An adult of her own, unmet since 7 Sep 2026 for Kit Ferris')
    tom.says('From Friday, with Ada Lant.')
    await ines.open(tom.path)
    assert.equal(ines.status, 404, 'the commissioner does not open the child’s record')

    const { path } = tom
    house.clock.moveTo(house.clock.now().add({ hours: 48 }))
    const later = await visitor(house, worker)
    await later.open(path)
    await later.follow('End the need')
    later.fill({ 'How did the need end?': 'It is no longer there', 'How do you know?': 'Her aunt has moved in.' })
    await later.press('End the need')
    assert.match(later.errors().join(), /^Hanif Orrin closed the case over this need/)
    const headLater = await visitor(house, head)
    await headLater.open(`${path}/ending`)
    headLater.fill({ 'Why are you opening this record?': 'I manage or supervise this work' })
    await headLater.press('Open the record')
    headLater.fill({ 'How did the need end?': 'It is no longer there', 'How do you know?': 'Her aunt has moved in.' })
    await headLater.press('End the need')
    headLater.says('The need has ended.', 'Left the register')
    await later.open(`${path}?asKnown=2026-09-07`)
    later.says('Unmet', 'Has stood 0 days')
    later.saysNot('Her aunt has moved in.')
    assert.ok(!later.links().includes('End the need'))
  })
})
