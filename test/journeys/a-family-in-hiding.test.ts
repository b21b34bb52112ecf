import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'

import { addRelative } from '#domains/people/family/add-relative.ts'
import { axeViolations } from '#test/browser.ts'

import { type Journey, journey } from '#test/journeys/journey.ts'
import { must } from '#test/journeys/trust.ts'
import { fileOfPaper } from '#test/paper-store.ts'
import { paths } from '#web/paths.ts'

/** What would lead the father to their door. */
const whereabouts = /larkspur|zz7\s*3qp|anchor house|tidewater/i

describe('a family in hiding: from the first contact of a refuge to court papers for the father’s solicitor', () => {
  let story: Journey
  let kit = ''

  before(async () => {
    story = await journey('a family in hiding', '2026-09-07', '10:00')
  })
  after(async () => await story.ends())

  it('7 September: the refuge tells us of a mother and two children, and who must not find out', async () => {
    const sal = await story.signInAs('Sal Imrie')
    await sal.follow('Tell us about a child')
    await sal.press('Add another child')
    const home = { Address: 'Anchor House\n9 Larkspur Lane', Postcode: 'ZZ7 3QP' }
    const child = (number: number, given: string, born: string) =>
      Object.fromEntries(
        Object.entries({
          'Given name': given,
          'Family name': 'Quill',
          'Date of birth': born,
          'School, nursery or college': 'Tidewater Primary School',
          ...home,
        }).map(([label, value]) => [`Child ${number} > ${label}`, value]),
      )
    await sal.fill({
      'Is a child in danger now?': 'No',
      ...child(1, 'Kit', '2018-03-04'),
      ...child(2, 'Mia', '2020-05-06'),
      'Are these children brothers and sisters?': 'Yes',
      'What have you seen or heard that worries you?': 'Their mother came to us on Friday night with a broken arm.',
      'Does the family know that you are telling us?': 'Yes',
      'Is there anyone who must not find out? (optional)': 'Col Quill, the father: he is looking for them.',
      'How can we reach you today?': '01632 960188',
    })
    await sal.press('Tell the trust')
    await sal.says('We have what you told us')
  })

  it('the front door refers them, and a manager gives them to a worker', async () => {
    const noor = await story.signInAs('Noor Bashir')
    await noor.follow('Contacts')
    await noor.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    await noor.says('Must not find out: Col Quill')
    await noor.fill({
      'Is the child in danger now?': 'No',
      'What does what we already know add?': 'Nothing was known of them.',
      'What is decided?': 'Accept as a referral and assess.',
      'Why have you decided this?': 'They have fled, and he is looking for them.',
      'By when must the child be seen?': '2026-09-08',
      'Why by then?': 'They are new to the refuge.',
      'Has the family been told?': 'Yes, they have been told',
    })
    await noor.press('Record this decision')
    await noor.says('Mia Quill: referred')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow('Without a worker')
    await yusuf.follow(/^Allocate.*Kit Quill/)
    await yusuf.purpose('I manage or supervise this work')
    await yusuf.fill({
      'Allocate brothers and sisters with them?': ['Mia Quill'],
      Worker: 'Dana Merrow',
      'Why this worker?': 'Dana has room.',
    })
    await yusuf.press('Allocate')
    kit = await story.childCalled('Kit Quill')
  })

  it('the worker keeps the address and the school from the father, for both children at once', async () => {
    const { house, settled } = story
    const worker = house.as({ accountId: settled.accounts['Dana Merrow'], name: 'Dana Merrow', role: 'social worker' })
    for (const [givenName, relation] of [
      ['Rana', 'mother'],
      ['Col', 'father'],
    ] as const) {
      const answers = { givenName, familyName: 'Quill', relation, isChild: false, livesHere: relation === 'mother' }
      must(await addRelative(worker, { childId: kit, answers, existing: 'new' }))
    }
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Quill')
    await dana.follow('Keep an address, school, number, placement or name confidential')
    await dana.unfold('Keep something confidential')
    assert.deepEqual(await dana.chosen(), [])
    await dana.fill({
      'What must be kept confidential?': ['Where Kit Quill lives', 'Where Kit Quill goes to school or nursery'],
      'Is it the same for others who live there?': ['Mia Quill', 'Rana Quill'],
      'From whom?': 'Named people, and whoever acts for them',
      'Which people?': ['Col Quill'],
      'What other words would give it away?': 'Anchor House',
      'Why is it kept?': 'He broke her arm, and asks everybody where they are.',
      'When is this looked at again?': '2026-12-01',
    })
    await dana.press('Keep it confidential')
    await dana.says('Saved.', 'Address of Kit Quill', 'School of Mia Quill', 'Kept from Col Quill')
    await dana.open(paths.child(kit))
    await dana.says('Confidential from Col Quill: do not say it, write it or leave it in sight', '9 Larkspur Lane')
  })

  it('nobody outside is shown it, and an earlier day shows it as confidential today', async () => {
    const edie = await story.signInAs('Edie Lark')
    await story.placeWith('Edie Lark', kit)
    await edie.open('/')
    await edie.says('Kit Quill')
    assert.doesNotMatch(await edie.text(), whereabouts)
    story.comes('2026-09-09', '09:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.open(`${paths.child(kit)}?asKnown=2026-09-07`)
    await dana.says('As known on Monday 7 September 2026', 'Confidential from Col Quill')
  })

  const written = 'The children have settled in larkspur ln and are well.'

  it('with scripts on, she is told beside her words as she leaves them that they may not go', async () => {
    const dana = await story.signInAs('Dana Merrow')
    const here = dana.page.context()
    const context = await here.browser()?.newContext({ storageState: await here.storageState() })
    const page = await context?.newPage()
    assert.ok(page !== undefined)
    await page.goto(`${new URL(dana.page.url()).origin}${paths.papers(kit)}`)
    await page.getByLabel('Somebody who stands for one of them').check()
    await page.getByRole('group', { name: 'for whom?' }).getByLabel('Col Quill, father').check()
    await page.getByLabel('the name of whoever it is for').fill('Hale and Marsh')
    const words = page.getByLabel('What do you write?')
    const beside = page.locator('#typed-while-typing')
    await words.fill(written)
    await words.blur()
    await beside.getByText('What you wrote says the address of Kit Quill, which is confidential.').waitFor()
    assert.equal(await beside.getAttribute('aria-live'), 'polite')
    assert.match((await words.getAttribute('aria-describedby')) ?? '', /typed-while-typing/)
    assert.doesNotMatch((await beside.textContent()) ?? '', whereabouts)
    assert.deepEqual(await axeViolations(page, false), [])
    await words.fill('The children have settled and are well.')
    await words.blur()
    await page.waitForFunction(() => document.querySelector('#typed-while-typing')?.textContent === '')
    await context?.close()
  })

  it('what she types for the father’s solicitor is warned of, refused, mended and sent', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.open(paths.papers(kit))
    await dana.fill({
      'What is it?': 'Statement for the court',
      'Who is it for?': 'Somebody who stands for one of them: a solicitor, an advocate',
      'If they stand for somebody: for whom?': 'Col Quill, father',
      'If it is not for one of the family: the name of whoever it is for': 'Hale and Marsh',
      'What do you write?': written,
    })
    await dana.press('Read it as they will')
    await dana.says(
      'For Hale and Marsh, for Col Quill',
      'Your words say what must not be told',
      'Lives at: Confidential',
    )
    await dana.says('Col Quill must not be told about the child: “Col Quill, the father: he is looking for them.”')
    const paper = dana.path
    await dana.open(paths.childSafety(kit))
    const ends = dana.page.locator('details', { hasText: 'must not be told, Col Quill' })
    await ends.locator('summary').click()
    const called = 'must not be told, Col Quill, the father: he is looking for them.'
    await dana.fill({ [`Why does it end: ${called}?`]: 'The court has ordered that he is given the statement.' })
    await Promise.all([
      dana.page.waitForEvent('domcontentloaded'),
      ends.getByRole('button', { name: /^End today/ }).click(),
    ])
    await dana.open(paper)
    await dana.saysNot('must not be told about the child')
    await dana.fill({ 'How does it go?': 'Secure e-mail' })
    await dana.press('Send it and keep what went')
    assert.equal(dana.status, 422)
    assert.match((await dana.errors()).join(), /“larkspur ln” says the address/)
    await dana.fill({ 'What do you write?': 'The children have settled and are well.' })
    await dana.press('Save and read it again')
    await dana.saysNot('Your words say what must not be told')
    await dana.page.emulateMedia({ media: 'print' })
    assert.doesNotMatch(await dana.text(), whereabouts)
    await dana.page.emulateMedia({ media: 'screen' })
    await dana.fill({ 'How does it go?': 'Secure e-mail' })
    await dana.press('Send it and keep what went')
    await dana.says('Sent. What went is kept.', 'secure e-mail. Version 2')
    const pdf = await getDocumentProxy(new Uint8Array(await fileOfPaper(story.folder, story.house.owner)))
    const { text } = await extractText(pdf, { mergePages: true })
    assert.match(text, /For Hale and Marsh, for Col Quill/)
    assert.match(text, /The children have settled and are well/)
    assert.doesNotMatch(text, whereabouts)
  })

  it('every page that was shown is right for everybody', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
