import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import { readCare } from '#domains/looked-after/read-care-store.ts'
import type { Answers, Form } from '#engine/question.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { permanenceHeads } from '#practice/adoption/permanence-report-heads.ts'
import { aFamily } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { type ClosureSetting, closureSetting, did, sentences } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const on = (day: string) => Temporal.PlainDate.from(day)

const reader = { secondReader: 'Idris Vane', secondReaderIndependent: true, secondReaderSays: 'It is weighed.' }

const decision = {
  reviewedOn: on('2026-07-06'),
  route: 'court',
  ...Object.fromEntries(Object.keys(permanenceHeads).map((head) => [head, 'As told in the report.'])),
  siblings: 'An only child.',
  parentsCounselled: 'declined',
  childCounselled: 'tooYoung',
  legalAdvice: 'The test is met.',
  ...reader,
  reasons: 'Nothing else will do.',
  fatherKnown: true,
}
const match = {
  adopter: 'Maud Ellery',
  secondAdopter: 'Tobias Ellery',
  approvedOn: on('2026-02-02'),
  approvedBy: 'Wexmoor adoption agency',
  refereesSeen: 4,
  why: 'They have time for her.',
  support: 'Therapy for a year.',
  contact: 'Two letters a year.',
  reportGivenOn: on('2026-08-03'),
  adoptersSay: 'They have read all of it.',
  concernsHeard: 'Nobody is worried.',
  ...reader,
  panelOn: on('2026-08-24'),
  panelMembers: 7,
  panelSays: 'yes',
  minutesOn: on('2026-08-26'),
  reasons: 'They can meet her needs.',
}
const placement = {
  introductions: 'Ten days.',
  carerSays: 'Ready.',
  before: new Set(['plan', 'doctor', 'area', 'health']),
  mayDecide: 'Everything of every day.',
  placedOn: on('2026-09-07'),
  adopter: 'Maud Ellery',
  how: 'A6',
  outOfArea: false,
  lines: '4 Orchard Lane',
  postcode: 'ZZ4 1AB',
}

