import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Ctx } from '#domains/ledger/context.ts'
import { aPerson } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('the pages of the front door', () => {
  let house: TestHouse
  let school: Ctx
  let frontDoor: Ctx
  let manager: Ctx

  before(async () => {
    house = await testHouse('front door pages')
    school = await aSchool(house)
    frontDoor = await house.someone('front door', 'Noor Bashir')
    manager = await house.someone('team manager', 'Petra Vance')
  })
  after(async () => await house.close())

  const about = {
    'Given name': 'Isla',
    'Family name': 'Marlow',
    'Date of birth': '2018-06-05',
    'NHS number': '999 000 0019',
    'What have you seen or heard that worries you?': 'A bruise on the arm, on Monday.',
    'Does the family know that you are telling us?': 'No',
    'How can we reach you today?': '01632 960145',
  }

  it('asks a school first about danger, says what is wrong, keeps what was typed, and gives a reference', async () => {
    const lead = await visitor(house, school)
    await lead.open(paths.tellUs())
    lead.says('Is a child in danger now?', '999', '01632 960999')
    assert.ok(!lead.text.includes('Where does this come from?'))
    lead.fill(about)
    await lead.press('Tell the trust')
    assert.equal(lead.status, 422)
    assert.deepEqual(lead.errors(), [
      'Select yes if a child is in danger now',
      'Enter why the family does not know',
      'This is not an NHS number: its last digit does not fit the others. Check each digit.',
    ])
    assert.equal(lead.value('Given name'), 'Isla')
    lead.fill({
      'Is a child in danger now?': 'No',
      'NHS number': '999 000 0018',
      'If the family does not know: why not?': 'I am afraid of what the father would do.',
    })
    await lead.press('Tell the trust')
    lead.says('We have what you told us', 'Your reference is', 'Nobody has looked at it yet')
    await lead.open(paths.myContacts())
    assert.match(lead.table('What you told us, and what became of it')[1]?.[2] ?? '', /Isla Marlow/)
  })

  it('adds another child to the form, and keeps a draft that only its writer sees', async () => {
    const lead = await visitor(house, school)
    await lead.open(paths.tellUs())
    lead.fill({ 'Given name': 'Ash' })
    await lead.press('Add another child')
    lead.says('Child 1', 'Child 2', 'Are these children brothers and sisters?')
    lead.fill({ 'Child 2 > Given name': 'Bea' })
    await lead.press('Save and come back later')
    await lead.open(paths.tellUs())
    assert.match(lead.html, /name="child1.givenName"[^>]*value="Ash"/)
    assert.match(lead.html, /name="child2.givenName"[^>]*value="Bea"/)
  })

  it('takes a contact from the queue to a decision, with the child matched and nothing preselected', async () => {
    const born = Temporal.PlainDate.from('2016-11-30')
    await aPerson(house, { givenName: 'Theo', familyName: 'Brandt', bornOn: born })
    const { contactId, reference } = await aContact(school, {
      children: [toldChild({ givenName: 'Theo', familyName: 'Brandt', bornOn: born })],
    })
    const page = await visitor(house, frontDoor)
    await page.open(paths.contactQueue())
    page.says(reference, 'Nobody has looked yet', 'Due by Tuesday 8 September 2026')
    await page.follow(reference)
    page.says(
      'there was no tea again',
      'Who this may be',
      'Agrees. Same given name: Theo',
      'first contact in twelve months',
    )
    assert.ok(!/<input[^>]*checked/.test(page.html))
    await page.press('Record this decision')
    assert.equal(page.status, 422)
    assert.ok(page.errors().includes('Select what is decided'))
    page.fill({
      'Is the child in danger now?': 'No',
      'What does what we already know add?': 'Nothing was known.',
      'What is decided?': 'Accept as a referral and assess.',
      'Why have you decided this?': 'Hungry, and a man nobody knows.',
      'By when must the child be seen?': '2026-09-09',
      'Why by then?': 'Hungry now.',
      'Has the family been told?': 'Not yet; someone will tell them',
    })
    await page.press('Record this decision')
    assert.deepEqual(page.errors(), ['Say first whether Theo Brandt is a child whom we already know.'])
    assert.equal(page.value('Why have you decided this?'), 'Hungry, and a man nobody knows.')
    await page.press('This is Theo Brandt')
    await page.open(paths.contact(contactId))
    page.says('Said to be the child below')
    page.fill({
      'Is the child in danger now?': 'No',
      'What does what we already know add?': 'Nothing was known.',
      'What is decided?': 'Accept as a referral and assess.',
      'Why have you decided this?': 'Hungry, and a man nobody knows.',
      'By when must the child be seen?': '2026-09-09',
      'Why by then?': 'Hungry now.',
      'Has the family been told?': 'Not yet; someone will tell them',
    })
    await page.press('Record this decision')
    page.says('Accept as a referral and assess.', 'Tell the child and the family what was decided')
    page.fill({ 'What did you tell the family?': 'That we will visit.', 'How was the family told?': 'by telephone' })
    await page.press('Record that the family was told')
    page.saysNot('Still to be done')
    const lead = await visitor(house, school)
    await lead.open(paths.myContact(contactId))
    lead.says('A social worker will assess', 'Our answer')
    lead.saysNot('Hungry, and a man nobody knows', 'Nothing was known')
  })

  it('says of a child in danger now how long it has waited and when it rings, and names no day for it', async () => {
    const { reference } = await aContact(school, { inDangerNow: true, children: [toldChild({ givenName: 'Pia' })] })
    const page = await visitor(house, frontDoor)
    const row = async () => {
      await page.open(paths.contactQueue())
      const rows = page.table('What we were told, in the order in which it is due')
      return rows.find(([first]) => first?.includes(reference))?.[1] ?? ''
    }
    assert.match(await row(), /^Now: has waited 0 minutes\. It rings on .* unless somebody opens it\./)
    house.clock.moveTo(house.clock.now().add({ minutes: 20 }))
    assert.match(await row(), /^Now: has waited 20 minutes\. Nobody opened it by .*: it rings\./)
    await page.follow(reference)
    assert.match(await row(), /^Now: has waited 20 minutes\.(?! It rings| Nobody)/)
  })

  it('goes straight to a strategy discussion from the page', async () => {
    const { contactId } = await aContact(school, {
      inDangerNow: true,
      children: [toldChild({ givenName: 'Pia', familyName: 'Wren' })],
    })
    const page = await visitor(house, await house.someone('duty', 'Gil Roe'))
    await page.open(paths.contact(contactId))
    await page.press('Go to a strategy discussion now')
    assert.match(page.path, /\/children\/[0-9a-f-]+\/steps\/[0-9a-f-]+$/)
  })

  it('lets a manager authorise on the page that nothing more is done', async () => {
    const { contactId } = await aContact(school, { children: [toldChild({ givenName: 'Ned', familyName: 'Vole' })] })
    const page = await visitor(house, frontDoor)
    await page.open(paths.contact(contactId))
    page.fill({
      'Is the child in danger now?': 'No',
      'What does what we already know add?': 'Nothing was known.',
      'What is decided?': 'Do nothing more.',
      'Why have you decided this?': 'The mother has food now, and the school sees Ned daily.',
      'Has the family been told?': 'Yes, they have been told',
    })
    await page.press('Record this decision')
    page.says('Proposed: do nothing more', 'A team manager or head of service can authorise it here')
    const boss = await visitor(house, manager)
    await boss.open(paths.contact(contactId))
    await boss.press('Authorise no further action')
    boss.says('Authorised by Petra Vance', 'Do nothing more.')
  })

  it('writes down what somebody rings about, and asks that they be told', async () => {
    const page = await visitor(house, frontDoor)
    await page.open(paths.newContact())
    page.fill({
      'Is a child in danger now?': 'No',
      'Given name': 'Joss',
      'If you do not know it: about what age?': 'about nine',
      'What have you seen or heard that worries you?': 'Shouting through the wall every night.',
      'Does the family know that you are telling us?': 'I do not know',
      'Who is telling us?': 'Mrs Aldous',
      'How do they want to be reached?': '01632 960188, not after six',
    })
    await page.press('Tell the trust')
    assert.deepEqual(page.errors(), ['Select where this comes from'])
    page.fill({ 'Where does this come from?': 'Individual: acquaintance, including neighbours and childminders' })
    await page.press('Tell the trust')
    page.says('Give them the reference', 'Mrs Aldous', 'about nine', 'individual: acquaintance')
  })

  it('is not there for those whose work it is not, nor for another’s contact', async () => {
    const { contactId } = await aContact(school)
    const commissioner = await visitor(house, await house.someone('commissioner'))
    for (const path of [paths.contactQueue(), paths.contact(contactId), paths.tellUs(), paths.search()]) {
      await commissioner.open(path)
      assert.equal(commissioner.status, 404, path)
    }
    const other = await visitor(house, await aSchool(house, 'Birch Lane School', 'Ida Marsh'))
    await other.open(paths.myContact(contactId))
    assert.equal(other.status, 404)
    const front = await visitor(house, frontDoor)
    await front.open(paths.contact(house.ids.next()))
    assert.equal(front.status, 404)
  })

  it('finds a person by a name spelt otherwise, a date of birth or a number, and keeps the search from others', async () => {
    await aPerson(house, {
      givenName: 'Aoife',
      familyName: 'Kearney',
      bornOn: Temporal.PlainDate.from('2013-01-20'),
      nhsNumber: '9990000018',
    })
    const page = await visitor(house, frontDoor)
    await page.open(paths.search())
    await page.press('Search')
    assert.deepEqual(page.errors(), ['Enter a name, a date of birth or a number'])
    page.fill({ Name: 'Aoife Kearny' })
    await page.press('Search')
    page.says('Aoife Kearney', '20 January 2013 (13 years old)')
    assert.match(page.path, /^\/searches\/[0-9a-f-]{36}$/)
    const other = await visitor(house, manager)
    await other.open(page.path)
    assert.equal(other.status, 404)
    for (const fields of [{ Number: '999 000 0018' }, { 'Date of birth': '2013-01-20' }]) {
      await page.open(paths.search())
      page.fill(fields as Record<string, string>)
      await page.press('Search')
      page.says('Aoife Kearney')
    }
    await page.open(paths.search())
    page.fill({ Name: 'Zebedee Quux' })
    await page.press('Search')
    page.says('Nobody was found')
  })
})
