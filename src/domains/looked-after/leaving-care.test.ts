import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { jobs } from '#cli/jobs/contents.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { endAllocation } from '#domains/casework/allocation/allocation-store.ts'
import { standingAllocation } from '#domains/casework/closure/closure-store.ts'
import { closeEpisode, endClocksOfEpisode } from '#domains/casework/closure/closure-writing-store.ts'
import { openEpisodeOf } from '#domains/casework/episode/episode-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { myWorklist } from '#domains/casework/worklist/worklist.ts'
import type { Answers, Form } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { outlivesTheWork } from '#practice/closure/outlives-the-work.ts'
import { restrict } from '#test/access-store.ts'
import { aFamily } from '#test/casework-family.ts'
import { clocksOf, notSeenOf } from '#test/casework-store.ts'
import { anEpisode, aPerson } from '#test/children.ts'
import { type ClosureSetting, closureSetting, did, sentences, set } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

const plan = {
  madeOn: on('2026-09-01'),
  adviser: 'Idris Vane',
  ...Object.fromEntries(
    ['childsWords', 'health', 'education', 'emotional', 'family', 'skills', 'money', 'home', 'contingency'].map(
      (head) => [head, 'As agreed.'],
    ),
  ),
  hasCopy: 'yes',
}

const contact = {
  how: 'seen',
  touch: 'YES',
  accommodation: 'U',
  suitable: true,
  offered: true,
  story: 'Works, and sees her sister.',
}

