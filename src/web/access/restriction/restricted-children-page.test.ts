import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { giveNamedAccess } from '#domains/access/restriction/give-named-access.ts'
import { dutiesHeld } from '#domains/access/restriction/named-duty-store.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { standingRestrictions } from '#domains/access/restriction/restriction-store.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { list } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { declareInterest } from '#domains/people/opening/declare-interest.ts'
import { listClock } from '#domains/people/opening/restricted-list-store.ts'
import { grant } from '#test/access-store.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { did } from '#test/children.ts'
import { at, dutyJobs, onDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'
import { mailServer } from '#test/mail-server.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('restricted children: access that is named and ends, and a list that somebody works every day', () => {
  let house: TestHouse
  let team: TeamAtWork
  let head: Ctx
  let director: Ctx
  let ring: Ctx
  let named: Ctx
  let deputy: Ctx
  let wren: Ctx
  let sam: Ctx
  let dutyManager: Ctx
  let mail: Awaited<ReturnType<typeof mailServer>>
  let kit: ChildAtWork

  const withPhone = async (role: Role, name: string): Promise<Ctx> => {
    const { accountId } = did(
      await addUser(house.asService('test'), {
        name,
        email: `${name.toLowerCase().replaceAll(' ', '.')}@wexmoor.example`,
        role,
        phone: '01632 960123',
      }),
    )
    return house.as({ accountId, name, role })
  }

  before(async () => {
    house = await testHouse('restricted children', '2026-09-07T09:00:00+01:00')
    team = await aTeam(house)
    head = await house.someone('head of service', 'Hester Vane')
    director = await house.someone('director', 'Dilys Orme')
    ring = await withPhone('team manager', 'Rhona Ley')
    named = await house.someone('team manager', 'Nan Field')
    deputy = await house.someone('team manager', 'Dee Hart')
    wren = await team.worker('Wren Asker')
    sam = await withPhone('team manager', 'Sam Weeks')
    dutyManager = await house.someone('team manager', 'Petra Night')
    mail = await mailServer()
    ;[kit] = (await aFamily(house, { children: ['Kit'], familyName: 'Solberg' })) as [ChildAtWork]
  })
  after(async () => {
    await mail.stop()
    await house.close()
  })

  const opens = async (ctx: Ctx): Promise<boolean> => {
    const visit = await visitor(house, ctx)
    await visit.open(paths.child(kit.childId))
    if (visit.buttons().includes('Open the record')) {
      visit.fill({ 'Why are you opening this record?': 'I manage or supervise this work' })
      await visit.press('Open the record')
    }
    return visit.status === 200 && visit.text.includes('Solberg')
  }

  it('a head of service restricts a record on a page, and closes it to themselves', async () => {
    const visit = await visitor(house, head)
    await visit.open(paths.restrict(kit.childId))
    await visit.press('Close it to all but the named')
    assert.equal(visit.errors().length, 3)
    visit.fill({
      'Why is this record open to named people only?': 'The child of somebody who works here.',
      'Who is rung about it, day and night?': 'Rhona Ley, team manager',
      'When is it looked at again?': '2026-12-07',
    })
    await visit.press('Close it to all but the named')
    visit.says(
      'The record is restricted.',
      'The child of somebody who works here.',
      'Rhona Ley, until Monday 4 January 2027',
    )
    visit.saysNot('Solberg')
    assert.deepEqual([await opens(head), await opens(ring), await opens(team.teamManager)], [false, true, false])
  })

  it('opens to somebody by name until a day; not to oneself, not for longer than six months', async () => {
    const visit = await visitor(house, head)
    await visit.open(paths.restrictions())
    await visit.follow('Give somebody access, or renew it (restriction 1)')
    visit.fill({
      'Who needs to open the record?': 'Wren Asker, social worker, North assessment',
      'Until when?': '2027-09-07',
      'Why do they need it?': 'Allocated from today.',
    })
    await visit.press('Open it to them')
    assert.match(visit.errors().join(), /within 6 months/)
    visit.fill({ 'Until when?': '2026-09-18' })
    await visit.press('Open it to them')
    visit.says('Wren Asker', 'until Friday 18 September 2026: ends soon')
    assert.equal(await opens(wren), true)
    const restrictionId = /\/restrictions\/([0-9a-f-]+)\/access/.exec(visit.html)?.[1] ?? ''
    const own = await giveNamedAccess(head, {
      restrictionId,
      accountId: head.actor.accountId,
      endsOn: house.clock.today(),
      reason: 'I want to look.',
    })
    assert.match(own.ok ? '' : own.unmet[0].says, /can’t open a restricted record to yourself/)
    assert.equal(await opens(head), false)
  })

  it('neither the team’s manager nor a deputy inherits it, nor the worker’s manager by a new allocation', async () => {
    did(
      await allocate(ring, {
        childIds: [kit.childId],
        accountId: wren.actor.accountId,
        teamId: team.teamId,
        reason: 'Named already.',
        overReason: '',
      }),
    )
    assert.deepEqual([await opens(team.teamManager), await opens(deputy), await opens(wren)], [false, false, true])
  })

  it('duty is told in a sentence that a manager who may open it gives the worker', async () => {
    const duty = await house.someone('duty', 'Dov Marsh')
    await grant(house.asService('test'), kit.childId, {
      accountId: duty.actor.accountId,
      right: 'record',
      why: 'break glass',
      from: house.clock.now(),
      until: house.clock.now().add({ hours: 8 }),
    })
    const outcome = await allocate(duty, {
      childIds: [kit.childId],
      accountId: wren.actor.accountId,
      teamId: team.teamId,
      reason: 'At once.',
      overReason: '',
    })
    assert.match(outcome.ok ? '' : outcome.unmet[0].says, /restricted.*ring Rhona Ley on 01632 960123/)
  })

  it('the director is told that nobody works the list, until somebody is named: never by themselves', async () => {
    const visit = await visitor(house, director)
    await visit.open(paths.home())
    visit.says('Nobody is named today to work the list of restricted children')
    await visit.follow('Name somebody')
    await visit.follow('Name somebody')
    for (const [what, who] of [
      ['Works the list of restricted children', 'Nan Field, team manager'],
      ['Deputy for the list of restricted children', 'Dee Hart, team manager'],
    ] as const) {
      await visit.open(paths.newNamedDuty())
      visit.fill({
        'What do they do?': what,
        'Who?': who,
        'From when?': what.startsWith('Deputy') ? '2026-09-14' : '2026-09-07',
        'Until when?': '2026-10-30',
        'Why them?': 'She manages no team of these children.',
      })
      await visit.press('Name them')
      visit.says(who.split(',')[0] ?? '')
    }
    await visit.open(paths.home())
    visit.saysNot('Nobody is named today')
  })

  it('the named manager sees each restricted child, what is late and whom to ring, and says what was done; nobody else does', async () => {
    const visit = await visitor(house, named)
    await visit.open(paths.home())
    await visit.follow('Work through the list of restricted children')
    visit.says('Kit Solberg', 'Wren Asker', 'Never seen', 'Rhona Ley on 01632 960123')
    assert.equal(await opens(named), false)
    await visit.press('I have worked through the list')
    assert.deepEqual(visit.errors(), ['Enter what you did about each'])
    visit.fill({ 'What did you do about each?': 'Rang Wren Asker: sees the child tomorrow.' })
    await visit.press('I have worked through the list')
    await visit.open(paths.restrictedChildren())
    visit.says('Rang Wren Asker: sees the child tomorrow.')
    for (const ctx of [head, director, deputy, ring, wren]) {
      const other = await visitor(house, ctx)
      await other.open(paths.restrictedChildren())
      assert.equal(other.status, 404, ctx.actor.name)
    }
  })

  it('the deputy works it from the day that they are named for, and a list not worked is told to the director', async () => {
    house.clock.moveTo(Temporal.Instant.from('2026-09-14T08:00:00Z'))
    const visit = await visitor(house, deputy)
    await visit.open(paths.restrictedChildren())
    visit.says('Kit Solberg')
    const other = await visitor(house, director)
    await other.open(paths.home())
    other.says('The list has not been worked through. It was owed by Tuesday 8 September 2026.')
    visit.fill({ 'What did you do about each?': 'Nothing is late.' })
    await visit.press('I have worked through the list')
    await other.open(paths.home())
    other.saysNot('has not been worked through')
  })

  it('is owed at the weekend too, by the named manager until somebody is named for closed days, who then sees it and no record', async () => {
    house.clock.moveTo(at('2026-09-18', '09:30'))
    const friday = await visitor(house, named)
    await friday.open(paths.restrictedChildren())
    friday.fill({ 'What did you do about each?': 'Rang Wren Asker again.' })
    await friday.press('I have worked through the list')
    friday.says(
      'What you did is kept. The list is owed again tomorrow.',
      'you did today, and it is owed again tomorrow',
    )
    const owed = async () =>
      await list(
        head,
        'test',
        async (tx) => await listClock(tx),
        () => [],
      )
    const before = await owed()
    assert.deepEqual([before?.dueOn?.toString(), before?.owedBy], ['2026-09-19', 'Nan Field'])
    const naming = await visitor(house, head)
    await naming.open(paths.namedDuties())
    naming.says('On Saturday 19 September 2026, when the trust is closed, Nan Field works it: nobody else is named')
    await naming.follow('Name somebody')
    naming.fill({
      'What do they do?': 'Works the list of restricted children at weekends and on bank holidays',
      'Who?': 'Sam Weeks, team manager',
      'From when?': '2026-09-18',
      'Until when?': '2026-10-30',
      'Why them?': 'On the rota of duty managers every weekend.',
    })
    await naming.press('Name them')
    naming.says('On Saturday 19 September 2026, when the trust is closed, Sam Weeks works it.')
    assert.equal((await owed())?.owedBy, 'Sam Weeks')
    house.clock.moveTo(at('2026-09-19', '10:00'))
    const saturday = await visitor(house, sam)
    await saturday.open(paths.home())
    saturday.says('by Saturday 19 September 2026. It is owed by Sam Weeks.')
    await saturday.open(paths.restrictedChildren())
    saturday.says('Kit Solberg', 'Rhona Ley on 01632 960123')
    assert.equal(await opens(sam), false, 'the list is no way into the record')
  })

  it('rings on the evening of a day on which nobody worked it; whoever is on duty takes the alarm and comes to no child by it', async () => {
    await onDuty(house, dutyManager, 'duty manager', at('2026-09-19', '08:00'), at('2026-09-21', '08:00'))
    const rings = async (day: string, time: string): Promise<readonly string[]> => {
      house.clock.moveTo(at(day, time))
      mail.came.length = 0
      await runJobs(house, dutyJobs, mail.senders)
      return mail.came
        .filter(({ text }) => text.includes('owed every day'))
        .map(({ to }) => /^[a-z]+\.[a-z]+/.exec(to)?.[0] ?? '')
        .sort()
    }
    const isNamed = ['dee.hart', 'nan.field', 'sam.weeks']
    assert.deepEqual(await rings('2026-09-19', '16:59'), [])
    assert.deepEqual(await rings('2026-09-19', '17:00'), isNamed)
    assert.doesNotMatch(mail.came.map(({ text }) => text).join(), /restricted|Kit|Solberg/i)
    assert.deepEqual(await rings('2026-09-19', '17:05'), [...isNamed, 'petra.night'].sort())
    const night = await visitor(house, dutyManager)
    await night.open(paths.home())
    await night.follow(
      'See who was rung, and take it: The list of restricted children has not been worked through, Saturday 5pm',
    )
    night.says('Only those who are named see the list. Ring one of them:', 'Sam Weeks')
    await night.press('Take it, and see that the list is worked')
    night.says('You have taken it: it rings no more.')
    night.saysNot('Solberg', 'Work through the list')
    await night.open(paths.restrictedChildren())
    assert.equal(night.status, 404)
    assert.deepEqual(await rings('2026-09-20', '16:00'), [], 'taken')
    assert.deepEqual(await rings('2026-09-20', '17:00'), isNamed, 'a further day ended, a Sunday')
    const sunday = await visitor(house, sam)
    await sunday.open(paths.restrictedChildren())
    sunday.fill({ 'What did you do about each?': 'Rang Rhona Ley: Wren Asker saw the child on Friday.' })
    await sunday.press('I have worked through the list')
    assert.deepEqual(await rings('2026-09-20', '17:10'), [])
    const alarms = await list(
      head,
      'test',
      async (tx) => await standingAlarms(tx, 'restricted list'),
      () => [],
    )
    assert.deepEqual(alarms, [])
  })

  it('is worked for a child whom the named manager knows by another who is named, and the manager is not told that there is one', async () => {
    const [olly] = (await aFamily(house, { children: ['Olly'], familyName: 'Marlin' })) as [ChildAtWork]
    house.clock.moveTo(at('2026-09-21', '09:00'))
    did(await declareInterest(named, { about: { personId: olly.childId }, kind: 'family', says: 'My nephew.' }))
    did(
      await placeRestriction(head, {
        personId: olly.childId,
        reason: 'The nephew of somebody who works here.',
        ringAccountId: ring.actor.accountId,
        reviewOn: Temporal.PlainDate.from('2026-12-07'),
      }),
    )
    const visit = await visitor(house, named)
    await visit.open(paths.restrictedChildren())
    visit.saysNot('Olly')
    visit.fill({ 'What did you do about each?': 'Nothing is late.' })
    await visit.press('I have worked through the list')
    visit.says('you did today, and it is owed again tomorrow')
    const other = await visitor(house, deputy)
    await other.open(paths.home())
    other.says('by Monday 21 September 2026. It is owed by Dee Hart.')
    await other.open(paths.restrictedChildren())
    other.says('Olly Marlin', 'Kit Solberg')
    other.fill({ 'What did you do about each?': 'Rang the worker of Olly.' })
    await other.press('I have worked through the list')
    const owed = await list(
      head,
      'test',
      async (tx) => await listClock(tx),
      () => [],
    )
    assert.equal(owed?.dueOn?.toString(), '2026-09-22')
  })

  /** Two press the same at once: gives what the one who was second is told. */
  const second = async (one: Visitor, other: Visitor, button: string): Promise<string> => {
    await Promise.all([one.press(button), other.press(button)])
    const told = [one, other].filter((each) => each.status === 422)
    assert.equal(told.length, 1, `${one.text} ${other.text}`)
    return told[0]?.errors().join() ?? ''
  }

  it('of two who restrict, renew or lift one record at once one does, and the other is told who', async () => {
    const [ivy] = (await aFamily(house, { children: ['Ivy'], familyName: 'Brandt' })) as [ChildAtWork]
    const two = [await visitor(house, head), await visitor(house, director)] as const
    const both = async (path: string, typed: Readonly<Record<string, string>>, button: string): Promise<string> => {
      for (const each of two) {
        await each.open(path)
        each.fill(typed)
      }
      return await second(...two, button)
    }
    const closing = {
      'Why is this record open to named people only?': 'The niece of somebody who works here.',
      'Who is rung about it, day and night?': 'Rhona Ley, team manager',
      'When is it looked at again?': '2026-12-07',
    }
    const placed = await both(paths.restrict(ivy.childId), closing, 'Close it to all but the named')
    assert.match(placed, /^(Hester Vane|Dilys Orme) has restricted this record already/)
    const standing = await list(
      head,
      'test',
      async (tx) => await standingRestrictions(tx),
      () => [],
    )
    const id = standing.find(({ personId }) => personId === ivy.childId)?.id ?? ''
    const again = {
      'When is it looked at again?': '2027-01-11',
      'Why does the record stay open to named people only?': 'As before.',
    }
    const renewed = await both(paths.renewRestriction(id), again, 'Keep it restricted')
    assert.match(
      renewed,
      /^(Hester Vane|Dilys Orme) looked at this restriction a moment ago: it is looked at again on Monday 11 January 2027/,
    )
    const why = { 'Why can the record be open again?': 'She has left.' }
    const lifted = await both(paths.liftRestriction(id), why, 'Open the record to everybody who would see it')
    assert.match(lifted, /^(Hester Vane|Dilys Orme) lifted this restriction on Monday 21 September 2026/)
    await two[0].open(paths.liftRestriction(id))
    two[0].says('lifted this restriction on Monday 21 September 2026')
  })

  it('of two who name the manager of the list at once, or end the duty, one does, and the other is told who', async () => {
    const [one, other] = [await visitor(house, head), await visitor(house, director)]
    for (const [each, who] of [
      [one, 'Nan Field, team manager'],
      [other, 'Sam Weeks, team manager'],
    ] as const) {
      await each.open(paths.newNamedDuty())
      each.fill({
        'What do they do?': 'Works the list of restricted children',
        'Who?': who,
        'From when?': '2026-11-02',
        'Until when?': '2026-12-18',
        'Why them?': 'She manages no team of these children.',
      })
    }
    assert.match(
      await second(one, other, 'Name them'),
      /^(Nan Field|Sam Weeks) was named by (Hester Vane|Dilys Orme) and works the list until Friday 18 December 2026/,
    )
    const held = await list(
      head,
      'test',
      async (tx) => await dutiesHeld(tx, house.clock.today()),
      () => [],
    )
    const later = held.filter(({ standsAs, from }) => standsAs === 'manager' && from.month === 11)
    assert.equal(later.length, 1)
    for (const each of [one, other]) {
      await each.open(paths.endNamedDuty(later[0]?.id ?? ''))
      each.fill({ 'Why does it end?': 'Somebody else does.' })
    }
    assert.match(await second(one, other, 'End it today'), /^(Hester Vane|Dilys Orme) has ended it already/)
  })

  it('access by name ends with its day, also where nobody ended it', async () => {
    const reviewer = await visitor(house, head)
    await reviewer.open(paths.restrictions())
    reviewer.saysNot('Wren Asker')
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })

  it('no form of a restriction says what is kept of the child: to give access, to end it, to look at it again or to lift it', async () => {
    const [nell] = (await aFamily(house, { children: ['Nell'], familyName: 'Hollis' })) as [ChildAtWork]
    did(
      await keepConfidential(wren, {
        ...{ details: [{ personId: nell.childId, kind: 'address' }], keptFrom: 'all but named workers' },
        ...{ people: [], otherPerson: '', workers: [], words: ['Anchor House'], reason: 'A cousin works here.' },
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    const reviewOn = Temporal.PlainDate.from('2026-12-07')
    const restricting = { personId: nell.childId, ringAccountId: ring.actor.accountId, reviewOn }
    const { restrictionId } = did(
      await placeRestriction(head, { ...restricting, reason: 'They hide in Anchor House.' }),
    )
    const access = { accountId: wren.actor.accountId, endsOn: Temporal.PlainDate.from('2026-10-30') }
    did(await giveNamedAccess(head, { ...access, restrictionId, reason: 'Meets them at Anchor House.' }))
    for (const ctx of [head, director]) {
      const visit = await visitor(house, ctx)
      await visit.open(paths.restrictions())
      visit.says('They hide in [confidential].')
      const forms = [...visit.html.matchAll(/href="(\/(?:restrictions|access-by-name)\/[^"]+)"/g)].map(
        ([, path = '']) => path,
      )
      const kinds = new Set(forms.map((path) => path.split('/').at(-1)))
      assert.deepEqual(kinds, new Set(['access', 'end', 'lift', 'review']))
      const told = [visit.html]
      for (const path of forms) {
        await visit.open(path)
        assert.equal(visit.status, 200, path)
        told.push(visit.html)
      }
      assert.ok(told.filter((html) => html.includes('[confidential]')).length > 3)
      assert.doesNotMatch(told.join(), /anchor house|Nell|Hollis/i)
    }
  })
})
