import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { authoriseStep } from '#domains/casework/steps/authorise-step.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Ctx, Outcome } from '#domains/ledger/context.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const today = on('2026-09-07')

const assessed = {
  consent: 'agrees',
  consentBy: 'His mother, on 7 September.',
  sharingTold: true,
  childSeenOn: today,
  family: 'His mother and Nan.',
  worries: 'He misses school.',
  history: 'Nothing before this.',
  analysis: 'His mother is too low to get up.',
  needs: 'found',
  section17: 'yes',
  lead: 'Imogen Tarrant',
  leadIs: 'socialWorker',
} as const

const need = {
  kind: 'parent’s mental health',
  title: 'Help for his mother',
  why: 'She is too low to get him to school.',
}

const reviewed = {
  heldOn: today,
  whoCame: 'His mother and Mr Osei.',
  progress: 'He is at school every day.',
  notDone: 'Nothing.',
  actions: 'Mr Osei goes on.',
  reason: 'It helps.',
} as const

describe('family help, and the review of a child in need plan', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx

  before(async () => {
    house = await testHouse('family help')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 60)
  })
  after(async () => await house.close())

  function must<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) assert.fail(outcome.unmet.map(({ says }) => says).join(' '))
    return outcome.value
  }

  const says = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says))

  async function kit(): Promise<ChildAtWork> {
    const [child] = await aFamily(house, { children: ['Kit'] })
    assert.ok(child)
    const { accountId } = lena.actor
    const chosen = { childIds: [child.childId], accountId, teamId: team.teamId, reason: 'Room.' }
    must(await allocate(team.teamManager, chosen))
    return child
  }

  async function begun(kind: CaseStepId, { childId }: ChildAtWork): Promise<string> {
    return must(await beginStep(lena, { kind, childId }))[0]?.stepId ?? assert.fail()
  }

  async function plans({ childId }: ChildAtWork) {
    return (await rowsAbout(house.owner, 'plan', childId)).map((row) =>
      'kind' in row && 'ended_on' in row ? [row.kind, row.ended_on?.toString()] : [],
    )
  }

  const standing = async ({ childId }: ChildAtWork) =>
    (await clocksOf(house.owner, childId))
      .filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
      .map(({ kind, due_on }) => [kind, due_on?.toString()] as const)

  async function onAPlan(child: ChildAtWork): Promise<void> {
    const stepId = await begun('family-help-assessment', child)
    const decided = { stepId, version: 1, answers: assessed, outcome: 'familyHelpPlan', needs: [need] }
    const { withManager } = must(await concludeStep(lena, [decided]))
    assert.deepEqual(withManager, [stepId])
    const { next } = must(await authoriseStep(team.teamManager, [{ stepId, version: 2 }]))
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['family-help-plan'],
    )
  }

  it('begins a plan once a manager approves who leads, and owes its review in six weeks', async () => {
    const child = await kit()
    await onAPlan(child)
    assert.deepEqual(await plans(child), [['family help', undefined]])
    const owed = new Map(await standing(child))
    assert.equal(owed.get('family-help-plan/first-review'), '2026-10-19')
    assert.equal(owed.has('family-help-assessment/conclude'), false)
  })

  it('meets the first review and each after it, and opens the next', async () => {
    const child = await kit()
    await onAPlan(child)
    for (const kept of [1, 2]) {
      const stepId = await begun('family-help-review', child)
      const answers = { ...reviewed, consent: 'agrees', nextReviewOn: on('2026-10-26') }
      must(await concludeStep(lena, [{ stepId, version: 1, answers, outcome: 'goOn' }]))
      const owed = (await standing(child)).filter(([kind]) => kind.includes('review'))
      assert.deepEqual(owed, [['family-help-review/next-review', '2026-11-30']])
      assert.equal((await rowsAbout(house.owner, 'plan_review', child.childId)).length, kept)
    }
  })

  it('does not review what is not there', async () => {
    const child = await kit()
    assert.deepEqual(says(await beginStep(lena, { kind: 'family-help-review', childId: child.childId })), [
      'Kit Ferris: The child has no family help plan. Begin the plan first.',
    ])
  })

  it('gives way to a child in need plan, with what was owed under it, and never stands beside it', async () => {
    const child = await kit()
    await onAPlan(child)
    await begun('child-in-need-plan', child)
    assert.deepEqual(await plans(child), [
      ['family help', '2026-09-07'],
      ['child in need', undefined],
    ])
    const kinds = (await standing(child)).map(([kind]) => kind)
    assert.ok(!kinds.some((kind) => kind.startsWith('family-help')))
    assert.deepEqual(says(await beginStep(lena, { kind: 'family-help-plan', childId: child.childId })), [
      'Kit Ferris: The child has a child in need plan. Hold its review and step it down, and the family help plan begins.',
    ])
  })

  it('a review of a child in need plan opens the next in twelve weeks, and cannot go on over a child nobody has seen', async () => {
    const child = await kit()
    await begun('child-in-need-plan', child)
    const stepId = await begun('child-in-need-review', child)
    const answers = { ...reviewed, chairedBy: 'lead' }
    const decided = { stepId, version: 1, answers, outcome: 'goOn' }
    assert.deepEqual(says(await concludeStep(lena, [decided])), [
      'The child must have been seen within the last thirty working days. Record the visit, or ask your manager.',
    ])
    const reason = 'Seen tomorrow at school; his mother is in hospital.'
    const overrides = [{ gateId: 'seen-under-the-plan', reason }]
    must(await concludeStep(team.teamManager, [{ ...decided, overrides }]))
    const owed = (await standing(child)).filter(([kind]) => kind.includes('review'))
    assert.deepEqual(owed, [['next-plan-review', '2026-11-30']])
    assert.equal((await rowsAbout(house.owner, 'plan_review', child.childId)).length, 1)
  })

  it('a child in need plan is stepped down to family help that has accepted: one plan ends and the other begins', async () => {
    const child = await kit()
    await onAPlan(child)
    await begun('child-in-need-plan', child)
    const stepId = await begun('child-in-need-review', child)
    const answers = {
      ...{ ...reviewed, chairedBy: 'manager', acceptedBy: 'Imogen Tarrant, family help', acceptedOn: today },
      ...{ unmetNeeds: 'Help for his mother: Imogen goes on with it.', familyAgrees: 'agrees' },
    }
    const reason = 'Seen tomorrow at school; his mother is in hospital.'
    const overrides = [{ gateId: 'seen-under-the-plan', reason }]
    const head = await house.someone('head of service', 'Hana Reed')
    const decided = { stepId, version: 1, answers, outcome: 'familyHelp', overrides }
    assert.deepEqual(
      must(await concludeStep(head, [decided])).next.map(({ kind }) => kind),
      ['family-help-plan'],
    )
    assert.deepEqual(
      (await plans(child)).filter(([, ended]) => ended === undefined),
      [['family help', undefined]],
    )
    const owed = new Map(await standing(child))
    assert.equal(owed.get('child-in-need-review/handover'), '2026-09-21')
    assert.equal(owed.has('next-plan-review') || owed.has('child-in-need-plan/visit'), false)
  })
})
