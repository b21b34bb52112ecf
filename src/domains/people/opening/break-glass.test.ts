import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keepRole } from '#domains/access/account/account-store.ts'
import { addUser } from '#domains/access/account/add-user.ts'
import { openRecord } from '#domains/access/open-record.ts'
import { type BrokenGlass, glassBreakers, glassHours } from '#domains/access/opening/glass.ts'
import { glassOpened, keepRingsShown } from '#domains/access/opening/glass-store.ts'
import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { answersFor } from '#domains/access/opening/opened.ts'
import { openedToReview } from '#domains/access/opening/opened-store.ts'
import { reviewingGlass } from '#domains/access/opening/review-glass.ts'
import { reviewOpened, type TypedReview } from '#domains/access/opening/review-opened.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { endClock } from '#domains/casework/clocks/end-clock.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { list } from '#domains/ledger/view.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { findPeople } from '#domains/people/find-people.ts'
import { breakGlass } from '#domains/people/opening/break-glass.ts'
import { lookAtOpeningUse, readOpeningUse } from '#domains/people/opening/look-at-opening-use.ts'
import { fixedClock, runningClock } from '#kernel/clock.ts'
import { aKnownChild, grant, type KnownChild, restrict, search, whatIsShown } from '#test/access-store.ts'
import { clocksOf } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'

const promoting = defineAct('promote', [])
const forging = defineAct('forge a grant', ['family help lead'])

const bornOn = Temporal.PlainDate.from('2015-03-04')
const because = {
  reason: 'The father has said that he will take the child tonight.',
  rang: 'Rhona Ley twice at 11.40pm: no answer.',
}

