import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { jobs } from '#cli/jobs/contents.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { runJobs } from '#test/jobs.ts'
import { workBegan } from '#test/journeys/begun.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'
import { must } from '#test/journeys/trust.ts'

describe('those who work here, and a family whom they know', () => {
  let story: Journey
  let kit: string
  let ada: string

  before(async () => {
    story = await journey('a neighbour looks', '2026-09-07')
    kit = await workBegan(story, {
      givenName: 'Kit',
      familyName: 'Ferris',
      bornOn: '2017-03-02',
      worker: 'Dana Merrow',
    })
    const home = { lines: ['4 Wharf Lane'], postcode: 'ZZ1 4AA', movedOn: undefined, together: false }
    must(await moveHome(story.house.asService('arrange'), { childId: kit, ...home }))
  })
  after(async () => await story.ends())

  describe('a breach found by patrol and answered', () => {
    it('7 September: Nell Vane, who gave where she lives, opens the child next door as if she covered for a colleague', async () => {
      const nell = await story.signInAs('Nell Vane')
      await nell.open('/where-you-live')
      await nell.fill({ 'First line of the home address': '6 Wharf Lane', Postcode: 'ZZ1 4AA' })
      await nell.press('Give these details')
      await nell.open(`/children/${kit}`)
      await nell.purpose('I am covering for the allocated worker')
      await nell.says('Kit Ferris')
      await nell.open('/what-was-opened')
      await nell.says('Kit Ferris', 'I am covering for the allocated worker')
    })

    it('8 September: the patrol tells the data protection officer, who opens a case and asks her', async () => {
      story.comes('2026-09-08', '05:01')
      const patrol = jobs['patrol']
      assert.ok(patrol !== undefined)
      assert.deepEqual(await runJobs(story.house, { patrol }), [])
      story.comes('2026-09-08', '09:00')
      const unasked = await story.signInAs('Nell Vane')
      await unasked.saysNot('You are asked')
      const dov = await story.signInAs('Dov Penn')
      await dov.follow('Nell Vane, 7 Sep 2026')
      await dov.says('Somebody at their own postcode', 'Kit Ferris', 'A postcode holds some fifteen homes')
      await dov.press('Open a case')
      await dov.follow('Ask Nell Vane')
      await dov.fill({ 'What do you ask?': 'You opened a record on 7 September. Why?' })
      await dov.press('Ask')
      await dov.says('Asked, and not answered yet')
    })

    it('she answers; a breach is found, the head of service, the Commissioner and the family are decided on, and it is closed', async () => {
      story.comes('2026-09-08', '11:00')
      const nell = await story.signInAs('Nell Vane')
      await nell.follow('Answer Dov Penn, who asked on 8 September 2026 at 9am')
      await nell.fill({ 'What is your answer?': 'I heard shouting, and wanted to know' })
      await nell.press('Send your answer')
      const dov = await story.signInAs('Dov Penn')
      await dov.follow('Nell Vane, 7 Sep 2026')
      await dov.follow('Decide what you found')
      await dov.fill({
        'What did you find?': 'It was a breach: they had no right to look',
        'Why?': 'No work on the child',
      })
      await dov.press('Record what you found')
      await dov.says('by 11 September 2026 at 11am')
      for (const [what, more] of [
        ['The head of service is told', 'By telephone'],
        ['The Information Commissioner is not told: a risk to anybody is unlikely', 'One page, told to nobody'],
        ['The child or the family is told', 'By Dana Merrow, who says that it is safe'],
        ['Their access stays as it is', 'Her manager reads what she opens'],
      ] as const) {
        await dov.follow('Record what is done')
        await dov.fill({ 'What is done?': what, 'Tell more': more })
        await dov.press('Record it')
      }
      await dov.follow('Close the case')
      await dov.fill({ 'What changes because of this?': 'Her manager goes over the rules with her' })
      await dov.press('Close the case')
      await dov.says('Closed', 'I heard shouting, and wanted to know')
    })

    it('the head of service reads of it at the next page', async () => {
      const ruth = await story.signInAs('Ruth Adair')
      await ruth.follow('Nell Vane, 7 Sep 2026: a breach was found')
      await ruth.says('No work on the child', 'By Dana Merrow, who says that it is safe')
    })
  })

  describe('a worker whose cousin is referred', () => {
    let contact: string

    it('9 September: a school tells us of Ada Brook; Noor Bashir opens it, and says that the mother is her cousin', async () => {
      story.comes('2026-09-09', '09:00')
      ada = await workBegan(story, {
        givenName: 'Ada',
        familyName: 'Brook',
        bornOn: '2019-05-11',
        worker: 'Dana Merrow',
      })
      const ines = await story.signInAs('Ines Falk')
      await ines.follow('Tell us about a child')
      await ines.fill({
        'Is a child in danger now?': 'No',
        'Given name': 'Ada',
        'Family name': 'Brook',
        'Date of birth': '2019-05-11',
        'What have you seen or heard that worries you?': 'Ada falls asleep in class every day.',
        'Does the family know that you are telling us?': 'Yes',
        'How can we reach you today?': '01632 960177',
      })
      await ines.press('Tell the trust')
      const noor = await story.signInAs('Noor Bashir')
      await noor.follow('Contacts')
      await noor.saysTogether('Ada Brook')
      await noor.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
      contact = noor.path
      await noor.follow('I know this family: somebody else must decide')
      await noor.fill({
        'How do you know them?': 'They are my family, or my partner’s',
        'What must your manager know?': 'The mother is my cousin.',
      })
      await noor.press('I know them: close this record to me')
      await noor.says('Your manager has been told', 'Someone must be called: Petra Vance')
      await noor.saysNot('Brook')
    })

    it('from then on the contact, the child’s page and the list are closed to her, and a search finds nobody', async () => {
      const noor = await story.signInAs('Noor Bashir')
      await noor.saysNot('Ada')
      await noor.follow('Contacts')
      await noor.saysNot('Ada', 'Brook')
      await noor.open(contact)
      assert.equal(noor.status, 404)
      await noor.open(`/children/${ada}`)
      if ((await noor.buttons()).includes('Open the record')) {
        await noor.saysNot('Ada', 'Brook')
        await noor.purpose('I am covering for the allocated worker')
      }
      assert.equal(noor.status, 404)
      await noor.saysNot('Ada', 'Brook')
      await noor.open('/search')
      await noor.fill({ Name: 'Ada Brook', 'Date of birth': '2019-05-11' })
      await noor.press('Search')
      await noor.says('Nobody was found')
      await noor.saysNot('Dana Merrow')
      const dana = await story.signInAs('Dana Merrow')
      await dana.says('Ada Brook')
    })

    it('her manager reads who said what and what was tried since, decides the contact, and records where the work went', async () => {
      const petra = await story.signInAs('Petra Vance')
      await petra.follow(/^Noor Bashir knows a family/)
      await petra.says('The mother is my cousin.', 'refused, they know the family')
      await petra.follow(/^contact [A-Z0-9]{4}-[A-Z0-9]{4}$/)
      await petra.says('Ada falls asleep in class every day.')
      await petra.open('/who-knows-a-family')
      await petra.follow('Noor Bashir')
      await petra.fill({ 'To whom did the work go, and what else was done?': 'I decide it myself.' })
      await petra.press('Record what was done')
      await petra.says('I decide it myself.')
    })

    it('the head of service opens it to her again: it was another family', async () => {
      const ruth = await story.signInAs('Ruth Adair')
      await ruth.open('/who-knows-a-family')
      await ruth.follow('Noor Bashir')
      await ruth.follow('Open the record to Noor Bashir again')
      await ruth.fill({ 'Why can this record be open to them again?': 'Another family of the same name.' })
      await ruth.press('Open it to them')
      const noor = await story.signInAs('Noor Bashir')
      await noor.follow('Contacts')
      await noor.saysTogether('Ada Brook')
    })
  })

  it('no page of it is wrong for anybody: without a mouse, at a phone’s width, to a screen reader', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
