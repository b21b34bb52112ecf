import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { receiveAsked } from '#domains/governance/asked-of-us/answer-asked.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { closeEpisode } from '#test/casework-store.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

describe('what is asked after the work has ended', () => {
  let house: TestHouse
  let team: Team
  let head: Ctx
  let officer: Ctx
  let jay = ''

  before(async () => {
    house = await testHouse('asked after the work')
    team = await aTeam(house, 'North')
    head = await house.someone('head of service', 'Hana Reed')
    officer = await house.someone('data protection officer', 'Ivo Penn')
    jay = await aPerson(house, { givenName: 'Jay', familyName: 'Morrow', bornOn: on('1996-02-11') })
    const episodeId = await anEpisode(house, jay, on('2026-06-01'))
    await allocated(team, jay)
    did(
      await writeNote(team.worker, {
        ...{ childId: jay, childIds: [jay], kind: 'call', says: 'Jay moved to the house by the canal.' },
        ...{ withWhom: 'His sister', happenedAt: instantInLondon(on('2026-06-10'), '10:00'), significant: new Set() },
      }),
    )
    const [step] = did(await beginStep(team.manager, { kind: 'case-supervision', childId: jay }))
    const answers = {
      ...{
        heldOn: house.clock.today(),
        supervisor: 'Manager of North',
        life: 'He cooks for two.',
        better: 'He sleeps.',
      },
      ...{ worry: 'His aunt told us of her own illness.', drift: 'Done.', next: 'A letter on Friday.' },
    }
    const stepId = step?.stepId ?? assert.fail()
    did(await concludeStep(team.manager, [{ stepId, version: 1, answers, outcome: 'goesOn' }]))
    await closeEpisode(house.asService('closed'), { childId: jay, episodeId }, '2026-09-07')
    house.clock.moveTo(instantInLondon(on('2026-12-14'), '09:00'))
  })
  after(async () => await house.close())

  async function opens(page: Visitor, path: string): Promise<void> {
    await page.open(path)
    if (page.headings().includes('h1 Why are you opening this record?')) {
      page.fill({
        'Why are you opening this record?': 'I am answering a complaint, or somebody who asks for their record',
      })
      await page.press('Open the record')
    }
  }

  it('a parent complains about a closed case: it is written down, tied to the record, answered there, and never seen beside it', async () => {
    const manager = await house.someone('team manager', 'Omar Vale', { teamId: house.ids.next() })
    const page = await visitor(house, manager)
    await page.open(paths.search())
    page.fill({ Name: 'Jay Morrow' })
    await page.press('Search')
    await page.follow('Jay Morrow')
    page.fill({
      'Why are you opening this record?': 'I am answering a complaint, or somebody who asks for their record',
    })
    await page.press('Open the record')
    page.says('Nobody since 11 February 2014: eighteen.')
    await page.follow('Complaints and requests about this record')
    page.says('Nothing that you answer for is about this record.', 'the work is open or has ended')
    await page.follow('Write down a new one')
    page.fill({
      'What is it?': 'Complaint',
      'From whom?': 'Ms Morrow, his mother',
      'When did it come, or when did we know?': '2026-12-11',
      'What is asked, or what has happened?': 'Nobody told us that the case was closed.',
    })
    await page.press('Write it down')
    page.says('Nobody has said yet. Find the person by search')
    const complaint = page.path
    await opens(page, paths.askedAbout(jay))
    await page.press('It is about this record')
    assert.deepEqual(page.errors(), ['Select which'])
    const which = page.labelled(/^Complaint .*Ms Morrow/)
    page.fill({ 'Which?': which })
    await page.press('It is about this record')
    page.says('Kept.', which)
    await page.open(complaint)
    page.says('Jay Morrow: named by Omar Vale', 'Make a letter, or the whole record, for them')
    page.fill({
      'When was what they complain of, or when did they learn of it?': '2026-09-07',
      'Does it need more than ten working days?': 'No',
      'When was it answered?': '2026-12-14',
      'What was found, and what is put right?': 'The letter was not sent. It is now, and we are sorry.',
    })
    await page.press('Save')
    page.says('Done on Monday 14 December 2026')
    await page.follow('Conclude it')
    page.fill({
      'How does it end?':
        'It came more than a year after what it is about, and cannot be looked at fairly now. They were told why in writing.',
    })
    await page.press('Conclude it')
    assert.match(page.errors().join(), /A complaint within a year is looked at, also when the case is closed/)
    page.fill({
      'How does it end?': 'It is answered, and whoever complained knows of the next stage and of the Ombudsman.',
    })
    await page.press('Conclude it')
    page.says('It is concluded.')
    const worker = await visitor(house, team.worker)
    await opens(worker, paths.child(jay))
    worker.saysNot('Ms Morrow', 'Complaints and requests')
  })

  it('a care leaver of thirty asks for the file: found, read as he will, what is another’s kept back, printed, and answered', async () => {
    const { id } = did(
      await receiveAsked(officer, {
        ...{ kind: 'subject-access', askedBy: 'Jay Morrow, who was in care', about: '', receivedOn: on('2026-12-11') },
        says: 'Everything about my years with you.',
      }),
    )
    const dpo = await visitor(house, officer)
    await dpo.open(paths.asked(id))
    dpo.says('You open no records: ask a head of service')
    dpo.fill({
      'How do we know that it is them, and that they may have it?': 'His passport, seen by Ivo Penn.',
      'From when is it clear who asks, and for what?': '2026-12-11',
      'Is it complex, so that two more months are needed?': 'No',
    })
    await dpo.press('Save')
    dpo.says('Due by Monday 11 January 2027')
    const page = await visitor(house, head)
    await opens(page, paths.askedAbout(jay))
    page.fill({ 'Which?': page.labelled(/^Subject access .*Jay Morrow/) })
    await page.press('It is about this record')
    await page.follow('their whole record, as a paper')
    page.fill({ 'What is it?': 'The whole record, for the one whom it is about', 'Who is it for?': 'Another agency' })
    page.fill({ 'If it is not for one of the family: the name of whoever it is for': 'Wexmoor Hospital' })
    await page.press('Read it as they will')
    assert.match(page.errors().join(), /The whole record is for the one whom it is about/)
    page.fill({ 'Who is it for?': 'Jay Morrow, whose record it is' })
    await page.press('Read it as they will')
    page.says('Parental responsibility: nobody since 11 February 2014: eighteen')
    page.says('Jay moved to the house by the canal.', 'He cooks for two.', 'His aunt told us of her own illness.')
    page.says('Left without an answer')
    page.saysNot('Not answered')
    page.fill({ 'How does it go?': 'By hand' })
    await page.press('Send it and keep what went')
    assert.match(page.errors().join(), /say of each text whether it may/)
    page.fill({ [page.labelled(/^Supervision of the case, /)]: 'Leave it out' })
    page.fill({ 'What did you look at?': 'What the aunt said of herself is not his.' })
    await page.press('Keep what you decided')
    page.says('Kept back: our letter says why.')
    page.saysNot('His aunt told us')
    page.fill({ 'How does it go?': 'By hand' })
    await page.press('Send it and keep what went')
    page.says('Sent', 'Open what was sent')
    await dpo.open(paths.asked(id))
    dpo.says('A record that was found: named by Hana Reed')
    dpo.saysNot('Make a letter, or the whole record')
    dpo.fill({
      'Where was it looked for?': 'Holdfast, and the old files.',
      'What is kept back, and under which exemption?': 'What somebody else said of herself (Schedule 2, paragraph 16).',
      'When was it answered?': '2026-12-14',
    })
    await dpo.press('Save')
    await dpo.follow('Your record')
    dpo.says('What is kept back, and why: What somebody else said of herself', 'Information Commissioner')
    await dpo.open(paths.askedConclusion(id))
    dpo.fill({ 'How does it end?': dpo.labelled(/^It is answered: with everything/) })
    await dpo.press('Conclude it')
    dpo.says('It is concluded.', 'His passport, seen by Ivo Penn.')
  })
})
