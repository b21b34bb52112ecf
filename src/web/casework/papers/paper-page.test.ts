import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { attachDocument } from '#domains/casework/documents/attach-document.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { aFamily } from '#test/casework-family.ts'
import { did } from '#test/children.ts'
import { aFamilyInHiding, type FamilyInHiding, hiddenWords, writtenOf } from '#test/family-in-hiding.ts'
import { keepInOneHome } from '#test/foster-home-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { fileOfPaper } from '#test/paper-store.ts'
import { testSite, type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('a paper for somebody', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let visit: Visitor
  let sentToMother = ''

  before(async () => {
    house = await testHouse('paper page')
    family = await aFamilyInHiding(house)
    await writtenOf(house, family)
    visit = await visitor(house, family.team.worker)
  })
  after(async () => await house.close())

  const forTheSolicitor = {
    'Who is it for?': 'Somebody who stands for one of them: a solicitor, an advocate',
    'If they stand for somebody: for whom?': 'Robert Ferris, father',
    'If it is not for one of the family: the name of whoever it is for': 'Hale and Marsh',
  }

  const makes = async (fields: Readonly<Record<string, string>>) => {
    await visit.open(paths.papers(family.kit))
    visit.fill(fields)
    await visit.press('Read it as they will')
  }

  it('warns of what was typed, refuses to send it so, and sends what was mended', async () => {
    await makes({
      ...forTheSolicitor,
      'What is it?': 'Statement for the court',
      'What do you write?': 'Kit is safe near elm tree rd and well.',
    })
    visit.says(
      'For Hale and Marsh, for Robert Ferris',
      'Your words say what must not be told',
      'The address of Kit Ferris',
    )
    visit.says('It can be opened as a file to print once it may go')
    visit.saysNot('Open it as a file to print')
    const typed = visit.text
    assert.match(typed, /elm tree rd/)
    assert.match(
      await visit.leaves('What do you write?', 'Mia is at harbour lights.'),
      /^What you wrote says the school of .* Ferris, which is confidential\. Leave it out: tell Hale and Marsh by telephone/,
    )
    visit.fill({ 'What do you write?': 'Kit is safe near elm tree rd and well.', 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.equal(visit.status, 422)
    assert.match(
      visit.errors().join(' '),
      /“elm tree rd” says the address of Kit Ferris.*confidential from whoever this is for/,
    )
    assert.match(visit.errors().join(' '), /Look at what brothers and sisters share/)
    visit.fill({ 'What do you write?': 'Kit is safe and well.' })
    await visit.press('Save and read it again')
    visit.saysNot('Your words say what must not be told')
    const [paper = ''] = /<section class="hf-paper"[\s\S]*?<\/section>/.exec(visit.html) ?? []
    assert.match(paper, /Kit is safe and well/)
    assert.doesNotMatch(paper, hiddenWords)
    visit.says('[left out: confidential]', 'Lives at: Confidential')
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.equal(visit.errors().length, 1)
  })

  it('is looked at by somebody before a text that a sister shares goes to anyone', async () => {
    const [legend = ''] =
      /(?<=they read it\? )7 September 2026, visit, recorded of brothers and sisters together, with what the child said: .*?(?= It may go)/.exec(
        visit.text,
      ) ?? []
    assert.match(legend, /Mia has nightmares/)
    visit.fill({ [legend]: 'Leave it out', 'What did you look at?': 'Mia’s nightmares are hers to tell' })
    await visit.press('Keep what you decided')
    visit.saysNot('Mia has nightmares')
    visit.fill({ 'How does it go?': 'Secure e-mail' })
    await visit.press('Send it and keep what went')
    visit.says('Sent 7 September 2026 at 9am by Lena Crow, secure e-mail. Version 2, digest')
    const bytes = await fileOfPaper(testSite(house).site.dataDirectory, house.owner)
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const { text } = await extractText(pdf, { mergePages: true })
    assert.match(text, /Hale and Marsh, for Robert Ferris/)
    assert.match(text, /Kit is safe and well/)
    assert.doesNotMatch(text, hiddenWords)
    assert.doesNotMatch(text, /nightmares/)
  })

  it('shows the mother what she knows: where she and her children live', async () => {
    await makes({
      'What is it?': 'Plan',
      'Who is it for?': 'Dana Ferris, mother',
    })
    visit.says('14 Elm Tree Road', 'Nothing is confidential from whoever this is for')
    visit.fill({ 'How does it go?': 'By hand' })
    await visit.press('Send it and keep what went')
    visit.says('14 Elm Tree Road', 'Open what was sent')
    sentToMother = visit.path
    await visit.open(`${sentToMother}/file`)
    assert.match(visit.html, /^%PDF/)
  })

  it('a file that was attached goes only when somebody has put their name to a look at it for this recipient', async () => {
    const attach = async (name: string, title: string, text: string) =>
      did(
        await attachDocument(family.team.worker, testSite(house).site.dataDirectory, {
          childId: family.kit,
          file: { name, bytes: Buffer.from(text, 'latin1') },
          title,
          receivedOn: house.clock.today(),
        }),
      )
    await attach('letter.txt', 'Letter of the refuge', 'They stay at Anchor House.')
    await attach('scan.pdf', 'A scan', '%PDF-1.7\n')
    await attach('Visit to 14 Elm Tree Rd.txt', 'Another letter', 'All is well.')
    await attach('drawing.jpg', 'A drawing', '\u00ff\u00d8\u00ff\u00e1\u0000\u0010Exif\u0000\u0000')
    const attached = { ...forTheSolicitor, 'What is it?': 'A document that is attached' }
    await makes({ ...attached, 'If it is a document: which?': 'Letter of the refuge' })
    visit.says('The finished file says the whereabouts of')
    visit.fill({ 'What did you look at?': 'I read it all, and it is fine' })
    await visit.press('I have looked at all of it for Hale and Marsh, for Robert Ferris')
    assert.match(visit.errors().join(), /The finished file says the whereabouts of .*It cannot go/)
    assert.doesNotMatch(visit.errors().join(), hiddenWords)
    await makes({ ...attached, 'If it is a document: which?': 'Another letter' })
    visit.says('The title or the name of the file says the address of Kit Ferris. It cannot go to whoever this is for.')
    await makes({ ...attached, 'If it is a document: which?': 'A drawing' })
    visit.says('The picture holds details that nobody sees in it, such as where it was taken.')
    await makes({ ...attached, 'If it is a document: which?': 'A scan' })
    visit.saysNot('It cannot go')
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.deepEqual(visit.errors(), [
      'Somebody must look at all of this file for Hale and Marsh, for Robert Ferris before it goes, and put their name to it',
    ])
    visit.fill({ 'What did you look at?': 'Yes' })
    await visit.press('I have looked at all of it for Hale and Marsh, for Robert Ferris')
    assert.match(visit.errors().join(), /Say what you looked at/)
    visit.fill({ 'What did you look at?': 'Both pages: no address, no school' })
    await visit.press('I have looked at all of it for Hale and Marsh, for Robert Ferris')
    visit.says('Looked at by Lena Crow, 7 September 2026 at 9am, for Hale and Marsh, for Robert Ferris')
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    visit.says('Sent', 'Checked: Both pages: no address, no school (Lena Crow, 7 September 2026 at 9am)')
    await makes({
      ...attached,
      'If it is a document: which?': 'A scan',
      'If it is not for one of the family: the name of whoever it is for': 'Other Solicitors',
    })
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.match(visit.errors().join(), /Somebody must look at all of this file for Other Solicitors/)
  })

  it('goes from nobody from whom something of the family is kept', async () => {
    did(
      await keepConfidential(family.team.worker, {
        details: [{ personId: family.mia, kind: 'address' }],
        keptFrom: 'all but named workers',
        people: [],
        otherPerson: '',
        workers: [],
        words: [],
        reason: 'Somebody here knows the father',
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    const { teamId } = family.team
    visit = await visitor(house, await house.someone('social worker', 'A colleague', { teamId }))
    await visit.open(paths.child(family.kit))
    visit.fill({ 'Why are you opening this record?': 'I am covering for the allocated worker' })
    await visit.press('Open the record')
    await makes({ ...forTheSolicitor, 'What is it?': 'Plan' })
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.match(visit.errors().join(), /kept from you too.*Ask somebody who may see it/)
    // What went to somebody who knows it is read without it, and the file itself is not for them.
    await visit.open(sentToMother)
    visit.says('Open what was sent', '[confidential]')
    assert.doesNotMatch(visit.html, /elm\s*tree/i)
    await visit.open(`${sentToMother}/file`)
    assert.equal(visit.path, sentToMother)
    visit.says('It says something of this family that is confidential from you.')
  })

  it('does not go to whoever must not be told about the child, nor to who stands for them; and says so before it is written', async () => {
    const mustNot = {
      childId: family.kit,
      aboutId: family.rob,
      aboutName: undefined,
      reason: 'He has found her twice.',
    }
    const reviewOn = house.clock.today().add({ months: 1 })
    did(await recordMustNot(family.team.worker, { ...mustNot, kind: 'must not be told', reviewOn }))
    const letter = { 'What is it?': 'Letter', 'What do you write?': 'Kit is well.' }
    for (const to of [forTheSolicitor, { 'Who is it for?': 'Robert Ferris, father' }]) {
      await makes({ ...to, ...letter })
      visit.says('Robert Ferris must not be told about the child: He has found her twice. It cannot go.')
      visit.saysNot('Open it as a file to print')
      visit.fill({ 'How does it go?': 'Post' })
      await visit.press('Send it and keep what went')
      assert.equal(visit.status, 422)
      assert.match(visit.errors().join(), /Robert Ferris must not be told about this child: nothing goes to them/)
    }
    await makes({
      'Who is it for?': 'Another agency',
      'If it is not for one of the family: the name of whoever it is for': 'Mr Robert Ferris',
      ...letter,
    })
    visit.says('It cannot go.')
  })

  it('does not go to whom somebody named among other words; and asks about words that name nobody', async () => {
    const { mia, team } = family
    const told = { childId: mia, aboutId: undefined, kind: 'must not be told', reason: 'As told by a school.' }
    const reviewOn = house.clock.today().add({ months: 1 })
    const letter = {
      'What is it?': 'Letter',
      'Who is it for?': 'Kit Ferris, sibling',
      'What do you write?': 'Mia is well.',
    }
    await visit.open(paths.papers(mia))
    visit.fill({ 'Why are you opening this record?': 'I work with another child of the family' })
    await visit.press('Open the record')
    visit.fill(letter)
    await visit.press('Read it as they will')
    const path = visit.path
    visit.saysNot('must not be told')
    did(await recordMustNot(team.worker, { ...told, aboutName: 'her mum’s boyfriend', reviewOn }))
    await visit.open(path)
    visit.says('Must not be told about the child: “her mum’s boyfriend”. These words name nobody of the family.')
    did(
      await recordMustNot(team.worker, {
        ...told,
        aboutName: 'Kit Ferris, the brother: he tells his father',
        reviewOn,
      }),
    )
    await visit.open(path)
    visit.says(
      'Kit Ferris must not be told about the child: “Kit Ferris, the brother: he tells his father” As told by a school. It cannot go.',
    )
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.equal(visit.status, 422)
    assert.match(visit.errors().join(), /Kit Ferris must not be told about this child: nothing goes to them/)
  })

  it('of a sister says nothing that is kept of whoever is tied to her brother alone', async () => {
    const happenedAt = house.clock.now()
    const both = [family.kit, family.mia]
    const says = 'Marian Holt rang from her garden. Dana is on 01632 960123.'
    did(await writeNote(family.team.worker, { childId: family.mia, childIds: both, kind: 'call', happenedAt, says }))
    await visit.open(paths.papers(family.mia))
    visit.fill({
      'What is it?': 'Record of what siblings share',
      'Who is it for?': 'A court',
      'If it is not for one of the family: the name of whoever it is for': 'Wexmoor family court',
    })
    await visit.press('Read it as they will')
    visit.says('What is written of brothers and sisters together', 'rang from her garden')
    assert.doesNotMatch(visit.section('As Wexmoor family court will read it'), /Marian|960\s*123/)
  })

  it('is offered to a brother or sister, and to no child who is only placed in the same home', async () => {
    const [rue, ann] = await aFamily(house, { children: ['Rue', 'Ann'], familyName: 'Lark' })
    const [other] = await aFamily(house, { children: ['Tobi'], familyName: 'Oduya' })
    assert.ok(rue && ann && other)
    await keepInOneHome(house.asService('a placement'), [rue, other], house.clock.today())
    const { worker, manager } = family.team
    const given = { accountId: worker.actor.accountId, teamId: worker.actor.teamId ?? '', reason: 'Room.' }
    did(await allocate(manager, { ...given, childIds: [rue.childId] }))
    await visit.open(paths.child(rue.childId))
    visit.fill({ 'Why are you opening this record?': 'I am covering for the allocated worker' })
    await visit.press('Open the record')
    visit.says('Tobi Oduya')
    await visit.open(paths.papers(rue.childId))
    visit.says('Rue Lark, the child', 'Ann Lark, sibling')
    visit.saysNot('Oduya')
    visit.fill({ 'What is it?': 'Letter', 'Who is it for?': 'Rue Lark, the child', 'What do you write?': 'Dear Rue' })
    visit.forge('recipient', other.childId)
    await visit.press('Read it as they will')
    assert.deepEqual([visit.status, visit.errors()], [422, ['Select who it is for']])
  })
})
