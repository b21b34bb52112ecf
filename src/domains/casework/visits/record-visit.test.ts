import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type ChildPart, recordVisit } from '#domains/casework/visits/record-visit.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { type ClosureSetting, closureSetting, did, sentences, set } from '#test/closure-setting.ts'
import { childDied, planStands, visitsOfChild } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const at = (date: string, time = '10:00') => instantInLondon(Temporal.PlainDate.from(date), time)

const shared = {
  place: 'home',
  purpose: 'To see how they are',
  whoWasThere: 'Their mother, and a neighbour who left',
  observed: 'Food in the cupboards; a broken stair.',
} as const

const seenAlone = { seen: 'seen', alone: 'yes', words: 'I like\nmy new bed', seemed: 'Cheerful' } as const

describe('recording a visit', () => {
  let house: TestHouse
  let people: ClosureSetting
  let worker: Ctx

  before(async () => {
    house = await testHouse('record visit')
    people = await closureSetting(house)
    worker = people.worker
  })
  after(async () => await house.close())

  const family = async (...children: readonly string[]) => await aFamily(house, { children, referredOn: '2026-08-24' })
  const only = async () => {
    const [child] = await family('Kit')
    assert.ok(child)
    return child
  }
  const visit = (ctx: Ctx, child: ChildAtWork, on: string, parts: readonly ChildPart[]) =>
    recordVisit(ctx, { childId: child.childId, shared: { ...shared, visitedAt: at(on) }, parts })
  const kinds = async ({ childId }: ChildAtWork) =>
    (await clocksOf(house.owner, childId))
      .filter(({ kind }) => kind.startsWith('child-seen'))
      .map(({ kind, counted_from, met_on }) => [kind, counted_from.toString(), met_on?.toString() ?? 'stands'])

  it('is recorded once for three children, each with their own part, under one id and in each one’s chain', async () => {
    const [kit, mia, sam] = await family('Kit', 'Mia', 'Sam')
    assert.ok(kit && mia && sam)
    const { togetherId } = did(
      await visit(worker, kit, '2026-09-04', [
        { childId: kit.childId, ...seenAlone },
        {
          childId: mia.childId,
          seen: 'seen',
          alone: 'notPossible',
          aloneWhy: 'She would not leave her mother.',
          seemed: 'Tired',
        },
        { childId: sam.childId, seen: 'notSeen', notSeenTruth: 'nobody in', notSeenWhy: 'At football; we rang him.' },
      ]),
    )
    const [one] = await visitsOfChild(house.owner, kit.childId)
    const [two] = await visitsOfChild(house.owner, mia.childId)
    const [three] = await visitsOfChild(house.owner, sam.childId)
    assert.deepEqual(
      [one, two, three].map((row) => [row?.together_id === togetherId, row?.shared, row?.seen, row?.alone]),
      [
        [true, shared.observed, 'seen', 'yes'],
        [true, shared.observed, 'seen', 'not possible'],
        [true, shared.observed, 'not seen', null],
      ],
    )
    assert.equal(one?.words, 'I like\nmy new bed')
    assert.equal(one?.place, 'Inside the home')
    assert.equal(one?.visited_at, '10am')
    assert.equal(one?.who_was_there, shared.whoWasThere)
    assert.deepEqual([three?.not_seen_truth, three?.not_seen_why], ['nobody in', 'At football; we rang him.'])
  })

  it('meets the clock on the day it happened, however late it is recorded, and begins the next', async () => {
    const kit = await only()
    did(await visit(worker, kit, '2026-08-27', [{ childId: kit.childId, ...seenAlone }]))
    const clocks = await clocksOf(house.owner, kit.childId)
    const seen = clocks.find(({ kind }) => kind === 'child-seen')
    assert.equal(seen?.met_on?.toString(), '2026-08-27')
    const again = clocks.find(({ kind }) => kind === 'child-seen-again')
    assert.equal(again?.counted_from.toString(), '2026-08-27')
    assert.equal(again?.due_on?.toString(), '2026-09-25')
    const [row] = await visitsOfChild(house.owner, kit.childId)
    assert.deepEqual([row?.visited_on.toString(), row?.recorded_at.toString()], ['2026-08-27', '2026-09-07T08:00:00Z'])
  })

  it('an earlier visit recorded after a later one puts the day right, and begins no clock of its own', async () => {
    const kit = await only()
    did(await visit(worker, kit, '2026-09-03', [{ childId: kit.childId, ...seenAlone }]))
    did(await visit(worker, kit, '2026-08-26', [{ childId: kit.childId, ...seenAlone }]))
    assert.deepEqual(await kinds(kit), [
      ['child-seen', '2026-08-24', '2026-08-26'],
      ['child-seen-again', '2026-09-03', 'stands'],
    ])
  })

  it('a visit at which the child was not seen meets nothing', async () => {
    const kit = await only()
    const part = {
      childId: kit.childId,
      seen: 'notSeen',
      notSeenTruth: 'refused',
      notSeenWhy: 'The door was shut.',
    } as const
    did(await visit(worker, kit, '2026-09-03', [part]))
    assert.deepEqual((await kinds(kit)).at(-1), ['child-seen', '2026-08-24', 'stands'])
  })

  it('a child with a protection plan is to be seen again within ten working days', async () => {
    const kit = await only()
    const { childId, episodeId } = kit
    const beganOn = Temporal.PlainDate.from('2026-09-01')
    await set(house, childId, async (tx, ctx) => {
      await planStands(tx, ctx, { childId, episodeId, kind: 'child protection', beganOn })
    })
    did(await visit(worker, kit, '2026-09-03', [{ childId, ...seenAlone }]))
    const again = (await clocksOf(house.owner, childId)).find(({ kind }) => kind === 'child-on-plan-seen-again')
    assert.equal(again?.due_on?.toString(), '2026-09-17')
  })

  it('the future, a day before the referral and a day after the child died: each a sentence, and nothing is kept', async () => {
    const [kit, mia] = await family('Kit', 'Mia')
    assert.ok(kit && mia)
    const parts = [{ childId: kit.childId, ...seenAlone }]
    assert.deepEqual(sentences(await visit(worker, kit, '2026-09-08', parts)), [
      'The visit can’t be in the future. Enter when it happened, or record it once it has.',
    ])
    assert.deepEqual(sentences(await visit(worker, kit, '2026-08-20', parts)), [
      'Kit Ferris was referred on Monday 24 August 2026. A visit before that day can’t be recorded: check the date.',
    ])
    await set(house, mia.childId, async (tx) => {
      await childDied(tx, mia.childId, Temporal.PlainDate.from('2026-09-01'))
    })
    const both = [...parts, { childId: mia.childId, ...seenAlone }]
    assert.deepEqual(sentences(await visit(worker, kit, '2026-09-03', both)), [
      'Mia Ferris died on Tuesday 1 September 2026. A visit after that day can’t be recorded.',
    ])
    assert.deepEqual(await visitsOfChild(house.owner, kit.childId), [])
  })

  it('asks for what is missing, of the visit and of each child', async () => {
    const kit = await only()
    const outcome = await recordVisit(worker, {
      childId: kit.childId,
      shared: { visitedAt: at('2026-09-03'), place: 'home', purpose: 'To see him', whoWasThere: 'His mother' },
      parts: [{ childId: kit.childId, seen: 'seen', alone: 'no' }],
    })
    assert.ok(!outcome.ok)
    assert.deepEqual(
      outcome.unmet.map(({ answerAt }) => answerAt),
      ['observed', `${kit.childId}.aloneWhy`, `${kit.childId}.seemed`],
    )
  })

  it('pressing the button twice records once', async () => {
    const kit = await only()
    const togetherId = house.ids.next()
    const twice = {
      childId: kit.childId,
      togetherId,
      shared: { ...shared, visitedAt: at('2026-09-03') },
      parts: [{ childId: kit.childId, ...seenAlone }],
    }
    did(await recordVisit(worker, twice))
    assert.deepEqual(sentences(await recordVisit(worker, twice)), ['This visit is already recorded.'])
  })

  it('a child of another family can’t be slipped in, nor a partner record anything', async () => {
    const [kit] = await family('Kit')
    const [other] = await aFamily(house, { children: ['Ivo'], familyName: 'Marsh', referredOn: '2026-08-24' })
    assert.ok(kit && other)
    await assert.rejects(visit(worker, kit, '2026-09-03', [{ childId: other.childId, ...seenAlone }]), NotFound)
    const partner = await house.someone('partner')
    await assert.rejects(visit(partner, kit, '2026-09-03', [{ childId: kit.childId, ...seenAlone }]), NotFound)
  })
})
