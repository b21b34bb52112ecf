import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { workBegan } from '#test/journeys/begun.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'
import { actsSoFar } from '#test/journeys/record-store.ts'
import type { PersonName } from '#test/journeys/trust.ts'

describe('bad input: a sentence that says what to do, what was typed kept, nothing written', () => {
  let story: Journey
  let kit = ''

  before(async () => {
    story = await journey('bad input', '2026-09-07')
    kit = await workBegan(story, {
      givenName: 'Kit',
      familyName: 'Ferris',
      bornOn: '2017-03-14',
      worker: 'Dana Merrow',
    })
  })
  after(async () => await story.ends())

  /** The main pages: whose they are, what is typed in one field, what is sent, and the first thing that is asked for. */
  const forms: readonly {
    readonly who: PersonName
    readonly path: string
    readonly field: string
    readonly typed?: string
    readonly send: string
    readonly asks: string
  }[] = [
    {
      who: 'Ines Falk',
      path: '/tell-us',
      field: 'Given name',
      send: 'Tell the trust',
      asks: 'Select yes if a child is in danger now',
    },
    {
      who: 'Noor Bashir',
      path: '/contacts/new',
      field: 'Who is telling us?',
      send: 'Tell the trust',
      asks: 'Select yes if a child is in danger now',
    },
    {
      who: 'Dana Merrow',
      path: '/visits/new',
      field: 'Who was there?',
      send: 'Record the visit',
      asks: 'Enter the date and time of the visit',
    },
    {
      who: 'Dana Merrow',
      path: '/notes/new',
      field: 'With whom?',
      send: 'Keep the note',
      asks: 'Select what kind of note it is',
    },
    {
      who: 'Dana Merrow',
      path: '/documents',
      field: 'What is it?',
      send: 'Attach the document',
      asks: 'Choose a file to attach',
    },
    {
      who: 'Dana Merrow',
      path: '/needs/new',
      field: 'Why does the child need it?',
      send: 'Name the need',
      asks: 'Select what kind of need it is',
    },
    {
      who: 'Dana Merrow',
      path: '/concerns/new',
      field: 'How do you know?',
      send: 'Raise the concern',
      asks: 'Select who you are worried about',
    },
    {
      who: 'Dana Merrow',
      path: '/closure',
      field: 'Why is it right to close now?',
      send: 'Ask the manager to close',
      asks: 'Select why our work is ending',
    },
    {
      who: 'Dana Merrow',
      path: '/details',
      field: 'NHS number',
      typed: '999 000 0019',
      send: 'Save',
      asks: 'This is not an NHS number: its last digit does not fit the others. Check each digit.',
    },
    {
      who: 'Yusuf Hale',
      path: '/allocation',
      field: 'Why this worker?',
      send: 'Allocate',
      asks: 'Select who will work with the child',
    },
    {
      who: 'Yusuf Hale',
      path: '/section-47-look',
      field: 'What are your reasons?',
      send: 'Record the decision',
      asks: 'Select whether section 47 enquiries are needed',
    },
    {
      who: 'Ruth Adair',
      path: '/learning-review',
      field: 'Why is the review held?',
      send: 'Open the review',
      asks: 'Select who reviews',
    },
    {
      who: 'Leila Ortega',
      path: '/services/new',
      field: 'What is the service called?',
      send: 'Add the service',
      asks: 'Select who runs the service',
    },
  ]

  for (const { who, path, field, typed = 'Half a sentence, kept.', send, asks } of forms)
    it(`${who} sends ${path} with one thing filled in`, async () => {
      const walker = await story.signInAs(who)
      const ours = ['/tell-us', '/contacts/new', '/services/new'].includes(path)
      await walker.open(ours ? path : `/children/${kit}${path}`)
      if (who === 'Ruth Adair') await walker.purpose('I manage or supervise this work')
      await walker.fill({ [field]: typed })
      const before_ = await actsSoFar(story.house.owner)
      await walker.press(send)
      assert.equal(walker.status, 422)
      const errors = await walker.errors()
      assert.equal(errors[0], asks)
      assert.match(await walker.page.title(), /^Error: /)
      assert.equal(await walker.value(field), typed)
      for (const href of await walker.errorsLeadTo())
        assert.equal(await walker.page.locator(`[id="${href}"]`).count(), 1, href)
      assert.equal(await actsSoFar(story.house.owner), before_)
    })

  it('what was refused waits on the home page, to be gone on with or thrown away', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.press('Throw away A request to close: Kit Ferris')
    await dana.says('Thrown away. Nothing on the record has changed.', 'A visit: Kit Ferris')
    await dana.saysNot('A request to close: Kit Ferris')
  })

  it('two people save the same assessment: the second is shown what changed, and loses nothing', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ferris')
    await dana.follow('Begin: child and family assessment')
    await dana.press('Begin')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.open(dana.path)
    await dana.fill({ 'What has happened before?': 'Moved twice this year.' })
    await dana.press('Save and go on later')
    await yusuf.fill({ 'What has happened before?': 'His mother was in care.' })
    await yusuf.press('Save and go on later')
    assert.equal(yusuf.status, 422)
    await yusuf.says('What has changed since you opened this', 'Moved twice this year.')
    assert.equal(await yusuf.value('What has happened before?'), 'His mother was in care.')
    await yusuf.fill({ 'What has happened before?': 'Moved twice this year. His mother was in care.' })
    await yusuf.press('Save and go on later')
    await yusuf.says('Saved for everybody who works with the family.')
    await dana.open(dana.path)
    assert.equal(await dana.value('What has happened before?'), 'Moved twice this year. His mother was in care.')
  })

  it('two people decide the same contact: the second reads who did, and keeps what they wrote', async () => {
    const ines = await story.signInAs('Ines Falk')
    await ines.open('/tell-us')
    await ines.fill({
      'Is a child in danger now?': 'No',
      'Given name': 'Wren',
      'Family name': 'Dale',
      'If you do not know it: about what age?': 'about nine',
      'What have you seen or heard that worries you?': 'Wren has no coat.',
      'Does the family know that you are telling us?': 'Yes',
      'How can we reach you today?': '01632 960145',
    })
    await ines.press('Tell the trust')
    const [, reference = ''] = /Your reference is (\S+)/.exec(await ines.text()) ?? []
    const noor = await story.signInAs('Noor Bashir')
    const petra = await story.signInAs('Petra Vance')
    const decision = {
      'Is the child in danger now?': 'No',
      'What does what we already know add?': 'Nothing was known.',
      'What is decided?': 'Give information and advice.',
      'Has the family been told?': 'Yes, they have been told',
    }
    for (const walker of [noor, petra]) {
      await walker.follow('Contacts')
      await walker.follow(reference)
      await walker.fill(decision)
    }
    await noor.fill({ 'Why have you decided this?': 'The school has coats.' })
    await noor.press('Record this decision')
    await petra.fill({ 'Why have you decided this?': 'I rang the mother.' })
    await petra.press('Record this decision')
    assert.equal(petra.status, 422)
    assert.match((await petra.errors())[0] ?? '', /^Noor Bashir decided this on 7 September 2026/)
    await petra.says('What you wrote has not been kept with the contact.', 'I rang the mother.')
  })

  it('a session that ends in the middle of a form: what was typed is there after signing in again', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ferris')
    await dana.follow('Write a note')
    await dana.fill({
      'What kind of note is it?': 'Meeting',
      'What happened?': 'A long talk with his teacher, all of it here.',
    })
    story.comes('2026-09-07', '11:30')
    await dana.press('Keep the note')
    await dana.says('You were signed out. What you typed has been kept')
    const again = await story.signInAs('Dana Merrow')
    await again.follow('A note: Kit Ferris')
    assert.equal(await again.value('What happened?'), 'A long talk with his teacher, all of it here.')
    await again.fill({ 'When did it happen?': '2026-09-07 9am' })
    await again.press('Keep the note')
    await again.says('The case note is kept.', 'A long talk with his teacher')
  })

  it('a document of a wrong type is refused; a good one is attached, and comes back as it was', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ferris')
    await dana.follow('Attach a document')
    const about = { 'What is it?': 'Letter from the clinic', 'When did we receive or make it?': '2026-09-04' }
    const file = (name: string, says: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(says) })
    await dana.fill({ ...about, 'Which file?': file('letter.pdf', 'MZ\u0000\u0090 a program') })
    await dana.press('Attach the document')
    assert.deepEqual(await dana.errors(), [
      'The file must be PDF, Word (docx), OpenDocument text (odt), plain text, PNG or JPEG. Save it as one of these.',
    ])
    assert.equal(await dana.value('What is it?'), 'Letter from the clinic')
    await dana.fill({ 'Which file?': file('letter.pdf', '%PDF-1.7\nDear Kit\n') })
    await dana.press('Attach the document')
    await dana.says('The document is attached.')
    const { name, path } = await dana.download('Letter from the clinic')
    assert.equal(name, 'letter.pdf')
    assert.equal(await readFile(path, 'utf8'), '%PDF-1.7\nDear Kit\n')
  })

  it('what is not there and what is somebody else’s look the same', async () => {
    const ines = await story.signInAs('Ines Falk')
    const seen: string[] = []
    for (const path of [
      '/no-such-page',
      '/measures',
      `/children/${kit}`,
      `/children/${kit}/notes/new`,
      '/children/kit-ferris',
    ]) {
      await ines.open(path)
      assert.equal(ines.status, 404)
      seen.push(await ines.text())
    }
    assert.equal(new Set(seen).size, 1)
    await ines.says('Page not found')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
