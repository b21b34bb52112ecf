import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { givePurpose } from '#domains/access/purpose-store.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden, hiddenWords } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

/** What is kept from colleagues here: the carer and her name are not. */
const kept = /elm\s*tree|brackwater|zz1\s*2ab|anchor house|harbour\s*lights|vane\b|960\s*111|960\s*123/i

/** A contact tells of Kit, who is in hiding: the page shows what was told as far as whoever reads may know it. */
describe('a contact about a child whose address is kept', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let named: Ctx
  let desk: Ctx
  let contactId: string
  let neighbours: string

  before(async () => {
    house = await testHouse('contact kept')
    family = await aFamilyInHiding(house)
    const nadia = {
      name: 'Nadia Named',
      email: 'nadia@wexmoor.example',
      role: 'front door',
      registration: 'SW54321',
    } as const
    named = house.as({ ...nadia, ...did(await addUser(house.asService('nadia'), nadia)) })
    desk = await house.someone('front door', 'Otto Other')
    const school = await aSchool(house)
    const kit = toldChild({
      bornOn: Temporal.PlainDate.from('2018-03-04'),
      address: `${hidden.street}\n${hidden.town}`,
      postcode: hidden.postcode,
      school: hidden.school,
    })
    contactId = (
      await aContact(school, {
        children: [kit],
        seen: 'Kit was by the gate of 14 elm tree\nRD, and again at the postcode zz12ab. Harbour  Lights has rung.',
        said: 'mum’s number is +44 1632 960 123',
        household: 'They stay at ANCHOR-HOUSE with the baby',
      })
    ).contactId
    neighbours = (
      await aContact(school, {
        children: [
          toldChild({ givenName: 'Noor', familyName: 'Next', address: '3 Hay Row', postcode: hidden.postcode }),
        ],
      })
    ).contactId
  })
  after(async () => await house.close())

  async function page(ctx: Ctx, id = contactId): Promise<string> {
    const visit = await visitor(house, ctx)
    await visit.open(paths.contact(id))
    assert.equal(visit.status, 200)
    return visit.text
  }

  it('shows it to the front door as it was told while it is kept from the father alone', async () => {
    const text = await page(desk)
    assert.match(text, /14 Elm Tree Road, Brackwater, ZZ1 2AB/)
    assert.match(text, /mum’s number is \+44 1632 960 123/)
  })

  it('shows a colleague nothing of it, in no words, once it is kept from all but named workers', async () => {
    const [reviewOn, reason] = [Temporal.PlainDate.from('2026-12-01'), 'A cousin of his works here']
    const { kit, dana, team } = family
    did(
      await keepConfidential(team.worker, {
        details: [
          { personId: kit, kind: 'address' },
          { personId: kit, kind: 'school' },
          { personId: dana, kind: 'phone' },
        ],
        keptFrom: 'all but named workers',
        people: [],
        otherPerson: '',
        workers: ['nadia@wexmoor.example'],
        words: [hidden.refuge, hidden.town],
        reason,
        reviewOn,
      }),
    )
    const text = await page(desk)
    assert.doesNotMatch(text, kept)
    assert.match(text, /Address Confidential/)
    assert.match(text, /School Confidential/)
    assert.match(text, /Kit was by the gate of \[confidential\], and again at the postcode \[confidential\]/)
    assert.match(text, /mum’s number is \[confidential\]/)
    assert.match(text, /They stay at \[confidential\] with the baby/)
  })

  it('shows it still to whoever is named', async () => {
    const text = await page(named)
    assert.match(text, /14 Elm Tree Road, Brackwater, ZZ1 2AB/)
    assert.match(text, /ANCHOR-HOUSE/)
  })

  it('tells nobody by another contact that somebody in hiding has that postcode', async () => {
    const reference = async (ctx: Ctx) => /Other contacts about the same postcode/.test(await page(ctx, neighbours))
    assert.equal(await reference(named), true)
    assert.equal(await reference(desk), false)
  })

  it('keeps it out of the story of the child too, and out of an earlier day', async () => {
    const { team, kit } = family
    const open = async (ctx: Ctx, query: string) => {
      await givePurpose(ctx, kit, 'audit or quality')
      const visit = await visitor(house, ctx)
      await visit.open(paths.child(kit) + query)
      return visit.text
    }
    const other = await house.someone('social worker', 'Una Unnamed')
    const [told] = (await knownOfContact(named, contactId)).children
    did(await matchContactChild(named, contactId, told?.child.id ?? '', { kind: 'same child', personId: kit }))
    assert.match(await open(team.worker, ''), hiddenWords)
    assert.match(await open(other, ''), /\[confidential\]/)
    assert.doesNotMatch(await open(other, ''), kept)
    assert.doesNotMatch(await open(other, '?asKnown=2026-09-07'), kept)
  })
})
