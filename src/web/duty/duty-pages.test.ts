import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openingFindings } from '#domains/access/opening/opened.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { readFromDuty } from '#domains/casework/worklist/read-duty.ts'
import { childrenOf } from '#domains/front-door/contact-store.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { recordBail } from '#domains/people/safety/record-bail.ts'
import { recordOrder } from '#domains/people/safety/record-order.ts'
import { grant, restrict } from '#test/access-store.ts'
import { aPerson, did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { at, dutyJobs, onDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('the pages of duty', () => {
  let house: TestHouse
  let gil: Ctx
  let petra: Ctx
  let yusuf: Ctx
  let police: Ctx
  let ivy: string

  before(async () => {
    house = await testHouse('duty pages', '2026-09-11T12:00:00+01:00')
    gil = await house.someone('duty', 'Gil Roe')
    petra = await house.someone('team manager', 'Petra Vance')
    yusuf = await house.someone('team manager', 'Yusuf Hale')
    police = await aSchool(house)
  })
  after(async () => await house.close())

  it('lets a manager make the rota, shows the gaps that are left, and tells them on the first page', async () => {
    const manager = await visitor(house, petra)
    await manager.open(paths.newShift())
    await manager.press('Put on duty')
    assert.deepEqual(manager.errors().length, 4)
    manager.fill({
      'Who?': 'Gil Roe, duty',
      'As what?': 'Duty worker: answers, and protects',
      'From when?': '2026-09-11',
      'Time: From when?': '5pm',
      'Until when?': '2026-09-12',
      'Time: Until when?': '8pm',
    })
    await manager.press('Put on duty')
    manager.says('On the rota.', 'Gil Roe', 'Nobody is duty worker from Friday midday')
    manager.says('Nobody is duty worker from Saturday 8pm')
    house.clock.moveTo(at('2026-09-11', '18:00'))
    const later = await visitor(house, petra)
    await later.open(paths.home())
    later.says('A gap on the duty rota', 'Nobody is on duty from Saturday 8pm.')
    const worker = await visitor(house, await house.someone('social worker', 'Lena Crow'))
    await worker.open(paths.home())
    worker.saysNot('A gap on the duty rota', 'You are on duty')
    await worker.open(paths.newShift())
    assert.equal(worker.status, 404)
  })

  it('shows every contact that nobody has opened with its minutes, and a restricted one as nothing but its waiting', async () => {
    house.clock.moveTo(at('2026-09-11', '22:40'))
    await aContact(police, { inDangerNow: true, children: [toldChild({ givenName: 'Pia', familyName: 'Wren' })] })
    await aContact(police, { children: [toldChild({ givenName: 'Noah' })] })
    house.clock.moveTo(at('2026-09-11', '22:58'))
    await runJobs(house, dutyJobs)
    const duty = await visitor(house, gil)
    await duty.open(paths.home())
    duty.says('Duty tonight', 'You are on duty', 'An urgent contact has not been opened in time')
    assert.match(
      duty.section('Contacts that nobody has opened'),
      /In danger nowLate.* Waited 18 minutes; our own limit is 15 minutes/,
    )
    assert.match(
      duty.section('Contacts that nobody has opened'),
      /In time.* Waited 18 minutes; our own limit is 60 minutes/,
    )
    assert.match(duty.section('On call'), /Duty worker: Gil Roe, until Saturday 8pm/)
  })

  it('lets one take the alarm, tells another who has, and shows every try', async () => {
    const manager = await visitor(house, petra)
    await manager.open(paths.home())
    await manager.follow('See who was rung, and take it: An urgent contact has not been opened in time, Friday 10:40pm')
    assert.deepEqual(manager.table('Who was rung, and what came of every try')[1], [
      'Gil Roe',
      'e-mail',
      '11 September 2026 at 10:58pm',
      'This way is not set up here',
    ])
    const path = manager.path
    await manager.press('Take it, and open the contact')
    manager.says('You have taken it: it rings no more.', 'Pia Wren')
    const other = await visitor(house, yusuf)
    await other.open(path)
    other.says('Taken by Petra Vance.', 'It has ended: Somebody opened the contact.')
    assert.deepEqual(other.buttons(), [])
  })

  it('finds a child from the duty page and begins what protects, a restricted one as whom to ring', async () => {
    const bornOn = Temporal.PlainDate.from('2016-05-06')
    await aPerson(house, { givenName: 'Wim', familyName: 'Oakes', bornOn })
    const uma = await aPerson(house, { givenName: 'Uma', familyName: 'Vane', bornOn })
    did(await beginStep(yusuf, { kind: 'section-47-enquiry', childId: uma }))
    const today = house.clock.today()
    const order = {
      childId: uma,
      madeOn: today,
      endsOn: today.add({ days: 3 }),
      endsSays: '',
      terms: 'Uma stays at Fern House.',
    }
    for (const kind of ['Police protection', 'Emergency protection order'])
      did(await recordOrder(yusuf, { ...order, kind }))
    did(
      await recordBail(yusuf, {
        ...{
          childId: uma,
          kind: 'police bail',
          aboutId: undefined,
          aboutName: 'Rafe Vane',
          conditions: 'Not to go to Fern House.',
        },
        ...{
          from: today,
          until: undefined,
          untilSays: 'until charge or release',
          force: 'Wexmoor police',
          reference: 'WX 12',
        },
      }),
    )
    await restrict(house.asService('test'), uma, yusuf.actor.accountId)
    const duty = await visitor(house, gil)
    await duty.open(paths.duty())
    const danger = duty.section('Being protected now')
    for (const kind of ['Section 47 enquiry', 'Police protection', 'Emergency protection order'])
      assert.match(danger, new RegExp(`Restricted: ring Yusuf Hale: ${kind}`))
    const hidesUma = (): void =>
      assert.ok(!duty.html.includes(uma) && !/Uma|Fern House|Rafe|WX 12/.test(duty.text), duty.text)
    hidesUma()
    await duty.open(paths.duty())
    await duty.press('Find the child')
    assert.deepEqual(duty.errors(), ['Enter a name or a date of birth'])
    duty.fill({ Name: 'Uma Vane', 'Date of birth': '2016-05-06' })
    await duty.press('Find the child')
    duty.says('Known: ring Yusuf Hale now')
    assert.ok(!duty.html.includes(uma) && !/Fern House|Rafe|police bail/i.test(duty.text))
    // What another tells of the child at night reads as told, and adds nothing of what is known.
    const told = toldChild({ givenName: 'Uma', familyName: 'Vane', bornOn })
    const { contactId } = await aContact(police, { seen: 'Uma says that he has come back.', children: [told] })
    await duty.open(paths.contact(contactId))
    duty.says('Uma says that he has come back.', 'Known: ring Yusuf Hale now.')
    assert.ok(!duty.html.includes(uma) && !/Fern House|Rafe|WX 12/.test(duty.text))
    const [first] = await list(
      yusuf,
      'test',
      async (tx) => await childrenOf(tx, contactId),
      () => [],
    )
    await grant(house.asService('test'), uma, {
      ...{ accountId: yusuf.actor.accountId, right: 'record', why: 'named access' },
      ...{ from: house.clock.now(), until: house.clock.now().add({ hours: 240 }) },
    })
    did(await matchContactChild(yusuf, contactId, first?.id ?? '', { kind: 'same child', personId: uma }))
    await duty.open(paths.contact(contactId))
    assert.equal(duty.status, 404, 'as told, it is about a restricted child now')
    await duty.open(paths.duty())
    assert.ok(!duty.html.includes(uma) && !/Uma|come back|Fern House/.test(duty.text))
    await duty.open(paths.duty())
    duty.fill({ Name: 'Wim Oakes' })
    await duty.press('Find the child')
    await duty.follow('Begin: strategy discussion for Wim Oakes')
    await duty.press('Begin')
    duty.says('Strategy discussion: begun.')
    await duty.open(paths.duty())
    assert.match(
      duty.section('Being protected now'),
      /Wim Oakes: Strategy discussion, since 11 September 2026. Nobody allocated/,
    )
    assert.match(
      duty.section('Children to hand over'),
      /Wim Oakes, with you: a step begun, last Friday 10:58pm. Not handed to anybody/,
    )
  })

  it('says whom to ring about an urgent contact of a restricted child, and leads on when nobody answers', async () => {
    ivy = await aPerson(house, { givenName: 'Ivy', familyName: 'Lorne' })
    const seen = 'Her father is at the door with a knife.'
    const child = toldChild({ givenName: 'Ivy', familyName: 'Lorne' })
    const { contactId } = await aContact(police, { inDangerNow: true, seen, children: [child] })
    const [first] = await list(
      petra,
      'test',
      async (tx) => await childrenOf(tx, contactId),
      () => [],
    )
    did(await matchContactChild(petra, contactId, first?.id ?? '', { kind: 'same child', personId: ivy }))
    await restrict(house.asService('test'), ivy, yusuf.actor.accountId)
    const urgent = house.clock.now()
    house.clock.moveTo(urgent.add({ minutes: 20 }))
    await runJobs(house, dutyJobs)
    const duty = await visitor(house, gil)
    await duty.open(paths.duty())
    assert.match(
      duty.section('Contacts that nobody has opened'),
      /About a restricted child: whoever may open it has been given it. Restricted: ring Yusuf Hale.*Nobody answers, and a child may be at risk/,
    )
    await duty.follow(duty.links().find((link) => /^See who was rung/.test(link)) ?? 'See who was rung')
    await duty.press('Take it, and open the contact')
    assert.equal(duty.status, 200)
    duty.says('You have taken it: it rings no more.', 'The child’s record is restricted. Ring Yusuf Hale now')
    duty.saysNot('Ivy', 'knife')
    assert.ok(!duty.html.includes(ivy))
    await duty.follow('Nobody answers, and a child may be at risk: open the record')
    duty.fill({
      'Why must you open this record now?': 'A contact says that the child is in danger at this moment.',
      'Whom did you ring, and what came of it?': 'Rang twice, no answer.',
    })
    await duty.press('Open the record now')
    duty.says('The record is open to you until', 'Ivy Lorne')
  })

  it('shows a restricted child of the night to others as whom to ring, and leaves the handing over to whoever acted', async () => {
    house.clock.moveTo(at('2026-09-12', '08:40'))
    await grant(house.asService('test'), ivy, {
      ...{ accountId: yusuf.actor.accountId, right: 'record', why: 'named access' },
      ...{ from: house.clock.now(), until: house.clock.now().add({ hours: 240 }) },
    })
    // The duty manager reviews it on the same shift, and does not have the child to hand over by that.
    const ruth = await house.someone('head of service', 'Ruth Mbatha')
    await onDuty(house, ruth, 'duty manager')
    const reviewer = await visitor(house, ruth)
    await reviewer.open(paths.home())
    await reviewer.follow(reviewer.links().find((link) => /^Review what Gil Roe opened/.test(link)) ?? 'Review')
    const [right = ''] = Object.values(openingFindings)
    reviewer.fill({ 'What did you find?': right, 'What did you look at, and what is done now?': 'Spoke with Gil.' })
    await reviewer.press('Record the review')
    reviewer.says('The review is recorded.')
    const other = await visitor(house, petra)
    await other.open(paths.duty())
    other.says('Duty today, Saturday')
    assert.match(
      other.section('Children to hand over'),
      /Restricted: ring Yusuf Hale, with Gil Roe: the record opened in an emergency/,
    )
    assert.ok(!other.html.includes(ivy) && !other.text.includes('Ivy'))
    await other.open(paths.handover(ivy))
    assert.equal(other.status, 404)
    const duty = await visitor(house, gil)
    await duty.open(paths.child(ivy))
    assert.equal(duty.status, 404, 'the glass has closed')
    await duty.open(paths.duty())
    assert.match(duty.section('Children to hand over'), /by Saturday 8pm when your shift ends/)
    await duty.follow('Hand over the restricted child')
    assert.deepEqual(
      duty.text.match(/Select somebody .*?(?=What happened)/)?.[0].trim(),
      'Select somebody Yusuf Hale, team manager',
    )
  })

  it('hands the child over to somebody by name, who sees it first and accepts', async () => {
    const duty = await visitor(house, gil)
    await duty.open(paths.duty())
    await duty.follow('Hand over Wim Oakes')
    await duty.press('Hand over')
    assert.deepEqual(duty.errors(), [
      'Select who takes the child from here',
      'Enter what happened and what must be done next',
    ])
    duty.fill({
      'Who takes the child from here?': 'Yusuf Hale, team manager',
      'What happened, and what must be done next?': 'At his aunt’s since midnight.',
    })
    await duty.press('Hand over')
    duty.says('Handed to Yusuf Hale. They see it on their first page, and must accept.', 'who has not accepted yet')
    // The duty manager was about to do the same: nothing that they wrote is lost.
    await duty.follow('Hand to somebody else Wim Oakes')
    duty.says('Handed to Yusuf Hale already, who has not accepted yet.')
    const late = await visitor(house, petra)
    await late.open(paths.duty())
    await late.follow('Hand to somebody else Wim Oakes')
    const manager = await visitor(house, yusuf)
    await manager.open(paths.home())
    assert.match(manager.section('Handed over to you'), /Wim Oakes, from Gil Roe: At his aunt’s since midnight./)
    await manager.press('Accept Wim Oakes')
    manager.says('Accepted. The child is with you.')
    late.fill({
      'Who takes the child from here?': 'Gil Roe, duty',
      'What happened, and what must be done next?': 'His aunt must be rung at nine.',
    })
    await late.press('Hand over')
    assert.equal(late.status, 422)
    assert.match(late.errors().join(), /^Somebody has accepted this child a moment ago\. Look again/)
    assert.equal(late.value('What happened, and what must be done next?'), 'His aunt must be rung at nine.')
    await manager.open(paths.home())
    manager.saysNot('Handed over to you')
  })

  it('passes a shift to a colleague who says yes on their first page', async () => {
    const duty = await visitor(house, gil)
    await duty.open(paths.rota())
    await duty.follow('Ask a colleague to take it (Gil Roe, Friday 5pm)')
    duty.fill({ 'Whom do you ask?': 'Petra Vance, team manager', 'Why do you ask?': 'My child is ill.' })
    await duty.press('Ask')
    duty.says('It stays with Gil Roe until Petra Vance has said yes.')
    const manager = await visitor(house, petra)
    await manager.open(paths.home())
    manager.says('You are asked to take a shift', 'My child is ill.')
    await manager.press('Take the shift of Gil Roe')
    manager.says('The shift is yours.')
    assert.equal((await readFromDuty(petra)).onDuty, true)
    assert.equal((await readFromDuty(gil)).onDuty, false)
  })

  it('passes to one of two: who takes the shift and who takes the asking back at once; the other is told what became of it', async () => {
    const asking = await visitor(house, petra)
    await asking.open(paths.rota())
    await asking.follow(asking.links().find((link) => /^Ask a colleague to take it \(Petra Vance/.test(link)) ?? '')
    asking.fill({ 'Whom do you ask?': 'Yusuf Hale, team manager', 'Why do you ask?': 'I have been up since six.' })
    await asking.press('Ask')
    const taking = await visitor(house, yusuf)
    await taking.open(paths.home())
    await Promise.all([asking.press('Take back what you asked'), taking.press('Take the shift of Petra Vance')])
    const said = [asking, taking].map(
      ({ text }) =>
        /The shift is yours\.|Taken back\.|Yusuf Hale has taken this shift\.|Petra Vance does not ask this any more\./.exec(
          text,
        )?.[0],
    )
    assert.ok(
      said.join() === 'Taken back.,Petra Vance does not ask this any more.' ||
        said.join() === 'Yusuf Hale has taken this shift.,The shift is yours.',
      said.join(),
    )
    const [hers, his] = [(await readFromDuty(petra)).onDuty, (await readFromDuty(yusuf)).onDuty]
    assert.equal(his, said[1] === 'The shift is yours.')
    assert.notEqual(hers, his)
  })

  it('puts what a shift looked at before a manager who was not on it: one press, or a question that is answered', async () => {
    house.clock.moveTo(at('2026-09-12', '09:00'))
    const manager = await visitor(house, yusuf)
    await manager.open(paths.dutyShifts())
    await manager.follow('11 September 2026 at 5pm, Gil Roe')
    manager.says('Wim Oakes')
    manager.fill({ 'Or ask about something that looks odd': 'Who rang about Wim?' })
    await manager.press('Ask Gil Roe')
    manager.says('Asked.', 'Not answered yet.', 'When the question is answered, come back here')
    assert.deepEqual(manager.buttons(), ['Ask Gil Roe'])
    const duty = await visitor(house, gil)
    await duty.open(paths.home())
    await duty.follow('Answer')
    duty.fill({ 'Your answer': 'The hospital.' })
    await duty.press('Answer')
    await manager.open(manager.path)
    manager.says('The hospital.')
    const late = await visitor(house, await house.someone('head of service', 'Rae Lund'))
    await late.open(manager.path)
    const button = 'Looked through: nothing more to ask'
    await Promise.all([manager.press(button), late.press(button)])
    const told = [manager, late].filter(({ status }) => status === 422)
    assert.match(
      told.map((each) => each.errors().join()).join(),
      /^(Yusuf Hale|Rae Lund) has looked through this shift already\.$/,
    )
    const first = told[0] === manager ? late : manager
    first.says('Looked through.', '0 to look through')
    await duty.open(paths.dutyShifts())
    assert.equal(duty.status, 404)
  })

  it('takes the duty number from its setting, on every page that says it', async () => {
    const head = await visitor(house, await house.someone('head of service', 'Ruth Adair'))
    await head.open(paths.dutySettings())
    head.says('Open the urgent contact 15 minutes Local standard')
    head.fill({
      'What do you set?': 'The duty telephone number',
      'To what?': '01632 960321',
      'From which day?': '2026-09-12',
      'Who decided it, and when?': 'The trust board, 9 September 2026',
    })
    await head.press('Set it')
    head.says('Set.', '01632 960321 Local, since 12 Sep 2026: The trust board, 9 September 2026')
    for (const [who, path] of [
      [police, paths.tellUs()],
      [police, paths.home()],
      [await house.someone('carer', 'Edie Lark'), paths.raiseConcern()],
      [undefined, paths.signIn()],
    ] as const) {
      const page = await visitor(house, who)
      await page.open(path)
      page.says('Is a child in danger now?', '999', '01632 960321')
    }
  })

  it('asks “in danger now?” before anything else on the forms of partners and carers', async () => {
    for (const [role, path] of [
      ['partner', paths.tellUs()],
      ['carer', paths.tellUs()],
    ] as const) {
      const page = await visitor(house, await house.someone(role, `Some ${role}`))
      await page.open(path)
      assert.equal(page.headings()[1], 'h2 Is a child in danger now?', `${path}: ${page.headings().join('; ')}`)
      assert.ok(
        page.html.indexOf('tel:999') < page.html.indexOf('<form method="post" action="/', page.html.indexOf('<main')),
        path,
      )
    }
  })

  it('puts somebody of any role on duty to the duty page from their first page', async () => {
    const lena = await house.someone('social worker', 'Lena Marsh')
    await onDuty(house, lena)
    const worker = await visitor(house, lena)
    await worker.open(paths.home())
    await worker.follow('go to the duty page')
    worker.says('You are on duty')
  })
})
