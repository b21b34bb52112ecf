import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { restrict } from '#test/access-store.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, closeEpisode, rowsAbout } from '#test/casework-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('beginning a step of practice', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx

  before(async () => {
    house = await testHouse('begin step')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 60)
  })
  after(async () => await house.close())

  const begin = (ctx: Ctx, child: ChildAtWork, kind: 'strategy-discussion' | 'child-and-family-assessment') =>
    beginStep(ctx, { kind, childId: child.childId })

  it('opens the work that a protective step needs, for a child whose case is closed', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'], referredOn: '2026-03-02' })
    assert.ok(kit)
    await closeEpisode(house.asService('close'), kit, '2026-06-30')
    const refused = await begin(lena, kit, 'child-and-family-assessment')
    assert.deepEqual(refused.ok ? [] : refused.unmet.map(({ says }) => says), [
      'No work with Kit Ferris is open. Tell the front door: a contact is decided at once when a child is in danger.',
    ])
    assert.equal((await begin(lena, kit, 'strategy-discussion')).ok, true)
    const kinds = (await clocksOf(house.owner, kit.childId))
      .filter(({ met_on, recorded_at }) => met_on === null && recorded_at.equals(house.clock.now()))
      .map(({ kind, counted_from }) => `${kind} from ${counted_from.toString()}`)
    assert.ok(kinds.includes('child-seen-at-risk from 2026-09-07'), kinds.join())
    assert.ok(kinds.includes('child-allocated from 2026-09-07'), kinds.join())
  })

  it('refuses a day that has not come, and an assessment from before the referral', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const on = async (day: string) => {
      const beganOn = Temporal.PlainDate.from(day)
      const outcome = await beginStep(lena, { kind: 'child-and-family-assessment', childId: kit.childId, beganOn })
      return outcome.ok ? [] : outcome.unmet.map(({ says, answerAt }) => [says, answerAt])
    }
    assert.deepEqual(await on('2026-09-08'), [
      ['The day on which it began can’t be after Monday 7 September 2026. Change the date.', 'beganOn'],
    ])
    assert.deepEqual(await on('2026-09-04'), [
      ['“Child and family assessment” can’t begin before Kit Ferris was referred. Change the date.', 'beganOn'],
    ])
  })

  it('puts what was begun apart onto one page, but what has answers already', async () => {
    const [kit, mia, sam] = await aFamily(house, { children: ['Kit', 'Mia', 'Sam'] })
    assert.ok(kit && mia && sam)
    const kind = 'child-and-family-assessment'
    const childIds = [kit, mia, sam].map(({ childId }) => childId)
    const { accountId } = lena.actor
    await allocate(team.teamManager, { childIds, accountId, teamId: team.teamId, reason: 'Room.' })
    for (const child of [mia, sam]) assert.ok((await begin(lena, child, kind)).ok)
    const [ofSam] = (await rowsAbout(house.owner, 'step', sam.childId)).map((row) => row.id)
    assert.ok((await saveStep(lena, [{ stepId: ofSam ?? '', version: 1, answers: { history: 'Two moves.' } }])).ok)
    const begun = await beginStep(lena, { kind, childId: kit.childId, siblingIds: [mia.childId, sam.childId] })
    assert.ok(begun.ok)
    assert.deepEqual(
      begun.value.map(({ childId, already, apart }) => [childId, already, apart === true]),
      [
        [kit.childId, false, false],
        [mia.childId, true, false],
        [sam.childId, true, true],
      ],
    )
    const together = async (childId: string) =>
      (await rowsAbout(house.owner, 'step', childId)).map((row) => 'together_id' in row && row.together_id)
    assert.deepEqual(await together(mia.childId), await together(kit.childId))
    assert.deepEqual(await together(sam.childId), [null])
  })

  it('looks to whoever may not see a restricted child as if there were no such child or step', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const { accountId } = lena.actor
    await allocate(team.teamManager, { childIds: [kit.childId], accountId, teamId: team.teamId, reason: 'Room.' })
    const begun = await begin(lena, kit, 'child-and-family-assessment')
    assert.ok(begun.ok)
    const stepId = begun.value[0]?.stepId ?? ''
    await restrict(house.asService('restrict'), kit.childId, team.teamManager.actor.accountId)
    const other = await team.worker('Tom Ashe')
    await assert.rejects(begin(other, kit, 'strategy-discussion'), NotFound)
    await assert.rejects(saveStep(other, [{ stepId, version: 1, answers: {} }]), NotFound)
    await assert.rejects(concludeStep(other, [{ stepId, version: 1, answers: {}, outcome: 'familyHelp' }]), NotFound)
    assert.equal((await saveStep(lena, [{ stepId, version: 1, answers: { history: 'None.' } }])).ok, true)
  })

  it('reads what rules ask of the record: the referral, the worker, what is open', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const { accountId } = lena.actor
    await allocate(team.teamManager, { childIds: [kit.childId], accountId, teamId: team.teamId, reason: 'Room.' })
    const today = house.clock.today()
    const read = async () =>
      await view(lena, 'test', kit.childId, async (tx) => await loadRecord(tx, kit.childId, kit.episodeId, today))
    const before = await read()
    assert.deepEqual(
      { ...before, dateOfBirth: before.dateOfBirth?.toString(), referralOn: before.referralOn?.toString() },
      {
        dateOfBirth: '2012-03-04',
        disabled: false,
        attemptsToSee: [],
        referralOn: '2026-09-07',
        historyShown: false,
        lineOfManagement: [team.teamManager.actor.accountId],
        openNeeds: [],
        openConcerns: [],
        openDiscussions: [],
        openAssessments: [],
        openEnquiries: [],
        openConferences: [],
        workWasDone: false,
        nothingFollowedAssessment: false,
        allocatedTo: { id: accountId, name: 'Lena Crow' },
      },
    )
    await beginStep(lena, { kind: 'section-47-enquiry', childId: kit.childId })
    const after = await read()
    assert.equal(after.strategyDiscussionOn?.toString(), '2026-09-07')
    assert.equal(after.openEnquiries.length, 1)
    assert.equal(after.nothingFollowedAssessment, false)
    assert.equal((await rowsAbout(house.owner, 'enquiry', kit.childId)).length, 1)
  })
})
