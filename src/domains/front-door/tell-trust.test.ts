import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Told } from '#domains/front-door/contact.ts'
import { contactQueue } from '#domains/front-door/contact-queue.ts'
import { myContact, myContacts } from '#domains/front-door/my-contacts.ts'
import { tellTrust } from '#domains/front-door/tell-trust.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { aContact, aSchool, told, toldChild } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('telling the trust about a child', () => {
  let house: TestHouse
  let school: Ctx
  let frontDoor: Ctx

  before(async () => {
    house = await testHouse('tell trust')
    school = await aSchool(house)
    frontDoor = await house.someone('front door', 'Noor Bashir')
  })
  after(async () => await house.close())

  const says = async (more: Partial<Told>) => {
    const outcome = await tellTrust(school, told(school, more))
    return outcome.ok ? [] : outcome.unmet.map((unmet) => [unmet.answerAt, unmet.says])
  }

  it('gives a reference that can be read out, and sets the clock of one working day', async () => {
    const { reference, contactId } = await aContact(school)
    assert.match(reference, /^[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/)
    const { waiting } = await contactQueue(frontDoor)
    const one = waiting.find(({ id }) => id === contactId)
    assert.equal(one?.dueOn?.toString(), '2026-09-08')
    assert.equal(one?.agencyName, 'Alder Primary School')
    assert.equal(one?.lookedAt, undefined)
  })

  it('puts a child in danger now before everything that waits', async () => {
    await aContact(school)
    const { contactId } = await aContact(school, { inDangerNow: true, children: [toldChild({ givenName: 'Mae' })] })
    const { waiting } = await contactQueue(frontDoor)
    assert.equal(waiting[0]?.id, contactId)
  })

  it('shows whoever told us how far it has come, and nobody else', async () => {
    const { contactId, reference } = await aContact(school)
    const mine = await myContacts(school)
    assert.equal(mine.find(({ id }) => id === contactId)?.reference, reference)
    assert.equal((await myContact(school, contactId)).contact.seen, told(school).seen)
    const other = await aSchool(house, 'Birch Lane School', 'Ida Marsh')
    assert.deepEqual(await myContacts(other), [])
    await assert.rejects(myContact(other, contactId), NotFound)
  })

  it('says of each thing that is missing what to do, and writes nothing', async () => {
    const before = (await contactQueue(frontDoor)).waiting.length
    assert.deepEqual(await says({ seen: ' ' }), [['seen', 'Enter what you have seen or heard that worries you.']])
    assert.deepEqual(await says({ familyKnows: 'no' }), [['familyKnowsWhy', 'Enter why the family does not know.']])
    assert.deepEqual(await says({ children: [] }), [['child1.givenName', 'Tell us of at least one child.']])
    assert.deepEqual(await says({ children: [toldChild({ givenName: '', familyName: '' })] }), [
      ['child1.givenName', 'Enter the child’s name. If you do not know it, say about what age the child is.'],
    ])
    assert.deepEqual(await says({ children: [toldChild({ bornOn: undefined })] }), [
      ['child1.aboutAge', 'Enter the date of birth. If you do not know it, say about what age the child is.'],
    ])
    assert.equal((await contactQueue(frontDoor)).waiting.length, before)
  })

  it('checks numbers, postcodes and dates of birth for each child', async () => {
    const at = (field: string, text: string) => [[field, text]]
    const second = (child: Parameters<typeof toldChild>[0]) => ({ children: [toldChild(), toldChild(child)] })
    assert.deepEqual(
      await says(second({ nhsNumber: '999 000 0019' })),
      at('child2.nhsNumber', 'This is not an NHS number: its last digit does not fit the others. Check each digit.'),
    )
    assert.deepEqual(
      await says(second({ upn: 'A123' })),
      at('child2.upn', 'A unique pupil number has 13 characters. This has 4.'),
    )
    assert.deepEqual(
      await says(second({ postcode: 'over the shop' })),
      at(
        'child2.postcode',
        'Enter a full postcode, like ZZ1 2AB, or leave it empty and write what you know in the address.',
      ),
    )
    assert.deepEqual(
      await says(second({ bornOn: Temporal.PlainDate.from('1971-03-14') })),
      at('child2.bornOn-day', 'Check the year of birth: this person would be 55 years old.'),
    )
    const [[, unborn] = []] = await says(second({ bornOn: Temporal.PlainDate.from('2026-12-01') }))
    assert.match(String(unborn), /^The date of birth must be today or in the past/)
  })

  it('takes a child without a name, and a telling on behalf of somebody who gives none', async () => {
    const received = await tellTrust(
      frontDoor,
      told(frontDoor, {
        by: { accountId: undefined, agencyId: undefined, name: '', role: '', reach: '' },
        sourceCode: '9',
        children: [toldChild({ givenName: '', familyName: '', bornOn: undefined, aboutAge: 'about four' })],
      }),
    )
    assert.equal(received.ok, true)
  })

  it('takes the same form sent twice for one', async () => {
    const id = house.ids.next()
    const first = await tellTrust(school, told(school), id)
    assert.deepEqual(await tellTrust(school, told(school), id), first)
    assert.equal((await myContacts(school)).filter((contact) => contact.id === id).length, 1)
  })

  it('is not there for somebody whose work it is not', async () => {
    const commissioner = await house.someone('commissioner')
    await assert.rejects(tellTrust(commissioner, told(commissioner)), NotFound)
  })
})
