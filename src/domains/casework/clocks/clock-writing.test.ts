import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { explainOverdue } from '#domains/casework/clocks/clock-overdue.ts'
import { endClock } from '#domains/casework/clocks/end-clock.ts'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import { setManagersDate } from '#domains/casework/clocks/set-managers-date.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { type Ctx, NotFound, type Outcome } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('what is written on a clock', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx

  before(async () => {
    house = await testHouse('clock writing')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 60)
  })
  after(async () => await house.close())

  const on = (day: string) => Temporal.PlainDate.from(day)
  const says = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says))

  async function planned(): Promise<ChildAtWork> {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const { accountId } = lena.actor
    await allocate(team.teamManager, { childIds: [kit.childId], accountId, teamId: team.teamId, reason: 'Room.' })
    await beginStep(lena, { kind: 'child-in-need-plan', childId: kit.childId })
    return kit
  }

  async function clock(kit: ChildAtWork, kind: string) {
    const found = (await clocksOf(house.owner, kit.childId)).filter((one) => one.kind === kind).at(-1)
    assert.ok(found !== undefined, kind)
    return { ...found, shown: { childId: kit.childId, clockId: found.id, version: found.version } }
  }

  it('a manager’s own date stands before the limit, which stays as it was counted', async () => {
    const kit = await planned()
    const { shown } = await clock(kit, 'child-in-need-plan/first-review')
    const date = { on: on('2026-09-28'), reason: 'Before his mother’s operation.' }
    await assert.rejects(setManagersDate(lena, shown, date), NotFound)
    assert.deepEqual(says(await setManagersDate(team.teamManager, shown, { ...date, on: on('2026-10-20') })), [
      'Your date must be on or before the limit, Monday 19 October 2026. A limit is not moved.',
    ])
    assert.equal((await setManagersDate(team.teamManager, shown, date)).ok, true)
    const kept = await clock(kit, 'child-in-need-plan/first-review')
    assert.deepEqual([kept.manager_on?.toString(), kept.due_on?.toString()], ['2026-09-28', '2026-10-19'])
    assert.deepEqual(says(await setManagersDate(team.teamManager, shown, date)), [
      'Somebody has changed this since you opened it. See what it says now, then try again.',
    ])
  })

  it('a review that was held meets its clock on its own day, counts for the returns, and begins the next', async () => {
    const kit = await planned()
    house.clock.moveTo(instantInLondon(on('2026-10-15'), '09:00'))
    const { shown } = await clock(kit, 'child-in-need-plan/first-review')
    const told = { on: on('2026-10-12'), says: 'His school says he comes every day.' }
    assert.deepEqual(says(await meetClock(lena, shown, { ...told, on: on('2026-10-16') })), [
      'The date on which it was done must be today or in the past',
    ])
    assert.equal((await meetClock(lena, shown, told)).ok, true)
    const met = await clock(kit, 'child-in-need-plan/first-review')
    assert.equal(met.met_on?.toString(), '2026-10-12')
    const next = await clock(kit, 'next-plan-review')
    assert.deepEqual([next.counted_from.toString(), next.due_on?.toString()], ['2026-10-12', '2027-01-04'])
    assert.equal(next.whose_account_id, lena.actor.accountId)
    assert.match(JSON.stringify(await rowsAbout(house.owner, 'case_note', kit.childId)), /comes every day/)
    assert.deepEqual(says(await meetClock(lena, met.shown, told)), [
      'This was done on Monday 12 October 2026. Nothing is owed any more.',
    ])
  })

  it('a child is not said to have been seen: a visit is recorded', async () => {
    const kit = await planned()
    const { shown } = await clock(kit, 'child-in-need-plan/visit')
    assert.deepEqual(says(await meetClock(lena, shown, { on: house.clock.today(), says: 'I saw him.' })), [
      'This is met by recording the work itself, and not from here.',
    ])
  })

  it('a mistaken clock ends visibly with the reason, and one that is late is explained and stays late', async () => {
    const kit = await planned()
    const { shown } = await clock(kit, 'child-in-need-plan/agree')
    assert.deepEqual(says(await explainOverdue(lena, shown, 'She was in hospital.')), [
      'This is not late, so there is nothing to explain.',
    ])
    house.clock.moveTo(instantInLondon(on('2026-11-30'), '09:00'))
    assert.equal((await explainOverdue(lena, shown, 'She was in hospital.')).ok, true)
    const late = await clock(kit, 'child-in-need-plan/agree')
    assert.deepEqual([late.overdue_reason, late.met_on], ['She was in hospital.', null])
    assert.deepEqual(says(await endClock(team.teamManager, late.shown, ' ')), ['Enter why this clock is mistaken'])
    assert.equal((await endClock(team.teamManager, late.shown, 'The plan was agreed in August.')).ok, true)
    const ended = await clock(kit, 'child-in-need-plan/agree')
    assert.equal(ended.ended_because, 'Mistaken: The plan was agreed in August.')
  })
})