describe('adoption, from the decision to the order', () => {
  let house: TestHouse
  let people: ClosureSetting
  let officer: Ctx
  let kit = ''

  before(async () => {
    house = await testHouse('adoption')
    people = await closureSetting(house)
    officer = await house.someone('reviewing officer', 'Iris Okoro')
    const [child] = await aFamily(house, { children: ['Kit'], referredOn: '2026-03-02' })
    assert.ok(child)
    kit = child.childId
    const { accountId } = people.worker.actor
    did(await allocate(people.manager, { childIds: [kit], accountId, teamId: people.team.teamId, reason: 'Has room' }))
    const inCare = { startedOn: on('2026-03-09'), way: 'interimCareOrder', orderMadeOn: on('2026-03-09') }
    const stepId = await begun('becoming-looked-after')
    const why = { orderSays: 'Family court at Wexmoor', purpose: 'Not safe at home.', childsWishes: '…' }
    did(await concluded(people.worker, { stepId, answers: { ...inCare, ...why }, outcome: 'lookedAfter' }))
    const home = {
      carer: 'other',
      carerName: 'Edie Lark',
      type: 'U6',
      beforeAssessment: 'no',
      outOfArea: false,
    } as const
    const lived = { lines: '3 Sluice Gardens', provider: 'PR1', reason: 'Near.', meantToLast: false } as const
    did(await placeChild(people.worker, { childId: kit, beganOn: on('2026-03-09'), ...home, ...lived }))
  })
  after(async () => await house.close())

  async function begun(kind: CaseStepId, by: Ctx = people.worker): Promise<string> {
    return did(await beginStep(by, { kind, childId: kit }))[0]?.stepId ?? assert.fail()
  }
  const concluded = async (
    by: Ctx,
    one: { readonly stepId: string; readonly answers: object; readonly outcome: string },
  ) => await concludeStep(by, [{ version: 1, ...one, answers: one.answers as Partial<Answers<Form>> }])
  const standing = async () =>
    (await clocksOf(house.owner, kit))
      .filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
      .map(({ kind }) => kind)

  it('the decision maker decides, and not the worker; then the court’s order is the child’s legal status', async () => {
    const stepId = await begun('adoption-decision')
    assert.deepEqual(
      sentences(await concluded(people.worker, { stepId, answers: decision, outcome: 'shouldBePlaced' })),
      [
        'The agency decision maker must decide whether the child should be placed for adoption. Save this, and ask the head of service or the director to conclude it.',
      ],
    )
    const { next } = did(await concluded(people.head, { stepId, answers: decision, outcome: 'shouldBePlaced' }))
    assert.deepEqual(
      next.map(({ kind }) => kind),
      ['adoption-authority'],
    )
    const order = {
      by: 'order',
      on: on('2026-08-03'),
      court: 'Family court at Wexmoor',
      dispensed: true,
      contact: 'Letters.',
    }
    const authority = next[0]?.stepId ?? assert.fail()
    did(await concluded(people.worker, { stepId: authority, answers: order, outcome: 'authorised' }))
    const owed = await standing()
    assert.ok(owed.includes('adoption-review-authorised') && owed.includes('adoption-match-in-time'), owed.join(', '))
    assert.ok(!owed.some((kind) => kind.startsWith('looked-after-review-')), owed.join(', '))
    assert.deepEqual(sentences(await beginStep(officer, { kind: 'looked-after-review', childId: kit })), [
      'Kit Ferris: The trust is authorised to place the child for adoption. Record a review of the adoption plan instead.',
    ])
  })

  it('matches nobody past a concern about the second adopter, beside whichever child; nobody outside the trust learns who they are', async () => {
    const stepId = await begun('adoption-match')
    const [other] = await aFamily(house, { children: ['Mia'], referredOn: '2026-03-02' })
    const mia = other?.childId ?? assert.fail()
    did(
      await raiseConcern(people.worker, mia, {
        about: { kind: 'name', name: 'Tobias Ellery', standsAs: 'Proposed adopter' },
        by: { kind: 'other', name: 'A neighbour', standsAs: 'Neighbour', safeReply: '' },
        says: 'He shouts at night.',
        howKnown: 'Through the wall.',
        inDangerNow: 'no',
      }),
    )
    const [only] = sentences(await concluded(people.head, { stepId, answers: match, outcome: 'matched' }))
    assert.match(only ?? '', /^The concern about Tobias Ellery, raised on /)
    const together = { ...match, secondAdopter: 'Ida Ellery' }
    await house.someone('designated officer', 'Orla Finch')
    did(
      await reportAllegation(people.worker, {
        ...{ adult: { kind: 'name', name: 'Faye  HARROW' }, worksAs: 'Teaching assistant', employer: 'A school' },
        ...{ limbs: ['harmed'], says: 'She pushed a boy.', howKnown: 'His mother.', inDangerNow: 'no' },
        ...{ nameShown: true, knownOn: house.clock.today() },
      }),
    )
    const told = { ...match, adopter: 'Faye Harrow', secondAdopter: 'Ida Ellery' }
    assert.deepEqual(sentences(await concluded(people.head, { stepId, answers: told, outcome: 'matched' })), [
      'Something about the proposed adopters is open in the designated officer’s own record. Ring Orla Finch. What it is they tell you, or not; the trust recommends nothing before they have concluded it.',
    ])
    const { next } = did(await concluded(people.head, { stepId, answers: together, outcome: 'matched' }))
    const placing = next[0]?.stepId ?? assert.fail()
    did(await concluded(people.worker, { stepId: placing, answers: placement, outcome: 'placed' }))
    const care = await view(people.worker, 'care', kit, async (tx) => await readCare(tx, kit))
    const [now, before] = care.placements
    assert.deepEqual(
      [now?.carer, now?.type, before?.carer, before?.until?.toString()],
      ['Maud Ellery', 'A6', 'Edie Lark', '2026-09-07'],
    )
    assert.deepEqual(
      care.marks
        .filter(({ kind }) => kind === 'placement')
        .map(({ keptFrom, rowId, words }) => [keptFrom, rowId, words]),
      [['outside', now?.id, ['Maud Ellery', 'Ida Ellery']]],
    )
    const owed = await standing()
    for (const kind of ['adoption-review-placed', 'placement-visit-adoption-weekly'])
      assert.ok(owed.includes(kind), owed.join(', '))
    for (const kind of ['adoption-review-authorised', 'placement-plan-made', 'placement-notified'])
      assert.ok(!owed.includes(kind), owed.join(', '))
  })

  it('is visited every week until the first review, then as the review decided', async () => {
    const stepId = await begun('adoption-review', officer)
    const held = {
      heldOn: officer.clock.today(),
      spokeAlone: 'tooYoung',
      adoptersSay: 'Glad.',
      stillRight: 'yes',
      needs: 'She eats.',
      contact: 'As agreed.',
      responsibility: 'As before.',
      support: 'Begun.',
      healthAndSchool: 'Registered.',
      visits: 'asDecided',
      decisions: 'Each fortnight.',
    }
    did(await concluded(officer, { stepId, answers: held, outcome: 'continues' }))
    assert.ok((await standing()).includes('adoption-review-placed-second'))
    const visitedAt = house.clock.now()
    const shared = { visitedAt, place: 'home', purpose: 'Visit', whoWasThere: 'Both.', observed: 'Calm.' } as const
    const part = {
      childId: kit,
      seen: 'seen',
      alone: 'notPossible',
      aloneWhy: 'A baby.',
      words: '',
      seemed: 'Well.',
    } as const
    did(await recordVisit(people.worker, { childId: kit, shared, parts: [part] }))
    const owed = await standing()
    assert.ok(owed.includes('placement-visit-adoption-as-decided'), owed.join(', '))
    assert.ok(!owed.includes('placement-visit-adoption-weekly'), owed.join(', '))
  })

  it('is given back by notice: the review after the return is not the one of the first days', async () => {
    const stepId = await begun('adoption-disruption')
    const returned = officer.clock.today()
    const answers = { endedOn: returned, asked: 'adopters', safe: 'With Edie Lark.', support: 'Both.', next: 'Edie.' }
    did(await saveStep(people.worker, [{ stepId, version: 1, answers }]))
    const care = await view(people.worker, 'care', kit, async (tx) => await readCare(tx, kit))
    const [left] = care.placements.filter(({ type }) => type.startsWith('A'))
    assert.deepEqual([left?.until?.toString(), left?.endCode], [returned.toString(), 'CREQO'])
    assert.ok((await standing()).includes('placement-recorded'))
    const home = { carer: 'other', carerName: 'Edie Lark', type: 'U6', provider: 'PR1', lines: '2 Larch Row' } as const
    const back = {
      ...home,
      outOfArea: false,
      meantToLast: false,
      beforeAssessment: 'no',
      reason: 'Safe there.',
    } as const
    did(await placeChild(people.worker, { childId: kit, beganOn: returned, ...back }))
    assert.ok(!(await standing()).includes('placement-recorded'))
    const again = await begun('adoption-placement')
    const other = { ...placement, placedOn: returned }
    const refused = sentences(await concluded(people.worker, { stepId: again, answers: other, outcome: 'placed' }))
    assert.ok(
      refused.includes(
        'The agency decision maker must have decided that the child is placed with these adopters. Record the match first.',
      ),
      refused.join(', '),
    )
    const due = async () =>
      (await clocksOf(house.owner, kit)).find(({ kind }) => kind === 'adoption-review-after-return')
    assert.equal((await due())?.due_on?.toString(), returned.add({ days: 42 }).toString())
    const reviewsOwed = (await standing()).filter((kind) => kind.startsWith('adoption-review-')).toSorted()
    assert.deepEqual(
      reviewsOwed,
      ['adoption-review-after-return', 'adoption-review-authorised-later'],
      'the reviews of a placement end with it',
    )
    const reviewed = async (after: number) => {
      house.clock.moveTo(instantInLondon(returned.add({ days: after }), '10:00'))
      const held = { heldOn: returned.add({ days: after }), spokeAlone: 'tooYoung', stillRight: 'yes', needs: 'Rest.' }
      const rest = { contact: 'As agreed.', responsibility: 'Ours.', support: 'Begun.', healthAndSchool: 'Well.' }
      const more = { adoptersSay: 'Sorry.', visits: 'asDecided', decisions: 'She stays with Edie.' }
      const review = await begun('adoption-review', officer)
      did(await concluded(officer, { stepId: review, answers: { ...held, ...rest, ...more }, outcome: 'continues' }))
    }
    await reviewed(27)
    assert.equal((await due())?.met_on, null)
    await reviewed(28)
    assert.equal((await due())?.met_on?.toString(), returned.add({ days: 28 }).toString())
  })

  it('the order ends care and the authority; the record is to be closed and sealed', async () => {
    const stepId = await begun('adoption-order')
    const order = { decidedOn: officer.clock.today(), court: 'Family court at Wexmoor', opposed: 'E11' }
    did(await concluded(people.worker, { stepId, answers: order, outcome: 'made' }))
    const care = await view(people.worker, 'care', kit, async (tx) => await readCare(tx, kit))
    assert.deepEqual([care.periods.map(({ endCode }) => endCode), care.forAdoption], [['E11'], []])
    const owed = await standing()
    assert.ok(owed.includes('adoption-order/sealed'), owed.join(', '))
    assert.ok(
      !owed.some((kind) => kind.startsWith('adoption-review') || kind.startsWith('placement-visit')),
      owed.join(', '),
    )
  })
})
