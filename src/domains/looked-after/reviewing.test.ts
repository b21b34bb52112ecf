import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { leave } from '#domains/access/account/leave.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Ctx, Outcome } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'
import { appointReviewingOfficer } from '#domains/looked-after/appoint-reviewing-officer.ts'
import { askForVisit } from '#domains/looked-after/ask-for-visit.ts'
import { lookedAfterNow } from '#domains/looked-after/looked-after-list-store.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import { watchReviewingOfficers } from '#domains/looked-after/watch-reviewing-officers.ts'
import { nameForDuty } from '#domains/people/name-for-duty.ts'
import { readRestrictedList } from '#domains/people/opening/work-restricted-list.ts'
import { dueFor } from '#engine/obligation.ts'
import type { Answers, Form } from '#engine/question.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { reviewingOfficerReplaced } from '#practice/looked-after/owed.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)
const says = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.unmet.map((one) => one.says))

describe('the care of a child is planned, reviewed and ended', () => {
  let house: TestHouse
  let team: TeamAtWork
  let wren: Ctx
  let head: Ctx
  let officer: Ctx

  before(async () => {
    house = await testHouse('reviewing care')
    team = await aTeam(house)
    wren = await team.worker('Wren Asker', 60)
    head = await house.someone('head of service', 'Ruth Ames')
    officer = await house.someone('reviewing officer', 'Iris Okoro')
  })
  after(async () => await house.close())

  const begun = async (ctx: Ctx, kind: CaseStepId, { childId }: ChildAtWork) =>
    did(await beginStep(ctx, { kind, childId }))[0]?.stepId ?? assert.fail()

  const concluded = async (
    ctx: Ctx,
    kind: CaseStepId,
    child: ChildAtWork,
    answers: Partial<Answers<Form>>,
    outcome: string,
  ) => {
    const stepId = await begun(ctx, kind, child)
    return await concludeStep(ctx, [{ stepId, version: 1, answers, outcome }])
  }

  const lookedAfter = async (familyName: string, way = 'emergencyProtectionOrder'): Promise<ChildAtWork> => {
    const [child] = await aFamily(house, { children: ['Kit'], familyName })
    assert.ok(child)
    const consent = {
      ...{ whoConsents: 'parent', consentBy: 'Ms Larch', hasCapacity: true, understands: true, toldCanRemove: true },
      ...{ freely: true, inWriting: true, adviceOffered: true, objection: 'nobody', homeless: false },
    }
    const order = { orderMadeOn: house.clock.today(), orderSays: 'Family court at Wexmoor' }
    const answers = {
      ...{ startedOn: house.clock.today(), way, childsWishes: 'My bear.', purpose: 'Found alone.' },
      ...(way === 'section20' ? consent : order),
    }
    did(await concluded(team.teamManager, 'becoming-looked-after', child, answers, 'lookedAfter'))
    did(
      await placeChild(wren, {
        ...{
          childId: child.childId,
          beganOn: house.clock.today(),
          carer: 'other',
          carerName: 'Ms Pinnock',
          type: 'U6',
        },
        ...{ beforeAssessment: 'no', outOfArea: false, meantToLast: false, reason: 'A bed tonight.' },
      }),
    )
    return child
  }

  const review = (heldOn: Temporal.PlainDate) => ({
    ...{ heldOn, spokeAlone: 'yes', tookPart: 'PN1', whoCame: new Set(['worker']), actionsDone: 'All.', visits: 'yes' },
    ...{
      placementRight: 'Yes.',
      familyTime: 'Weekly.',
      healthAndSchool: 'Made.',
      permanenceAgreed: 'yes',
      drift: 'yes',
    },
    ...{ change: 'none', decisions: 'Go on.', rights: true },
  })

  const owed = async ({ childId }: ChildAtWork) =>
    Object.fromEntries(
      (await clocksOf(house.owner, childId))
        .filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
        .map(({ kind, due_on }) => [kind, due_on?.toString()]),
    )

  const record = async ({ childId, episodeId }: ChildAtWork) =>
    await view(wren, 'record', childId, async (tx) => await loadRecord(tx, childId, episodeId, house.clock.today()))

  it('appoints somebody independent of the team, whose list then holds the child; refuses one of the team', async () => {
    const kit = await lookedAfter('Ferris')
    const own = await house.someone('reviewing officer', 'Odd One', { teamId: team.teamId })
    const { accountId } = own.actor
    did(await appointReviewingOfficer(team.teamManager, { childId: kit.childId, accountId: officer.actor.accountId }))
    const again = await appointReviewingOfficer(team.teamManager, {
      childId: kit.childId,
      accountId: officer.actor.accountId,
    })
    assert.deepEqual(says(again), ['Iris Okoro is appointed already.'])
    const worker = { accountId: wren.actor.accountId, teamId: team.teamId, reason: 'Has room' }
    did(await allocate(team.teamManager, { childIds: [kit.childId], ...worker }))
    assert.deepEqual(says(await appointReviewingOfficer(head, { childId: kit.childId, accountId })), [
      'Odd One belongs to the team that works with Kit Ferris, or manages the work. Choose somebody who is independent of it.',
    ])
    assert.equal((await owed(kit))['reviewing-officer-appointed'], undefined)
  })

  it('opens the second review at three months when the first is held, and the third at six', async () => {
    const kit = await lookedAfter('Quill')
    did(await appointReviewingOfficer(team.teamManager, { childId: kit.childId, accountId: officer.actor.accountId }))
    did(await concluded(officer, 'looked-after-review', kit, review(house.clock.today()), 'continues'))
    assert.equal((await owed(kit))['looked-after-review-first'], undefined)
    assert.equal((await owed(kit))['looked-after-review-second'], '2026-12-07')
    assert.equal((await owed(kit))['looked-after-review/decisions-circulated'], '2026-09-14')
    house.clock.moveTo(Temporal.Instant.from('2026-12-01T09:00:00Z'))
    did(await concluded(officer, 'looked-after-review', kit, review(house.clock.today()), 'continues'))
    assert.equal((await owed(kit))['looked-after-review-later'], '2027-06-01')
    assert.equal((await record(kit)).lookedAfterReviewsOn?.length, 2)
    assert.equal((await record(kit)).lastReviewMeetingOn?.toString(), '2026-12-01')
    const mine = await list(
      officer,
      'mine',
      async (tx) => await lookedAfterNow(tx, { officerId: officer.actor.accountId }),
      (found) => found.map(({ childId }) => childId),
    )
    assert.equal(mine.find(({ childId }) => childId === kit.childId)?.reviewBy?.toString(), '2027-06-01')
    house.clock.moveTo(Temporal.Instant.from('2026-12-01T10:00:00Z'))
  })

  it('is refused a review that a social worker chairs, and takes an objection of the officer to the head', async () => {
    const kit = await lookedAfter('Teasel')
    const refused = await concluded(wren, 'looked-after-review', kit, review(house.clock.today()), 'continues')
    assert.deepEqual(says(refused), [
      'A looked-after review is chaired by an independent reviewing officer, who neither works with the child nor manages the work.',
    ])
    const dispute = await beginStep(wren, { kind: 'reviewing-officer-dispute', childId: kit.childId })
    assert.equal(dispute.ok, false)
    const drifts = { ...review(house.clock.today()), drift: 'drift' }
    did(await concluded(officer, 'looked-after-review', kit, drifts, 'continues'))
    assert.equal((await owed(kit))['looked-after-review/drift-raised'], '2026-12-08')
    did(await beginStep(officer, { kind: 'reviewing-officer-dispute', childId: kit.childId }))
    assert.equal((await owed(kit))['reviewing-officer-dispute/resolve'], '2026-12-31')
    assert.equal((await owed(kit))['looked-after-review/drift-raised'], undefined)
  })

  it('asks a manager every month whether a section 20 consent still stands', async () => {
    const kit = await lookedAfter('Larch', 'section20')
    assert.equal((await owed(kit))['section-20-looked-at'], '2027-01-01')
    assert.equal((await owed(kit))['section-20-six-weeks'], '2027-01-12')
    const clocks = await clocksOf(house.owner, kit.childId)
    const clock = clocks.find(({ kind }) => kind === 'section-20-looked-at') ?? assert.fail()
    const shown = { childId: kit.childId, clockId: clock.id, version: clock.version }
    did(await meetClock(team.teamManager, shown, { on: house.clock.today(), says: 'Ms Larch still agrees.' }))
    assert.equal((await owed(kit))['section-20-looked-at'], '2027-01-01')
    did(await askForVisit(wren, { childId: kit.childId }))
    assert.equal((await owed(kit))['placement-visit-asked'], '2026-12-08')
  })

  it('puts an order in the place of the consent: what was owed under the consent is met', async () => {
    const kit = await lookedAfter('Osier', 'section20')
    const ofConsent = ['every-holder-heard', 'end-is-said'].map((id) => `becoming-looked-after/${id}`)
    const owedFirst = await owed(kit)
    assert.ok(ofConsent.every((kind) => owedFirst[kind] !== undefined))
    const order = {
      ...{
        startedOn: house.clock.today(),
        way: 'interimCareOrder',
        orderMadeOn: house.clock.today(),
        purpose: 'Threshold.',
      },
      ...{ orderSays: 'Family court at Wexmoor', childsWishes: 'To stay.' },
    }
    did(await concluded(team.teamManager, 'becoming-looked-after', kit, order, 'anotherAuthority'))
    assert.equal((await record(kit)).legalStatus?.code, 'C1')
    const after = await owed(kit)
    assert.deepEqual(
      ['section-20-looked-at', ...ofConsent].filter((kind) => after[kind] !== undefined),
      [],
    )
  })

  it('records that another authority has taken over as it happened: nothing of the consent is owed any more', async () => {
    const kit = await lookedAfter('Sallow', 'section20')
    const gone = { endedOn: house.clock.today(), other: 'E3', reason: 'Ferrymouth looks after him: Joan Lisle.' }
    const told = { support: 'Ferrymouth gives it.', handedOver: true }
    did(await concluded(wren, 'ending-looked-after', kit, { ...gone, ...told }, 'happened'))
    const left = Object.keys(await owed(kit)).filter((kind) => /consent|holder|end-is-said|section-20/.test(kind))
    assert.deepEqual(left, [])
  })

  it('ends as planned once reviewed: everything owed in care ends, and the child is seen at home within a week', async () => {
    const kit = await lookedAfter('Vetch')
    const answers = {
      ...{
        endedOn: house.clock.today(),
        how: 'E4A',
        support: 'The family centre.',
        handedOver: true,
        reason: 'Ready.',
      },
    }
    const stepId = await begun(team.teamManager, 'ending-looked-after', kit)
    const early = { ...answers, endedOn: day('2026-11-01') }
    assert.deepEqual(says(await saveStep(team.teamManager, [{ stepId, version: 1, answers: early }])), [
      'The child has been with Ms Pinnock since Tuesday 1 December 2026. Care can’t end before that.',
    ])
    const end = { stepId, version: 1, answers, outcome: 'planned' }
    assert.deepEqual(says(await concludeStep(team.teamManager, [end])), [
      'A review must look at the plan before a child leaves care.',
    ])
    const onlyInCare = ['teeth-checked', 'questionnaire-filled-in', 'initial-health-assessment/held']
    const before = await owed(kit)
    assert.ok(onlyInCare.every((kind) => before[kind] !== undefined))
    did(await concludeStep(team.teamManager, [{ ...end, answers: { ...answers, reviewedOn: house.clock.today() } }]))
    const known = await record(kit)
    assert.equal(known.lookedAfterSince, undefined)
    const after = await owed(kit)
    assert.deepEqual(
      ['placement-visit-first', ...onlyInCare].filter((kind) => after[kind] !== undefined),
      [],
    )
    assert.equal((await owed(kit))['ending-looked-after/visit-at-home'], '2026-12-08')
    assert.ok((await owed(kit))['child-seen-again'] !== undefined)
  })

  it('has another officer appointed when the one before has left: the day after their last day, and by the next working day', async () => {
    const kit = await lookedAfter('Leaver')
    const leaver = await house.someone('reviewing officer', 'Ivo Sand')
    did(await appointReviewingOfficer(team.teamManager, { childId: kit.childId, accountId: leaver.actor.accountId }))
    const administrator = await house.someone('administrator', 'Mira Sand')
    const { accountId } = leaver.actor
    const leaving = { accountId, lastDay: house.clock.today(), deputyId: head.actor.accountId, reason: 'Retires.' }
    did(await leave(administrator, leaving))
    await watchReviewingOfficers(house.asService('jobs'))
    assert.equal((await owed(kit))['reviewing-officer-replaced'], undefined)
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    const due = dueFor(reviewingOfficerReplaced, house.clock.today(), englandAndWales).due?.toString()
    await watchReviewingOfficers(house.asService('jobs'))
    await watchReviewingOfficers(house.asService('jobs'))
    assert.equal((await owed(kit))['reviewing-officer-replaced'], due)
    did(await appointReviewingOfficer(team.teamManager, { childId: kit.childId, accountId: officer.actor.accountId }))
    assert.equal((await owed(kit))['reviewing-officer-replaced'], undefined)
  })

  it('says on the list of restricted children who is without a reviewing officer, for the watch of the night does not see them', async () => {
    const kit = await lookedAfter('Hidden')
    const leaver = await house.someone('reviewing officer', 'Una Sand')
    did(await appointReviewingOfficer(team.teamManager, { childId: kit.childId, accountId: leaver.actor.accountId }))
    const worksList = await house.someone('team manager', 'Nan Field')
    const director = await house.someone('director', 'Dilys Orme')
    const ring = did(
      await addUser(house.asService('test'), {
        ...{ name: 'Rhona Ley', email: 'rhona.ley@wexmoor.example', role: 'team manager', phone: '01632 960123' },
      }),
    )
    did(
      await placeRestriction(head, {
        ...{ personId: kit.childId, reason: 'The child of somebody who works here.', ringAccountId: ring.accountId },
        reviewOn: house.clock.today().add({ days: 60 }),
      }),
    )
    did(
      await nameForDuty(director, {
        ...{ standsAs: 'manager', accountId: worksList.actor.accountId, from: house.clock.today() },
        ...{ until: house.clock.today().add({ days: 30 }), reason: 'Manages no team of these children.' },
      }),
    )
    const without = async () =>
      (await readRestrictedList(worksList)).children.map(({ childId, withoutOfficer }) => [childId, withoutOfficer])
    assert.deepEqual(await without(), [[kit.childId, false]])
    const administrator = await house.someone('administrator', 'Otis Sand')
    const { accountId } = leaver.actor
    const leaving = { accountId, lastDay: house.clock.today(), deputyId: head.actor.accountId, reason: 'Retires.' }
    did(await leave(administrator, leaving))
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    await watchReviewingOfficers(house.asService('jobs'))
    assert.equal((await owed(kit))['reviewing-officer-replaced'], undefined)
    assert.deepEqual(await without(), [[kit.childId, true]])
  })
})
