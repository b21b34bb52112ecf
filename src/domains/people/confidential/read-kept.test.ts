import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { takeOffDuty } from '#domains/access/duty/put-on-duty.ts'
import { answersFor } from '#domains/access/opening/opened.ts'
import { openedToReview } from '#domains/access/opening/opened-store.ts'
import { reviewOpened, type TypedReview } from '#domains/access/opening/review-opened.ts'
import { readChildrenOfTheNight } from '#domains/casework/allocation/handover.ts'
import { childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { looksAt, mostLooks } from '#domains/casework/child/looks-read-store.ts'
import { endClock } from '#domains/casework/clocks/end-clock.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { list, view } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import type { KeptReading } from '#domains/people/confidential/kept-reading.ts'
import { keptOpened } from '#domains/people/confidential/kept-reading-store.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { readKept } from '#domains/people/confidential/read-kept.ts'
import { reviewingKept } from '#domains/people/confidential/review-kept-reading.ts'
import { declareInterest } from '#domains/people/opening/declare-interest.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { clocksOf } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { addressOf } from '#test/confidential-store.ts'
import { onDuty, someoneOnDuty } from '#test/duty.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'
import { forgedReading, prolonged } from '#test/kept-reading-store.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { mailServer } from '#test/mail-server.ts'

/** What is kept from all but named workers, as it is usually written. */
const keptWords = /elm\s*tree|brackwater|zz1\s*2ab|harbour\s*lights|vane\b|960\s*111|960\s*123/i

const day = (text: string) => Temporal.PlainDate.from(text)

const because = {
  reason: 'A neighbour rang: the father is at their door and breaks it.',
  rang: 'Lena Crow twice at 3.02am: no answer.',
}

describe('reading what is kept: an address kept from all but named workers, at three in the morning', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let duty: Ctx
  let colleague: Ctx
  let manager: Ctx
  let head: Ctx

  before(async () => {
    house = await testHouse('read kept', '2026-09-11T16:00:00+01:00')
    family = await aFamilyInHiding(house)
    const { kit, mia, dana, team } = family
    did(
      await keepConfidential(team.worker, {
        details: [
          ...[kit, mia, dana].map((personId) => ({ personId, kind: 'address' as const })),
          { personId: kit, kind: 'school' },
          { personId: mia, kind: 'school' },
          { personId: dana, kind: 'phone' },
        ],
        keptFrom: 'all but named workers',
        people: [],
        otherPerson: '',
        workers: [],
        words: [hidden.refuge],
        reason: 'A cousin of his works here',
        reviewOn: day('2026-12-01'),
      }),
    )
    head = await house.someone('head of service', 'Hester Vane')
    house.clock.moveTo(Temporal.Instant.from('2026-09-12T03:10:00+01:00'))
    duty = await someoneOnDuty(house, 'Dov Marsh')
    manager = await house.someone('team manager', 'Petra Night')
    await onDuty(house, manager, 'duty manager')
    colleague = await house.someone('social worker', 'Una Unnamed')
  })
  after(async () => await house.close())

  const shownTo = async (ctx: Ctx, childId = family.kit): Promise<string> => {
    const child = await view(ctx, 'test', childId, async (tx) => await childPerson(tx, childId, ctx.clock.today()))
    const { homes, contactPoints, involved } = child
    return JSON.stringify({ homes, contactPoints, involved })
  }
  const waits = async (ctx: Ctx): Promise<readonly KeptReading[]> =>
    await list(
      ctx,
      'test',
      async (tx) => await openedToReview(tx, keptOpened, answersFor(ctx.actor)),
      () => [],
    )
  const reviewKeptReading = async (ctx: Ctx, typed: TypedReview) => await reviewOpened(ctx, reviewingKept, typed)
  const words = async (ctx: Ctx): Promise<string> =>
    await view(
      ctx,
      'test',
      family.kit,
      async (tx) => (await withoutWhatIsKept(tx, family.kit, { says: `They are in ${hidden.refuge}.` })).says,
    )

  it('is kept from the worker on duty, on the page and by their own SQL', async () => {
    assert.doesNotMatch(await shownTo(duty), keptWords)
    assert.deepEqual(await addressOf(duty, family.kit), { now: [], history: [], known: [] })
    assert.match(await words(duty), /\[confidential\]/)
  })

  it('is refused, as of a child who is not there, to whoever is not on duty', async () => {
    await assert.rejects(readKept(colleague, { childId: family.kit, ...because }), NotFound)
    const absent = { childId: house.ids.next(), ...because }
    await assert.rejects(readKept(duty, absent), NotFound)
    for (const ctx of [colleague, head]) {
      assert.match(await forgedReading(ctx, family.kit), /row-level security/)
      assert.doesNotMatch(await shownTo(ctx), keptWords)
    }
  })

  it('is refused to a partner, an inspector and a carer', async () => {
    for (const role of ['partner', 'inspector', 'carer'] as const) {
      const outside = await house.someone(role)
      await assert.rejects(readKept(outside, { childId: family.kit, ...because }), NotFound, role)
    }
  })

  it('is refused without a sentence of a reason, and opens nothing', async () => {
    const outcome = await readKept(duty, { childId: family.kit, reason: 'Risk.', rang: ' ' })
    assert.deepEqual(outcome.ok ? [] : outcome.unmet.map(({ answerAt }) => answerAt), ['reason', 'rang'])
    assert.doesNotMatch(await shownTo(duty), keptWords)
    assert.deepEqual(await waits(head), [])
  })

  it('cannot be forged for another, for longer or for later, though one is on duty', async () => {
    const theirs = await forgedReading(duty, family.kit, { accountId: colleague.actor.accountId })
    assert.match(theirs, /row-level security/)
    assert.match(await forgedReading(duty, family.kit, { hours: 9 }), /kept_reading_is_short/)
    const later = house.clock.now().add({ hours: 1 })
    assert.match(await forgedReading(duty, family.kit, { from: later }), /row-level security/)
    assert.doesNotMatch(await shownTo(duty), keptWords)
  })

  it('opens the home, the school and the mother’s number to whoever is on duty, and to nobody else', async () => {
    const { until } = did(await readKept(duty, { childId: family.kit, ...because }))
    assert.equal(until?.toString(), house.clock.now().add({ hours: 2 }).toString())
    const shown = await shownTo(duty)
    for (const each of [hidden.street, hidden.school, hidden.phone]) assert.ok(shown.includes(each), each)
    const line = `${hidden.street}, ${hidden.town}`
    assert.deepEqual(await addressOf(duty, family.kit), { now: [line], history: [line], known: [line] })
    assert.match(await words(duty), /They are in Anchor House/)
    for (const ctx of [colleague, manager, head]) {
      assert.doesNotMatch(await shownTo(ctx), keptWords, ctx.actor.name)
      assert.deepEqual(await addressOf(ctx, family.kit), { now: [], history: [], known: [] }, ctx.actor.name)
    }
  })

  it('is of one child: of the sister it shows the home that they share, and not the school', async () => {
    const mia = JSON.parse(await shownTo(duty, family.mia)) as { readonly involved: unknown; readonly homes: unknown }
    assert.match(JSON.stringify(mia.homes), /Elm Tree/)
    assert.doesNotMatch(JSON.stringify(mia.involved), /Harbour/)
    assert.equal(await prolonged(duty, family.kit), 0)
  })

  it('stands in the ledger and on the list of looks, with who and when', async () => {
    const entries = await entriesOf(house.owner, family.kit)
    assert.ok(entries.some(({ what, kind }) => kind === 'act' && what === 'read what is kept'))
    const looks = await view(head, 'test', family.kit, async (tx) =>
      looksAt(tx, {
        childId: family.kit,
        from: house.clock.now().subtract({ hours: 1 }),
        until: house.clock.now().add({ hours: 1 }),
        atMost: mostLooks,
      }),
    )
    const look = looks.find(({ what }) => what === 'read what is kept')
    assert.deepEqual([look?.actorName, look?.kind], ['Dov Marsh', 'act'])
  })

  it('is told at once to whoever keeps it, to the duty manager and to the head of service, and to nobody else', async () => {
    for (const ctx of [family.team.worker, manager, head]) {
      const [reading, ...more] = await waits(ctx)
      assert.equal(more.length, 0, ctx.actor.name)
      assert.deepEqual([reading?.byName, reading?.reason], ['Dov Marsh', because.reason], ctx.actor.name)
      assert.deepEqual(reading?.told, ['Lena Crow', 'Petra Night'])
    }
    for (const ctx of [duty, colleague]) assert.deepEqual(await waits(ctx), [], ctx.actor.name)
  })

  it('is told by e-mail too, in words that name nobody', async () => {
    const mail = await mailServer()
    try {
      assert.deepEqual(await runJobs(house, undefined, mail.senders), [])
      const word = mail.came.filter(({ text }) => /something that is kept was read/.test(text))
      assert.equal(word.length, 2)
      assert.ok(
        word.some(({ to }) => to.startsWith('lena.crow')) && word.some(({ to }) => to.startsWith('petra.night')),
      )
      for (const { text } of word) assert.doesNotMatch(text, /Ferris|Kit|Elm|neighbour|Dov/)
    } finally {
      await mail.stop()
    }
  })

  it('puts the review on a clock, by the next working day, that nobody ends by hand', async () => {
    const clock = (await clocksOf(house.owner, family.kit)).find(({ kind }) => kind === 'kept-reading-reviewed')
    assert.equal(clock?.due_on?.toString(), '2026-09-14')
    assert.equal(clock?.whose_account_id, family.team.worker.actor.accountId)
    const [reading] = await waits(head)
    assert.equal(reading?.reviewBy.toString(), '2026-09-14')
    const shown = { childId: family.kit, clockId: clock?.id ?? '', version: clock?.version ?? 0 }
    const ended = await endClock(manager, shown, 'It is a mistake.')
    assert.match(ended.ok ? '' : ended.unmet[0].says, /only the review itself ends it/)
  })

  it('makes the child one of the night, to hand over', async () => {
    const night = await list(
      duty,
      'test',
      async (tx) => await readChildrenOfTheNight(tx, duty),
      () => [],
    )
    const child = night.find(({ childId }) => childId === family.kit)
    assert.ok(child?.done.includes('read what is kept'))
    assert.equal(child?.heldBy, duty.actor.accountId)
  })

  it('asks nothing a second time while it is open', async () => {
    assert.deepEqual(did(await readKept(duty, { childId: family.kit, reason: '', rang: '' })), { until: undefined })
    assert.equal((await waits(head)).length, 1)
  })

  it('ends by itself after its hours, also of what was known on an earlier day', async () => {
    const before = house.clock.now()
    house.clock.moveTo(before.add({ hours: 2 }).subtract({ seconds: 1 }))
    assert.match(await shownTo(duty), /Elm Tree/)
    house.clock.moveTo(before.add({ hours: 2 }))
    assert.doesNotMatch(await shownTo(duty), keptWords)
    assert.deepEqual(await addressOf(duty, family.kit), { now: [], history: [], known: [] })
    assert.match(await words(duty), /\[confidential\]/)
  })

  it('ends with the shift, though its hours are not over', async () => {
    const short = await house.someone('duty', 'Shona Short')
    const shiftId = await onDuty(house, short)
    did(await readKept(short, { childId: family.kit, ...because }))
    assert.match(await shownTo(short), /Elm Tree/)
    did(await takeOffDuty(manager, shiftId, 'She is ill.'))
    assert.doesNotMatch(await shownTo(short), keptWords)
    const [, reading] = await waits(head)
    did(await reviewKeptReading(head, { id: reading?.id ?? '', finding: 'right', says: 'He was at the door.' }))
  })

  it('is reviewed by somebody else who was told of it, once, and the clock is met', async () => {
    const [reading] = await waits(head)
    const review = { id: reading?.id ?? '', finding: 'right', says: 'Nobody could be reached.' } as const
    for (const ctx of [duty, colleague]) await assert.rejects(reviewKeptReading(ctx, review), NotFound)
    assert.equal((await reviewKeptReading(family.team.worker, { ...review, says: ' ' })).ok, false)
    did(await reviewKeptReading(family.team.worker, review))
    const again = await reviewKeptReading(head, review)
    assert.equal(again.ok ? '' : again.unmet[0].says, `${family.team.worker.actor.name} has reviewed this already.`)
    const open = (await clocksOf(house.owner, family.kit)).filter(
      ({ kind, met_on }) => kind === 'kept-reading-reviewed' && met_on === null,
    )
    assert.deepEqual(open, [])
  })

  it('closes at once when it is found needless', async () => {
    did(await readKept(duty, { childId: family.kit, ...because }))
    assert.match(await shownTo(duty), /Elm Tree/)
    const [reading] = await waits(manager)
    did(await reviewKeptReading(manager, { id: reading?.id ?? '', finding: 'not needed', says: 'I was awake.' }))
    assert.doesNotMatch(await shownTo(duty), keptWords)
  })

  it('is refused to somebody who works here from whom it is kept by name, as if there were nothing', async () => {
    const rob = await someoneOnDuty(house, 'Robert Ferris')
    await assert.rejects(readKept(rob, { childId: family.kit, ...because }), NotFound)
    assert.match(await forgedReading(rob, family.kit), /row-level security/)
    const gran = {
      childId: family.mia,
      aboutId: undefined,
      aboutName: 'Ferris, Olga',
      kind: 'must not know the address',
    }
    did(await recordMustNot(family.team.worker, { ...gran, reason: 'She tells him', reviewOn: day('2026-12-01') }))
    const olga = await someoneOnDuty(house, 'Olga Ferris')
    for (const childId of [family.kit, family.mia])
      await assert.rejects(readKept(olga, { childId, ...because }), NotFound)
    assert.doesNotMatch(await shownTo(olga), keptWords)
  })

  it('is refused to whoever knows the family, and closes when they say so', async () => {
    const knows = await someoneOnDuty(house, 'Kay Knows')
    did(await readKept(knows, { childId: family.kit, ...because }))
    assert.match(await shownTo(knows), /Elm Tree/)
    did(
      await declareInterest(knows, {
        about: { personId: family.kit },
        kind: 'family',
        says: 'He is my cousin’s boy.',
      }),
    )
    await assert.rejects(shownTo(knows), NotFound)
    assert.deepEqual(await addressOf(knows, family.kit), { now: [], history: [], known: [] })
    assert.deepEqual(await addressOf(knows, family.dana), { now: [], history: [], known: [] })
    await assert.rejects(readKept(knows, { childId: family.kit, ...because }), NotFound)
    assert.match(await forgedReading(knows, family.kit), /row-level security/)
  })

  it('leaves a ledger that is whole', async () => {
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })
})
