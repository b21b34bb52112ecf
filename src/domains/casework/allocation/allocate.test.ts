import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { openRecord } from '#domains/access/open-record.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { everyLimit } from '#practice/dated-settings.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('allocating a child', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx

  before(async () => {
    house = await testHouse('allocate')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow')
  })
  after(async () => await house.close())

  const to = (worker: Ctx, children: readonly ChildAtWork[], more: { reason?: string; overReason?: string } = {}) =>
    allocate(team.teamManager, {
      childIds: children.map(({ childId }) => childId),
      accountId: worker.actor.accountId,
      teamId: team.teamId,
      reason: 'She knows the school.',
      ...more,
    })
  const says = (outcome: Awaited<ReturnType<typeof allocate>>) =>
    outcome.ok ? [] : outcome.unmet.map((unmet) => [unmet.says, unmet.answerAt])
  const opens = async (ctx: Ctx, { childId }: ChildAtWork) =>
    (await openRecord(ctx, 'test', childId, async () => true)).kind

  it('gives the child a named worker, meets the clock that waited for one, and hands over the others', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    assert.deepEqual(await to(lena, [kit]), {
      ok: true,
      value: { workerName: 'Lena Crow', childNames: ['Kit Ferris'] },
    })
    const clocks = await clocksOf(house.owner, kit.childId)
    assert.equal(clocks.find(({ kind }) => kind === 'child-allocated')?.met_on?.toString(), '2026-09-07')
    const standing = clocks.filter(({ met_on }) => met_on === null)
    assert.deepEqual(
      standing.map(({ kind, whose_account_id }) => [kind, whose_account_id === lena.actor.accountId]),
      [
        ['child-and-family-assessment/conclude', true],
        ['child-seen', true],
        ['referral-decided', true],
      ],
    )
  })

  it('lets the worker and the managers of the team open the record at once; the worker before needs a purpose again', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    const tom = await team.worker('Tom Ashe')
    assert.ok(kit)
    assert.equal(await opens(lena, kit), 'purpose needed')
    await to(lena, [kit])
    assert.deepEqual([await opens(lena, kit), await opens(team.teamManager, kit)], ['open', 'open'])
    house.clock.moveTo(house.clock.now().add({ minutes: 5 }))
    await to(tom, [kit], { reason: 'Lena is leaving.' })
    assert.deepEqual([await opens(tom, kit), await opens(lena, kit)], ['open', 'purpose needed'])
    const [first, second] = await rowsAbout(house.owner, 'allocation', kit.childId)
    assert.deepEqual(
      [first, second].map((row) =>
        'ended_because' in (row ?? {}) ? (row as { ended_because: unknown }).ended_because : undefined,
      ),
      ['Allocated to Tom Ashe', null],
    )
    const standing = (await clocksOf(house.owner, kit.childId)).filter(({ met_on }) => met_on === null)
    assert.ok(standing.every(({ whose_account_id }) => whose_account_id === tom.actor.accountId))
  })

  it('carries every kind of clock that practice knows to the next worker, also what outlived an earlier closure', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    const [noa] = await aFamily(house, { children: ['Noa'] })
    const ada = await team.worker('Ada Quill')
    assert.ok(kit && noa)
    await to(lena, [kit])
    const service = house.asService('clocks')
    const { accountId: whoseAccountId } = lena.actor
    const setting = defineAct('set clocks', [])
    const kept = await act(service, setting, [kit.childId, noa.childId], async (tx) => {
      for (const { limitId: id, what: title, limits } of everyLimit) {
        const told = { purpose: '', whose: 'Social worker', countedFromSays: 'a day', metBy: '' }
        const due = dueFor({ ...told, id, title, limits }, house.clock.today(), englandAndWales)
        await keepClock(tx, service, { childId: kit.childId, episodeId: kit.episodeId, whoseAccountId }, due)
      }
      // Begun in work that has ended since: another episode than the one that is open.
      const outlived = dueFor(childSeenAgain, house.clock.today(), englandAndWales)
      await keepClock(tx, service, { childId: kit.childId, episodeId: noa.episodeId, whoseAccountId }, outlived)
      return done(undefined)
    })
    assert.equal(kept.ok, true)
    house.clock.moveTo(house.clock.now().add({ minutes: 5 }))
    assert.equal((await to(ada, [kit], { reason: 'Lena is leaving.' })).ok, true)
    const clocks = await clocksOf(house.owner, kit.childId)
    const left = clocks.filter(
      ({ met_on, whose_account_id }) => met_on === null && whose_account_id !== ada.actor.accountId,
    )
    assert.deepEqual([new Set(clocks.map(({ kind }) => kind)).size >= everyLimit.length, left], [true, []])
  })

  it('asks why a worker goes over the room agreed, and keeps it: a reason, not a bar', async () => {
    const children = await aFamily(house, { children: ['Ivo', 'Nell', 'Pia'] })
    const ana = await team.worker('Ana Brook', 2)
    assert.deepEqual(says(await to(ana, children)), [
      [
        'Ana Brook has no room for these 3 children (0 of 2). Choose somebody with room, or say why they go over.',
        'overReason',
      ],
    ])
    assert.deepEqual(await rowsAbout(house.owner, 'allocation', children[0]?.childId ?? ''), [])
    assert.equal((await to(ana, children, { overReason: 'Three siblings stay with one worker.' })).ok, true)
    const [row] = await rowsAbout(house.owner, 'allocation', children[2]?.childId ?? '')
    assert.match(JSON.stringify(row), /Over the room agreed \(0 of 2\): Three siblings stay with one worker\./)
  })

  it('refuses somebody whose registration has run out, and somebody who is not a social worker of the team', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const lapsed = await addUser(house.asService('lapsed'), {
      name: 'Rex Holt',
      email: 'rex@wexmoor.example',
      role: 'social worker',
      registration: 'SW777',
      registeredUntil: Temporal.PlainDate.from('2026-09-06'),
      teamId: team.teamId,
    })
    assert.ok(lapsed.ok)
    const rex = house.as({ accountId: lapsed.value.accountId, name: 'Rex Holt', role: 'social worker' })
    assert.deepEqual(says(await to(rex, [kit])), [
      ['Rex Holt is not registered with Social Work England today. Choose somebody who is.', 'worker'],
    ])
    const clerk = await house.someone('front door', 'Ola Front')
    assert.deepEqual(says(await to(clerk, [kit])), [
      ['Ola Front is not a social worker of a team. Choose somebody who is.', 'worker'],
    ])
  })

  it('refuses to give a child to the worker who has them, and a child with nothing open', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    await to(lena, [kit])
    assert.deepEqual(says(await to(lena, [kit])), [['Kit Ferris is allocated to Lena Crow already.', 'worker']])
    assert.deepEqual(says(await to(lena, [kit], { reason: ' ' })), [['Enter why this worker', 'reason']])
  })

  it('is done by duty in an emergency, and by nobody who works with children themselves', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const choice = { childIds: [kit.childId], accountId: lena.actor.accountId, teamId: team.teamId, reason: 'Tonight.' }
    await assert.rejects(allocate(lena, choice), NotFound)
    assert.equal((await allocate(await house.someone('duty', 'Night Duty'), choice)).ok, true)
  })
})
