import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { missingOf } from '#domains/casework/missing/missing-store.ts'
import { goneFor, readMissing } from '#domains/casework/missing/read-missing.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { restrict } from '#test/arranged-child-store.ts'
import { aFamily, aTeam, type ChildAtWork } from '#test/casework-family.ts'
import { aPerson, did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { refusals, stepsIn } from '#test/step-setting-store.ts'

const at = (moment: string) => Temporal.Instant.from(moment)

describe('a child who is missing', () => {
  let house: TestHouse
  let worker: Ctx
  let duty: Ctx
  let head: Ctx
  let kit: ChildAtWork
  let work: ReturnType<typeof stepsIn>

  before(async () => {
    house = await testHouse('missing children')
    work = stepsIn(house)
    const team = await aTeam(house)
    worker = await team.worker('Lena Crow', 60)
    duty = await house.someone('duty', 'Abel Stone')
    head = await house.someone('head of service', 'Hana Reed')
    const [made] = await aFamily(house, { children: ['Kit'] })
    assert.ok(made)
    kit = made
    const { accountId } = worker.actor
    did(await allocate(team.teamManager, { childIds: [kit.childId], accountId, teamId: team.teamId, reason: 'Room.' }))
  })
  after(async () => await house.close())

  const spells = async (ctx: Ctx, childId: string) =>
    await view(ctx, 'missing', childId, async (tx) => await missingOf(tx, childId))

  let step: string

  it('stands on everybody’s list from the first press, before anything is written', async () => {
    house.clock.moveTo(at('2026-09-07T21:00:00+01:00'))
    step = await work.begin(duty, kit.childId, 'missing-episode')
    const { children } = await readMissing(duty)
    assert.deepEqual(
      children.map(({ givenName, worker: who, from, policeToldAt, times }) => [
        givenName,
        who,
        from.toString(),
        policeToldAt,
        times,
      ]),
      [['Kit', 'Lena Crow', '2026-09-07T20:00:00Z', undefined, 1]],
    )
    assert.deepEqual(await work.clocks(kit.childId, 'missing-discussed'), ['2026-09-08 standing'])
    assert.equal(await work.begin(duty, kit.childId, 'missing-episode'), step, 'a child is missing once at a time')
  })

  it('counts anew when somebody learns that the child had gone earlier, and says why', async () => {
    did(
      await work.save(duty, step, {
        ...{ kind: 'missing', missingFrom: at('2026-09-07T16:30:00+01:00'), policeTold: true },
        ...{
          policeToldAt: at('2026-09-07T21:10:00+01:00'),
          policeReference: '4471',
          policeSay: 'Medium. Two cars out.',
        },
        lastSeen: 'By the school gate, by her tutor.',
      }),
    )
    const [child] = (await readMissing(duty)).children
    assert.deepEqual(
      [child?.kind, child?.from.toString(), child?.policeSay, child?.lastSeen],
      ['M', '2026-09-07T15:30:00Z', 'Medium. Two cars out.', 'By the school gate, by her tutor.'],
    )
    assert.deepEqual(await work.clocks(kit.childId, 'missing-discussed'), ['2026-09-08 ended', '2026-09-08 standing'])
  })

  it('can’t be back before going: refused at its question, and nothing is lost', async () => {
    const outcome = await work.conclude(duty, step, 'returned', { foundAt: at('2026-09-07T12:00:00+01:00') })
    assert.deepEqual(refusals(outcome), [
      ['The child can’t have been back before 7 September 2026 at 4:30pm, from when they are missing.', 'foundAt'],
    ])
    assert.equal((await readMissing(duty)).children.length, 1)
  })

  it('is back within the day: no discussion is owed, an interview is, within seventy-two hours', async () => {
    house.clock.moveTo(at('2026-09-08T07:00:00+01:00'))
    const concluded = did(await work.conclude(duty, step, 'returned', { foundAt: at('2026-09-08T06:40:00+01:00') }))
    assert.deepEqual(
      concluded.next.map(({ kind }) => kind),
      ['return-home-interview'],
    )
    assert.deepEqual((await readMissing(duty)).children, [])
    assert.deepEqual((await work.clocks(kit.childId, 'missing-discussed')).at(-1), '2026-09-08 ended')
    assert.deepEqual(await work.clocks(kit.childId, 'return-interview'), ['2026-09-11 standing'])
  })

  it('declines the interview in their own words, and that is kept with the time that they were gone', async () => {
    house.clock.moveTo(at('2026-09-09T10:00:00+01:00'))
    const interview = await work.begin(worker, kit.childId, 'return-home-interview')
    const early = await work.conclude(worker, interview, 'held', {
      ...{ offeredAt: at('2026-09-08T12:00:00+01:00'), answer: 'accepted', heldAt: at('2026-09-08T09:00:00+01:00') },
    })
    assert.deepEqual(refusals(early)[0], [
      'The interview can’t have been held before it was offered. Change one of the dates.',
      'heldAt',
    ])
    did(
      await work.conclude(worker, interview, 'declined', {
        ...{ offeredAt: at('2026-09-08T12:00:00+01:00'), offeredBy: 'Lena, at home', answer: 'declined' },
        ...{ whyNot: 'No. Leave it.', otherWays: 'Her tutor, or by text.', harm: 'unclear', sharedWithPolice: true },
      }),
    )
    assert.deepEqual(await work.clocks(kit.childId, 'return-interview'), ['2026-09-11 met'])
    assert.deepEqual(
      (await spells(worker, kit.childId)).map(({ howEnded, interview: came }) => [howEnded, came]),
      [['returned', 'declined']],
    )
  })

  it('who is missing for the third time in ninety days is a pattern that police, health and we discuss', async () => {
    house.clock.moveTo(at('2026-09-20T20:00:00+01:00'))
    did(await work.conclude(duty, await work.begin(duty, kit.childId, 'missing-episode'), 'neverMissing', {}))
    house.clock.moveTo(at('2026-09-21T20:00:00+01:00'))
    const second = await work.begin(duty, kit.childId, 'missing-episode')
    house.clock.moveTo(at('2026-09-23T08:00:00+01:00'))
    did(await work.conclude(duty, second, 'returned', {}))
    assert.deepEqual(await work.clocks(kit.childId, 'missing-again-discussed'), [])
    house.clock.moveTo(at('2026-10-02T20:00:00+01:00'))
    await work.begin(duty, kit.childId, 'missing-episode')
    assert.deepEqual(await work.clocks(kit.childId, 'missing-again-discussed'), ['2026-10-03 standing'])
    const [child] = (await readMissing(duty)).children
    assert.equal(child?.times, 3, 'the report in error does not count')
    const discussion = await work.begin(worker, kit.childId, 'strategy-discussion')
    did(await work.conclude(worker, discussion, 'singleEnquiry', { heldAt: at('2026-10-02T19:30:00+01:00') }))
    assert.deepEqual(await work.clocks(kit.childId, 'missing-again-discussed'), ['2026-10-03 met'])
  })

  it('whose work was closed is reported at once all the same: the work opens with it', async () => {
    const childId = await aPerson(house, {
      givenName: 'Bo',
      familyName: 'Tarn',
      bornOn: Temporal.PlainDate.from('2011-05-01'),
    })
    await work.begin(duty, childId, 'missing-episode')
    const { children } = await readMissing(duty)
    assert.ok(children.some((child) => child.childId === childId && child.worker === undefined))
  })

  it('whose record is restricted is not named to others, who are told whom to ring', async () => {
    await restrict(house, kit.childId, head.actor.accountId)
    const { children, toRing } = await readMissing(duty)
    assert.ok(!children.some(({ childId }) => childId === kit.childId))
    assert.deepEqual(
      toRing.map(({ ringName }) => ringName),
      ['Hana Reed'],
    )
  })

  it('is told of in hours and days', () => {
    const from = at('2026-09-07T21:00:00Z')
    const said = (minutes: number) => goneFor(from, from.add({ minutes }))
    assert.deepEqual([40, 60, 200, 1440, 1440 + 120].map(said), [
      '40 minutes',
      '1 hour',
      '3 hours',
      '1 day',
      '1 day and 2 hours',
    ])
  })
})