describe('breaking the glass: a restricted record opened at night, because a child may be at risk', () => {
  let house: TestHouse
  let head: Ctx
  let duty: Ctx
  let frontDoor: Ctx
  let worker: Ctx
  let manager: Ctx
  let ring: Ctx
  let frontDoorTwo: Ctx
  let kit: KnownChild

  before(async () => {
    house = await testHouse('break glass', '2026-09-11T23:45:00+01:00')
    head = await house.someone('head of service', 'Hester Vane')
    duty = await someoneOnDuty(house, 'Dov Marsh')
    frontDoor = await house.someone('front door', 'Fern Doyle')
    worker = await house.someone('social worker', 'Wren Asker')
    manager = await house.someone('team manager', 'Mab Tully')
    frontDoorTwo = await house.someone('front door', 'Fern Two')
    const { accountId } = did(
      await addUser(house.asService('test'), {
        name: 'Rhona Ley',
        email: 'rhona.ley@wexmoor.example',
        role: 'team manager',
        phone: '01632 960123',
      }),
    )
    ring = house.as({ accountId, name: 'Rhona Ley', role: 'team manager' })
    kit = await aKnownChild(house.asService('test'), { toldBy: worker.actor.accountId, nhsNumber: '9990000026' })
    did(
      await placeRestriction(head, {
        personId: kit.personId,
        reason: 'The child of somebody who works here.',
        ringAccountId: accountId,
        reviewOn: Temporal.PlainDate.from('2026-12-07'),
      }),
    )
  })
  after(async () => await house.close())

  /** The telling of whom to ring, as the search page would give it. */
  const told = async (ctx: Ctx): Promise<string> => {
    const [found] = await findPeople(ctx, { name: 'Kit Ferris', bornOn })
    assert.equal(found?.kind, 'restricted')
    return (found.kind === 'restricted' ? found.shownId : undefined) ?? ''
  }
  const shownTo = async (ctx: Ctx): Promise<string> =>
    (await keepRingsShown(ctx, [kit.personId])).get(kit.personId) ?? ''
  const waits = async (ctx: Ctx): Promise<readonly BrokenGlass[]> =>
    await list(
      ctx,
      'test',
      async (tx) => await openedToReview(tx, glassOpened, answersFor(ctx.actor)),
      () => [],
    )
  const reviewGlass = async (ctx: Ctx, typed: TypedReview) => await reviewOpened(ctx, reviewingGlass, typed)
  const opens = async (ctx: Ctx) => (await whatIsShown(house.asService('test'), ctx.actor, kit)).now.note

  it('gives a way in only to whoever was told whom to ring, for themselves and for a while', async () => {
    const shownId = await told(duty)
    assert.notEqual(shownId, '')
    assert.notEqual(shownId, kit.personId)
    await assert.rejects(breakGlass(frontDoor, { shownId, ...because }), NotFound)
    await assert.rejects(breakGlass(duty, { shownId: kit.personId, ...because }), NotFound)
    const nextDay = { ...duty, clock: fixedClock('2026-09-12T11:45:00+01:00') }
    await assert.rejects(breakGlass(nextDay, { shownId, ...because }), NotFound)
    assert.equal(await opens(duty), false)
  })

  it('is refused without a sentence of a reason, or without saying who was rung', async () => {
    const outcome = await breakGlass(duty, { shownId: await told(duty), reason: 'Risk.', rang: ' ' })
    assert.deepEqual(outcome.ok ? [] : outcome.unmet.map(({ answerAt }) => answerAt), ['reason', 'rang'])
    assert.equal(await opens(duty), false)
    assert.deepEqual(await waits(head), [])
  })

  it('is not for anybody outside the trust’s practice', async () => {
    for (const ctx of [await house.someone('commissioner'), await house.someone('inspector')]) {
      const shownId = (await keepRingsShown(ctx, [kit.personId])).get(kit.personId) ?? ''
      await assert.rejects(breakGlass(ctx, { shownId, ...because }), NotFound, ctx.actor.role)
      assert.equal(await opens(ctx), false, ctx.actor.role)
    }
  })

  it('opens that record to duty alone, and every look says by what right', async () => {
    const { personId, until } = did(await breakGlass(duty, { shownId: await told(duty), ...because }))
    assert.equal(personId, kit.personId)
    assert.equal(until?.toString(), house.clock.now().add({ hours: glassHours }).toString())
    assert.equal(await opens(duty), true)
    for (const ctx of [frontDoor, worker, manager, head]) {
      assert.equal(await opens(ctx), false, ctx.actor.name)
      const found = await search(ctx, { name: 'Kit Ferris' })
      assert.ok(!found.some((one) => one.personId === kit.personId), ctx.actor.name)
    }
    const opened = await openRecord(duty, 'child’s page', kit.personId, async () => await Promise.resolve('opened'))
    assert.equal(opened.kind, 'open')
    const entries = await entriesOf(house.owner, kit.personId)
    assert.deepEqual(
      entries.slice(-2).map(({ what, purpose }) => [what, purpose]),
      [
        ['break the glass', null],
        ['child’s page', 'the glass was broken'],
      ],
    )
  })

  it('is done once, however often it is pressed', async () => {
    const shownId = (await keepRingsShown(duty, [kit.personId])).get(kit.personId) ?? ''
    const again = did(await breakGlass(duty, { shownId, ...because }))
    assert.deepEqual(again, { personId: kit.personId, until: undefined })
    assert.equal((await waits(head)).length, 1)
  })

  it('lets duty protect: a strategy discussion begins at once', async () => {
    const [begun] = did(await beginStep(duty, { kind: 'strategy-discussion', childId: kit.personId }))
    assert.equal(begun?.childId, kit.personId)
    await assert.rejects(beginStep(frontDoor, { kind: 'strategy-discussion', childId: kit.personId }), NotFound)
  })

  it('tells those who answer for it at once, and nobody else: who, why and until when, never whose record', async () => {
    const director = await house.someone('director')
    for (const ctx of [head, director, ring]) {
      const [broken, ...more] = await waits(ctx)
      assert.equal(more.length, 0, ctx.actor.name)
      assert.deepEqual(
        [broken?.byName, broken?.ringName, broken?.reason, broken?.rang, broken?.review],
        ['Dov Marsh', 'Rhona Ley', because.reason, because.rang, undefined],
      )
      assert.equal(broken?.mayOpen, ctx === ring, ctx.actor.name)
    }
    for (const ctx of [duty, frontDoor, worker, manager]) assert.deepEqual(await waits(ctx), [], ctx.actor.name)
  })

  it('puts the review on a clock: by the next working day, of whoever is rung', async () => {
    const clock = (await clocksOf(house.owner, kit.personId)).find(({ kind }) => kind === 'broken-glass-reviewed')
    assert.equal(clock?.due_on?.toString(), '2026-09-14')
    assert.equal(clock?.whose_account_id, ring.actor.accountId)
    const [broken] = await waits(head)
    assert.ok(broken)
    assert.equal(broken.reviewBy.toString(), '2026-09-14')
  })

  it('is closed again after its hours, also to what was opened in them', async () => {
    const before = house.clock.now()
    house.clock.moveTo(before.add({ hours: glassHours }).subtract({ seconds: 1 }))
    assert.equal(await opens(duty), true)
    house.clock.moveTo(before.add({ hours: glassHours }))
    assert.equal(await opens(duty), false)
    await assert.rejects(
      openRecord(duty, 'child’s page', kit.personId, async () => await Promise.resolve(undefined)),
      NotFound,
    )
  })

  it('is reviewed by somebody else who answers for it, and by nobody else', async () => {
    const [broken] = await waits(head)
    const review = {
      id: broken?.id ?? '',
      finding: 'right',
      says: 'The phone was off. A second number is agreed.',
    } as const
    for (const ctx of [duty, frontDoor, worker, manager]) await assert.rejects(reviewGlass(ctx, review), NotFound)
    assert.equal((await reviewGlass(head, { ...review, says: ' ' })).ok, false)
    did(await reviewGlass(head, review))
    const again = await reviewGlass(ring, { ...review, finding: 'not needed' })
    assert.equal(again.ok ? '' : again.unmet[0].says, `${head.actor.name} has reviewed this already.`)
    assert.deepEqual([await waits(head), await waits(ring)], [[], []])
    const clock = (await clocksOf(house.owner, kit.personId)).find(({ kind }) => kind === 'broken-glass-reviewed')
    assert.equal(clock?.met_on?.toString(), '2026-09-12')
    assert.equal(clock?.met_by_kind, 'break_glass_review')
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })

  it('is not reviewed by who broke it, though they may since have become head of service', async () => {
    did(
      await breakGlass(worker, {
        shownId: (await keepRingsShown(worker, [kit.personId])).get(kit.personId) ?? '',
        ...because,
      }),
    )
    const { accountId, name } = worker.actor
    const service = house.asService('test')
    did(
      await act(service, promoting, [accountId], async (tx) => {
        const from = house.clock.today()
        const id = house.ids.next()
        await keepRole(tx, { id, accountId, role: 'head of service', teamId: null, agencyId: null, from, until: null })
        return done(undefined)
      }),
    )
    const promoted = house.as({ accountId, name, role: 'head of service' })
    const [broken] = await waits(promoted)
    assert.equal(broken?.byAccountId, accountId)
    const own = await reviewGlass(promoted, { id: broken.id, finding: 'right', says: 'It was I.' })
    assert.match(own.ok ? '' : own.unmet[0].says, /Somebody else must review it/)
    did(await reviewGlass(ring, { id: broken.id, finding: 'reachable', says: 'I was at my desk.' }))
  })

  it('goes straight to a record that has been opened by name meanwhile', async () => {
    const shownId = await told(frontDoor)
    await grant(house.asService('test'), kit.personId, {
      accountId: frontDoor.actor.accountId,
      right: 'record',
      why: 'named access',
      from: house.clock.now(),
      until: house.clock.now().add({ hours: 24 }),
    })
    assert.deepEqual(did(await breakGlass(frontDoor, { shownId, reason: '', rang: '' })), {
      personId: kit.personId,
      until: undefined,
    })
    assert.deepEqual(await waits(head), [])
  })

  it('is broken by a manager too, who is not the one to ring; it closes at once when another finds it needless', async () => {
    const { personId } = did(await breakGlass(manager, { shownId: await shownTo(manager), ...because }))
    assert.equal(personId, kit.personId)
    assert.equal(await opens(manager), true)
    const [broken] = await waits(head)
    assert.equal(broken?.byName, 'Mab Tully')
    await assert.rejects(reviewGlass(manager, { id: broken?.id ?? '', finding: 'right', says: 'It was I.' }), NotFound)
    did(await reviewGlass(ring, { id: broken?.id ?? '', finding: 'not needed', says: 'I was at my desk.' }))
    assert.equal(await opens(manager), false)
  })

  it('has a clock that nobody ends by hand, not even a manager who may open the record', async () => {
    did(await breakGlass(frontDoorTwo, { shownId: await shownTo(frontDoorTwo), ...because }))
    const clock = (await clocksOf(house.owner, kit.personId)).find(
      ({ kind, met_on }) => kind === 'broken-glass-reviewed' && met_on === null,
    )
    assert.ok(clock)
    const shown = { childId: kit.personId, clockId: clock.id, version: clock.version }
    const ended = await endClock(ring, shown, 'It is a mistake.')
    assert.match(ended.ok ? '' : ended.unmet[0].says, /only the review itself ends it/)
  })

  it('shows those who answer for the service how it is used: by whom, which team, at what hour, of whom and in what words', async () => {
    const { use, clock, looked } = await readOpeningUse(head)
    const by = new Map(use.people.map((one) => [one.name, one]))
    assert.deepEqual(
      [by.get('Mab Tully')?.times, by.get('Mab Tully')?.notNeeded, by.get('Wren Asker')?.reachable],
      [1, 1, 1],
    )
    assert.equal(by.get('Fern Two')?.notReviewed, 1)
    assert.equal(by.get('Dov Marsh')?.fewestWords, 11)
    assert.deepEqual(use.records, { once: 0, more: 1, most: use.times })
    for (const groups of [use.months, use.teams, use.hours])
      assert.equal(
        groups.reduce((sum, { times }) => sum + times, 0),
        use.times,
      )
    assert.deepEqual(
      use.hours.map(({ hours }) => hours),
      ['night'],
    )
    assert.deepEqual([clock?.dueOn?.toString(), looked], ['2026-10-11', []])
  })

  it('is looked through by somebody who answers for it, who writes what they do; then it is owed no more, until the next', async () => {
    const none = await lookAtOpeningUse(head, ' ')
    assert.equal(none.ok, false)
    did(await lookAtOpeningUse(head, 'All of one record: a second number is agreed for the night.'))
    const { clock, looked } = await readOpeningUse(head)
    assert.equal(clock, undefined)
    assert.deepEqual(
      looked.map(({ byName, times, says }) => [byName, times, says]),
      [['Hester Vane', 4, 'All of one record: a second number is agreed for the night.']],
    )
    await assert.rejects(lookAtOpeningUse(manager, 'I look at my team.'))
  })

  it('opens also by a clock that runs on while it is written: what an act writes is all of one moment', async () => {
    let at = house.clock.now()
    const clock = runningClock(() => {
      at = at.add({ milliseconds: 1 })
      return at
    })
    const late = { ...(await someoneOnDuty(house, 'Ivo Reed')), clock }
    did(await breakGlass(late, { shownId: await told(late), ...because }))
    house.clock.moveTo(at)
    assert.equal(await opens(late), true)
    assert.notEqual((await readOpeningUse(head)).clock, undefined)
  })
})

