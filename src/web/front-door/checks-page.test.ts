import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Ctx } from '#domains/ledger/context.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('the pages of what other agencies know', () => {
  let house: TestHouse
  let school: Ctx
  let frontDoor: Ctx

  before(async () => {
    house = await testHouse('checks pages')
    school = await aSchool(house)
    frontDoor = await house.someone('front door', 'Noor Bashir')
    did(
      await addAgency(house.asService('agencies'), { name: 'Eastmarch Police', kind: 'police', phone: '01632 960300' }),
    )
  })
  after(async () => await house.close())

  it('asks with nothing preselected, shows each asking on the contact, and records what came back', async () => {
    const { contactId } = await aContact(school)
    const page = await visitor(house, frontDoor)
    await page.open(paths.contact(contactId))
    page.says('What other agencies know', 'No agency has been asked.')
    await page.follow('Ask agencies what they know')
    assert.ok(!/<input[^>]*checked/.test(page.html))
    await page.press('Ask')
    assert.equal(page.status, 422)
    assert.deepEqual(page.errors(), [
      'Select at least one agency',
      'Select how pressing it is',
      'Enter what you ask them',
      'Select by what right you ask',
      'Select yes if the family has been told that you ask',
    ])
    page.fill({
      'Whom do you ask?': ['Eastmarch Police'],
      'How pressing is it?': 'Red: a child may be suffering harm now. Answer within four hours',
      'What do you ask them?': 'What do you know of Kit Ferris?',
      'By what right do you ask?': 'Enquiries into significant harm: the agency must help us',
      'Has the family been told that you ask?': 'Yes',
    })
    await page.press('Ask')
    page.says(
      'Asked.',
      'Eastmarch Police',
      'Not answered yet. Due by',
      'the decision does not wait for an answer',
      'Children Act 1989',
    )
    await page.follow('Record what Eastmarch Police answered')
    await page.press('Record the answer')
    assert.deepEqual(page.errors(), ['Select what came back', 'Enter what they said, or what you did to reach them'])
    page.fill({ 'What came back?': 'They refuse to say', 'What did they say?': 'They want it in writing.' })
    await page.press('Record the answer')
    page.says('They refuse to say', 'They want it in writing.', 'Written down by Noor Bashir')
  })

  it('is not there for whoever told us, nor for a contact that does not exist', async () => {
    const { contactId } = await aContact(school)
    const lead = await visitor(house, school)
    await lead.open(paths.contactChecks(contactId))
    assert.equal(lead.status, 404)
    const page = await visitor(house, frontDoor)
    await page.open(paths.contactChecks('01a07ae1-9800-72b0-b555-2b6c971ad88b'))
    assert.equal(page.status, 404)
  })
})
