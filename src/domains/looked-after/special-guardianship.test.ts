import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import { authoriseStep } from '#domains/casework/steps/authorise-step.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { answerConcern } from '#domains/concerns/answer-concern.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { exceptFromHold } from '#domains/governance/except-from-hold.ts'
import { liftPracticeHold } from '#domains/governance/lift-practice-hold.ts'
import { placePracticeHold } from '#domains/governance/place-practice-hold.ts'
import type { Answers, Form } from '#engine/question.ts'
import { scheduleHeads } from '#practice/permanence/schedule-heads.ts'
import { aFamily } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { type ClosureSetting, answers as closing, closureSetting, did, sentences } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

const report = {
  askedBy: 'plan',
  guardian: 'Tamsin Orrey',
  connection: 'distantRelative',
  ...Object.fromEntries(Object.keys(scheduleHeads).map((head) => [head, 'As told in the report.'])),
  refereesSeen: 3,
  observedOn: on('2026-09-03'),
  observedBy: 'Lena Crow',
  motive: 'None that anybody sees.',
  checks: new Set(['police', 'medical', 'authorities', 'court']),
  concernsHeard: 'The foster carer, the nursery and the health visitor were asked.',
  secondReader: 'Idris Vane',
  secondReaderIndependent: true,
  secondReaderSays: 'The choices are weighed.',
  afterOrderVisits: new Set(['sixWeeks', 'threeMonths', 'twelveMonths']),
  afterOrderVisitor: 'Lena Crow',
}

