import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { authoriseAfterwards, authoriseStep, sendStepBack } from '#domains/casework/steps/authorise-step.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { lookAtSection47 } from '#domains/casework/steps/look-at-section-47.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { readStep } from '#domains/casework/steps/step-reading.ts'
import { readWorkDue } from '#domains/casework/worklist/read-work-due.ts'
import { myWorklist } from '#domains/casework/worklist/worklist.ts'
import type { Ctx, Outcome } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, holdsToo, rowsAbout } from '#test/casework-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

const seen = {
  childSeen: 'seen',
  childSeenOn: on('2026-09-07'),
  childSeenAlone: 'yes',
  childsWords: 'I like it when Nan comes.',
  wishesAndFeelings: 'He wants his mother to be well; he said so twice.',
  household: 'His mother and Nan.',
  history: 'Two contacts last year.',
  analysis: 'His mother is often too low to get up.',
  factors: new Set(['factor4B']),
  needs: 'found',
} as const

const unseen = {
  ...{ childSeen: 'refused', attempts: 'Called on 8 and 10 September; nobody opened.' },
  ...{
    household: seen.household,
    history: seen.history,
    analysis: seen.analysis,
    factors: seen.factors,
    needs: 'found',
  },
} as const

const need = {
  kind: 'parent’s mental health',
  title: 'Help for his mother',
  why: 'She is too low to get him to school.',
}

const discussed = {
  agencies: new Set(['socialCare', 'police', 'health']),
  whatIsKnown: 'A burn with no explanation.',
  everyChildConsidered: true,
  otherChildren: 'All three.',
  reason: 'The burn does not fit what was said.',
  actions: 'Lena sees them today, with the police.',
  someoneDisagreed: false,
} as const

const enquired = {
  ...{ childSeen: 'seen', childSeenAlone: 'yes', childsWords: 'It was the pan.' },
  wishesAndFeelings: 'He wants to stay with Nan; he drew her house.',
  agencies: new Set(['police', 'health']),
  ...{ everyChildConsidered: true, analysis: 'It is the second burn.', finding: 'continuingRisk' },
  safeMeanwhile: 'He sleeps at Nan’s.',
} as const

