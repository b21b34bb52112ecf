import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { authoriseClosure } from '#domains/casework/closure/authorise-closure.ts'
import { closureRequest } from '#domains/casework/closure/closure-store.ts'
import { overrideClosure } from '#domains/casework/closure/override-closure.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import { withdrawClosure } from '#domains/casework/closure/withdraw-closure.ts'
import { openEpisode } from '#domains/casework/episode/open-episode.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { lookAtSection47 } from '#domains/casework/steps/look-at-section-47.ts'
import { strikeOut } from '#domains/casework/visits/strike-out.ts'
import { endNeed } from '#domains/commissioning/end-need.ts'
import { enterUnmetNeed } from '#domains/commissioning/enter-unmet-need.ts'
import { type ReportedAllegation, reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { nameHelper, writeEntry } from '#domains/concerns/allegations/work-allegation.ts'
import { answerConcern } from '#domains/concerns/answer-concern.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import {
  aChild,
  aConcern,
  aNeed,
  answers,
  asks,
  authorises,
  type ClosureSetting,
  closes,
  closureSetting,
  did,
  notSeen,
  seen,
  sentences,
  set,
} from '#test/closure-setting.ts'
import {
  assessmentConcluded,
  bornOn,
  childDied,
  closuresOf,
  enquiryStands,
  episodeOf,
  grantsStanding,
  heldBy,
  loseName,
  needEndingsOf,
  needPassedOn,
  planStands,
  requestsToCloseOf,
  restrict,
  unmetNeedsOf,
  visitsOfChild,
} from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('closing: no child is let go of', () => {
  let house: TestHouse
  let people: ClosureSetting

  before(async () => {
    house = await testHouse('closure')
    people = await closureSetting(house)
  })
  after(async () => await house.close())

  it('no further need: closed, with its step, its census code, its team, and nothing left standing', async () => {
    const child = await aChild(house, people)
    await set(house, child.childId, async (tx, ctx) => {
      await assessmentConcluded(tx, ctx, { ...child, on: day('2026-08-20') })
    })
    did(await closes(people, child.childId))
    const [closure, ...more] = await closuresOf(house.owner, child.childId)
    assert.deepEqual(more, [])
    assert.equal(closure?.reason, 'noFurtherNeed')
    assert.equal(closure?.census_code, 'RC8')
    assert.equal(closure?.closed_on.toString(), '2026-09-07')
    assert.equal(closure?.team_id, people.team.teamId)
    assert.equal(closure?.asked_by, people.worker.actor.accountId)
    assert.equal(closure?.authorised_by, people.manager.actor.accountId)
    assert.equal(closure?.authority_reason, 'I have read it, and agree.')
    assert.equal(closure?.overridden_by, null)
    assert.equal((await episodeOf(house.owner, child.episodeId)).closed_on?.toString(), '2026-09-07')
    assert.equal(await grantsStanding(house.owner, child.childId, house.clock.now()), 0)
    const clocks = await clocksOf(house.owner, child.childId)
    assert.deepEqual(
      clocks.filter(({ met_on, ended_on }) => met_on === null && ended_on === null).map(({ kind }) => kind),
      [],
    )
    const again = clocks.find(({ kind }) => kind === 'child-seen-again')
    assert.equal(
      again?.ended_because,
      'The case was closed on Monday 7 September 2026: The child no longer needs our help.',
    )
    const [step] = await rowsAbout(house.owner, 'step', child.childId)
    assert.ok(step !== undefined && 'transcript' in step)
    assert.deepEqual((step.transcript as unknown[])[0], {
      question: 'Why is our work ending?',
      answer: 'The child no longer needs our help.',
    })
    const [allocation] = await rowsAbout(house.owner, 'allocation', child.childId)
    assert.ok(allocation !== undefined && 'ended_on' in allocation)
    assert.equal(allocation.ended_on?.toString(), '2026-09-07')
  })

  it('no assessment was made: it is not closed “after assessment” in the census', async () => {
    const { childId } = await aChild(house, people)
    did(await closes(people, childId))
    assert.equal((await closuresOf(house.owner, childId))[0]?.census_code, 'RC7')
  })

  it('is authorised by a manager from whom a word of it is kept: it closes on all of it, and shows them the rest', async () => {
    const { childId } = await aChild(house, people)
    const marks = {
      keptFrom: 'all but named workers' as const,
      people: [],
      otherPerson: '',
      workers: [],
      words: ['Anchor House'],
    }
    const reviewOn = day('2026-12-01')
    const details = [{ personId: childId, kind: 'address' }] as const
    did(await keepConfidential(people.worker, { ...marks, details, reason: 'He asks colleagues.', reviewOn }))
    const why = 'They left Anchor House for a flat of their own.'
    const { requestId } = did(await asks(people.worker, childId, 'noFurtherNeed', { reason: why }))
    const shown = await list(
      people.manager,
      'test',
      async (tx) => await closureRequest(tx, childId, requestId),
      () => [],
    )
    assert.match(JSON.stringify(shown?.answers), /They left \[confidential\] for a flat/)
    did(await authorises(people.manager, childId, requestId))
    assert.equal((await closuresOf(house.owner, childId))[0]?.why, why)
    const [step] = await rowsAbout(house.owner, 'step', childId)
    assert.match(JSON.stringify(step), /They left Anchor House/)
  })

  it('an unmet need, an unanswered concern and a child not seen: refused in sentences, each with its place; nothing is kept', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-07-20' })
    const needId = await aNeed(people.worker, childId)
    did(
      await enterUnmetNeed(people.worker, childId, needId, { tried: 'The clinic.', costsTheChild: 'He is not heard.' }),
    )
    const concernId = await aConcern(people.worker, childId)
    const outcome = await asks(people.worker, childId)
    assert.ok(!outcome.ok)
    assert.deepEqual(
      outcome.unmet.map(({ says, answerAt, overridableBy }) => [says, answerAt, overridableBy]),
      [
        [
          'The concern about Dean Pike raised on Monday 7 September 2026 has not been answered. Answer it, and tell whoever raised it.',
          `concern:${concernId}`,
          undefined,
        ],
        [
          '“Speech and language therapy” is unmet: no service has been found. That is not a reason to close.',
          `need:${needId}`,
          'head of service',
        ],
        [
          'The child was last seen on Monday 20 July 2026. See the child before you close: within twenty working days.',
          'visit:new',
          'head of service',
        ],
      ],
    )
    assert.deepEqual(await requestsToCloseOf(house.owner, childId), [])
    assert.deepEqual(await closuresOf(house.owner, childId), [])
  })

  it('the same child goes through when the need has ended, the concern is answered and the child is seen', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-07-20' })
    const needId = await aNeed(people.worker, childId)
    const concernId = await aConcern(people.worker, childId)
    assert.equal(sentences(await asks(people.worker, childId)).length, 3)
    did(
      await endNeed(people.worker, childId, needId, { how: 'met', says: 'Six sessions; his school understands him.' }),
    )
    did(
      await answerConcern(people.manager, concernId, {
        finding: 'not borne out',
        reasons: 'Kit and his mother both say that it was a game.',
        done: 'We spoke with him.',
        reply: 'We looked into it, thank you.',
        told: { [concernId]: 'in person' },
      }),
    )
    await seen(people.worker, childId, '2026-09-04')
    did(await closes(people, childId))
    assert.equal((await closuresOf(house.owner, childId)).length, 1)
  })

  it('nobody has ever seen the child: refused', async () => {
    const { childId } = await aChild(house, people, {})
    assert.deepEqual(sentences(await asks(people.worker, childId)), [
      'Nobody is recorded as having seen the child. See the child before you close.',
    ])
  })

  it('a sighting struck out is no sighting', async () => {
    const { childId } = await aChild(house, people)
    const [visit] = await visitsOfChild(house.owner, childId)
    assert.ok(visit)
    did(await strikeOut(people.worker, { childId, table: 'visit', rowId: visit.id, reason: 'It was another child.' }))
    assert.deepEqual(sentences(await asks(people.worker, childId)), [
      'Nobody is recorded as having seen the child. See the child before you close.',
    ])
  })

  it('no worker, no service, a waiting list: refused, and told where it belongs', async () => {
    const { childId } = await aChild(house, people)
    for (const [written, found] of [
      ['There is no social worker available for Kit.', 'no social worker available'],
      ['He is on a waiting list.', 'waiting list'],
      ['No services available in the area', 'No services available'],
    ] as const)
      assert.deepEqual(sentences(await asks(people.worker, childId, 'noFurtherNeed', { reason: written })), [
        `“${found}” is not a reason to close: put the need on the unmet-need register and keep the child open, or ask the head of service.`,
      ])
  })

  it('nor may the manager write it as their own reason', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    assert.deepEqual(sentences(await authorises(people.manager, childId, requestId, 'We have no capacity.')), [
      '“no capacity” is not a reason to close: put the need on the unmet-need register and keep the child open, or ask the head of service.',
    ])
    assert.deepEqual(sentences(await authorises(people.manager, childId, requestId, '  ')), [
      'Enter why you authorise the closure',
    ])
  })

  it('what was not in view can’t be decided on', async () => {
    const { childId } = await aChild(house, people)
    const blind = await requestClosure(people.worker, {
      childId,
      reason: 'noFurtherNeed',
      answers,
      historyShown: false,
    })
    assert.deepEqual(sentences(blind), [
      'Open what we already know of the child, the brothers and sisters and the parents before you decide.',
    ])
  })

  it('questions that are asked and not answered refuse it too', async () => {
    const { childId } = await aChild(house, people)
    const outcome = await requestClosure(people.worker, {
      childId,
      reason: 'noFurtherNeed',
      answers: { reason: 'Kit is safe now.', followedBy: 'nothing', agenciesTold: 'notTold', familyTold: 'told' },
      historyShown: true,
    })
    assert.deepEqual(sentences(outcome), [
      'Enter what this means for the brothers and sisters, or that there are none',
      'Enter why the agencies have not been told',
    ])
  })

  it('passed on: refused without a name, a day to check and what was accepted; allowed with them', async () => {
    const child = await aChild(house, people)
    const { childId } = child
    await set(house, childId, async (tx, ctx) => {
      await assessmentConcluded(tx, ctx, { ...child, on: day('2026-08-20') })
    })
    const needId = await aNeed(people.worker, childId)
    assert.deepEqual(
      sentences(
        await asks(people.worker, childId, 'passedOn', {
          followedBy: 'familyHelp',
          receiver: 'Joy Penn, Wex family help',
          acceptedOn: day('2026-09-04'),
        }),
      ),
      [
        'A need waits for another agency: enter the day, still to come and within twelve weeks, on which we check that the child is being helped.',
        '“Speech and language therapy” has not ended: nothing has been asked for it.',
      ],
    )
    assert.deepEqual(sentences(await asks(people.worker, childId, 'passedOn')).slice(0, 1), [
      'Say who has accepted the child, by name, and when.',
    ])
    did(
      await endNeed(people.worker, childId, needId, {
        how: 'passed on and accepted',
        says: 'Family help goes on with it.',
        acceptedBy: 'Joy Penn, Wex family help',
        checkOn: day('2026-10-01'),
      }),
    )
    const passedOn = {
      followedBy: 'familyHelp',
      receiver: 'Joy Penn, Wex family help',
      acceptedOn: day('2026-09-04'),
      checkOn: day('2026-10-01'),
    } as const
    did(await closes(people, childId, 'passedOn', passedOn))
    const [closure] = await closuresOf(house.owner, childId)
    assert.equal(closure?.census_code, 'RC9')
    const check = (await clocksOf(house.owner, childId)).find(({ kind }) => kind === 'closure/check')
    assert.equal(check?.due_on?.toString(), '2026-10-01')
    assert.equal(check?.ended_on, null)
    assert.equal((await needEndingsOf(house.owner, childId))[0]?.accepted_by, 'Joy Penn, Wex family help')
  })

  it('declined without the manager’s look at section 47: refused, and the child is not to be forced to be seen', async () => {
    const { childId } = await aChild(house, people, {})
    const outcome = await asks(people.worker, childId, 'helpDeclined')
    assert.ok(!outcome.ok)
    assert.deepEqual(
      outcome.unmet.map(({ says, answerAt }) => [says, answerAt]),
      [
        [
          'A manager must decide whether section 47 applies, and record it, before our work ends.',
          'decision:section-47',
        ],
        [
          'Record what was done to see the child and to offer help since the referral. The child need not have been seen, but you must have tried.',
          'attempt:new',
        ],
      ],
    )
  })

  it('declined, tried, and a manager has found that section 47 does not apply: closed unseen', async () => {
    const { childId } = await aChild(house, people, {})
    await notSeen(people.worker, childId, '2026-09-03', 'refused')
    did(await lookAtSection47(people.manager, { childId, decision: 'notNeeded', reasons: 'School sees him daily.' }))
    did(await closes(people, childId, 'helpDeclined'))
    assert.equal((await closuresOf(house.owner, childId))[0]?.reason, 'helpDeclined')
  })

  it('declined, and a manager has found that enquiries are needed: refused', async () => {
    const { childId } = await aChild(house, people, {})
    await notSeen(people.worker, childId, '2026-09-03', 'refused')
    did(await lookAtSection47(people.manager, { childId, decision: 'needed', reasons: 'A bruise was seen at school.' }))
    assert.deepEqual(sentences(await asks(people.worker, childId, 'helpDeclined')), [
      'A manager decided that section 47 enquiries are needed. Make them; do not close.',
    ])
  })

  it('moved without a receipt: refused; with it, the need goes with the child to a named person', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-07-20' })
    const needId = await aNeed(people.worker, childId)
    did(
      await enterUnmetNeed(people.worker, childId, needId, { tried: 'The clinic.', costsTheChild: 'He is not heard.' }),
    )
    assert.deepEqual(sentences(await asks(people.worker, childId, 'movedAway')), [
      'The receiving authority must have accepted the child: say who accepted, and when.',
    ])
    const receipt = {
      followedBy: 'anotherAuthority',
      receiver: 'Ines Holt, Eastmere council',
      acceptedOn: day('2026-09-05'),
    } as const
    did(await closes(people, childId, 'movedAway', receipt))
    assert.equal((await closuresOf(house.owner, childId))[0]?.census_code, 'RC5')
    const [ending] = await needEndingsOf(house.owner, childId)
    assert.deepEqual([ending?.how, ending?.accepted_by], ['passed on and accepted', 'Ines Holt, Eastmere council'])
    const [unmet] = await unmetNeedsOf(house.owner, childId)
    assert.equal(unmet?.ended_because, 'Passed on with the child to Ines Holt, Eastmere council.')
  })

  it('eighteen: refused the day before, allowed on the birthday', async () => {
    const { childId } = await aChild(house, people)
    await set(house, childId, async (tx) => await bornOn(tx, childId, day('2008-09-08')))
    assert.deepEqual(sentences(await asks(people.worker, childId, 'eighteen')), [
      'The date of birth on the record must show that the young person is eighteen.',
    ])
    await set(house, childId, async (tx) => await bornOn(tx, childId, day('2008-09-07')))
    did(await closes(people, childId, 'eighteen', { followedBy: 'nothing' }))
    assert.equal((await closuresOf(house.owner, childId))[0]?.reason, 'eighteen')
  })

  it('died: refused until the death is recorded; then closed, and the needs end with the child', async () => {
    const { childId } = await aChild(house, people, {})
    await aNeed(people.worker, childId)
    assert.deepEqual(sentences(await asks(people.worker, childId, 'died')), [
      'Record the date on which the child died.',
    ])
    await set(house, childId, async (tx) => await childDied(tx, childId, day('2026-08-30')))
    did(await closes(people, childId, 'died'))
    assert.equal((await closuresOf(house.owner, childId))[0]?.census_code, 'RC2')
    assert.deepEqual(
      (await needEndingsOf(house.owner, childId)).map(({ how, says }) => [how, says]),
      [['no longer present', 'The child has died.']],
    )
  })

  it('opened in error: refused where needs are recorded, allowed where nothing was found', async () => {
    const withNeed = await aChild(house, people, {})
    await aNeed(people.worker, withNeed.childId)
    assert.deepEqual(sentences(await asks(people.worker, withNeed.childId, 'openedInError')), [
      'Needs are recorded for this child, so the record was not opened in error. Choose another reason.',
    ])
    const empty = await aChild(house, people, {})
    did(await closes(people, empty.childId, 'openedInError'))
    assert.equal((await closuresOf(house.owner, empty.childId))[0]?.census_code, 'RC7')
  })

  it('opened in error: refused once the child was seen, or a need was named, however it ended', async () => {
    const notInError =
      'The child was seen, a need was named or something was decided on this referral, so it was not opened in error. Strike out what belongs to another child, or choose another reason.'
    const wasSeen = await aChild(house, people)
    assert.deepEqual(sentences(await asks(people.worker, wasSeen.childId, 'openedInError')), [notInError])
    const { childId } = await aChild(house, people, {})
    const needId = await aNeed(people.worker, childId)
    did(await endNeed(people.worker, childId, needId, { how: 'no longer present', says: 'Mother says so.' }))
    assert.deepEqual(sentences(await asks(people.worker, childId, 'openedInError')), [notInError])
  })

  it('an open strategy discussion and an open assessment each stand in the way', async () => {
    const { childId } = await aChild(house, people)
    did(await beginStep(people.worker, { kind: 'strategy-discussion', childId }))
    did(await beginStep(people.worker, { kind: 'child-and-family-assessment', childId }))
    assert.deepEqual(sentences(await asks(people.worker, childId)), [
      'A child and family assessment is open. Conclude it first.',
      'A strategy discussion is open. Conclude it first.',
    ])
  })

  it('a need struck out for want of a service: refused, and it still stands in the way', async () => {
    const { childId } = await aChild(house, people)
    const rowId = await aNeed(people.worker, childId)
    const reason = 'There is no service available'
    assert.deepEqual(sentences(await strikeOut(people.manager, { childId, table: 'need', rowId, reason })), [
      'A need is struck out only when it was entered by mistake. Want of a worker or of a service stands in the unmet-need register.',
    ])
    assert.equal((await asks(people.worker, childId)).ok, false)
  })

  it('a need named, and an enquiry begun, while somebody closes: neither is left on a closed case', async () => {
    const one = await aChild(house, people)
    const asked = did(await asks(people.worker, one.childId))
    const [need, closed] = await Promise.allSettled([
      aNeed(people.worker, one.childId),
      authorises(people.manager, one.childId, asked.requestId),
    ])
    assert.ok(closed.status === 'fulfilled')
    assert.notEqual(need.status === 'fulfilled', closed.value.ok, 'one of them, and not both')
    const other = await aChild(house, people)
    const askedToo = did(await asks(people.worker, other.childId))
    const [begun, ended] = await Promise.all([
      beginStep(people.worker, { kind: 'section-47-enquiry', childId: other.childId }),
      authorises(people.manager, other.childId, askedToo.requestId),
    ])
    did(begun)
    const [enquiry] = await rowsAbout(house.owner, 'enquiry', other.childId)
    assert.equal(enquiry?.episode_id === other.episodeId, !ended.ok, 'on the open case, or on one that it opens')
  })

  it('a need that another agency accepted is checked on its day, also after the closure; the check ends with what was found', async () => {
    const { childId } = await aChild(house, people)
    const needId = await aNeed(people.worker, childId)
    const checkOn = day('2026-10-05')
    const accepted = {
      how: 'passed on and accepted',
      says: 'By telephone',
      acceptedBy: 'Ada Lant, Lantern',
      checkOn,
    } as const
    did(await endNeed(people.worker, childId, needId, accepted))
    did(await closes(people, childId))
    const check = async () => (await clocksOf(house.owner, childId)).find(({ kind }) => kind === 'need/checked')
    assert.deepEqual([(await check())?.due_on?.toString(), (await check())?.ended_on], ['2026-10-05', null])
    did(await endNeed(people.worker, childId, needId, { how: 'met', says: 'Ada says that it goes well.' }))
    assert.ok((await check())?.met_on)
  })

  it('an unborn child cannot be seen, and is not let go of until a manager has looked at section 47', async () => {
    const { childId } = await aChild(house, people, {})
    await set(house, childId, async (tx) => await bornOn(tx, childId, null))
    await notSeen(people.worker, childId, '2026-09-03', 'unborn')
    const outcome = await asks(people.worker, childId)
    assert.ok(!outcome.ok)
    assert.deepEqual(
      outcome.unmet.map(({ answerAt }) => answerAt),
      ['decision:section-47'],
    )
    did(
      await lookAtSection47(people.manager, {
        childId,
        decision: 'notNeeded',
        reasons: 'Her midwife sees her weekly.',
      }),
    )
    did(await closes(people, childId))
  })

  it('an open enquiry, a protection plan and a child in need plan each stand in the way, and nobody overrides them', async () => {
    const child = await aChild(house, people)
    const { childId, episodeId } = child
    await set(house, childId, async (tx, ctx) => {
      await enquiryStands(tx, ctx, { childId, episodeId, beganOn: day('2026-09-02') })
      await planStands(tx, ctx, { childId, episodeId, kind: 'child protection', beganOn: day('2026-09-03') })
    })
    const outcome = await asks(people.worker, childId, 'noFurtherNeed', { askHeadOfService: true })
    assert.deepEqual(sentences(outcome), [
      'A section 47 enquiry is open. Conclude it first.',
      'The child has a child protection plan. It must end first, and a closure does not end it.',
    ])
    const other = await aChild(house, people)
    await set(house, other.childId, async (tx, ctx) => {
      await planStands(tx, ctx, { ...other, kind: 'child in need', beganOn: day('2026-08-03') })
    })
    assert.deepEqual(sentences(await asks(people.worker, other.childId)), [
      'The child in need plan is open. End it first.',
    ])
  })

  it('a need waits for another agency that accepted it by name, with a check to come: allowed; once the check has passed: refused', async () => {
    const stale = await aChild(house, people)
    const needId = await aNeed(people.worker, stale.childId)
    const to = 'Dr Imre Sand, the clinic'
    await set(house, stale.childId, async (tx, ctx) => {
      await needPassedOn(tx, ctx, { childId: stale.childId, needId, to, checkOn: day('2026-09-04') })
    })
    assert.deepEqual(sentences(await asks(people.worker, stale.childId)), [
      '“Speech and language therapy” was accepted by Dr Imre Sand, the clinic, but the check on Friday 4 September 2026 has passed. Check, and say how it ended.',
    ])
    const live = await aChild(house, people)
    const accepted = await aNeed(people.worker, live.childId)
    did(
      await endNeed(people.worker, live.childId, accepted, {
        how: 'passed on and accepted',
        says: 'The clinic goes on with it.',
        acceptedBy: to,
        checkOn: day('2026-10-05'),
      }),
    )
    did(await closes(people, live.childId))
    assert.equal((await closuresOf(house.owner, live.childId)).length, 1)
  })

  it('asking the head of service keeps a request; a team manager can’t authorise it; the head closes the case and never the need', async () => {
    const { childId } = await aChild(house, people)
    const first = await aNeed(people.worker, childId)
    const second = await aNeed(people.worker, childId, 'A place to do homework')
    did(
      await enterUnmetNeed(people.worker, childId, first, { tried: 'The clinic.', costsTheChild: 'He is not heard.' }),
    )
    const { requestId } = did(await asks(people.worker, childId, 'noFurtherNeed', { askHeadOfService: true }))
    assert.deepEqual(sentences(await authorises(people.manager, childId, requestId)), [
      '“Speech and language therapy” is unmet: no service has been found. That is not a reason to close.',
      '“A place to do homework” has not ended: nothing has been asked for it.',
    ])
    const authority = { childId, requestId, reason: 'The family asks us to leave.', historyShown: true }
    const letThrough = [
      { gateId: `every-need-has-ended/${first}`, reason: 'No service is available; we go on looking.' },
    ]
    assert.deepEqual(sentences(await overrideClosure(people.head, { ...authority, letThrough })), [
      '“A place to do homework” has not ended: nothing has been asked for it.',
    ])
    await assert.rejects(overrideClosure(people.manager, { ...authority, letThrough }), NotFound)
    const both = [...letThrough, { gateId: `every-need-has-ended/${second}`, reason: 'The library has a room.' }]
    did(await overrideClosure(people.head, { ...authority, letThrough: both }))
    const [closure] = await closuresOf(house.owner, childId)
    assert.equal(closure?.overridden_by, people.head.actor.accountId)
    assert.match(closure?.override_reason ?? '', /No service is available; we go on looking\./)
    const register = await unmetNeedsOf(house.owner, childId)
    assert.deepEqual(
      register
        .map((row) => [row.need_id, row.ended_on, row.left_open_by, row.left_open_reason])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
      [
        [first, null, people.head.actor.accountId, 'No service is available; we go on looking.'],
        [second, null, people.head.actor.accountId, 'The library has a room.'],
      ],
    )
    assert.deepEqual(await needEndingsOf(house.owner, childId), [])
  })

  it('an override without a reason, or for want of a worker where the child was not seen, lets nothing through', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-07-20' })
    const { requestId } = did(await asks(people.worker, childId, 'noFurtherNeed', { askHeadOfService: true }))
    const authority = { childId, requestId, reason: 'The family has moved on.', historyShown: true }
    const because = (reason: string) =>
      overrideClosure(people.head, { ...authority, letThrough: [{ gateId: 'seen-lately', reason }] })
    assert.deepEqual(sentences(await because(' ')), ['Enter why you let this through'])
    assert.match(sentences(await because('There was no worker to visit.'))[0] ?? '', /is not a reason to close/)
    assert.deepEqual(await closuresOf(house.owner, childId), [])
    did(await because('His grandmother and his school saw him this week, and told us so.'))
  })

  it('an override of what may not be overridden: the concern still stands in the way', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    const concernId = await aConcern(people.worker, childId)
    const outcome = await overrideClosure(people.head, {
      childId,
      requestId,
      reason: 'It is not serious.',
      historyShown: true,
      letThrough: [{ gateId: `every-concern-is-answered/${concernId}`, reason: 'Not serious.' }],
    })
    assert.deepEqual(sentences(outcome), [
      'The concern about Dean Pike raised on Monday 7 September 2026 has not been answered. Answer it, and tell whoever raised it.',
    ])
  })

  it('a manager can’t authorise for a child of their own, nor what they asked themselves', async () => {
    const { childId } = await aChild(house, people, { seenOn: '2026-09-01', unallocated: true })
    const own = await aChild(house, people)
    await set(house, own.childId, async (tx) => await heldBy(tx, own.childId, people.manager.actor.accountId))
    const asked = did(await asks(people.worker, own.childId))
    assert.deepEqual(sentences(await authorises(people.manager, own.childId, asked.requestId)), [
      "A manager who is not the child's own worker must authorise the closure.",
    ])
    const mine = did(await asks(people.manager, childId))
    assert.deepEqual(sentences(await authorises(people.manager, childId, mine.requestId)), [
      'You asked for this closure yourself. Another manager must authorise it.',
    ])
    did(await authorises(people.otherManager, childId, mine.requestId))
  })

  it('a concern about a worker or a manager, which they do not see: another manager decides, and it stands in the way', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    const about = async (ctx: Ctx) =>
      did(
        await raiseConcern(people.head, childId, {
          about: { kind: 'staff', accountId: ctx.actor.accountId },
          by: { kind: 'me', nameShown: true },
          says: 'What is recorded may not have been done.',
          howKnown: 'The school told me.',
          inDangerNow: 'no',
        }),
      ).concernId
    await about(people.manager)
    assert.deepEqual(sentences(await authorises(people.manager, childId, requestId)), [
      'Another manager must decide on this closure. Ask your own manager.',
    ])
    assert.deepEqual(sentences(await authorises(people.otherManager, childId, requestId)), [
      'The concern about Manager of North assessment raised on Monday 7 September 2026 has not been answered. Answer it, and tell whoever raised it.',
    ])
  })

  it('something is open with the designated officer: it stands in the way with whom to ring and no word of what it is', async () => {
    const officer = await house.someone('designated officer', 'Orla Finch')
    const { childId } = await aChild(house, people)
    const tell = async (adult: ReportedAllegation['adult']) =>
      did(
        await reportAllegation(people.head, {
          ...{ childId, adult, worksAs: 'Coach', employer: 'A club', limbs: ['harmed'], says: 'He pinched Kit.' },
          ...{ howKnown: 'The school.', inDangerNow: 'no', nameShown: true, knownOn: house.clock.today() },
        }),
      ).id
    const id = await tell({ kind: 'name', name: 'Dean Pike' })
    const open =
      'Something that touches the child, or whoever cares for the child, is open in the designated officer’s own record. Ring Orla Finch. The work does not end before they have concluded it, or have written there that it may.'
    assert.deepEqual(sentences(await asks(people.worker, childId)), [open])
    const entry = {
      kind: 'work may end',
      on: house.clock.today(),
      says: 'The club deals with it; Kit has left.',
    } as const
    did(await nameHelper(officer, id, { accountId: people.head.actor.accountId, reason: 'Knows the club.' }))
    assert.deepEqual(sentences(await writeEntry(people.head, id, entry)), [
      'Only whoever answers for it may write that work with the child may end.',
    ])
    did(await writeEntry(officer, id, entry))
    const back = { ...entry, kind: 'work may not end', says: 'Another boy has told the club.' } as const
    assert.deepEqual(sentences(await writeEntry(people.head, id, back)), [
      'Only whoever answers for it may take back that work may end.',
    ])
    const second = await house.someone('designated officer', 'Petra Holm')
    did(await writeEntry(second, id, back))
    assert.deepEqual(sentences(await writeEntry(officer, id, back)), [
      'No word stands that work may end: there is none to take back.',
    ])
    assert.deepEqual(sentences(await asks(people.worker, childId)), [open])
    did(await writeEntry(officer, id, entry))
    const { requestId } = did(await asks(people.worker, childId))
    await tell({ kind: 'staff', accountId: people.manager.actor.accountId })
    assert.deepEqual(sentences(await authorises(people.manager, childId, requestId)), [
      'Another manager must decide on this closure. Ask your own manager.',
    ])
    assert.deepEqual(sentences(await authorises(people.otherManager, childId, requestId)), [open])
  })

  it('a restricted child is closed by a manager with named access; the worker’s reach ends with the work', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    const ringAccountId = people.head.actor.accountId
    await set(house, childId, async (tx, ctx) => {
      await giveGrant(tx, ctx, {
        accountId: people.manager.actor.accountId,
        personId: childId,
        right: 'record',
        why: 'named access',
        sourceId: childId,
        from: ctx.clock.now(),
        until: ctx.clock.now().add({ hours: 24 }),
      })
      await restrict(tx, ctx, { childId, ringAccountId })
    })
    await assert.rejects(authorises(people.head, childId, requestId), NotFound)
    house.clock.moveTo(house.clock.now().add({ minutes: 1 }))
    did(await authorises(people.manager, childId, requestId))
    assert.equal(await grantsStanding(house.owner, childId, house.clock.now()), 1)
    house.clock.moveTo(house.clock.now().add({ minutes: 1 }))
    await assert.rejects(asks(people.worker, childId), NotFound)
  })

  it('a worker can’t authorise at all', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    await assert.rejects(
      authoriseClosure(people.worker, { childId, requestId, reason: 'Agreed', historyShown: true }),
      NotFound,
    )
  })

  it('judged again when it is authorised: what has come since stands in the way', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    await aNeed(people.worker, childId)
    assert.deepEqual(sentences(await authorises(people.manager, childId, requestId)), [
      '“Speech and language therapy” has not ended: nothing has been asked for it.',
    ])
  })

  it('somebody else closes meanwhile: the second is told who did', async () => {
    const { childId } = await aChild(house, people)
    const { requestId } = did(await asks(people.worker, childId))
    const both = await Promise.all([
      authorises(people.manager, childId, requestId),
      authorises(people.otherManager, childId, requestId),
    ])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    assert.match(
      both.flatMap(sentences).join(' '),
      /^(Manager of North assessment|Omar Vale) closed this case on Monday 7 September 2026\. There is nothing left to decide\.$/,
    )
    assert.equal((await closuresOf(house.owner, childId)).length, 1)
  })

  it('a second request waits for the first; a withdrawn one can’t be authorised, and the child stays open', async () => {
    const child = await aChild(house, people)
    const { childId } = child
    const { requestId } = did(await asks(people.worker, childId))
    assert.deepEqual(sentences(await asks(people.manager, childId)), [
      'Lena Crow asked to close on Monday 7 September 2026, and a manager has still to decide. Withdraw that first to ask anew.',
    ])
    assert.deepEqual(sentences(await withdrawClosure(people.worker, { childId, requestId, because: '' })), [
      'Enter why the request is withdrawn',
    ])
    did(await withdrawClosure(people.worker, { childId, requestId, because: 'His father came back.' }))
    assert.deepEqual(sentences(await authorises(people.manager, childId, requestId)), [
      'Lena Crow withdrew this request on Monday 7 September 2026: His father came back. Ask anew.',
    ])
    assert.equal((await episodeOf(house.owner, child.episodeId)).closed_on, null)
    did(await asks(people.worker, childId))
  })

  it('a closed case can’t be closed again; a new referral opens a new episode, which can', async () => {
    const { childId, episodeId } = await aChild(house, people)
    did(await closes(people, childId))
    assert.deepEqual(sentences(await asks(people.worker, childId)), ['There is no open work with this child to close.'])
    house.clock.moveTo(instantInLondon(day('2026-09-08'), '09:00'))
    const service = house.asService('a new referral')
    await set(house, childId, async (tx) => {
      const opened = await openEpisode(tx, service, {
        childId,
        referredOn: day('2026-09-08'),
        sourceCode: '2B',
        cameFrom: 'contact',
      })
      assert.notEqual(opened.episodeId, episodeId)
    })
    did(await asks(people.worker, childId))
  })

  it('a child who came with the census, unallocated and without a name: asked by a manager, authorised by another', async () => {
    const child = await aChild(house, people, { seenOn: '2026-09-01', unallocated: true })
    await set(house, child.childId, async (tx) => await loseName(tx, child.childId))
    const { requestId } = did(await asks(people.manager, child.childId))
    did(await authorises(people.head, child.childId, requestId))
    const [closure] = await closuresOf(house.owner, child.childId)
    assert.equal(closure?.team_id, null)
    assert.equal(closure?.authorised_by, people.head.actor.accountId)
  })

  it('a child whose new worker saw them, allocated again the same day, is closed like any other', async () => {
    const { childId } = await aChild(house, people)
    const { accountId } = (await people.team.worker('Tom Ashe')).actor
    const allocation = { childIds: [childId], accountId, teamId: people.team.teamId, reason: 'Lena is leaving.' }
    did(await allocate(people.manager, allocation))
    did(await closes(people, childId))
    assert.equal(await grantsStanding(house.owner, childId, house.clock.now()), 0)
  })
})
