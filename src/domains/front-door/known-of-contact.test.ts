import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { contactQueue } from '#domains/front-door/contact-queue.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { lookAtContact } from '#domains/front-door/look-at-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import { recordTelling } from '#domains/front-door/record-telling.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { aPerson, did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { keepParentInCare } from '#test/contacts-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'

const entering = defineAct('enter a parent', [])

describe('what is known when a contact is decided', () => {
  let house: TestHouse
  let school: Ctx
  let frontDoor: Ctx

  before(async () => {
    house = await testHouse('known of contact')
    school = await aSchool(house)
    frontDoor = await house.someone('front door', 'Noor Bashir')
  })
  after(async () => await house.close())

  it('shows that a parent was in care, and keeps the look on the child’s own chain', async () => {
    const bornOn = Temporal.PlainDate.from('2019-08-08')
    const childId = await aPerson(house, { givenName: 'Nell', familyName: 'Ferris', bornOn })
    const personId = await aPerson(house, { givenName: 'Dana', familyName: 'Ferris', isChild: false })
    const service = house.asService('a parent')
    const rows = { historyId: house.ids.next(), relationshipId: house.ids.next() }
    await act(service, entering, [childId, personId], async (tx) => {
      await keepParentInCare(tx, { ...rows, personId, childId })
      return done(undefined)
    })
    const { contactId } = await aContact(school, {
      children: [toldChild({ givenName: 'Nell', familyName: 'Ferris', bornOn })],
    })
    const known = await knownOfContact(frontDoor, contactId)
    const [nell] = known.children.flatMap(({ people }) => people)
    const [mother] = nell?.family ?? []
    assert.equal(mother?.kind, 'mother')
    assert.equal(mother?.history[0]?.title, 'Eastmere')
    assert.ok(known.shown.includes(rows.historyId))
    const looks = (await entriesOf(house.owner, childId)).filter(({ what }) => what === 'history for a contact')
    assert.deepEqual(
      looks.map(({ purpose }) => purpose),
      ['deciding on a contact'],
    )
  })

  it('shows other contacts about the same postcode', async () => {
    const at = { address: '9 Mill Lane', postcode: 'ZZ4 4ZZ' }
    const first = await aContact(school, { children: [toldChild({ givenName: 'Ola', familyName: 'Reyes', ...at })] })
    const second = await aContact(school, { children: [toldChild({ givenName: 'Max', familyName: 'Stone', ...at })] })
    const { nearby } = await knownOfContact(frontDoor, second.contactId)
    assert.deepEqual(
      nearby.map(({ contactId, children }) => [contactId, children]),
      [[first.contactId, 'Ola Reyes']],
    )
  })

  it('records once that somebody has looked', async () => {
    const { contactId } = await aContact(school)
    await lookAtContact(frontDoor, contactId)
    await lookAtContact(frontDoor, contactId)
    const known = await knownOfContact(frontDoor, contactId)
    assert.deepEqual(
      known.looks.map(({ by }) => by),
      ['Noor Bashir'],
    )
    assert.equal(known.lookedMyself, true)
  })

  it('keeps a contact in the queue when the one to ring about the child may not decide it', async () => {
    const bornOn = Temporal.PlainDate.from('2014-04-04')
    const personId = await aPerson(house, { givenName: 'Freya', familyName: 'Solberg', bornOn })
    const worker = {
      name: 'Hal Dunmore',
      email: 'hal@wexmoor.example',
      role: 'social worker',
      phone: '01632 960177',
    } as const
    const { accountId } = did(await addUser(house.asService('hal'), worker))
    const head = await house.someone('head of service')
    const reviewOn = Temporal.PlainDate.from('2026-12-01')
    const reason = 'A relative works here.'
    did(await placeRestriction(head, { personId, reason, ringAccountId: accountId, reviewOn }))
    const { contactId } = await aContact(school, {
      children: [toldChild({ givenName: 'Freya', familyName: 'Solberg', bornOn })],
    })
    const [told] = (await knownOfContact(frontDoor, contactId)).children
    const said = { kind: 'hand over', ringAccountId: accountId } as const
    const handed = await matchContactChild(frontDoor, contactId, told?.child.id ?? '', said)
    assert.match(handed.ok ? '' : handed.unmet[0].says, /^Hal Dunmore does not decide on contacts, so this stays here/)
    assert.ok((await contactQueue(frontDoor)).waiting.some(({ id }) => id === contactId))
  })

  it('refuses a match that the search does not know, and a telling before there is anything to tell', async () => {
    const { contactId } = await aContact(school, { children: [toldChild({ givenName: 'Rae', familyName: 'Uwins' })] })
    const [told] = (await knownOfContact(frontDoor, contactId)).children
    const stranger = await aPerson(house, { givenName: 'Somebody', familyName: 'Else' })
    const wrong = await matchContactChild(frontDoor, contactId, told?.child.id ?? '', {
      kind: 'same child',
      personId: stranger,
    })
    assert.equal(wrong.ok ? '' : wrong.unmet[0].says, 'What is known has changed. Look again at who the child may be.')
    const early = await recordTelling(frontDoor, { contactId, who: 'family', says: 'x', how: 'y' })
    assert.equal(early.ok ? '' : early.unmet[0].says, 'Decide the contact first: there is nothing to tell yet.')
    const other = await aContact(school)
    await assert.rejects(
      matchContactChild(frontDoor, other.contactId, told?.child.id ?? '', { kind: 'new child' }),
      /child of the contact/,
    )
    did(await matchContactChild(frontDoor, contactId, told?.child.id ?? '', { kind: 'new child' }))
  })
})
