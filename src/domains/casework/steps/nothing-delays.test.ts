import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keepRingsShown } from '#domains/access/opening/glass-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { type CaseStepId, isCaseStep, practiceOf } from '#domains/casework/steps/step.ts'
import { stepById } from '#domains/casework/steps/step-store.ts'
import { protectiveSteps } from '#domains/casework/worklist/read-duty.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { placePracticeHold } from '#domains/governance/place-practice-hold.ts'
import type { holdable } from '#domains/governance/practice-hold.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { breakGlass } from '#domains/people/opening/break-glass.ts'
import { grant, restrict } from '#test/access-store.ts'
import { aPerson, did } from '#test/children.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

/** What lawful authority, or a fact without which it did not happen, asks: all that may stand before a child. */
const lawful = [
  /without consent or an order it is not lawful/i,
  /^Only a court makes this order/,
  /Only a conference makes a child protection plan/,
  /^The child is not looked after/,
  /let the child go, and take legal advice now/,
  /^Select what has happened/,
]

describe('nothing delays protection: everything that could stand in the way, all at once', () => {
  let house: TestHouse
  let duty: Ctx
  let head: Ctx
  let colleague: Ctx

  before(async () => {
    house = await testHouse('nothing delays')
    const onDuty = await someoneOnDuty(house, 'Gil Roe')
    const registeredUntil = house.clock.today().subtract({ days: 30 })
    duty = house.as({ ...onDuty.actor, registration: 'SW12345', registeredUntil })
    head = await house.someone('head of service', 'Hana Reed')
    colleague = await house.someone('social worker', 'Tomas Reed')
    // Whatever the trust can suspend is suspended.
    const hold = {
      reason: 'Being read again.',
      reviewedBy: 'Idris Vane',
      reportsOn: house.clock.today().add({ days: 60 }),
    }
    for (const onWhat of ['special guardianship', 'adoption'] as const satisfies readonly (keyof typeof holdable)[])
      did(await placePracticeHold(head, { ...hold, onWhat }))
  })
  after(async () => await house.close())

  /** Of no birth date and no worker, with no work open, a concern unanswered, restricted, and opened by breaking the glass. */
  async function aChildInTheWay(): Promise<string> {
    const childId = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris' })
    const about = { kind: 'name', name: 'Rafe Tarn', standsAs: '' } as const
    const by = { kind: 'me', nameShown: true } as const
    did(await raiseConcern(head, childId, { about, by, says: 'A bruise.', howKnown: 'I saw it.', inDangerNow: 'no' }))
    await restrict(house.asService('test'), childId, head.actor.accountId)
    const shownId = (await keepRingsShown(duty, [childId])).get(childId) ?? ''
    did(await breakGlass(duty, { shownId, reason: 'The father is at the door.', rang: 'Hana Reed: no answer.' }))
    const from = house.clock.now()
    const named = { accountId: colleague.actor.accountId, right: 'record', why: 'named access' } as const
    await grant(house.asService('test'), childId, { ...named, from, until: from.add({ hours: 72 }) })
    return childId
  }

  const protectiveOutcomes = (kind: CaseStepId): readonly string[] => {
    const { protective, outcomes } = practiceOf(kind)
    return Object.entries(outcomes).flatMap(([outcome, { protective: protects }]) =>
      protective === 'throughout' || protects === true ? [outcome] : [],
    )
  }

  for (const kind of protectiveSteps.filter(isCaseStep))
    it(`“${practiceOf(kind).title}” is begun by two at once, saved by another meanwhile, and concluded with nothing answered but what the law asks`, async () => {
      const childId = await aChildInTheWay()
      const [one, other] = await Promise.all([1, 2].map(async () => await beginStep(duty, { kind, childId })))
      if (one?.ok === false && other?.ok === false) {
        for (const { says } of [...one.unmet, ...other.unmet])
          assert.ok(
            lawful.some((reason) => reason.test(says)),
            says,
          )
        return
      }
      assert.ok(one?.ok && other?.ok)
      const stepId = one.value[0]?.stepId ?? ''
      assert.equal(other.value[0]?.stepId, stepId, 'there is one, and both go on with it')
      const stepNow = async () =>
        await list(
          duty,
          'test',
          async (tx) => await stepById(tx, stepId),
          () => [],
        )
      // A colleague has it open and writes in it: nothing locks, and whoever opened it first looks once at what changed.
      const opened = await stepNow()
      const [words] = Object.entries(practiceOf(kind).form).find(([, asked]) => asked.kind === 'longText') ?? []
      assert.ok(opened !== undefined && words !== undefined)
      did(await saveStep(colleague, [{ stepId, version: opened.version, answers: { [words]: 'Half a sentence' } }]))
      const [first = ''] = protectiveOutcomes(kind)
      const stale = await concludeStep(duty, [{ stepId, version: opened.version, answers: {}, outcome: first }])
      assert.deepEqual(stale.ok ? [] : stale.unmet.map(({ answerAt }) => answerAt), ['changed'])
      for (const outcome of protectiveOutcomes(kind)) {
        const step = await stepNow()
        if (step === undefined || step.concludedOn !== undefined) break
        const concluded = await concludeStep(duty, [{ stepId, version: step.version, answers: {}, outcome }])
        for (const { says } of concluded.ok ? [] : concluded.unmet)
          assert.ok(
            lawful.some((reason) => reason.test(says)),
            `${outcome}: ${says}`,
          )
      }
    })
})
