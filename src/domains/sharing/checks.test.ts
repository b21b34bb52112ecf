import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import { recordWriting } from '#domains/front-door/record-writing.ts'
import { type Ctx, NotFound, type Outcome } from '#domains/ledger/context.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import { answerAsk, readAsk, readAskedOfUs } from '#domains/sharing/answer-ask.ts'
import { askAgencies } from '#domains/sharing/ask-agencies.ts'
import { recordReturn } from '#domains/sharing/record-return.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { clocksOfContact } from '#test/casework-store.ts'
import { aPerson, did } from '#test/children.ts'
import { aContact, aSchool } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const asks = {
  rating: 'red',
  asks: 'What do you know of Kit Ferris and his home in the last year?',
  lawfulBasis: 'section 47',
  familyTold: false,
  whyNotTold: 'A man at home might frighten him.',
} as const

describe('asking other agencies what they know', () => {
  let house: TestHouse
  let school: Ctx
  let frontDoor: Ctx
  let police: string
  let health: string

  before(async () => {
    house = await testHouse('checks')
    school = await aSchool(house)
    frontDoor = await house.someone('front door', 'Noor Bashir')
    const service = house.asService('agencies')
    police = did(await addAgency(service, { name: 'Eastmarch Police', kind: 'police', phone: '' })).agencyId
    health = did(await addAgency(service, { name: 'Saltmarsh Health', kind: 'health', phone: '' })).agencyId
  })
  after(async () => await house.close())

  const at = (day: string, time: string) => house.clock.moveTo(instantInLondon(Temporal.PlainDate.from(day), time))
  const says = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says))
  const checksOf = async (contactId: string) => (await knownOfContact(frontDoor, contactId)).checks

  it('gives each agency four hours when it is red, one working day when amber, three when green', async () => {
    at('2026-09-10', '10:00')
    for (const [rating, due] of [
      ['red', '2026-09-10T13:00:00Z'],
      ['amber', '2026-09-11'],
      ['green', '2026-09-15'],
    ] as const) {
      const { contactId } = await aContact(school)
      did(await askAgencies(frontDoor, { contactId, agencyIds: [police, health], answers: { ...asks, rating } }))
      const checks = await checksOf(contactId)
      assert.deepEqual(
        checks.map(({ agencyName, state }) => [agencyName, state]),
        [
          ['Eastmarch Police', 'waiting'],
          ['Saltmarsh Health', 'waiting'],
        ],
      )
      for (const { dueAt, dueOn } of checks) assert.equal((dueAt ?? dueOn)?.toString(), due)
    }
  })

  it('keeps an answer with its time, in time and late, and a refusal and a silence as what they are', async () => {
    at('2026-09-14', '09:00')
    const { contactId } = await aContact(school)
    did(await askAgencies(frontDoor, { contactId, agencyIds: [police, health], answers: asks }))
    const [first, second] = await checksOf(contactId)
    assert.ok(first !== undefined && second !== undefined)
    at('2026-09-14', '13:30')
    assert.deepEqual(
      (await checksOf(contactId)).map(({ state }) => state),
      ['overdue', 'overdue'],
    )
    const came = instantInLondon(Temporal.PlainDate.from('2026-09-14'), '11:15')
    const known = {
      result: 'known',
      says: 'Called twice this summer.',
      fromWhom: 'Sergeant Vale',
      returnedAt: came,
    } as const
    did(await recordReturn(frontDoor, { contactId, checkId: first.id, answers: known }))
    const silent = { result: 'silent', says: 'Rang three times.' } as const
    did(await recordReturn(frontDoor, { contactId, checkId: second.id, answers: silent }))
    const [answered, unanswered] = await checksOf(contactId)
    assert.deepEqual([answered?.state, answered?.returns[0]?.at.toString()], ['known', '2026-09-14T10:15:00Z'])
    assert.equal(unanswered?.state, 'silent')
    const refusal = { result: 'refused', says: 'They want a court order.' } as const
    did(await recordReturn(frontDoor, { contactId, checkId: second.id, answers: refusal }))
    const [, refusing] = await checksOf(contactId)
    assert.deepEqual([refusing?.state, refusing?.returns.length], ['refused', 2])
  })

  it('is shown before the decision, and what was shown is kept with it', async () => {
    at('2026-09-15', '09:00')
    const { contactId } = await aContact(school)
    did(await askAgencies(frontDoor, { contactId, agencyIds: [police], answers: asks }))
    const { checks, shown } = await knownOfContact(frontDoor, contactId)
    assert.ok(checks[0] !== undefined && shown.includes(checks[0].id))
  })

  it('does not ask an agency again that has not answered, nor nobody, nor without a reason why the family is not told', async () => {
    at('2026-09-16', '09:00')
    const { contactId } = await aContact(school)
    did(await askAgencies(frontDoor, { contactId, agencyIds: [police], answers: asks }))
    assert.deepEqual(says(await askAgencies(frontDoor, { contactId, agencyIds: [police, health], answers: asks })), [
      'Eastmarch Police has been asked already, and has not answered yet.',
    ])
    assert.equal((await checksOf(contactId)).length, 1)
    assert.deepEqual(says(await askAgencies(frontDoor, { contactId, agencyIds: [], answers: asks })), [
      'Select at least one agency',
    ])
    const { whyNotTold: _, ...without } = asks
    assert.deepEqual(says(await askAgencies(frontDoor, { contactId, agencyIds: [health], answers: without })), [
      'Enter why the family has not been told',
    ])
  })

  it('has no answer before it was asked, and no answer from nobody’s asking', async () => {
    at('2026-09-17', '09:00')
    const { contactId } = await aContact(school)
    did(await askAgencies(frontDoor, { contactId, agencyIds: [police], answers: asks }))
    const [check] = await checksOf(contactId)
    assert.ok(check !== undefined)
    const returnedAt = instantInLondon(Temporal.PlainDate.from('2026-09-16'), '12:00')
    const early = { result: 'known', says: 'Known.', returnedAt } as const
    assert.deepEqual(says(await recordReturn(frontDoor, { contactId, checkId: check.id, answers: early })), [
      'They were asked on 17 September 2026 at 9am: they can’t have answered before.',
    ])
    const other = await aContact(school)
    await assert.rejects(
      recordReturn(frontDoor, { contactId: other.contactId, checkId: check.id, answers: early }),
      NotFound,
    )
  })

  it('is closed with the record of a child who is restricted afterwards', async () => {
    at('2026-09-18', '09:00')
    const { contactId } = await aContact(school)
    did(await askAgencies(frontDoor, { contactId, agencyIds: [police], answers: asks }))
    const { children, checks } = await knownOfContact(frontDoor, contactId)
    const [child] = children
    assert.ok(child !== undefined && checks[0] !== undefined)
    const personId = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris' })
    const said = { kind: 'same child', personId } as const
    did(await matchContactChild(frontDoor, contactId, child.child.id, said))
    const head = await house.someone('head of service', 'Hester Vane')
    const { accountId: ringAccountId } = did(
      await addUser(house.asService('test'), {
        name: 'Rhona Ley',
        email: 'rhona.ley@wexmoor.example',
        role: 'team manager',
        phone: '01632 960123',
      }),
    )
    const reviewOn = house.clock.today().add({ months: 3 })
    did(await placeRestriction(head, { personId, reason: 'His aunt works here.', ringAccountId, reviewOn }))
    await assert.rejects(knownOfContact(frontDoor, contactId), NotFound)
    const silent = { result: 'silent', says: 'Rang.' } as const
    await assert.rejects(recordReturn(frontDoor, { contactId, checkId: checks[0].id, answers: silent }), NotFound)
  })

  it('is not for whoever told us, nor for a social worker', async () => {
    const { contactId } = await aContact(school)
    const worker = await house.someone('social worker', 'Lena Crow')
    for (const who of [school, worker])
      await assert.rejects(askAgencies(who, { contactId, agencyIds: [police], answers: asks }))
  })

  it('lets the people of the agency that was asked see it and answer themselves, and nobody else', async () => {
    at('2026-09-18', '09:00')
    const { contactId } = await aContact(school)
    did(await askAgencies(frontDoor, { contactId, agencyIds: [police, health], answers: asks }))
    const officer = await house.someone('partner', 'Sergeant Vale', { agencyId: police })
    const [asked] = (await readAskedOfUs(officer)).filter((one) => one.contactId === contactId)
    assert.ok(asked !== undefined)
    assert.deepEqual([asked.children, asked.asks, asked.result], ['Kit Ferris, born 14 March 2017', asks.asks, null])
    assert.deepEqual(says(await answerAsk(officer, asked.id, { result: 'refused' })), [
      'Enter what you know, or why you can’t say',
    ])
    did(await answerAsk(officer, asked.id, { result: 'refused', says: 'A case is before the court.' }))
    const [check] = (await checksOf(contactId)).filter(({ agencyId }) => agencyId === police)
    assert.deepEqual([check?.state, check?.returns[0]?.fromWhom], ['refused', 'Sergeant Vale'])
    at('2026-09-18', '10:00')
    did(await answerAsk(officer, asked.id, { result: 'known', says: 'The court allows it: two calls in June.' }))
    assert.equal((await readAsk(officer, asked.id)).says, 'The court allows it: two calls in June.')
    const nurse = await house.someone('partner', 'Nurse Ilse', { agencyId: health })
    await assert.rejects(answerAsk(nurse, asked.id, { result: 'known', says: 'Not ours to answer.' }), NotFound)
    await assert.rejects(readAsk(school, asked.id), NotFound)
  })

  it('asks a professional who rang to confirm in writing within forty-eight hours, and holds up nothing for it', async () => {
    at('2026-09-21', '09:30')
    const rang = { accountId: undefined, agencyId: undefined, name: 'Dr Lund', role: 'GP', reach: '01632 960111' }
    const { contactId } = await aContact(frontDoor, { by: rang, sourceCode: '3A' })
    const [owed] = await clocksOfContact(house.owner, contactId, 'confirmed-in-writing')
    assert.equal(owed?.due_at?.toString(), '2026-09-23T08:30:00Z')
    const wrote = { says: 'I saw Kit on Friday.', fromWhom: 'Dr Lund' } as const
    const early = { ...wrote, receivedOn: Temporal.PlainDate.from('2026-09-20') }
    assert.deepEqual(says(await recordWriting(frontDoor, contactId, early)), [
      'They told us on Monday 21 September 2026: it can’t confirm that before.',
    ])
    did(await recordWriting(frontDoor, contactId, { ...wrote, receivedOn: Temporal.PlainDate.from('2026-09-21') }))
    const [met] = await clocksOfContact(house.owner, contactId, 'confirmed-in-writing')
    assert.equal(met?.met_on?.toString(), '2026-09-21')
    const { writings } = await knownOfContact(frontDoor, contactId)
    assert.deepEqual(
      writings.map((one) => one.says),
      ['I saw Kit on Friday.'],
    )
    const neighbour = { ...rang, name: 'A neighbour', role: '' }
    const other = await aContact(frontDoor, { by: neighbour, sourceCode: '1B' })
    assert.deepEqual(await clocksOfContact(house.owner, other.contactId, 'confirmed-in-writing'), [])
  })
})