describe('leaving care: what is owed comes again by rule', () => {
  let house: TestHouse
  let people: ClosureSetting

  before(async () => {
    house = await testHouse('leaving care')
    people = await closureSetting(house)
  })
  after(async () => await house.close())

  async function withPlan(name: string): Promise<string> {
    const [child] = await aFamily(house, { children: [name], referredOn: '2026-03-02' })
    assert.ok(child)
    const { accountId } = people.worker.actor
    const chosen = { childIds: [child.childId], accountId, teamId: people.team.teamId, reason: 'Has room' }
    did(await allocate(people.manager, chosen))
    await record(child.childId, 'pathway-plan', plan, 'made')
    return child.childId
  }

  async function record(childId: string, kind: CaseStepId, answers: object, outcome: string): Promise<void> {
    const stepId = did(await beginStep(people.worker, { kind, childId }))[0]?.stepId ?? assert.fail()
    did(
      await concludeStep(people.worker, [{ stepId, version: 1, answers: answers as Partial<Answers<Form>>, outcome }]),
    )
  }

  const owed = async (childId: string) =>
    Object.fromEntries(
      (await clocksOf(house.owner, childId))
        .filter(
          ({ met_on, ended_on, kind }) =>
            met_on === null && ended_on === null && /pathway|adviser|unsuitable/.test(kind),
        )
        .map(({ kind, due_on }) => [kind, due_on?.toString()]),
    )

  it('owes a review in six months and a visit in two from the day of the plan', async () => {
    assert.deepEqual(await owed(await withPlan('Kit')), {
      'pathway-plan-reviewed': '2027-03-01',
      'personal-adviser-visits': '2026-11-01',
    })
  })

  it('meets a visit when the young person was seen, and not when nobody answered', async () => {
    const mia = await withPlan('Mia')
    await record(mia, 'personal-adviser-contact', { ...contact, on: on('2026-09-04'), how: 'tried' }, 'kept')
    assert.equal((await owed(mia))['personal-adviser-visits'], '2026-11-01')
    await record(mia, 'personal-adviser-contact', { ...contact, on: on('2026-09-05') }, 'kept')
    assert.equal((await owed(mia))['personal-adviser-visits'], '2026-11-05')
  })

  it('owes a visit within seven days and a review within twenty-eight of a move, and two working days to leave what is not suitable', async () => {
    const ada = await withPlan('Ada')
    const moved = {
      ...contact,
      on: on('2026-09-04'),
      how: 'spoke',
      movedOn: on('2026-09-03'),
      accommodation: 'W',
      suitable: false,
    }
    await record(ada, 'personal-adviser-contact', moved, 'kept')
    assert.deepEqual(await owed(ada), {
      'pathway-plan-reviewed': '2027-03-01',
      'pathway-plan-reviewed-after-move': '2026-10-01',
      'personal-adviser-visits': '2026-11-01',
      'personal-adviser-visits-after-move': '2026-09-10',
      'unsuitable-accommodation-left': '2026-09-08',
    })
    await record(ada, 'personal-adviser-contact', { ...contact, on: on('2026-09-07') }, 'kept')
    const review = {
      heldOn: on('2026-09-07'),
      why: 'moved',
      youngPerson: 'yes',
      done: 'All.',
      home: 'It will last.',
      changed: 'Nothing.',
    }
    await record(ada, 'pathway-plan-review', review, 'goesOn')
    assert.deepEqual(await owed(ada), {
      'pathway-plan-reviewed': '2027-03-07',
      'personal-adviser-visits': '2026-11-07',
    })
  })

  it('goes on after the work was closed: whoever asks at twenty-three is answered, and whoever answers owes the next', async () => {
    const lou = await withPlan('Lou')
    await set(house, lou, async (tx) => {
      const episodeId = (await openEpisodeOf(tx, lou)) ?? assert.fail()
      await closeEpisode(tx, episodeId, on('2026-09-04'))
      const which = { childId: lou, episodeId, seeing: [], kept: outlivesTheWork }
      await endClocksOfEpisode(tx, which, { on: on('2026-09-04'), because: 'The case was closed.' })
      const held = (await standingAllocation(tx, episodeId)) ?? assert.fail()
      await endAllocation(tx, held.id, on('2026-09-07'), 'Closed.')
    })
    await record(lou, 'personal-adviser-contact', { ...contact, on: on('2026-09-07') }, 'kept')
    assert.deepEqual(await owed(lou), { 'personal-adviser-visits': '2026-11-07' })
    const next = (await clocksOf(house.owner, lou)).find(
      ({ kind, met_on, ended_on }) => kind === 'personal-adviser-visits' && met_on === null && ended_on === null,
    )
    assert.equal(next?.whose_account_id, people.worker.actor.accountId)
    const refused = await beginStep(people.worker, { kind: 'care-plan', childId: lou })
    assert.match(sentences(refused).join(' '), /^No work with Lou .* is open/)
  })

  it('sixteen begins the assessment of needs and eighteen asks for the end of care, though nobody thought of it', async () => {
    const young = async (name: string, bornOn: string) => {
      const childId = await aPerson(house, { givenName: name, familyName: 'Tarn', bornOn: on(bornOn) })
      await anEpisode(house, childId, on('2026-01-05'))
      const { accountId } = people.worker.actor
      const chosen = { childIds: [childId], accountId, teamId: people.team.teamId, reason: 'Has room' }
      did(await allocate(people.manager, chosen))
      const way = { way: 'careOrder', orderMadeOn: on('2025-10-12'), orderSays: 'Family court at Wexmoor' }
      const answers = { ...way, startedOn: on('2026-01-12'), purpose: 'Safety.', childsWishes: 'Mia stays near.' }
      const begun = did(await beginStep(people.worker, { kind: 'becoming-looked-after', childId }))
      const stepId = begun[0]?.stepId ?? assert.fail()
      const all = answers as Partial<Answers<Form>>
      did(await concludeStep(people.head, [{ stepId, version: 1, answers: all, outcome: 'lookedAfter' }]))
      return childId
    }
    const [sixteen, nearly, child] = [
      await young('Ash', '2010-09-01'),
      await young('Bryn', '2008-11-02'),
      await young('Cam', '2010-09-10'),
    ]
    const watch = { 'watch over coming of age': present(jobs['watch over coming of age'], 'The job is there.') }
    const came = async (childId: string) =>
      (await clocksOf(house.owner, childId))
        .filter(({ kind }) => /leaving-care|eighteen/.test(kind))
        .map(({ kind, due_on, met_on }) => [kind, due_on?.toString(), met_on?.toString()])
        .toSorted(([one = ''], [other = '']) => one.localeCompare(other))
    for (let night = 0; night < 2; night += 1) {
      assert.deepEqual(await runJobs(house, watch), [])
      house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    }
    const assessed = 'leaving-care-needs-assessment/conclude'
    assert.deepEqual(await came(sixteen), [[assessed, '2026-12-01', undefined]])
    assert.deepEqual(await came(nearly), [
      ['care-ends-at-eighteen', '2026-11-02', undefined],
      [assessed, '2026-07-13', undefined],
    ])
    assert.deepEqual(await came(child), [])
    house.clock.moveTo(instantInLondon(on('2026-11-02'), '09:00'))
    await record(nearly, 'pathway-plan', { ...plan, madeOn: on('2026-10-20') }, 'made')
    assert.deepEqual(
      await owed(nearly),
      { 'pathway-plan-reviewed': '2027-04-20' },
      'looked after still: visited where the young person is placed, and the adviser’s visits begin with the end of care',
    )
    const ended = {
      ...{ endedOn: on('2026-11-02'), how: 'E17', reviewedOn: on('2026-10-01'), handedOver: true },
      ...{ support: 'Idris Vane, personal adviser.', reason: 'Eighteen; stays with the carers.' },
    } as Partial<Answers<Form>>
    const ending = did(await beginStep(people.worker, { kind: 'ending-looked-after', childId: nearly }))
    const stepId = ending[0]?.stepId ?? assert.fail()
    did(await concludeStep(people.head, [{ stepId, version: 1, answers: ended, outcome: 'planned' }]))
    const seen = (await clocksOf(house.owner, nearly)).filter(({ kind }) => kind === 'child-seen-again')
    assert.ok(
      seen.every(({ met_on, ended_on }) => met_on !== null || ended_on !== null),
      'seen as who has left care, not as a child',
    )
    assert.deepEqual((await came(nearly))[0], ['care-ends-at-eighteen', '2026-11-02', '2026-11-02'])
    assert.equal((await owed(nearly))['personal-adviser-visits'], '2027-01-02')
    await seesNobodyOfEighteen(nearly)
  })

  async function seesNobodyOfEighteen(nearly: string): Promise<void> {
    const ofVisits = async (childId: string) =>
      (await clocksOf(house.owner, childId)).filter(({ kind }) => kind === 'child-seen' || kind === 'child-seen-again')
    const grown = await aPerson(house, { givenName: 'Dara', familyName: 'Tarn', bornOn: on('2008-11-03') })
    const hidden = await aPerson(house, { givenName: 'Eli', familyName: 'Tarn', bornOn: on('2008-11-03') })
    const { accountId } = people.worker.actor
    for (const childId of [grown, hidden]) {
      await anEpisode(house, childId, on('2026-09-14'))
      did(
        await allocate(people.manager, { childIds: [childId], accountId, teamId: people.team.teamId, reason: 'Room' }),
      )
    }
    await restrict(house.asService('test'), hidden, people.head.actor.accountId)
    const unseen = async () =>
      (await myWorklist(people.worker)).children
        .filter(({ unseenTooLong }) => unseenTooLong)
        .map(({ givenName }) => givenName)
    const standing = async (childId: string) =>
      (await ofVisits(childId)).filter(({ met_on, ended_on }) => met_on === null && ended_on === null).length
    house.clock.moveTo(instantInLondon(on('2026-11-02'), '22:00'))
    const watch = { 'watch over coming of age': present(jobs['watch over coming of age'], 'The job is there.') }
    assert.deepEqual(await runJobs(house, watch), [])
    assert.ok((await unseen()).includes('Dara'), 'the day before, a child whom nobody has seen')
    assert.deepEqual([await standing(grown), await standing(hidden)], [1, 1])
    house.clock.moveTo(instantInLondon(on('2026-11-03'), '04:00'))
    assert.deepEqual(await runJobs(house, watch), [])
    for (const childId of [grown, hidden])
      assert.deepEqual(
        (await ofVisits(childId)).map(({ ended_on }) => ended_on?.toString()),
        ['2026-11-03'],
      )
    assert.ok(!(await unseen()).includes('Dara'), 'eighteen: not a child whom nobody has seen')
    const adviser = (await clocksOf(house.owner, nearly)).filter(({ kind }) => kind === 'personal-adviser-visits')
    assert.equal(adviser.filter(({ ended_on }) => ended_on === null).length, 1, 'the adviser comes instead')
    assert.deepEqual(await notSeenOf(house.owner, grown, on('2026-11-03')), ['eighteen or over'])
    assert.deepEqual(await notSeenOf(house.owner, grown, on('2026-11-02')), [null])
    house.clock.moveTo(instantInLondon(on('2033-11-01'), '04:00'))
    assert.deepEqual(await runJobs(house, watch), [])
    assert.ok(Object.keys(await owed(nearly)).includes('personal-adviser-visits'), 'twenty-four, and owed still')
    house.clock.moveTo(instantInLondon(on('2033-11-03'), '04:00'))
    assert.deepEqual(await runJobs(house, watch), [])
    assert.deepEqual(await owed(nearly), {}, 'twenty-five: nothing of leaving care is owed any more')
  }
})