describe('breaking the glass, in each role of the trust’s practice', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('glass by role')
  })
  after(async () => await house.close())

  it('opens the record to whoever breaks it, whenever their role came to be, and to nobody else by them', async () => {
    const service = house.asService('test')
    const head = await house.someone('head of service', 'Hana Reed')
    const child = async (nhsNumber: string) => {
      const known = await aKnownChild(service, { toldBy: head.actor.accountId, nhsNumber })
      await restrict(service, known.personId, head.actor.accountId)
      return known.personId
    }
    const [opened, other] = [await child('9990000026'), await child('9990000034')]
    for (const role of glassBreakers) {
      const ctx = await house.someone(role, `Breaker in the role of ${role}`)
      const shownId = (await keepRingsShown(ctx, [opened])).get(opened) ?? ''
      did(await breakGlass(ctx, { shownId, ...because }))
      const seen = await openRecord(ctx, 'test', opened, async (tx) =>
        (await isPerson(tx, opened)) ? 'seen' : undefined,
      )
      assert.deepEqual(seen, { kind: 'open', value: 'seen' }, role)
      await assert.rejects(
        openRecord({ ...ctx, purpose: 'audit or quality' }, 'test', other, async (tx) =>
          (await isPerson(tx, other)) ? 'seen' : undefined,
        ),
        NotFound,
        role,
      )
    }
  })

  it('is written for oneself alone, also past every command', async () => {
    const service = house.asService('test')
    const known = await aKnownChild(service, { toldBy: service.actor.accountId, nhsNumber: '9990000042' })
    const lead = await house.someone('family help lead', 'Fay Linden')
    await restrict(service, known.personId, lead.actor.accountId)
    const colleague = await house.someone('family help lead', 'Gus Orme')
    await assert.rejects(
      act(lead, forging, [known.personId], async (tx) => {
        const [from, until] = [house.clock.now(), house.clock.now().add({ hours: 1 })]
        const given = { accountId: colleague.actor.accountId, personId: known.personId, right: 'record' } as const
        await giveGrant(tx, lead, { ...given, why: 'break glass', sourceId: house.ids.next(), from, until })
        return done(undefined)
      }),
    )
  })
})
