import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { answerDisagreement, raiseDisagreement } from '#domains/casework/steps/disagreement.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { readStep } from '#domains/casework/steps/step-reading.ts'
import { type Ctx, NotFound, type Outcome } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { changeDetails } from '#domains/people/change-details.ts'
import { detailsNow } from '#domains/people/details-store.ts'
import { followedDeath } from '#domains/people/followed-death-store.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, holdsToo, rowsAbout } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { sentences } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const says = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says))

const enquired = {
  ...{ childSeen: 'seen', childSeenAlone: 'yes', childsWords: 'It was the pan.' },
  wishesAndFeelings: 'He wants to stay with Nan.',
  agencies: new Set(['police', 'health']),
  ...{ everyChildConsidered: true, analysis: 'It is the second burn.', finding: 'continuingRisk' },
  safeMeanwhile: 'He sleeps at Nan’s.',
}

const held = {
  agencies: new Set(['socialCare', 'police', 'health']),
  sentWord: new Set(['education']),
  parents: 'all',
  reason: 'The harm is likely to go on.',
}

const outline = { outlinePlan: 'Nobody hurts him. School: rings on Fridays.', coreGroup: 'Nan, school, Lena Crow.' }

describe('protection: from enquiry to a plan that a conference ends', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx
  let chair: Ctx

  before(async () => {
    house = await testHouse('protection')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 60)
    chair = await house.someone('conference chair', 'Petra Vance')
  })
  after(async () => await house.close())

  const today = () => house.clock.today()
  const later = (days: number) => house.clock.moveTo(instantInLondon(today().add({ days }), '09:00'))

  async function kit(): Promise<ChildAtWork> {
    const [child] = await aFamily(house, { children: ['Kit'] })
    assert.ok(child)
    const { accountId } = lena.actor
    did(
      await allocate(team.teamManager, { childIds: [child.childId], accountId, teamId: team.teamId, reason: 'Room.' }),
    )
    return child
  }

  async function begun(kind: CaseStepId, { childId }: ChildAtWork, by = lena): Promise<string> {
    return did(await beginStep(by, { kind, childId }))[0]?.stepId ?? assert.fail()
  }

  const conclude = async (by: Ctx, stepId: string, outcome: string, answers: object, version = 1) =>
    await concludeStep(by, [{ stepId, version, outcome, answers }])

  const standing = async ({ childId }: ChildAtWork) =>
    new Map(
      (await clocksOf(house.owner, childId))
        .filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
        .map((clock) => [clock.kind, clock] as const),
    )

  /** Writes the date of death on the page of names, dates and numbers, or takes it away. */
  async function recordDeath({ childId }: ChildAtWork, diedOn: Temporal.PlainDate | undefined): Promise<void> {
    const now = await view(lena, 'details', childId, async (tx) => (await detailsNow(tx, childId)) ?? assert.fail())
    const { version, bornOn = assert.fail() } = now
    const answers = { bornOn, ...(diedOn === undefined ? {} : { diedOn }) }
    did(await changeDetails(lena, { personId: childId, version, answers }))
  }

  const due = async (child: ChildAtWork, kind: string) => (await standing(child)).get(kind)?.due_on?.toString()

  const plans = async ({ childId }: ChildAtWork) =>
    (await rowsAbout(house.owner, 'plan', childId)).map((row) =>
      'kind' in row && 'ended_on' in row ? [row.kind, row.ended_on?.toString()] : [],
    )

  /** A child whose conference is to be held. */
  async function toConference(): Promise<{ child: ChildAtWork; conference: string }> {
    const child = await kit()
    const enquiry = await begun('section-47-enquiry', child)
    const { next } = did(await conclude(lena, enquiry, 'conference', { ...enquired, childSeenOn: today() }))
    return { child, conference: next[0]?.stepId ?? assert.fail() }
  }

  /** A child with a child protection plan of today. */
  async function onAPlan(): Promise<ChildAtWork> {
    const { child, conference } = await toConference()
    const answers = {
      ...held,
      heldOn: today(),
      ...outline,
      category: 'PHY',
      lead: 'Lena Crow',
      reportSharedOn: today(),
    }
    const { next } = did(await conclude(chair, conference, 'childProtectionPlan', answers))
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['child-protection-plan'],
    )
    return child
  }

  const heldOnDays = async ({ childId }: ChildAtWork) =>
    (await rowsAbout(house.owner, 'conference', childId))
      .map((row) => ('held_on' in row ? row.held_on.toString() : ''))
      .toSorted()

  it('an unseen child goes to conference, and seeing the child is owed within a working day', async () => {
    const child = await kit()
    const enquiry = await begun('section-47-enquiry', child)
    const answers = { childSeen: 'missing', everyChildConsidered: false, finding: 'continuingRisk' }
    const { next } = did(await conclude(lena, enquiry, 'conference', answers))
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['initial-child-protection-conference'],
    )
    const owed = (await clocksOf(house.owner, child.childId)).filter(
      ({ kind }) => kind === 'section-47-enquiry/put-right',
    )
    assert.ok(owed.some(({ what }) => what.startsWith('Put right: The child must have been seen.')))
    assert.ok(owed.some(({ what }) => what.startsWith('Put right: Every child of the household')))
    assert.deepEqual([...new Set(owed.map(({ due_on }) => due_on?.toString()))], ['2026-09-08'])
  })

  it('what is not borne out goes on under section 17, and does not only end', async () => {
    const child = await kit()
    const enquiry = await begun('section-47-enquiry', child)
    const answers = { ...enquired, finding: 'notBorneOut', childSeenOn: today() }
    const { next } = did(await conclude(team.teamManager, enquiry, 'notBorneOut', answers))
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['child-and-family-assessment'],
    )
  })

  it('is chaired by a chair, and by nobody in the line of management, whatever role they sign in with', async () => {
    const { child, conference } = await toConference()
    const answers = { ...held, heldOn: today(), ...outline, category: 'PHY', lead: 'Lena Crow' }
    const outside = 'The conference must be chaired by someone who does not manage the work with this child.'
    for (const by of [lena, await house.someone('head of service', 'Hana Reed')])
      assert.deepEqual(says(await conclude(by, conference, 'childProtectionPlan', answers)), [outside])
    const line = 'You manage the team that works with this child. Somebody outside the line of management must chair.'
    assert.deepEqual(says(await conclude(team.teamManager, conference, 'childProtectionPlan', answers)), [line])
    const { accountId } = chair.actor
    const both = await house.someone('conference chair', 'Two Hats')
    await holdsToo(house.asService('hats'), both.actor.accountId, 'team manager', team.teamId)
    assert.deepEqual(says(await conclude(both, conference, 'childProtectionPlan', answers)), [line])
    const { registration: _lapsed, ...unregistered } = chair.actor
    const lapsed = { ...chair, actor: unregistered }
    assert.deepEqual(says(await conclude(lapsed, conference, 'childProtectionPlan', answers)), [
      'The chair must be registered with Social Work England today.',
    ])
    assert.notEqual(accountId, both.actor.accountId)
    did(await conclude(chair, conference, 'childProtectionPlan', answers))
    assert.deepEqual(await plans(child), [['child protection', undefined]])
    const attended = (await rowsAbout(house.owner, 'conference_attendance', child.childId)).map((row) =>
      'agency' in row ? `${row.agency} ${row.presence}` : '',
    )
    assert.deepEqual(attended.toSorted(), [
      'education sent word',
      'health took part',
      'housing absent',
      'police took part',
      'socialCare took part',
    ])
    assert.equal(await due(child, 'initial-child-protection-conference/report-shared'), '2026-09-09')
  })

  it('before anybody is allocated no manager counts as outside; nor does a chair who decided on the enquiry', async () => {
    const [child] = await aFamily(house, { children: ['Una'] })
    assert.ok(child)
    const conference = await begun('initial-child-protection-conference', child, chair)
    const answers = { ...held, heldOn: today(), ...outline, category: 'PHY', lead: 'Lena Crow' }
    const elsewhere = await aTeam(house, 'South support')
    assert.deepEqual(says(await conclude(elsewhere.teamManager, conference, 'childProtectionPlan', answers)), [
      'No worker is allocated yet, so nobody can say that you are outside the line of management. A conference chair must chair, or the child be allocated first.',
    ])
    const enquiry = await begun('section-47-enquiry', child)
    const decider = await house.someone('team manager', 'Ada Quist', { teamId: elsewhere.teamId })
    did(await conclude(decider, enquiry, 'conference', { ...enquired, childSeenOn: today() }))
    await holdsToo(house.asService('hats'), decider.actor.accountId, 'conference chair', elsewhere.teamId)
    const asChair = { ...decider, actor: { ...decider.actor, role: 'conference chair' as const } }
    assert.deepEqual(says(await conclude(asChair, conference, 'childProtectionPlan', answers)), [
      'You decided on the referral, the enquiry or the assessment of this child. Somebody who did not must chair.',
    ])
    const { accountId } = lena.actor
    const given = { childIds: [child.childId], accountId, teamId: team.teamId, reason: 'Room.' }
    did(await allocate(team.teamManager, given))
    did(await conclude(elsewhere.teamManager, conference, 'childProtectionPlan', answers))
  })

  it('core groups and reviews come again: meeting one opens the next, and none is simply said to be done', async () => {
    const child = await onAPlan()
    assert.equal(await due(child, 'initial-child-protection-conference/first-core-group'), '2026-09-21')
    const clock = (await standing(child)).get('initial-child-protection-conference/first-core-group')
    const shown = { childId: child.childId, clockId: clock?.id ?? '', version: clock?.version ?? 0 }
    assert.deepEqual(says(await meetClock(lena, shown, { on: today(), says: 'Held.' })), [
      'This is met by recording the work itself, and not from here.',
    ])
    later(10)
    const group = await begun('core-group', child)
    const came = new Set(['lead', 'parents', 'education'])
    const answers = { heldOn: today(), came, progress: 'He sleeps.', actions: 'School rings on Fridays.' }
    did(await conclude(lena, group, 'goOn', answers))
    const owed = await standing(child)
    assert.equal(owed.has('initial-child-protection-conference/first-core-group'), false)
    assert.equal(owed.get('core-group/next')?.due_on?.toString(), '2026-10-29')
    const again = await begun('core-group', child)
    later(20)
    did(await conclude(lena, again, 'goOn', { ...answers, heldOn: today() }))
    assert.equal(await due(child, 'core-group/next'), '2026-11-18')
    const review = await begun('review-conference', child, chair)
    const reviewed = { ...held, heldOn: today(), progress: 'Safer.', notDone: 'Nothing.', category: 'EMO' }
    assert.deepEqual(says(await conclude(lena, review, 'goOn', reviewed)), [
      'The conference must be chaired by someone who does not manage the work with this child.',
    ])
    did(await conclude(chair, review, 'goOn', reviewed))
    const after = await standing(child)
    assert.equal(after.has('initial-child-protection-conference/first-review'), false)
    assert.equal(after.get('review-conference/next-review')?.due_on?.toString(), '2027-04-07')
    const [plan] = await rowsAbout(house.owner, 'plan', child.childId)
    assert.match(JSON.stringify(plan), /"initial_category":"PHY","latest_category":"EMO"/)
  })

  it('a review ends the plan into a child in need plan of the same day, with its first visit booked and nothing owed twice', async () => {
    const child = await onAPlan()
    later(30)
    const review = await begun('review-conference', child, chair)
    const down = { stepDownLead: 'Imogen Tarrant', acceptedOn: today(), firstVisitOn: today().add({ days: 4 }) }
    const answers = { ...held, heldOn: today(), progress: 'Safe.', notDone: 'Nothing.', ...down }
    const { next } = did(await conclude(chair, review, 'childInNeedPlan', answers))
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['child-in-need-plan'],
    )
    assert.deepEqual(await plans(child), [
      ['child protection', today().toString()],
      ['child in need', undefined],
    ])
    const owed = await standing(child)
    assert.deepEqual([...owed.keys()].filter((kind) => /core-group|next-review|first-review$/.test(kind)).toSorted(), [
      'child-in-need-plan/first-review',
    ])
    assert.equal(owed.get('child-seen-after-step-down')?.manager_on?.toString(), today().add({ days: 4 }).toString())
    const second = await beginStep(chair, { kind: 'review-conference', childId: child.childId })
    assert.deepEqual(says(second), [
      'Kit Ferris: The child has no child protection plan, so there is nothing to review.',
    ])
  })

  it('a manager alone never ends a plan; what is so of the child does, by the record', async () => {
    const child = await onAPlan()
    const plan = (await rowsAbout(house.owner, 'step', child.childId)).find(
      (row) => 'kind' in row && row.kind === 'child-protection-plan',
    )
    const stepId = plan?.id ?? ''
    assert.deepEqual(says(await conclude(team.teamManager, stepId, 'ended', { endedBy: 'died', endedOn: today() })), [
      'Record the date on which the child died: the plan ends with it.',
    ])
    const moved = { endedBy: 'moved', endedOn: today(), receivingAuthority: 'Eastmarch' }
    assert.deepEqual(says(await conclude(team.teamManager, stepId, 'ended', moved)), [
      'Enter the date of their conference',
      'Enter the name of who has taken the plan over',
    ])
    did(
      await conclude(team.teamManager, stepId, 'ended', {
        ...moved,
        ...{ theirConferenceOn: today(), receivedBy: 'Joan Pell, team manager' },
      }),
    )
    assert.deepEqual(await plans(child), [['child protection', today().toString()]])
  })

  it('the child dies: plan, missing episode and what was owed to the child end with the death, and what is owed after it begins', async () => {
    const child = await onAPlan()
    await begun('missing-episode', child)
    const died = today()
    later(1)
    await recordDeath(child, died)
    assert.deepEqual(await plans(child), [['child protection', died.toString()]])
    const owed = await standing(child)
    assert.deepEqual([...owed.keys()].toSorted(), ['child-death-review-told', 'death-looked-at'])
    const ended = (await clocksOf(house.owner, child.childId)).filter(({ ended_on }) => ended_on !== null)
    assert.ok(ended.length > 3)
    const kinds = ['child-death-review-told', 'death-looked-at']
    const followed = await view(
      lena,
      'details',
      child.childId,
      async (tx) => await followedDeath(tx, child.childId, died, kinds),
    )
    assert.deepEqual(
      followed.steps.map(({ kind }) => kind),
      ['child-protection-plan', 'missing-episode'],
    )
    assert.ok(followed.owedNoMore.length > 0)
    assert.equal(followed.owedNow.length, 2)
    for (const { ended_because } of ended.filter(({ kind }) => kind !== 'strategy-discussion/held'))
      assert.match(ended_because ?? '', /^The child died on |was concluded\.$/)
    const steps = (await rowsAbout(house.owner, 'step', child.childId)).flatMap((row) =>
      'kind' in row && 'concluded_on' in row && row.concluded_on === null ? [row.kind] : [],
    )
    assert.deepEqual(steps, [])
    const looked = await begun('serious-incident', child, team.teamManager)
    const after = await standing(child)
    assert.equal(after.has('death-looked-at'), false)
    assert.equal(after.has('serious-incident/notified'), true)
    did(
      await conclude(team.teamManager, looked, 'notNotifiable', {
        ...{ what: 'diedOtherwise', knownOn: today(), happened: 'A long illness.', othersSafe: 'There are none.' },
        deathReviewToldOn: today(),
      }),
    )
    assert.deepEqual([...(await standing(child)).keys()], [])
  })

  it('a death written down for the wrong child is taken away: nobody looks into a death, and a manager begins again what ended', async () => {
    const child = await onAPlan()
    await recordDeath(child, today())
    later(1)
    await recordDeath(child, undefined)
    const owed = await standing(child)
    assert.deepEqual([...owed.keys()].toSorted(), [
      'begun-again-after-mistake',
      'child-protection-plan/fifteen-months',
      'child-protection-plan/visit',
      'child-seen-again',
    ])
    assert.deepEqual((await plans(child)).at(-1), ['child protection', undefined])
  })

  it('police protection is begun by anyone, for a child unknown to us too, and is seventy-two hours by the clock', async () => {
    const child = await kit()
    const duty = await house.someone('duty', 'Dara Voss')
    const stepId = await begun('police-protection', child, duty)
    const takenAt = instantInLondon(today(), '01:30')
    did(await saveStep(duty, [{ stepId, version: 1, answers: { takenAt } }]))
    const clock = (await standing(child)).get('police-protection/ends')
    assert.equal(clock?.due_at?.toString(), takenAt.add({ hours: 72 }).toString())
    const { next } = did(await conclude(duty, stepId, 'emergencyProtectionOrder', { takenAt }, 2))
    assert.deepEqual(next.map(({ kind }) => kind).toSorted(), ['emergency-protection-order', 'strategy-discussion'])
    assert.equal((await standing(child)).has('police-protection/ends'), false)
  })

  it('what comes next is what follows it, and not the discussion of the same day that came before it', async () => {
    const child = await kit()
    const first = await begun('strategy-discussion', child, lena)
    const heldAt = instantInLondon(today(), '00:30')
    did(await conclude(lena, first, 'immediateProtection', { heldAt, agencies: new Set(['socialCare']) }))
    const stepId = await begun('police-protection', child, lena)
    const { next } = did(await conclude(lena, stepId, 'released', { takenAt: instantInLondon(today(), '01:30') }))
    const read = await view(
      lena,
      'step',
      child.childId,
      async (tx) => await readStep(tx, child.childId, stepId, today()),
    )
    assert.equal(read?.followedBy.get('strategy-discussion'), next[0]?.stepId)
    assert.notEqual(next[0]?.stepId, first)
  })

  it('police protection whose moment is told where it begins: the seventy-two hours run at once; a moment corrected ends the clock visibly, and another runs', async () => {
    const child = await kit()
    const takenAt = instantInLondon(today(), '01:30')
    const [one] = did(
      await beginStep(lena, { kind: 'police-protection', childId: child.childId, answers: { takenAt } }),
    )
    const stepId = one?.stepId ?? ''
    const ends = async () => (await standing(child)).get('police-protection/ends')
    assert.equal((await ends())?.due_at?.toString(), takenAt.add({ hours: 72 }).toString())
    assert.equal((await standing(child)).has('police-protection/moment-asked'), false)
    const truly = instantInLondon(today(), '00:10')
    did(await saveStep(lena, [{ stepId, version: 1, answers: { takenAt: truly } }]))
    assert.equal((await ends())?.due_at?.toString(), truly.add({ hours: 72 }).toString())
    const ended = (await clocksOf(house.owner, child.childId)).filter(({ ended_on }) => ended_on !== null)
    assert.deepEqual(
      ended.map(({ kind, ended_because }) => [kind, ended_because]),
      [['police-protection/ends', 'The date from which it was counted has been corrected.']],
    )
    did(await saveStep(lena, [{ stepId, version: 2, answers: { takenAt: truly } }]))
    assert.equal(
      (await clocksOf(house.owner, child.childId)).filter(({ kind }) => kind === 'police-protection/ends').length,
      2,
    )
  })

  it('an order that is asked for waits for what the court says; told where it begins, its days run at once; a slip of the pen is corrected', async () => {
    const child = await kit()
    const waiting = await begun('emergency-protection-order', child, lena)
    assert.ok((await standing(child)).has('emergency-protection-order/court-decided'))
    const made = { granted: 'yes', madeOn: today(), endsOn: today().add({ days: 5 }) }
    did(await saveStep(lena, [{ stepId: waiting, version: 1, answers: made }]))
    const owed = await standing(child)
    assert.equal(owed.has('emergency-protection-order/court-decided'), false)
    assert.equal(owed.has('emergency-protection-order/ends'), false, 'the end is read from the order')
    assert.equal(
      owed.get('emergency-protection-order/ends-as-ordered')?.due_on?.toString(),
      today().add({ days: 5 }).toString(),
    )
    const typed = async (
      answers: { readonly granted: string; readonly madeOn?: Temporal.PlainDate },
      version: number,
    ) => {
      did(await saveStep(lena, [{ stepId: waiting, version, answers }]))
      const clocks = await clocksOf(house.owner, child.childId)
      return clocks.find(({ kind }) => kind === 'emergency-protection-order/court-decided')?.met_on?.toString()
    }
    const yesterday = today().subtract({ days: 1 })
    assert.equal(await typed({ ...made, madeOn: yesterday }, 2), yesterday.toString())
    assert.equal(await typed({ granted: 'yes' }, 3), undefined)
    assert.equal(await typed(made, 4), today().toString())
    const ends = async () => [...(await standing(child)).keys()].filter((kind) => /order\/.*ends/.test(kind)).toSorted()
    const first = ['emergency-protection-order/ends-as-ordered']
    assert.deepEqual(await ends(), first)
    const tooLong = { ...made, endsOn: today().add({ days: 11 }) }
    const extendedTooLong = { ...made, extended: true, extendedUntil: today().add({ days: 13 }) }
    for (const [answers, says] of [
      [tooLong, /^An order lasts eight days at most/],
      [extendedTooLong, /^An order is extended once, by seven days at most/],
    ] as const)
      assert.match(sentences(await saveStep(lena, [{ stepId: waiting, version: 5, answers }])).join(), says)
    await typed({ ...made, ...{ extended: true, extendedUntil: today().add({ days: 12 }) } }, 5)
    assert.deepEqual(await ends(), ['emergency-protection-order/extension-ends'])
    await typed(made, 6)
    assert.deepEqual(await ends(), first, 'an extension that is taken back is owed no more')
    await typed({ ...made, ...{ extended: true, extendedUntil: today().add({ days: 12 }) } }, 7)
    assert.deepEqual(await ends(), ['emergency-protection-order/extension-ends'], 'given again, it runs again')
    await typed({ granted: 'no' }, 8)
    assert.deepEqual(await ends(), [], 'of an order that was refused nothing runs')
    const taken = (await clocksOf(house.owner, child.childId)).filter(
      ({ ended_because }) => ended_because === 'By what is written now, this is owed no more.',
    )
    assert.deepEqual([...new Set(taken.map(({ kind }) => kind))].toSorted(), [
      ...first,
      'emergency-protection-order/extension-ends',
    ])
    const other = await kit()
    const answers = { granted: 'yes', beginsOn: today(), endsOn: today().add({ days: 6 }) }
    const [assessing] = did(await beginStep(lena, { kind: 'child-assessment-order', childId: other.childId, answers }))
    const eight = { ...answers, endsOn: today().add({ days: 7 }) }
    const savedEight = await saveStep(lena, [{ stepId: assessing?.stepId ?? '', version: 1, answers: eight }])
    assert.match(sentences(savedEight).join(), /^An order lasts seven days at most/)
    const clock = (await standing(other)).get('child-assessment-order/ends')
    assert.equal(clock?.due_on?.toString(), today().add({ days: 6 }).toString())
    const impossible = { granted: 'yes', madeOn: today(), endsOn: today().subtract({ days: 1 }) }
    const refused = await beginStep(lena, {
      kind: 'emergency-protection-order',
      childId: other.childId,
      answers: impossible,
    })
    assert.deepEqual(says(refused), ['The order can’t end before it was made. Change one of the dates.'])
  })

  it('enquiries that somebody begins without a discussion wait for none: it is owed by the next working day, and the child is seen', async () => {
    const child = await kit()
    await begun('section-47-enquiry', child)
    const owed = await standing(child)
    assert.equal(owed.get('enquiry-discussed')?.counted_from.toString(), today().toString())
    assert.ok(owed.has('child-seen-at-risk'))
    const discussion = await begun('strategy-discussion', child)
    did(await conclude(team.teamManager, discussion, 'singleEnquiry', {}))
    assert.equal((await standing(child)).has('enquiry-discussed'), false)
    const led = await kit()
    const first = await begun('strategy-discussion', led)
    did(await conclude(team.teamManager, first, 'singleEnquiry', {}))
    assert.equal((await standing(led)).has('enquiry-discussed'), false)
  })

  it('who disagrees at a conference is heard level by level, and the dissent stays', async () => {
    const { child, conference } = await toConference()
    const dissent = 'The school: the harm at home is worse than was said.'
    did(await conclude(chair, conference, 'childInNeedPlan', { ...held, heldOn: today(), dissent }))
    const [raised] = await rowsAbout(house.owner, 'disagreement', child.childId)
    const id = raised?.id ?? ''
    assert.ok((await standing(child)).has('disagreement-practitioners'))
    did(await answerDisagreement(lena, child.childId, id, { how: 'next level', says: 'We still differ.' }))
    const owed = await standing(child)
    assert.deepEqual(
      [...owed.keys()].filter((kind) => kind.startsWith('disagreement')),
      ['disagreement-managers'],
    )
    did(await answerDisagreement(team.teamManager, child.childId, id, { how: 'resolved', says: 'Seen together.' }))
    assert.deepEqual(says(await answerDisagreement(lena, child.childId, id, { how: 'resolved', says: 'Again.' })), [
      'This has been resolved already. Read how.',
    ])
    assert.deepEqual(says(await raiseDisagreement(lena, child.childId, { raisedBy: '', says: 'No.' })), [
      'Enter who disagrees, by name and agency',
    ])
    const other = await kit()
    await assert.rejects(answerDisagreement(lena, other.childId, id, { how: 'resolved', says: 'Mine.' }), NotFound)
  })

  it('two who conclude a review at once: the second is told, and there is one review', async () => {
    const child = await onAPlan()
    later(1)
    const review = await begun('review-conference', child, chair)
    const answers = { ...held, heldOn: today(), progress: 'Safer.', notDone: 'Nothing.', category: 'EMO' }
    const both = await Promise.all([conclude(chair, review, 'goOn', answers), conclude(chair, review, 'goOn', answers)])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    assert.equal((await rowsAbout(house.owner, 'plan_review', child.childId)).length, 1)
  })

  it('a conference written down late was held on its day: so it stands, and so the plan begins; before the enquiry, or the referral, is refused', async () => {
    const child = await kit()
    const enquiry = await begun('section-47-enquiry', child)
    const discussed = today()
    later(5)
    const seen = { ...enquired, childSeenOn: discussed }
    const { next } = did(await conclude(lena, enquiry, 'conference', seen))
    const late = next[0]?.stepId ?? assert.fail()
    const other = await begun('initial-child-protection-conference', await kit(), chair)
    const unheld = { ...held, ...outline, category: 'PHY', lead: 'Lena Crow', heldOn: discussed.subtract({ days: 1 }) }
    assert.deepEqual(says(await conclude(chair, other, 'childProtectionPlan', unheld)), [
      `The work with the child began with the referral of ${longDate(today())}. This can’t have been held before that. Change the date.`,
    ])
    const heldOn = discussed.add({ days: 2 })
    const answers = { ...held, ...outline, category: 'PHY', lead: 'Lena Crow', reportSharedOn: heldOn }
    const early = { ...answers, heldOn: discussed.subtract({ days: 1 }) }
    assert.deepEqual(says(await conclude(chair, late, 'childProtectionPlan', early)), [
      'The conference can’t have been held before the strategy discussion at which the enquiries were begun. Change the date.',
    ])
    did(await conclude(chair, late, 'childProtectionPlan', { ...answers, heldOn }))
    assert.deepEqual(await heldOnDays(child), [heldOn.toString()])
    const [plan] = await rowsAbout(house.owner, 'plan', child.childId)
    assert.equal(plan !== undefined && 'began_on' in plan && plan.began_on.toString(), heldOn.toString())
    const review = await begun('review-conference', child, chair)
    const first = today()
    later(3)
    const going = {
      ...held,
      progress: 'Safer.',
      notDone: 'Nothing.',
      category: 'PHY',
      heldOn: first.subtract({ days: 2 }),
    }
    did(await conclude(chair, review, 'goOn', going))
    assert.deepEqual(await heldOnDays(child), [heldOn.toString(), first.subtract({ days: 2 }).toString()])
    const clock = (await clocksOf(house.owner, child.childId)).find(({ kind }) => kind.endsWith('/first-review'))
    assert.equal(clock?.met_on?.toString(), first.subtract({ days: 2 }).toString())
  })

  it('a conference written down late, from before a child in need plan began: that plan ends on the day on which it began, not before', async () => {
    const child = await kit()
    const enquiry = await begun('section-47-enquiry', child)
    const { next } = did(await conclude(lena, enquiry, 'conference', { ...enquired, childSeenOn: today() }))
    const heldOn = today()
    later(3)
    await begun('child-in-need-plan', child)
    const lesserBegan = today().toString()
    later(2)
    const answers = { ...held, ...outline, category: 'PHY', lead: 'Lena Crow', reportSharedOn: heldOn, heldOn }
    did(await conclude(chair, next[0]?.stepId ?? assert.fail(), 'childProtectionPlan', answers))
    const plans = (await rowsAbout(house.owner, 'plan', child.childId)).map((row) =>
      'began_on' in row && 'ended_on' in row
        ? [row.kind, row.began_on.toString(), row.ended_on?.toString()].join()
        : '',
    )
    assert.deepEqual(plans.toSorted(), [
      `child in need,${lesserBegan},${lesserBegan}`,
      `child protection,${heldOn.toString()},`,
    ])
  })
})