describe('special guardianship, from the report to the visits after the order', () => {
  let house: TestHouse
  let people: ClosureSetting

  before(async () => {
    house = await testHouse('special guardianship')
    people = await closureSetting(house)
  })
  after(async () => await house.close())

  async function aChild(name: string): Promise<string> {
    const [child] = await aFamily(house, { children: [name], referredOn: '2026-03-02' })
    assert.ok(child)
    const { accountId } = people.worker.actor
    const chosen = { childIds: [child.childId], accountId, teamId: people.team.teamId, reason: 'Has room' }
    did(await allocate(people.manager, chosen))
    return child.childId
  }
  async function begun(kind: CaseStepId, childId: string): Promise<string> {
    return did(await beginStep(people.worker, { kind, childId }))[0]?.stepId ?? assert.fail()
  }
  const concluded = async (one: { readonly stepId: string; readonly answers: object; readonly outcome: string }) =>
    await concludeStep(people.worker, [{ version: 1, ...one, answers: one.answers as Partial<Answers<Form>> }])
  const standing = async (childId: string) =>
    (await clocksOf(house.owner, childId))
      .filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
      .map(({ kind }) => kind)

  it('recommends nothing past the foster carer’s concern, beside whichever child it was raised; files what a court orders', async () => {
    const [kit, mia] = [await aChild('Kit'), await aChild('Mia')]
    const foster = await house.someone('carer', 'Bridget Noon')
    const { concernId } = did(
      await raiseConcern(people.worker, mia, {
        about: { kind: 'name', name: 'Tamsin  ORREY', standsAs: 'Cousin' },
        by: { kind: 'other', name: foster.actor.name, standsAs: 'Foster carer', safeReply: '' },
        says: 'She asked only what is paid.',
        howKnown: 'I was there.',
        inDangerNow: 'no',
      }),
    )
    const stepId = await begun('special-guardianship-report', kit)
    const refused = sentences(await concluded({ stepId, answers: report, outcome: 'recommended' }))
    assert.deepEqual(refused, [
      'The concern about Tamsin Orrey, raised on Monday 7 September 2026, has not been answered. Whoever was asked must answer it, and tell whoever raised it.',
    ])
    const ada = await aChild('Ada')
    const filed = await begun('special-guardianship-report', ada)
    const ordered = { askedBy: 'court', toCourtOn: on('2026-09-07'), guardian: 'Tamsin Orrey' }
    const { next } = did(
      await concluded({
        stepId: filed,
        answers: ordered,
        outcome: 'filedAsRequired',
      }),
    )
    assert.deepEqual(next, [])
    const pastConcern = async () =>
      (await clocksOf(house.owner, ada)).filter(({ what }) => what.startsWith('Put right: The concern about'))
    assert.deepEqual(
      (await pastConcern()).map(({ met_on }) => met_on),
      [null],
    )
    did(
      await answerConcern(people.manager, concernId, {
        finding: 'partly borne out',
        reasons: 'We asked her, and saw her with Mia four times.',
        done: 'It is weighed in the report.',
        reply: 'Thank you. We looked, and say in the report what we found.',
        told: { [concernId]: 'by telephone' as const },
      }),
    )
    assert.deepEqual(
      (await pastConcern()).map(({ met_on, met_by_kind }) => [met_on?.toString(), met_by_kind]),
      [['2026-09-07', 'concern answer']],
    )
    const { withManager } = did(await concluded({ stepId, answers: report, outcome: 'recommended' }))
    assert.deepEqual(withManager, [stepId])
    assert.deepEqual(sentences(await authoriseStep(people.manager, [{ stepId, version: 2 }])), [
      'A head of service or the director, who is outside the child’s team, must authorise this.',
    ])
    did(await authoriseStep(people.head, [{ stepId, version: 2 }]))
  })

  it('recommends nothing while something about the guardian is open with the designated officer; files what a court orders', async () => {
    await house.someone('designated officer', 'Orla Finch')
    const kit = await aChild('Wick')
    did(
      await reportAllegation(people.worker, {
        ...{ adult: { kind: 'name', name: 'Dora  LISLE' }, worksAs: 'Childminder', employer: 'Herself' },
        ...{
          limbs: ['harmed'],
          says: 'She left a child in the yard.',
          howKnown: 'A mother told me.',
          inDangerNow: 'no',
        },
        ...{ nameShown: true, knownOn: house.clock.today() },
      }),
    )
    const stepId = await begun('special-guardianship-report', kit)
    assert.deepEqual(
      sentences(await concluded({ stepId, answers: { ...report, guardian: 'Dora Lisle' }, outcome: 'recommended' })),
      [
        'Something about the proposed guardian is open in the designated officer’s own record. Ring Orla Finch. What it is they tell you, or not; the trust recommends nothing before they have concluded it.',
      ],
    )
    const another = { ...report, guardian: 'Ines Orrey' }
    did(await concluded({ stepId, answers: another, outcome: 'recommended' }))
    const filed = await begun('special-guardianship-report', await aChild('Elm'))
    const ordered = { askedBy: 'court', toCourtOn: on('2026-09-07'), guardian: 'Dora Lisle' }
    did(await concluded({ stepId: filed, answers: ordered, outcome: 'filedAsRequired' }))
  })

  it('keeps to a hold of the trust, excepts a child by name, and goes on when the hold is lifted', async () => {
    const hold = { onWhat: 'special guardianship', reason: 'Two years of orders are being read again.' } as const
    const placed = { ...hold, reviewedBy: 'Idris Vane', reportsOn: on('2026-12-01') }
    const { holdId } = did(await placePracticeHold(people.head, placed))
    assert.deepEqual(sentences(await placePracticeHold(people.head, placed)), [
      'A hold on this stands already. Lift it first, or change nothing.',
    ])
    const [kit, mia] = [await aChild('Kit'), await aChild('Mia')]
    const [ofKit, ofMia] = [
      await begun('special-guardianship-report', kit),
      await begun('special-guardianship-report', mia),
    ]
    const stopped = [
      'Since Monday 7 September 2026 the trust recommends no special guardianship: Two years of orders are being read again. The head of service can except this child, with a reason.',
    ]
    const recommend = async (stepId: string) => await concluded({ stepId, answers: report, outcome: 'recommended' })
    assert.deepEqual(sentences(await recommend(ofKit)), stopped)
    did(await exceptFromHold(people.head, { holdId, childId: kit, reason: 'Her grandmother, who brought her up.' }))
    assert.deepEqual(did(await recommend(ofKit)).withManager, [ofKit])
    assert.deepEqual(sentences(await recommend(ofMia)), stopped)
    did(await liftPracticeHold(people.head, { holdId, because: 'The review has reported.' }))
    assert.deepEqual(did(await recommend(ofMia)).withManager, [ofMia])
  })

  it('owes three visits from the order, meets each by its visit, and does not end the work before the last', async () => {
    const kit = await aChild('Kit')
    const order = await begun('special-guardianship-order', kit)
    const made = {
      decidedOn: on('2026-08-03'),
      court: 'Wexmoor Family Court',
      guardian: 'Tamsin Orrey',
      guardianStandsAs: 'E47',
    }
    did(await concluded({ stepId: order, answers: made, outcome: 'made' }))
    const visits = async () => (await standing(kit)).filter((kind) => kind.includes('visit-at')).toSorted()
    assert.deepEqual(await visits(), [
      'special-guardianship-order/visit-at-six-weeks',
      'special-guardianship-order/visit-at-three-months',
      'special-guardianship-order/visit-at-twelve-months',
    ])
    const stepId = await begun('special-guardianship-visit', kit)
    const visit = {
      which: 'sixWeeks',
      on: on('2026-09-04'),
      seen: 'alone',
      childDoes: 'Well.',
      guardianDoes: 'Tired, and glad.',
      promised: 'All of it.',
      othersSay: 'The nursery sees her each day.',
      worried: false,
    }
    did(await concluded({ stepId, answers: visit, outcome: 'goesOn' }))
    assert.equal((await visits()).length, 2)
    const refused = sentences(
      await requestClosure(people.worker, {
        childId: kit,
        reason: 'noFurtherNeed',
        answers: closing,
        historyShown: true,
      }),
    )
    assert.ok(
      refused.includes(
        'Offer the visit at three months after the order (by Tuesday 3 November 2026), and record it or that it was declined. The work does not end before.',
      ),
      refused.join('\n'),
    )
  })

  it('ends the care of a child who was looked after, from the day of the order, and not before it began', async () => {
    const kit = await aChild('Kit')
    const way = { way: 'emergencyProtectionOrder', orderMadeOn: on('2026-09-01'), orderSays: 'Family court at Wexmoor' }
    const inCare = { startedOn: on('2026-09-01'), ...way, childsWishes: 'My bear.', purpose: 'Found alone.' }
    const began = await begun('becoming-looked-after', kit)
    did(await concluded({ stepId: began, answers: inCare, outcome: 'lookedAfter' }))
    assert.ok((await standing(kit)).includes('looked-after-review-first'))
    const stepId = await begun('special-guardianship-order', kit)
    const order = { court: 'Wexmoor Family Court', guardian: 'Tamsin Orrey', guardianStandsAs: 'E47' }
    const decided = async (day: string) =>
      await concluded({
        stepId,
        answers: { ...order, decidedOn: on(day) },
        outcome: 'made',
      })
    assert.deepEqual(sentences(await decided('2026-08-03')), [
      'The child has been looked after since Tuesday 1 September 2026. Care can’t end before that.',
    ])
    did(await decided('2026-09-07'))
    const owed = await standing(kit)
    assert.ok(!owed.includes('looked-after-review-first') && owed.includes('child-seen-again'), owed.join(', '))
  })
})
