import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { type ClosureSetting, closureSetting, did } from '#test/closure-setting.ts'
import { notesOfChild, strikingsOfChild, visitsOfChild } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const shared = {
  'When was the visit?': '2026-09-04',
  Time: '4:05pm',
  'Where was it?': 'Inside the home',
  'What was the visit for?': 'To see how they are',
  'Who was there?': 'Their mother',
  'What did you see of the home and of those who care for the children?': 'Food in the cupboards; a broken stair.',
} as const

const ownPart = (name: string) => ({
  [`${name} Ferris > Was ${name} Ferris seen?`]: 'Yes',
  [`${name} Ferris > Was ${name} Ferris seen alone?`]: 'Yes',
  [`${name} Ferris > How did ${name} Ferris seem?`]: 'Cheerful',
})

describe('the pages of visits, notes, striking out and the look at section 47', () => {
  let house: TestHouse
  let people: ClosureSetting
  let worker: Visitor

  before(async () => {
    house = await testHouse('visit page')
    people = await closureSetting(house)
    worker = await visitor(house, people.worker)
  })
  after(async () => await house.close())

  const family = async (...children: readonly string[]): Promise<readonly ChildAtWork[]> => {
    const made = await aFamily(house, { children, referredOn: '2026-08-24' })
    const { accountId } = people.worker.actor
    const childIds = made.map(({ childId }) => childId)
    did(await allocate(people.manager, { childIds, accountId, teamId: people.team.teamId, reason: 'Has room' }))
    return made
  }

  it('records a health appointment missed once for brother and sister, each with their own', async () => {
    const [ida, jon] = await family('Ida', 'Jon')
    assert.ok(ida && jon)
    await worker.open(paths.newMissedAppointment(ida.childId))
    worker.fill({
      'For which day was it?': '2026-09-08',
      'Ida Ferris > What was it for?': 'The dentist',
      'Jon Ferris > What was it for?': 'His eyes, at the clinic',
    })
    await worker.press('Record it')
    assert.equal(worker.status, 422)
    assert.deepEqual(worker.errors(), [
      'The date of the appointment must be today or in the past',
      'Select that Jon Ferris was not brought either, or clear what you entered for Jon Ferris',
    ])
    assert.match(worker.html, /His eyes, at the clinic/)
    worker.fill({ 'For which day was it?': '2026-09-03', 'Jon Ferris was not brought either': 'yes' })
    await worker.press('Record it')
    worker.says('It is recorded for 2 children.', 'The dentist')
    worker.saysNot('His eyes')
    await worker.open(paths.child(jon.childId))
    worker.says('His eyes, at the clinic')
  })

  it('records a visit once for three, with the child’s words as they were said; nothing is preselected', async () => {
    const [kit, mia, sam] = await family('Kit', 'Mia', 'Sam')
    assert.ok(kit && mia && sam)
    await worker.open(paths.newVisit(kit.childId))
    worker.says('Record a visit to Kit Ferris')
    assert.ok(!/ checked/.test(worker.html))
    worker.fill({
      ...shared,
      ...ownPart('Kit'),
      'Kit Ferris > What did Kit Ferris say, in Kit Ferris’s own words?': '  “Go away”\nand then “stay”',
      'I visited Mia Ferris too': 'yes',
      'Mia Ferris > Was Mia Ferris seen?': 'No',
      'Mia Ferris > Why was Mia Ferris not seen?': 'Nobody was in',
      'Mia Ferris > What did you do to see Mia Ferris?': 'She was at her aunt’s; I rang.',
    })
    await worker.press('Record the visit')
    assert.equal(worker.path, paths.child(kit.childId))
    worker.says('The visit is recorded for 2 children.')
    const [one] = await visitsOfChild(house.owner, kit.childId)
    assert.equal(one?.words, '  “Go away”\nand then “stay”')
    assert.equal((await visitsOfChild(house.owner, mia.childId))[0]?.not_seen_truth, 'nobody in')
    assert.deepEqual(await visitsOfChild(house.owner, sam.childId), [])
  })

  it('says what is missing with the child’s name, and drops nothing typed for a child who was not selected', async () => {
    const [kit, mia] = await family('Kit', 'Mia')
    assert.ok(kit && mia)
    await worker.open(paths.newVisit(kit.childId))
    worker.fill({ ...shared, 'Mia Ferris > Was Mia Ferris seen?': 'Yes' })
    await worker.press('Record the visit')
    assert.equal(worker.status, 422)
    assert.deepEqual(worker.errors(), [
      'Select whether Kit Ferris was seen',
      'Select that you visited Mia Ferris too, or clear what you entered for Mia Ferris',
    ])
    assert.equal(worker.value('What was the visit for?'), 'To see how they are')
  })

  it('a date before the referral is refused at the date, with what was typed', async () => {
    const [kit] = await family('Kit')
    assert.ok(kit)
    await worker.open(paths.newVisit(kit.childId))
    worker.fill({ ...shared, 'When was the visit?': '2026-08-01', ...ownPart('Kit') })
    await worker.press('Record the visit')
    assert.deepEqual(worker.errors(), [
      'Kit Ferris was referred on Monday 24 August 2026. A visit before that day can’t be recorded: check the date.',
    ])
    assert.equal(worker.hrefOf(worker.errors()[0] ?? ''), '#visitedAt-day')
  })

  it('keeps a note for two, and strikes it out with the brother or sister to whom it belongs', async () => {
    const [kit, mia] = await family('Kit', 'Mia')
    assert.ok(kit && mia)
    await worker.open(paths.newNote(kit.childId))
    worker.fill({
      'The note is about Mia Ferris too': 'yes',
      'What concerns Kit Ferris alone?': 'He reads well now.',
      'Mia Ferris > What did Mia Ferris say, in Mia Ferris’s own words?': 'Maths is boring',
      'What kind of note is it?': 'Telephone call',
      'When did it happen?': '2026-09-04',
      Time: '9am',
      'What happened?': 'The school rang: both are doing well.',
    })
    await worker.press('Keep the note')
    worker.says('The case note is kept for 2 children.', 'The school rang', 'He reads well now.')
    worker.saysNot('Maths is boring')
    const [note] = await notesOfChild(house.owner, kit.childId)
    assert.equal((await notesOfChild(house.owner, mia.childId)).length, 1)
    await worker.open(paths.child(mia.childId))
    worker.says('The school rang', 'Maths is boring')
    worker.saysNot('He reads well now.')
    await worker.open(paths.strike(kit.childId, 'case_note', note?.id))
    worker.says('Strike out a case note of Kit Ferris', 'The school rang: both are doing well.')
    await worker.press('Strike it out')
    assert.deepEqual(worker.errors(), ['Enter why it is struck out'])
    worker.fill({ 'Why is it struck out?': 'It is about Mia only.', 'To whom does it belong?': 'Mia Ferris' })
    await worker.press('Strike it out')
    worker.says('It is struck out, and stays readable.')
    assert.equal((await strikingsOfChild(house.owner, kit.childId))[0]?.belongs_to_id, mia.childId)
    await worker.open(paths.strike(kit.childId, 'case_note', note?.id))
    worker.says('Struck out by Lena Crow, 7 Sep 2026: It is about Mia only.')
    assert.ok(!worker.buttons().includes('Strike it out'))
  })

  it('what cannot be struck out, or is another child’s, is no page', async () => {
    const [kit] = await family('Kit')
    assert.ok(kit)
    await worker.open(paths.strike(kit.childId, 'person', kit.childId))
    assert.equal(worker.status, 404)
    await worker.open(paths.strike(kit.childId, 'visit', kit.childId))
    assert.equal(worker.status, 404)
  })

  it('a manager’s “needed” leads straight to the strategy discussion; “not needed” back to the child', async () => {
    const [kit] = await family('Kit')
    assert.ok(kit)
    const manager = await visitor(house, people.manager)
    await manager.open(paths.section47Look(kit.childId))
    manager.says('Does section 47 apply to Kit Ferris?', 'Not recorded as seen')
    assert.ok(!/ checked/.test(manager.html))
    manager.fill({
      'Are section 47 enquiries needed?': 'Section 47 enquiries are not needed',
      'What are your reasons?': 'His school sees him every day.',
    })
    await manager.press('Record the decision')
    assert.equal(manager.path, paths.child(kit.childId))
    await manager.open(paths.section47Look(kit.childId))
    manager.says('His school sees him every day.')
    manager.fill({
      'Are section 47 enquiries needed?': 'Section 47 enquiries are needed',
      'What are your reasons?': 'A bruise was seen.',
    })
    await manager.press('Record the decision')
    assert.equal(manager.path, paths.newStep(kit.childId, 'strategy-discussion'))
    await worker.open(paths.section47Look(kit.childId))
    worker.says('A team manager or head of service decides this', 'His school sees him every day.')
    assert.deepEqual(worker.buttons(), [])
  })

  it('attaches a document, hands it over as a file to keep, and says what is wrong with another', async () => {
    const [kit] = await family('Kit')
    assert.ok(kit)
    await worker.open(paths.documents(kit.childId))
    worker.says('No documents are attached.')
    const file = { name: 'letter.txt', mediaType: 'text/plain', bytes: new Uint8Array(Buffer.from('Dear Kit.')) }
    const answered = { 'What is it?': 'Letter from school', 'When did we receive or make it?': '2026-09-02' }
    worker.fill({ 'Which file?': { ...file, name: 'letter.exe' }, ...answered })
    await worker.press('Attach the document')
    assert.deepEqual(worker.errors(), [
      'What is in the file is plain text, but its name does not end in .txt. Rename it.',
    ])
    assert.equal(worker.value('What is it?'), 'Letter from school')
    worker.fill({ 'Which file?': file })
    await worker.press('Attach the document')
    worker.says('The document is attached.', 'letter.txt, 1 KB', 'Lena Crow, 7 Sep 2026')
    const href = worker.hrefOf('Letter from school')
    await worker.open(href)
    assert.equal(worker.status, 200)
    assert.match(worker.html, /Dear Kit\./)
  })
})
