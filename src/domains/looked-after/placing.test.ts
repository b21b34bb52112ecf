import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { readWorkDue } from '#domains/casework/worklist/read-work-due.ts'
import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { childrenGrantedTo } from '#domains/concerns/concern-list-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, type Tx } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'
import { keepPeriod, keepStatus, standingPeriod } from '#domains/looked-after/care-store.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import type { NewPlacement } from '#domains/looked-after/place-in-act.ts'
import { keepPlacement, type NewPlacementRow, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { returnFromTemporary } from '#domains/looked-after/return-from-temporary.ts'
import { judge } from '#engine/gate.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { nothingProtectiveIsOpen } from '#practice/closure/closure-gates.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import { did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { standingPlacements } from '#test/looked-after-store.ts'

const overlapping = defineAct('set two things of care beside each other', [])
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)
const says = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.unmet.map((one) => one.says))

describe('a child becomes looked after, is placed and moves', () => {
  let house: TestHouse
  let team: TeamAtWork
  let wren: Ctx
  let carer: Ctx
  let other: Ctx

  before(async () => {
    house = await testHouse('placing a child')
    team = await aTeam(house)
    wren = await team.worker('Wren Asker', 60)
    carer = await house.someone('carer', 'Maureen Pinnock')
    other = await house.someone('carer', 'Carys Prosser')
  })
  after(async () => await house.close())

  const aChild = async (familyName: string): Promise<ChildAtWork> => {
    const [child] = await aFamily(house, { children: ['Kit'], familyName })
    return child ?? assert.fail()
  }

  const taken = {
    startedOn: day('2026-09-07'),
    way: 'policeProtection',
    heldBy: 'PC 4411',
    heldSince: Temporal.Instant.from('2026-09-07T01:30:00Z'),
    childsWishes: 'I want my bear.',
    purpose: 'Found alone at night.',
  }

  const becomesLookedAfter = async (ctx: Ctx, { childId }: ChildAtWork) => {
    const [begun] = did(await beginStep(ctx, { kind: 'becoming-looked-after', childId }))
    const stepId = begun?.stepId ?? assert.fail()
    did(await concludeStep(ctx, [{ stepId, version: 1, answers: taken, outcome: 'lookedAfter' }]))
  }

  const placed = (carerId: string, beganOn = day('2026-09-07')): Omit<NewPlacement, 'childId'> => ({
    ...{ beganOn, carer: carerId, type: 'U6', beforeAssessment: 'no', lines: '3 Sluice Gardens', postcode: 'zz5 6ab' },
    ...{ outOfArea: false, provider: 'PR1', meantToLast: false, reason: 'A bed tonight, near the school.' },
  })

  const record = async (ctx: Ctx, { childId, episodeId }: ChildAtWork) =>
    await view(ctx, 'record', childId, async (tx) => await loadRecord(tx, childId, episodeId, house.clock.today()))

  const owed = async ({ childId }: ChildAtWork) =>
    Object.fromEntries(
      (await clocksOf(house.owner, childId))
        .filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
        .map(({ kind, due_on }) => [kind, due_on?.toString()]),
    )

  const knows = async (ctx: Ctx) =>
    await list(
      ctx,
      'children placed with me',
      async (tx) => (await childrenGrantedTo(tx, ctx.actor.accountId)).map(({ familyName }) => familyName),
      () => [],
    )

  it('what the court orders is followed: an interim order by the record of care, a care order by another authority, no order by an answer', async () => {
    const owedToCourt = async ({ childId }: ChildAtWork) =>
      (await clocksOf(house.owner, childId))
        .filter(({ kind, met_on, ended_on }) => /interim-care|authority-after/.test(kind) && !met_on && !ended_on)
        .map(({ kind }) => kind.replace('care-proceedings/', ''))
    const inCare = async (child: ChildAtWork) => {
      const { childId } = child
      const [begun] = did(await beginStep(wren, { kind: 'care-proceedings', childId }))
      const stepId = begun?.stepId ?? assert.fail()
      const asked = { issuedOn: day('2026-09-04'), court: 'Wexmoor, 26F009.', interimCareOn: day('2026-09-04') }
      did(await saveStep(wren, [{ stepId, version: 1, answers: asked }]))
      assert.deepEqual(await owedToCourt(child), ['interim-care'])
      const [care] = did(await beginStep(wren, { kind: 'becoming-looked-after', childId }))
      const order = { orderMadeOn: day('2026-09-04'), orderSays: 'Wexmoor, 26F009.' }
      const answers = { ...order, startedOn: day('2026-09-04'), way: 'interimCareOrder', purpose: 'Not safe at home.' }
      const careStep = { stepId: care?.stepId ?? '', version: 1, answers, outcome: 'lookedAfter' }
      did(await concludeStep(wren, [careStep]))
      assert.deepEqual(await owedToCourt(child), [])
      return async (decided: string, outcome: string) => {
        const said = { ...asked, endedOn: day('2026-09-07'), order: decided, reason: 'As the order says.' }
        const { next } = did(await concludeStep(wren, [{ stepId, version: 2, answers: said, outcome }]))
        return next.map(({ kind }) => kind)
      }
    }
    const kit = await aChild('Orde')
    const decides = await inCare(kit)
    assert.deepEqual(await decides('care', 'careOrder'), ['becoming-looked-after'])
    assert.deepEqual(await owedToCourt(kit), [])
    const homeward = await aChild('Orme')
    const ends = await inCare(homeward)
    assert.deepEqual(await ends('none', 'ended'), [])
    assert.deepEqual(await owedToCourt(homeward), ['authority-after-court'])
    for (const [decided, outcome, follows] of [
      ['supervision', 'supervision', ['child-in-need-plan']],
      ['specialGuardianship', 'specialGuardianship', ['special-guardianship-order']],
      ['placement', 'careAndPlacement', ['becoming-looked-after', 'adoption-authority']],
    ] as const) {
      const decide = await inCare(await aChild('Orton'))
      assert.deepEqual(await decide(decided, outcome), follows)
    }
  })

  it('at night, with nothing but the authority: what else is owed becomes clocks', async () => {
    const kit = await aChild('Ferris')
    await becomesLookedAfter(wren, kit)
    const known = await record(wren, kit)
    assert.equal(known.lookedAfterSince?.toString(), '2026-09-07')
    assert.equal(known.legalStatus?.code, 'L1')
    const clocks = await owed(kit)
    assert.equal(clocks['police-protection-ends'], '2026-09-10')
    assert.equal(clocks['placement-recorded'], '2026-09-08')
    assert.equal(clocks['reviewing-officer-appointed'], '2026-09-14')
    assert.equal(clocks['looked-after-review-first'], '2026-10-05')
    assert.equal(clocks['becoming-looked-after/put-right'], '2026-09-08')
  })

  it('is refused a placement while no authority is recorded', async () => {
    const kit = await aChild('Adeyemi')
    const refused = await placeChild(wren, { ...placed(carer.actor.accountId), childId: kit.childId })
    assert.deepEqual(says(refused), [
      'Kit Adeyemi is not looked after. Record the authority first: consent, an order or police protection.',
    ])
  })

  it('placed with a carer, who knows the child at once; the placement opens what is owed under it', async () => {
    const kit = await aChild('Quill')
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { ...placed(carer.actor.accountId), childId: kit.childId }))
    assert.ok((await knows(carer)).includes('Quill'))
    const clocks = await owed(kit)
    assert.equal(clocks['placement-recorded'], undefined)
    assert.equal(clocks['placement-visit-first'], '2026-09-14')
    assert.equal(clocks['placement-plan-made'], '2026-09-14')
    assert.equal(clocks['placement-notified'], '2026-09-14')
    assert.equal(clocks['care-plan-made'], '2026-09-21')
    assert.equal(clocks['placement-completed'], undefined)
  })

  it('in one home with a child of another family is no brother or sister of that child; a brother who comes too still is', async () => {
    const families = await aFamily(house, { children: ['Kit', 'Bo'], familyName: 'Hurst' })
    const [kit, bo] = [families[0] ?? assert.fail(), families[1] ?? assert.fail()]
    const stranger = await aChild('Orr')
    for (const child of [kit, bo, stranger]) {
      await becomesLookedAfter(wren, child)
      did(await placeChild(wren, { ...placed(carer.actor.accountId), childId: child.childId }))
    }
    const siblings = async ({ childId }: ChildAtWork) =>
      await view(wren, 'siblings', childId, async (tx) => (await siblingsOf(tx, childId)).map((one) => one.id))
    assert.deepEqual(await siblings(kit), [bo.childId])
    assert.deepEqual(await siblings(stranger), [])
  })

  it('visited in the placement, the next visit is counted in six weeks and not in twenty working days', async () => {
    const kit = await aChild('Larch')
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { ...placed(carer.actor.accountId), childId: kit.childId }))
    did(
      await recordVisit(wren, {
        childId: kit.childId,
        shared: {
          visitedAt: house.clock.now(),
          place: 'home',
          purpose: 'First visit',
          whoWasThere: 'The carer',
          observed: 'Settled.',
        },
        parts: [{ childId: kit.childId, seen: 'seen', alone: 'yes', words: 'It is warm here.', seemed: 'Tired.' }],
      }),
    )
    const clocks = await owed(kit)
    assert.equal(clocks['placement-visit-first'], undefined)
    assert.equal(clocks['placement-visit-six-weekly'], '2026-10-19')
    assert.equal(clocks['child-seen-again'], undefined)
  })

  it('with a grandmother before she is assessed: visited every week, and assessed within sixteen weeks', async () => {
    const kit = await aChild('Ennis')
    await becomesLookedAfter(wren, kit)
    did(
      await placeChild(wren, {
        ...{ childId: kit.childId, beganOn: day('2026-09-07'), carer: 'other', carerName: 'Ms Ennis, grandmother' },
        ...{ type: 'U3', beforeAssessment: 'connectedPerson', outOfArea: false, meantToLast: false, reason: 'Family.' },
      }),
    )
    const clocks = await owed(kit)
    assert.equal(clocks['connected-person-assessed'], '2026-12-28')
    assert.equal(clocks['placement-approved'], '2026-09-08')
    assert.equal(clocks['placement-completed'], '2026-09-08')
    const known = await record(wren, kit)
    assert.equal(known.placement?.beforeAssessment, 'connected person')
  })

  it('moves: the carer before knows the child no longer, and what was owed there ends with its reason', async () => {
    const kit = await aChild('Osier')
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { ...placed(carer.actor.accountId), childId: kit.childId }))
    house.clock.moveTo(Temporal.Instant.from('2026-09-09T09:00:00Z'))
    const move = { ...placed(other.actor.accountId, day('2026-09-09')), childId: kit.childId, endCode: 'CREQO' }
    did(await placeChild(wren, move))
    assert.ok(!(await knows(carer)).includes('Osier'))
    assert.ok((await knows(other)).includes('Osier'))
    const clocks = await clocksOf(house.owner, kit.childId)
    const ended = clocks.filter(({ kind, ended_on }) => kind === 'placement-visit-first' && ended_on !== null)
    assert.deepEqual(
      ended.map(({ ended_because }) => ended_because),
      ['The child moved to another placement.'],
    )
    assert.equal((await owed(kit))['placement-visit-first'], '2026-09-16')
    assert.equal((await owed(kit))['care-plan-made'], '2026-09-21')
  })

  it('goes away for a week and comes back to the same placement, which stood all the while', async () => {
    const kit = await aChild('Teasel')
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { ...placed(carer.actor.accountId), childId: kit.childId }))
    const away = {
      ...placed(other.actor.accountId, day('2026-09-08')),
      childId: kit.childId,
      type: 'T3',
      temporary: true,
    }
    did(await placeChild(wren, away))
    assert.ok((await knows(carer)).includes('Teasel'))
    assert.deepEqual(says(await placeChild(wren, away)), [
      'Somebody has placed this child a moment ago, or the days overlap with another placement. Open the child’s care again to see where.',
    ])
    did(await returnFromTemporary(wren, { childId: kit.childId, on: day('2026-09-09'), how: 'Glad to be back.' }))
    assert.ok(!(await knows(other)).includes('Teasel'))
  })

  it('is refused before the child was looked after, before the placement that stands, and after today', async () => {
    const kit = await aChild('Vetch')
    await becomesLookedAfter(wren, kit)
    const at = async (iso: string) =>
      says(await placeChild(wren, { ...placed(carer.actor.accountId, day(iso)), childId: kit.childId }))
    assert.deepEqual(await at('2026-09-06'), [
      'The child has been looked after since Monday 7 September 2026. A placement can’t begin before that.',
    ])
    assert.deepEqual(await at('2026-09-20'), ['The date on which the child moved must be today or in the past'])
    did(await placeChild(wren, { ...placed(carer.actor.accountId, day('2026-09-09')), childId: kit.childId }))
    assert.deepEqual(await at('2026-09-08'), [
      'The child has been with Maureen Pinnock since Wednesday 9 September 2026. The next placement can’t begin before that.',
    ])
  })

  it('two workers place the same child at once: one placement stands, and the other is a move or a sentence', async () => {
    const kit = await aChild('Sorrel')
    await becomesLookedAfter(wren, kit)
    const both = await Promise.all(
      [carer, other].map((one) =>
        placeChild(wren, { ...placed(one.actor.accountId, day('2026-09-09')), childId: kit.childId }),
      ),
    )
    assert.ok(both.some(({ ok }) => ok))
    assert.equal((await standingPlacements(house.owner, kit.childId)).length, 1)
  })

  it('two periods of care, two legal statuses, two placements, or two stays away that overlap: refused by the database', async () => {
    const kit = await aChild('Teasel')
    const { childId, episodeId } = kit
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { ...placed(carer.actor.accountId, day('2026-09-07')), childId }))
    const [step] = await rowsAbout(house.owner, 'step', childId)
    const [on, stepId] = [day('2026-09-07'), step?.id ?? assert.fail()]
    const refusedBy = async (
      second: (tx: Tx, periodId: string, placementId: string) => Promise<void>,
    ): Promise<string | undefined> => {
      try {
        await act(house.asService('beside'), overlapping, [childId], async (tx) => {
          const [period, placement] = [await standingPeriod(tx, childId), await standingPlacement(tx, childId)]
          await second(tx, period?.id ?? '', placement?.id ?? '')
          return done(undefined)
        })
        return undefined
      } catch (fault) {
        return brokenConstraint(fault)
      }
    }
    const next = () => wren.ids.next()
    const beside = (periodId: string, returnsToId: string | undefined): NewPlacementRow => ({
      ...{ id: next(), childId, periodId, returnsToId, type: 'T1', provider: undefined, on, meantToLast: false },
      ...{ carerAccountId: undefined, carerName: 'A. Moor', homeName: '', householdId: undefined, outOfArea: false },
      ...{ reasonNew: 'P', reason: 'Beside.', agreesFewerVisits: false, beforeAssessment: undefined },
    })
    const tried = [
      await refusedBy(async (tx) => await keepPeriod(tx, { id: next(), childId, episodeId, stepId, on })),
      await refusedBy(async (tx, periodId) => {
        const order = { code: 'C2', on, endsOn: undefined, endsSays: '' }
        await keepStatus(tx, { ...order, id: next(), childId, periodId, stepId })
      }),
      await refusedBy(async (tx, periodId) => await keepPlacement(tx, beside(periodId, undefined))),
      await refusedBy(async (tx, periodId, placementId) => {
        await keepPlacement(tx, beside(periodId, placementId))
        await keepPlacement(tx, beside(periodId, placementId))
      }),
    ]
    assert.deepEqual(tried, [
      'period_of_care_one_at_a_time',
      'legal_status_one_at_a_time',
      'placement_one_at_a_time',
      'placement_one_temporary_at_a_time',
    ])
  })

  it('holds the closure until care has ended', async () => {
    const kit = await aChild('Yarrow')
    await becomesLookedAfter(wren, kit)
    const known = await record(wren, kit)
    const facts = { answers: {}, record: known, today: day('2026-09-09'), begunOn: day('2026-09-09') }
    const actor = { id: 'manager', profession: 'team-manager', registered: true } as const
    const [gate] = judge(
      nothingProtectiveIsOpen.filter(({ id }) => id === 'not-looked-after'),
      { ...facts, actor },
    )
    assert.equal(gate?.result, 'not met')
  })

  it('outside the area at once, and approved afterwards within five working days; approved before, nothing is owed', async () => {
    const kit = await aChild('Farley')
    await becomesLookedAfter(wren, kit)
    const away = { ...placed('other'), carerName: 'Mrs Holm', outOfArea: true }
    did(await placeChild(wren, { childId: kit.childId, ...away }))
    assert.equal((await owed(kit))['out-of-area-approved'], '2026-09-14')
    const approve = async (child: ChildAtWork) => {
      const head = await house.someone('head of service', 'Ruth Ames')
      const [begun] = did(await beginStep(wren, { kind: 'out-of-area-placement', childId: child.childId }))
      const answers = {
        ...{ howFar: 'area', whyNotNearer: 'No bed.', needsMet: 'Their nurse knows.', areaConsulted: true },
        ...{ officerConsulted: true, familysView: 'They agree.', emergency: true },
      }
      const stepId = begun?.stepId ?? assert.fail()
      did(await concludeStep(head, [{ stepId, version: 1, answers, outcome: 'approved' }]))
    }
    await approve(kit)
    assert.equal((await owed(kit))['out-of-area-approved'], undefined)
    const mia = await aChild('Farrow')
    await becomesLookedAfter(wren, mia)
    await approve(mia)
    did(await placeChild(wren, { childId: mia.childId, ...away }))
    assert.equal((await owed(mia))['out-of-area-approved'], undefined)
  })

  it('for a week with somebody else: after seven days the child goes back, or has moved', async () => {
    const kit = await aChild('Garner')
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { childId: kit.childId, ...placed(carer.actor.accountId) }))
    const week = { ...placed(other.actor.accountId), type: 'T4', temporary: true }
    did(await placeChild(wren, { childId: kit.childId, ...week }))
    assert.equal((await owed(kit))['temporary-placement-ends'], '2026-09-14')
    did(await returnFromTemporary(wren, { childId: kit.childId, on: day('2026-09-07'), how: 'Glad to be back.' }))
    assert.equal((await owed(kit))['temporary-placement-ends'], undefined)
  })

  it('in hospital, on holiday or while the carer is away: each comes back to the same placement, by the day that was said', async () => {
    const whyAway = [
      ['T1', 'temporary-placement-looked-at'],
      ['T2', 'temporary-placement-looked-at'],
      ['T3', 'temporary-placement-looked-at'],
      ['T4', 'temporary-placement-ends'],
    ] as const
    for (const [type, owing] of whyAway) {
      const kit = await aChild(`Away${type}`)
      await becomesLookedAfter(wren, kit)
      did(await placeChild(wren, { childId: kit.childId, ...placed(carer.actor.accountId) }))
      const before = (await record(wren, kit)).placement
      const backBy = day('2026-09-12')
      const away = { ...placed('other'), carerName: 'Ward 4', childId: kit.childId, type, temporary: true, backBy }
      did(await placeChild(wren, away))
      const clock = (await clocksOf(house.owner, kit.childId)).find(({ kind }) => kind === owing)
      assert.equal(clock?.manager_on?.toString(), '2026-09-12')
      assert.equal(clock?.due_on?.toString(), type === 'T4' ? '2026-09-14' : '2026-09-28')
      assert.deepEqual((await record(wren, kit)).placement, before)
      did(await returnFromTemporary(wren, { childId: kit.childId, on: day('2026-09-07'), how: 'Well again.' }))
      assert.equal((await owed(kit))[owing], undefined)
      assert.deepEqual((await record(wren, kit)).placement, before)
      assert.equal((await standingPlacements(house.owner, kit.childId)).length, 1)
    }
  })

  it('for a week that is said to be longer: refused; moved while away: the stay ends with the placement', async () => {
    const kit = await aChild('Hedge')
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { childId: kit.childId, ...placed(carer.actor.accountId) }))
    const away = { ...placed('other'), carerName: 'Mrs Holm', childId: kit.childId, type: 'T4', temporary: true }
    assert.deepEqual(says(await placeChild(wren, { ...away, backBy: day('2026-09-15') })), [
      'A temporary placement for another reason has seven days at the most. What lasts longer is a move: record it as one.',
    ])
    assert.deepEqual(says(await placeChild(wren, { ...away, backBy: day('2026-09-06') })), [
      'The child can’t be back before they went.',
    ])
    did(await placeChild(wren, { ...away, backBy: day('2026-09-14') }))
    const moved = { ...placed('other'), carerName: 'Mr Sallow', childId: kit.childId, endCode: 'CREQB' }
    did(await placeChild(wren, moved))
    assert.equal((await owed(kit))['temporary-placement-ends'], undefined)
    assert.equal((await standingPlacements(house.owner, kit.childId)).length, 1)
  })

  it('is not seen by the rule of the placement: late after its day, and not by the flat limit of twenty working days', async () => {
    const kit = await aChild('Hazel')
    const given = { childIds: [kit.childId], accountId: wren.actor.accountId, teamId: team.teamId, reason: 'Room.' }
    did(await allocate(team.teamManager, given))
    await becomesLookedAfter(wren, kit)
    did(await placeChild(wren, { childId: kit.childId, ...placed(carer.actor.accountId) }))
    const visit = async () => {
      const shared = {
        visitedAt: house.clock.now(),
        place: 'placement',
        purpose: 'Visit',
        whoWasThere: 'Carer.',
      } as const
      const part = { childId: kit.childId, seen: 'seen', alone: 'yes', words: 'I like it.', seemed: 'Well.' } as const
      did(await recordVisit(wren, { childId: kit.childId, shared: { ...shared, observed: 'Warm.' }, parts: [part] }))
    }
    const unseen = async (iso: string) => {
      house.clock.moveTo(Temporal.Instant.from(`${iso}T09:00:00Z`))
      const { unseen: found } = await readWorkDue(wren, {
        who: 'me',
        standing: 'overdue',
        ower: 'anybody',
        kind: undefined,
        from: 0,
        size: 5,
      })
      return found.some(({ childId }) => childId === kit.childId)
    }
    // The first visit is owed within a week: fourteen working days before the flat limit.
    assert.deepEqual([await unseen('2026-09-14'), await unseen('2026-09-15')], [false, true])
    await visit()
    // Six weeks from the visit, which is more than twenty working days.
    assert.deepEqual(
      [await unseen('2026-10-20'), await unseen('2026-10-27'), await unseen('2026-10-28')],
      [false, false, true],
    )
    house.clock.moveTo(Temporal.Instant.from('2026-10-28T10:00:00Z'))
  })

  it('with a carer about whom something is told that is not concluded: the designated officer is rung first', async () => {
    await house.someone('designated officer', 'Orla Finch')
    did(
      await reportAllegation(wren, {
        ...{
          adult: { kind: 'staff', accountId: other.actor.accountId },
          worksAs: 'Foster carer',
          employer: 'The trust',
        },
        ...{
          limbs: ['harm'],
          says: 'She shook him.',
          howKnown: 'He told me.',
          inDangerNow: 'no',
          nameShown: true,
          knownOn: day('2026-09-07'),
        },
      }),
    )
    const kit = await aChild('Hewes')
    await becomesLookedAfter(wren, kit)
    const there = { childId: kit.childId, ...placed(other.actor.accountId) }
    assert.deepEqual(says(await placeChild(wren, there)), [
      'Ring the designated officer about Carys Prosser before a child is placed with them, and enter what they say.',
    ])
    did(await placeChild(wren, { ...there, officerSays: 'Not with a child of this age; for tonight only.' }))
  })
})
