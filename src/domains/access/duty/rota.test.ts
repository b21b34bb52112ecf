import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import type { Stretch } from '#domains/access/duty/hours.ts'
import { dutyNumber, localLimits } from '#domains/access/duty/local-setting-store.ts'
import { putOnDuty, takeOffDuty } from '#domains/access/duty/put-on-duty.ts'
import {
  answerAboutShift,
  listShiftsToReview,
  readShiftToReview,
  reviewShift,
} from '#domains/access/duty/review-shift.ts'
import { setLocally } from '#domains/access/duty/set-locally.ts'
import { shiftsBetween } from '#domains/access/duty/shift-store.ts'
import { answerSwap, askSwap } from '#domains/access/duty/swap.ts'
import { dutyPurpose, openRecord } from '#domains/access/open-record.ts'
import { isOnDuty } from '#domains/access/purpose-store.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { list } from '#domains/ledger/view.ts'
import { findPeople } from '#domains/people/find-people.ts'
import { endRoles } from '#test/access-store.ts'
import { aPerson, did } from '#test/children.ts'
import { at, onDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'

describe('the duty rota, and the right to look that follows from it', () => {
  let house: TestHouse
  let gil: Ctx
  let dana: Ctx
  let manager: Ctx
  let kit: string

  before(async () => {
    house = await testHouse('rota', '2026-09-11T12:00:00+01:00')
    gil = await house.someone('duty', 'Gil Roe')
    dana = await house.someone('social worker', 'Dana Merrow')
    manager = await house.someone('team manager', 'Petra Vance')
    kit = await aPerson(house, {
      givenName: 'Kit',
      familyName: 'Ferris',
      bornOn: Temporal.PlainDate.from('2017-03-14'),
    })
  })
  after(async () => await house.close())

  const shifts = async (stretch: Stretch) =>
    await list(
      manager,
      'test',
      async (tx) => await shiftsBetween(tx, stretch),
      () => [],
    )
  const looks = async (who: Ctx) => await openRecord(who, 'child’s page', kit, async () => true)

  it('asks why before a record opens, of a duty worker too, until the rota names them; then keeps “on duty” with the look', async () => {
    assert.equal((await looks(gil)).kind, 'purpose needed')
    await onDuty(house, gil, 'duty worker', at('2026-09-11', '17:00'), at('2026-09-12', '08:00'))
    assert.equal((await looks(gil)).kind, 'purpose needed', 'the shift has not begun')
    house.clock.moveTo(at('2026-09-11', '17:00'))
    assert.equal((await looks(gil)).kind, 'open')
    const entry = (await entriesOf(house.owner, kit)).at(-1)
    assert.equal(entry?.purpose, dutyPurpose)
    assert.equal((await looks(dana)).kind, 'purpose needed', 'her colleague is not on the rota')
  })

  it('tells whom to ring about a restricted child to whoever the rota names, and to no other by their role', async () => {
    const head = await house.someone('head of service', 'Ruth Adair')
    const ring = did(
      await addUser(house.asService('test'), {
        ...{ name: 'Rhona Ley', email: 'rhona.ley@wexmoor.example', role: 'team manager', phone: '01632 960123' },
      }),
    )
    const bornOn = Temporal.PlainDate.from('2016-05-06')
    const pia = await aPerson(house, { givenName: 'Pia', familyName: 'Wren', bornOn })
    did(
      await placeRestriction(head, {
        ...{ personId: pia, reason: 'The child of somebody who works here.', ringAccountId: ring.accountId },
        reviewOn: Temporal.PlainDate.from('2026-12-07'),
      }),
    )
    const off = await house.someone('duty', 'Della Orme')
    assert.deepEqual(await findPeople(off, { name: 'Pia Wren', bornOn }), [])
    assert.deepEqual(
      (await findPeople(gil, { name: 'Pia Wren', bornOn })).map(({ kind }) => kind),
      ['restricted'],
    )
  })

  it('is made by managers only, refuses a shift twice, and one that is over', async () => {
    const shift = { accountId: dana.actor.accountId, part: 'duty worker' as const }
    const saturday = { from: at('2026-09-12', '08:00'), until: at('2026-09-12', '20:00') }
    await assert.rejects(putOnDuty(gil, { ...shift, ...saturday }), NotFound)
    did(await putOnDuty(manager, { ...shift, ...saturday }))
    const twice = await putOnDuty(manager, {
      ...shift,
      from: at('2026-09-12', '19:00'),
      until: at('2026-09-13', '08:00'),
    })
    assert.deepEqual(twice.ok, false)
    const past = await putOnDuty(manager, {
      ...shift,
      from: at('2026-09-10', '08:00'),
      until: at('2026-09-10', '20:00'),
    })
    assert.deepEqual(past.ok, false)
    const carer = await house.someone('carer', 'Edie Lark')
    const wrong = await putOnDuty(manager, { ...shift, ...saturday, accountId: carer.actor.accountId })
    assert.deepEqual(wrong.ok, false)
  })

  it('changes hands only when the colleague has said yes; then the right to look goes with it', async () => {
    const [shift] = await shifts({
      from: house.clock.now(),
      until: house.clock.now().add({ minutes: 1 }),
    })
    assert.equal(shift?.name, 'Gil Roe')
    const { swapId } = did(
      await askSwap(gil, { shiftId: shift.id, toAccountId: dana.actor.accountId, reason: 'My child is ill.' }),
    )
    assert.equal((await looks(dana)).kind, 'purpose needed', 'only asked')
    await assert.rejects(answerSwap(manager, swapId, 'taken'), NotFound)
    house.clock.moveTo(at('2026-09-11', '20:00'))
    did(await answerSwap(dana, swapId, 'taken'))
    assert.equal((await looks(dana)).kind, 'open')
    const della = await aPerson(house, { givenName: 'Wim', familyName: 'Oakes' })
    assert.equal((await openRecord(gil, 'child’s page', della, async () => true)).kind, 'purpose needed')
    assert.equal((await answerSwap(dana, swapId, 'taken')).ok, false)
    const now = await shifts({
      from: at('2026-09-11', '17:00'),
      until: at('2026-09-12', '08:00'),
    })
    assert.deepEqual(
      now.map(({ name, until }) => [name, until.toString()]),
      [
        ['Gil Roe', at('2026-09-11', '20:00').toString()],
        ['Dana Merrow', at('2026-09-12', '08:00').toString()],
      ],
    )
  })

  it('is looked through afterwards by a manager who was not on it; a question is answered first', async () => {
    house.clock.moveTo(at('2026-09-12', '09:00'))
    const ended = await listShiftsToReview(manager)
    assert.deepEqual(
      ended.map(({ name, looked }) => [name, looked]),
      [
        ['Dana Merrow', 1],
        ['Gil Roe', 1],
      ],
    )
    const gils = ended.find(({ name }) => name === 'Gil Roe')?.shiftId ?? ''
    const { looked } = await readShiftToReview(manager, gils)
    assert.deepEqual(
      looked.map(({ name, looks: times, acts }) => [name, times, acts]),
      [['Kit Ferris', 1, 0]],
    )
    assert.deepEqual(await listShiftsToReview(gil), [])
    did(await reviewShift(manager, gils, { kind: 'question', says: 'What did you look for in Kit’s record?' }))
    assert.equal((await reviewShift(manager, gils, { kind: 'looked through' })).ok, false)
    const { questions } = await readShiftToReview(manager, gils)
    await assert.rejects(answerAboutShift(dana, questions[0]?.id ?? '', 'Mine to answer?'), NotFound)
    did(await answerAboutShift(gil, questions[0]?.id ?? '', 'The police rang about the address.'))
    did(await reviewShift(manager, gils, { kind: 'looked through' }))
    assert.equal((await reviewShift(manager, gils, { kind: 'looked through' })).ok, false, 'once')
    const done = (await listShiftsToReview(manager)).find(({ shiftId }) => shiftId === gils)
    assert.equal(done?.reviewedBy, 'Petra Vance')
  })

  it('takes somebody off with a reason, and the right to look ends at once', async () => {
    const [shift] = await shifts({
      from: house.clock.now(),
      until: house.clock.now().add({ minutes: 1 }),
    })
    assert.equal(shift?.name, 'Dana Merrow')
    assert.equal((await takeOffDuty(manager, shift.id, ' ')).ok, false)
    did(await takeOffDuty(manager, shift.id, 'She is ill.'))
    const wim = await aPerson(house, { givenName: 'Wim', familyName: 'Lark' })
    assert.equal((await openRecord(dana, 'child’s page', wim, async () => true)).kind, 'purpose needed')
  })

  it('keeps the duty number and the local minutes by the day they hold from', async () => {
    const head = await house.someone('head of service', 'Hester Vane')
    const set = { since: house.clock.today(), decidedBy: 'Practice board, 9 September 2026' }
    assert.equal((await setLocally(head, { ...set, name: 'duty-number', value: 'ring us' })).ok, false)
    did(await setLocally(head, { ...set, name: 'duty-number', value: '01632 960111' }))
    did(
      await setLocally(head, { ...set, name: 'duty-number', value: '01632 960222', since: set.since.add({ days: 1 }) }),
    )
    assert.equal(await dutyNumber(house.database, house.clock), '01632 960111')
    assert.equal((await setLocally(head, { ...set, name: 'urgent-contact-looked-at', value: '2 days' })).ok, false)
    did(await setLocally(head, { ...set, name: 'urgent-contact-looked-at', value: '10 minutes' }))
    assert.deepEqual(
      (await list(head, 'test', localLimits, () => [])).map(({ limitId, within }) => [limitId, within.count]),
      [['urgent-contact-looked-at', 10]],
    )
    await assert.rejects(setLocally(manager, { ...set, name: 'duty-number', value: '01632 960333' }), NotFound)
  })

  it('gives nothing to whoever stands on the rota and no longer holds the role', async () => {
    const leaver = await house.someone('duty', 'Lin Tarn')
    await onDuty(house, leaver)
    assert.equal(await isOnDuty(leaver), true)
    await endRoles(house.asService('test'), leaver.actor.accountId)
    assert.equal(await isOnDuty(leaver), false)
  })

  it('leaves an unbroken ledger', async () => {
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })
})