describe('running the steps of practice', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx
  let head: Ctx

  before(async () => {
    house = await testHouse('conclude step')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 60)
    head = await house.someone('head of service', 'Hana Reed')
  })
  after(async () => await house.close())

  async function family(...children: readonly string[]): Promise<readonly ChildAtWork[]> {
    const made = await aFamily(house, { children })
    const childIds = made.map(({ childId }) => childId)
    const { accountId } = lena.actor
    must(await allocate(team.teamManager, { childIds, accountId, teamId: team.teamId, reason: 'Room.' }))
    return made
  }

  async function one(): Promise<ChildAtWork> {
    const [kit] = await family('Kit')
    assert.ok(kit)
    return kit
  }

  function must<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) assert.fail(outcome.unmet.map(({ says }) => says).join(' '))
    return outcome.value
  }

  const says = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says))

  async function begun(kind: CaseStepId, child: ChildAtWork, more: { siblingIds?: readonly string[] } = {}) {
    return must(await beginStep(lena, { kind, childId: child.childId, ...more }))
  }

  async function stepOf(stepId: string, childId: string) {
    const found = (await rowsAbout(house.owner, 'step', childId)).find(({ id }) => id === stepId)
    assert.ok(found !== undefined && 'transcript' in found)
    return found
  }

  const kinds = async (childId: string, standing = true) =>
    (await clocksOf(house.owner, childId))
      .filter(({ met_on, ended_on }) => !standing || (met_on === null && ended_on === null))
      .map(({ kind }) => kind)

  async function laterOn(day: string): Promise<void> {
    house.clock.moveTo(instantInLondon(on(day), '10:00'))
  }

  it('takes over the clock that the referral began, and counts the manager’s looks from its own beginning', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const clocks = (await clocksOf(house.owner, kit.childId)).filter(({ kind }) => kind.startsWith('child-and-family'))
    assert.deepEqual(
      clocks.map(({ kind, due_on, step_id }) => [kind, due_on?.toString(), step_id === step?.stepId]),
      [
        ['child-and-family-assessment/conclude', '2026-11-09', true],
        ['child-and-family-assessment/first-checkpoint', '2026-09-21', true],
        ['child-and-family-assessment/second-checkpoint', '2026-10-12', true],
      ],
    )
    assert.deepEqual(await begun('child-and-family-assessment', kit), [
      { childId: kit.childId, stepId: step?.stepId, already: true },
    ])
  })

  it('sends an assessment to the manager, who authorises it; the transcript keeps the words shown', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const { stepId } = step ?? assert.fail()
    const decided = { stepId, answers: seen, outcome: 'childInNeedPlan', needs: [need] }
    const sent = must(await concludeStep(lena, [{ ...decided, version: 1 }]))
    assert.deepEqual(sent, { concluded: [], withManager: [stepId], next: [], leftOpen: [] })
    assert.deepEqual(says(await concludeStep(lena, [{ ...decided, version: 1 }])).length, 1)
    const row = await stepOf(stepId, kit.childId)
    assert.deepEqual([row.concluded_on, row.outcome, row.decided_by], [null, 'childInNeedPlan', lena.actor.accountId])
    const { next } = must(await authoriseStep(team.teamManager, [{ stepId, version: row.version }]))
    assert.deepEqual(
      next.map(({ kind, childId }) => [kind, childId]),
      [['child-in-need-plan', kit.childId]],
    )
    const authorised = await stepOf(stepId, kit.childId)
    assert.equal(authorised.authorised_by, team.teamManager.actor.accountId)
    assert.equal(authorised.decided_by, lena.actor.accountId)
    assert.match(JSON.stringify(authorised.transcript), /"verbatim":true/)
    assert.match(JSON.stringify(authorised.transcript), /I like it when Nan comes\./)
    const [assessment] = await rowsAbout(house.owner, 'assessment', kit.childId)
    assert.ok(assessment !== undefined && 'factors' in assessment)
    assert.deepEqual([assessment.factors, assessment.authorised_on?.toString()], [['4B'], '2026-09-07'])
    assert.equal((await rowsAbout(house.owner, 'plan', kit.childId)).length, 1)
  })

  it('is not authorised by the manager whose own case it is, and can be sent back with words', async () => {
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit)
    const own = await house.someone('social worker', 'Mo Dale', { teamId: team.teamId })
    await holdsToo(house.asService('roles'), own.actor.accountId, 'team manager', team.teamId)
    must(
      await allocate(head, {
        childIds: [kit.childId],
        accountId: own.actor.accountId,
        teamId: team.teamId,
        reason: 'Only she is free.',
        overReason: 'No room was agreed.',
      }),
    )
    const [step] = must(await beginStep(own, { kind: 'child-and-family-assessment', childId: kit.childId }))
    const { stepId } = step ?? assert.fail()
    must(await concludeStep(own, [{ stepId, version: 1, answers: seen, outcome: 'familyHelp', needs: [need] }]))
    const asManager = house.as({ ...own.actor, role: 'team manager' })
    assert.deepEqual(says(await sendStepBack(team.teamManager, [{ stepId, version: 2 }], '  ')), [
      'Enter what is to be done before you will authorise it',
    ])
    assert.deepEqual(says(await authoriseStep(asManager, [{ stepId, version: 2 }])), [
      'You are this child’s own worker, or decided this yourself. Another manager must authorise it.',
    ])
    must(await sendStepBack(team.teamManager, [{ stepId, version: 2 }], 'Say what his father thinks.'))
    assert.equal((await stepOf(stepId, kit.childId)).decided_by, null)
    const [note] = await rowsAbout(house.owner, 'case_note', kit.childId)
    assert.match(JSON.stringify(note), /sent back: Say what his father thinks\./)
    const read = await view(
      own,
      'step',
      kit.childId,
      async (tx) => await readStep(tx, kit.childId, stepId, house.clock.today()),
    )
    assert.equal(read?.sentBack?.says, 'Say what his father thinks.')
    assert.equal(read?.sentBack?.by, team.teamManager.actor.name)
    const back = async () => (await myWorklist(own)).sentBack.map(({ id, what, whom }) => [id, what, whom])
    assert.deepEqual(await back(), [[stepId, 'child-and-family-assessment', team.teamManager.actor.name]])
    const asked = { who: '', standing: 'overdue', ower: 'anybody', kind: undefined, from: 0, size: 40 } as const
    assert.deepEqual((await readWorkDue(own, asked)).sentBack, (await myWorklist(own)).sentBack)
    must(await concludeStep(own, [{ stepId, version: 3, answers: seen, outcome: 'familyHelp', needs: [need] }]))
    assert.deepEqual(await back(), [], 'sent again, it waits for the manager')
  })

  it('shows an assessment that was done in time and recorded late as done in time', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const { stepId } = step ?? assert.fail()
    must(await saveStep(lena, [{ stepId, version: 1, answers: seen, needs: [need] }]))
    await laterOn('2026-11-12')
    must(await concludeStep(lena, [{ stepId, version: 2, answers: seen, outcome: 'familyHelp' }]))
    const late = on('2026-11-13')
    assert.deepEqual(says(await authoriseStep(team.teamManager, [{ stepId, version: 3 }], late)), [
      'The day on which it was authorised can’t be after Thursday 12 November 2026.',
    ])
    must(await authoriseStep(team.teamManager, [{ stepId, version: 3 }], on('2026-11-06')))
    const clock = (await clocksOf(house.owner, kit.childId)).find(({ kind }) => kind.endsWith('/conclude'))
    assert.deepEqual([clock?.due_on?.toString(), clock?.met_on?.toString()], ['2026-11-09', '2026-11-06'])
    const row = await stepOf(stepId, kit.childId)
    assert.deepEqual([row.concluded_on?.toString(), row.authorised_on?.toString()], ['2026-11-06', '2026-11-06'])
    assert.equal(clock?.recorded_at.toString(), '2026-09-07T08:00:00Z')
  })

  it('shows an assessment that was done late as done late', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const { stepId } = step ?? assert.fail()
    await laterOn('2027-01-29')
    const answers = { ...seen, childSeenOn: on('2027-01-04') }
    must(await concludeStep(lena, [{ stepId, version: 1, answers, outcome: 'familyHelp', needs: [need] }]))
    must(await authoriseStep(team.teamManager, [{ stepId, version: 2 }]))
    const clock = (await clocksOf(house.owner, kit.childId)).find(({ kind }) => kind.endsWith('/conclude'))
    assert.deepEqual([clock?.due_on?.toString(), clock?.met_on?.toString()], ['2027-01-19', '2027-01-29'])
  })

  it('ends an assessment of a child whom nobody saw only with a manager’s look at section 47', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const { stepId } = step ?? assert.fail()
    const decided = { stepId, version: 1, answers: unseen, outcome: 'familyHelp', needs: [need] }
    assert.deepEqual(says(await concludeStep(lena, [decided])), [
      'Nobody has seen the child: a manager must decide whether section 47 applies, and record it, before the assessment ends.',
    ])
    assert.deepEqual(await rowsAbout(house.owner, 'need', kit.childId), [])
    const reasons = 'The school sees him every day and he is well.'
    must(await lookAtSection47(team.teamManager, { childId: kit.childId, decision: 'notNeeded', reasons }))
    assert.equal(must(await concludeStep(lena, [decided])).withManager.length, 1)
  })

  it('refuses in sentences, each with where it is answered, and writes nothing', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const { stepId } = step ?? assert.fail()
    const { analysis: _, ...without } = { ...seen, childSeenOn: house.clock.today() }
    const outcome = await concludeStep(lena, [{ stepId, version: 1, answers: without, outcome: 'childInNeedPlan' }])
    assert.deepEqual(outcome.ok ? [] : outcome.unmet.map(({ says: text, answerAt }) => [text, answerAt]), [
      ['Record each need that you found, or say that no need was found.', 'needs'],
      ['A child in need plan needs at least one recorded need. Record it, or choose another ending.', 'needs'],
      ['Enter the analysis', 'analysis'],
    ])
    assert.deepEqual(says(await concludeStep(lena, [{ stepId, version: 1, answers: seen, outcome: 'closeIt' }])), [
      'Select what was decided',
    ])
    assert.equal((await stepOf(stepId, kit.childId)).version, 1)
  })

  it('begins section 47 enquiries from a strategy discussion, and counts the conference from the discussion', async () => {
    const kit = await one()
    const [step] = await begun('strategy-discussion', kit)
    const { stepId } = step ?? assert.fail()
    const today = house.clock.today()
    const heldAt = instantInLondon(today, '09:00')
    const answers = { ...discussed, heldAt }
    const { next, concluded } = must(
      await concludeStep(lena, [{ stepId, version: 1, answers, outcome: 'jointEnquiry' }]),
    )
    assert.deepEqual(concluded, [stepId])
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['section-47-enquiry'],
    )
    const [enquiry] = await rowsAbout(house.owner, 'enquiry', kit.childId)
    assert.ok(enquiry !== undefined && 'conference_target_on' in enquiry)
    assert.equal(enquiry.began_on.toString(), today.toString())
    const clock = (await clocksOf(house.owner, kit.childId)).find(
      ({ kind }) => kind === 'section-47-enquiry/conference',
    )
    assert.equal(clock?.due_on?.toString(), enquiry.conference_target_on?.toString())
    assert.match(clock?.explanation ?? '', /^15 working days after /)
    assert.equal(
      clock?.counted_from_says,
      'the strategy discussion at which the enquiries were begun, or the day on which they were begun without one',
    )
    assert.ok((await kinds(kit.childId)).includes('child-seen-at-risk'))
  })

  it('never holds up a strategy discussion: without police, or half recorded, it goes ahead, and becomes a clock', async () => {
    const kit = await one()
    const [step] = await begun('strategy-discussion', kit)
    const { stepId } = step ?? assert.fail()
    const answers = { agencies: new Set(['socialCare', 'health']), everyChildConsidered: true }
    const { next } = must(await concludeStep(lena, [{ stepId, version: 1, answers, outcome: 'singleEnquiry' }]))
    assert.equal(next.length, 1)
    const standing = await kinds(kit.childId)
    assert.ok(standing.includes('strategy-discussion/quorate'))
    assert.ok(standing.includes('strategy-discussion/put-right'))
    const [again] = await begun('strategy-discussion', kit)
    const held = { ...discussed, heldAt: house.clock.now() }
    const second = { stepId: again?.stepId ?? '', version: 1, answers: held, outcome: 'singleEnquiry' }
    const went = must(await concludeStep(lena, [second]))
    assert.deepEqual(
      went.next.map(({ already }) => already),
      [true],
    )
    assert.ok(!(await kinds(kit.childId)).includes('strategy-discussion/quorate'))
    assert.equal((await rowsAbout(house.owner, 'enquiry', kit.childId)).length, 1)
  })

  it('asks for a paediatrician where illness may be fabricated or induced, within a working day, and meets it when one takes part', async () => {
    const kit = await one()
    const discuss = async (paediatrician: boolean) => {
      const [step] = await begun('strategy-discussion', kit)
      const held = { ...discussed, heldAt: house.clock.now(), illnessInduced: true, paediatrician }
      must(
        await concludeStep(lena, [{ stepId: step?.stepId ?? '', version: 1, answers: held, outcome: 'singleEnquiry' }]),
      )
      return (await kinds(kit.childId)).includes('strategy-discussion/paediatrician')
    }
    assert.equal(await discuss(false), true)
    assert.equal(await discuss(true), false)
  })

  it('lets an assessment turn into a strategy discussion at once; the authority comes afterwards', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const { stepId } = step ?? assert.fail()
    const { next } = must(
      await concludeStep(lena, [{ stepId, version: 1, answers: {}, outcome: 'strategyDiscussion' }]),
    )
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['strategy-discussion'],
    )
    const lacking = (await clocksOf(house.owner, kit.childId)).filter(({ kind }) => kind.endsWith('/put-right'))
    assert.ok(lacking.some(({ what }) => what.includes('must authorise the assessment')))
    must(await authoriseAfterwards(team.teamManager, stepId))
    const put = (await clocksOf(house.owner, kit.childId)).filter(({ kind }) => kind.endsWith('/put-right'))
    assert.deepEqual(
      put.filter(({ met_on }) => met_on !== null).map(({ what }) => what.includes('must authorise')),
      [true],
    )
  })

  it('records one discussion for three siblings: one row each, enquiries for those for whom it was decided', async () => {
    const [kit, nell, ivo] = await family('Kit', 'Nell', 'Ivo')
    assert.ok(kit && nell && ivo)
    const steps = await begun('strategy-discussion', kit, { siblingIds: [nell.childId, ivo.childId] })
    assert.equal(steps.length, 3)
    const answers = { ...discussed, heldAt: house.clock.now() }
    const decisions = ['jointEnquiry', 'jointEnquiry', 'continueUnderSection17']
    const { next, concluded, withManager } = must(
      await concludeStep(
        lena,
        steps.map(({ stepId }, index) => ({ stepId, version: 1, answers, outcome: decisions[index] ?? '' })),
      ),
    )
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['section-47-enquiry', 'section-47-enquiry'],
    )
    // Protecting waits for nobody. That no enquiries are made is for a manager to authorise.
    assert.deepEqual([concluded.length, withManager.length], [2, 1])
    const [standsDown] = withManager
    const stoodDown = must(await authoriseStep(team.teamManager, [{ stepId: standsDown ?? assert.fail(), version: 2 }]))
    assert.deepEqual(
      stoodDown.next.map(({ kind }) => kind),
      ['child-and-family-assessment'],
    )
    const together = await Promise.all(
      [kit, nell, ivo].map(async ({ childId }) =>
        (await rowsAbout(house.owner, 'step', childId)).map((row) => 'together_id' in row && row.together_id),
      ),
    )
    assert.equal(together[0]?.[0], together[2]?.[0])
    assert.equal(together[0]?.[1], together[1]?.[1])
    assert.deepEqual(
      await Promise.all(
        [kit, nell, ivo].map(async ({ childId }) => (await rowsAbout(house.owner, 'enquiry', childId)).length),
      ),
      [1, 1, 0],
    )
  })

  it('refuses all of three siblings when one is refused, and says which', async () => {
    const [kit, nell] = await family('Kit', 'Nell')
    assert.ok(kit && nell)
    const steps = await begun('section-47-enquiry', kit, { siblingIds: [nell.childId] })
    const answers = { ...enquired, finding: 'notBorneOut', childSeenOn: house.clock.today() }
    const [own, sisters] = [answers, { ...answers, childSeenAlone: 'notPossible', whyNotAlone: 'She slept.' }]
    const both = steps.map(({ stepId }, index) => ({
      ...{ stepId, version: 1, outcome: 'notBorneOut' },
      answers: index === 0 ? own : sisters,
    }))
    const outcome = await concludeStep(lena, both)
    const sentence =
      'Nell Ferris: The child must have been seen alone. Where that cannot be, the head of service must sign, with the reason.'
    assert.deepEqual(outcome.ok ? [] : outcome.unmet, [
      {
        says: sentence,
        answerAt: `child-${nell.childId}.childSeenAlone`,
        gateId: 'seen-alone',
        overridableBy: 'head-of-service',
      },
    ])
    const overrides = [{ gateId: 'seen-alone', reason: 'She is three weeks old.' }]
    assert.equal(
      (
        await concludeStep(
          lena,
          both.map((each) => ({ ...each, overrides })),
        )
      ).ok,
      false,
    )
    const { next } = must(
      await concludeStep(
        head,
        both.map((each) => ({ ...each, overrides })),
      ),
    )
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['child-and-family-assessment', 'child-and-family-assessment'],
    )
    const kept = await stepOf(steps[1]?.stepId ?? '', nell.childId)
    assert.match(JSON.stringify(kept.judged), /She is three weeks old\./)
  })

  it('shows the second of two people who save at the same time that somebody was first, and loses neither', async () => {
    const kit = await one()
    const [step] = await begun('child-and-family-assessment', kit)
    const { stepId } = step ?? assert.fail()
    must(await saveStep(lena, [{ stepId, version: 1, answers: { history: 'Known since 2019.' } }]))
    const second = await saveStep(team.teamManager, [{ stepId, version: 1, answers: { history: 'Known since 2020.' } }])
    assert.deepEqual(second.ok ? [] : second.unmet.map(({ answerAt }) => answerAt), ['changed'])
    assert.match(says(second)[0] ?? '', /^Lena Crow has changed this since you opened it\./)
    assert.deepEqual((await stepOf(stepId, kit.childId)).answers, { history: 'Known since 2019.' })
  })
})
