import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { regions } from '#domains/concerns/injuries/body-map.ts'
import { present } from '#kernel/assert.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { onDuty } from '#test/duty.ts'
import { dutyNumber, type Journey, journey } from '#test/journeys/journey.ts'
import { must } from '#test/journeys/trust.ts'
import { paths } from '#web/paths.ts'

const visitsUnderThePlan = [
  ['2026-10-20', 'Fig is on my bed.'],
  ['2026-12-15', 'Mummy made a tree.'],
] as const

/** A visit by the worker, by the command: the page of it was seen before. */
async function seenAtHome(story: Journey, day: string, childsWords: string): Promise<void> {
  const { house, settled } = story
  const childId = await story.childCalled('Pia Wren')
  const dana = house.as({ accountId: settled.accounts['Dana Merrow'], name: 'Dana Merrow', role: 'social worker' })
  must(
    await recordVisit(dana, {
      childId,
      shared: {
        visitedAt: instantInLondon(Temporal.PlainDate.from(day), '14:00'),
        place: 'home',
        purpose: 'Under the plan',
        whoWasThere: 'Her mother.',
        observed: 'Warm and tidy.',
      },
      parts: [{ childId, seen: 'seen', alone: 'yes', words: childsWords, seemed: 'Cheerful.' }],
    }),
  )
}

describe('a child in danger: nothing stands in the way, and what is lacking becomes a clock', () => {
  let story: Journey

  before(async () => {
    story = await journey('a child in danger', '2026-09-17', '18:20')
    const accountId = story.settled.accounts['Gil Roe']
    await onDuty(story.house, story.house.as({ accountId, name: 'Gil Roe', role: 'duty' }))
  })
  after(async () => await story.ends())

  it('Thursday evening: a police officer is told to ring first, and tells us in five answers', async () => {
    const owen = await story.signInAs('Owen Pardoe')
    await owen.follow('Tell us about a child')
    await owen.says('Ring 999 first', dutyNumber)
    await owen.fill({
      'Is a child in danger now?': 'Yes',
      'Given name': 'Pia',
      'Family name': 'Wren',
      'If you do not know it: about what age?': 'about four',
      'What have you seen or heard that worries you?': 'A bruise the shape of a hand. Her father is drunk and at home.',
      'Does the family know that you are telling us?': 'No',
      'If the family does not know: why not?': 'It would put Pia at risk tonight.',
      'How can we reach you today?': '01632 960177',
    })
    await owen.press('Tell the trust')
    await owen.says('We have what you told us', 'Ring 999 first')
  })

  it('the duty worker sees it at the top and goes straight to a strategy discussion', async () => {
    const gil = await story.signInAs('Gil Roe')
    await gil.follow('Contacts')
    await gil.saysTogether('In danger now', 'Pia Wren')
    await gil.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    await gil.press('Go to a strategy discussion now')
    assert.equal(await gil.heading(), 'Pia Wren Strategy discussion')
    await gil.says('Nothing here holds up protecting a child.')
    await gil.fill({
      'When was it held?': '2026-09-17 6:15pm',
      'Who took part?': ["Children's social care", 'Police'],
      'What does each agency know?': 'Police: called there twice this year.',
      'Why was this decided?': 'A hand-shaped bruise on a child of four.',
      'Who does what now, and by when?': 'Dana Merrow sees him today with the police; a doctor at four.',
      'What is decided?': 'Protect the child now, and make section 47 enquiries.',
    })
    await gil.press('Conclude')
    await gil.says('Strategy discussion: concluded. Begun: Section 47 enquiry.')
  })

  it('what was lacking is a clock, with its day and where it comes from', async () => {
    const gil = await story.signInAs('Gil Roe')
    await gil.follow('Search')
    await gil.fill({ Name: 'Pia Wren' })
    await gil.press('Search')
    await gil.follow('Pia Wren')
    await gil.says('Hold the discussion again with those who were missing', 'Consider every child of the household')
    await gil.unfold('Why this date: Hold the discussion again with those who were missing')
    await gil.says('Friday 18 September 2026', '1 working day after Thursday 17 September 2026', 'Local standard')
    await gil.unfold('Why this date: Hold the initial child protection conference, or decide that none is needed')
    await gil.says('15 working days after Thursday 17 September 2026', 'Thursday 8 October 2026')
    await gil.follow('Allocate to a worker')
    await gil.fill({ Worker: 'Dana Merrow', 'Why this worker?': 'She is on call, and goes with the police tonight.' })
    await gil.press('Allocate')
    await gil.says('Allocated to Dana Merrow: Pia Wren.')
  })

  it('Friday: the worker sees Pia alone; the discussion is held again, now with health', async () => {
    story.comes('2026-09-18', '10:30')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Pia Wren')
    await dana.follow('Record a visit')
    await dana.fill({
      'When was the visit?': '2026-09-18 9am',
      'Where was it?': 'Somewhere else',
      'Where exactly?': 'Children’s ward',
      'What was the visit for?': 'To see Pia, safe',
      'Who was there?': 'A nurse, outside the door.',
      'What did you see of the home and of those who care for the children?':
        'I could not see the home: Pia is on the ward.',
      'Pia Wren > Was Pia Wren seen?': 'Yes',
      'Pia Wren > Was Pia Wren seen alone?': 'Yes',
      'Pia Wren > What did Pia Wren say, in Pia Wren’s own words?': 'Daddy did cross hand.',
      'Pia Wren > How did Pia Wren seem?': 'Quiet, then chatty with the nurse.',
    })
    await dana.press('Record the visit')

    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow('All the team’s children (1)')
    await yusuf.follow('Pia Wren')
    await yusuf.follow(
      'Say that it was done, set your own date, or end it as mistaken: Hold the discussion again with those who were missing',
    )
    await yusuf.fill({
      'When was it done?': '2026-09-18',
      'What was done?': 'Held at ten with the police and the paediatrician.',
    })
    await yusuf.press('It was done')
    await yusuf.says('Saved.', 'Done on 18 Sep 2026.')
  })

  it('the worker marks the bruise: pressed on the drawing without JavaScript, and a place from the list by the keyboard alone', async () => {
    const dana = await story.signInAs('Dana Merrow')
    const { page } = dana
    await dana.open(paths.newInjury(await story.childCalled('Pia Wren')))
    const drawing = page.locator('input[type=image]')
    const shown = async (does: () => Promise<void>): Promise<void> => {
      const arrived = page.waitForEvent('domcontentloaded')
      await does()
      await arrived
    }
    await dana.fill({ 'What explanation was given of Pia Wren’s injury?': 'None was given.' })
    await shown(async () => await drawing.press('Enter'))
    await dana.says('Nothing was marked: press on the body, or tick the places below the drawing.')
    const { box } = present(
      regions.find(({ id }) => id === 'left-cheek'),
      'The left cheek is drawn.',
    )
    await shown(async () => await drawing.click({ position: { x: box.x + box.width / 2, y: box.y + box.height / 2 } }))
    await dana.says('Marked 1: Left cheek.', 'Head and face (1 ticked)')
    assert.equal(await dana.value('What explanation was given of Pia Wren’s injury?'), 'None was given.')
    await page.locator('summary', { hasText: 'Arms and hands' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    assert.equal((await dana.chosen()).length, 2)
    await dana.fill({
      'When was it seen?': '2026-09-18',
      'What injury does Pia Wren have?': 'Bruise',
      'What does Pia Wren’s injury look like?': 'Four stripes as of fingers.',
      'Does Pia Wren move about by themselves?': 'Yes: crawls, walks or moves about in another way',
    })
    await dana.press('Record the injury')
    await dana.says('Left cheek, Right shoulder, front', 'None was given.', 'Nobody has judged it yet.')
  })

  it('2 October: the enquiry finds a continuing risk, and the day of the conference is explained', async () => {
    story.comes('2026-10-02', '14:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Pia Wren')
    await dana.follow(/^Section 47 enquiry/, 'Plans and work in hand')
    await dana.fill({
      'Was the child seen?': 'The child was seen',
      'When was the child seen?': '2026-09-18',
      'Was the child seen alone?': 'Yes',
      'What did the child say, in their own words?': 'Daddy did cross hand.',
      'What does the child wish and feel, and what weight did you give it?':
        'Wants her mother and the cat. Given much weight.',
      'Who gave information?': ['Police', 'Health'],
      'Was every child of the household considered?': 'Yes',
      'What do you make of what you have found?': 'The mark is a hand. The father will not stay away.',
      'What did you find?': 'Concerns are borne out, and the child is at continuing risk of significant harm',
      'What keeps the child safe from now on, and who sees to it?':
        'The father stays away; his aunt is there each evening.',
      'What is decided?': 'Hold an initial child protection conference.',
    })
    await dana.press('Conclude')
    await dana.follow('Back')
    await dana.unfold('Why this date: Hold the initial child protection conference, or decide that none is needed')
    await dana.says('By Thursday 8 October 2026.', '15 working days after Thursday 17 September 2026')
  })

  it('7 October: a conference without its quorum goes ahead and says why; the plan begins, and nobody’s worry is lost', async () => {
    story.comes('2026-10-07', '12:30')
    const orla = await story.signInAs('Orla Keane')
    await orla.saysTogether('Pia Wren', 'Hold the initial child protection conference')
    await orla.follow('Initial child protection conference', 'Begun, and not concluded')
    await orla.purpose('I chair this child’s conference, or review the plan')
    await orla.fill({
      'When was the conference held?': '2026-10-08',
      'Who took part?': ["Children's social care", 'Police'],
      'Who sent a report or apologies instead?': ['Health'],
      'When did the parents and the child have the report?': '2026-10-05',
      'Did the parents take part?': 'Some of them',
      'What does the child say, in their own words?': 'I want mummy and Fig the cat.',
      'Why did the conference decide this?': 'The harm is likely to go on while he comes and goes.',
      'Did anyone disagree? Who, and why?': 'The health visitor, by letter: she would have gone to court now.',
      'Under which category is the plan made?': 'Physical abuse',
      'Who leads the plan?': 'Dana Merrow',
      'What must change for the child, who does what, and by when?': 'Nobody hits him. School: rings on Fridays.',
      'Who is in the core group?': 'His mother and aunt, school, Dana Merrow.',
      'When does the core group first meet?': '2026-10-15',
      'What is decided?': 'Make a child protection plan.',
    })
    await orla.press('Conclude')
    assert.deepEqual(await orla.errors(), ['The date of the conference must be today or in the past'])
    assert.equal(
      await orla.value('Did anyone disagree? Who, and why? (optional)'),
      'The health visitor, by letter: she would have gone to court now.',
    )
    await orla.fill({ 'When was the conference held?': '2026-10-07' })
    await orla.press('Conclude')
    assert.match((await orla.errors()).join(), /at least two other agencies must take part, or the chair must say why/)
    await orla.fill({
      'If fewer than two other agencies took part: why did the conference go ahead?':
        'Waiting would leave Pia without a plan for a fortnight.',
    })
    await orla.press('Conclude')
    await orla.says('Initial child protection conference: concluded. Begun: Child protection plan.')
  })

  it('the worker finds what is owed under the plan; managers settle what the health visitor disagrees with', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Pia Wren')
    await dana.says('Child protection plan', 'Bring in the agencies that were missing', 'Hold the first core group')
    await dana.unfold('Why this date: Hold the first core group')
    await dana.says('10 working days after Wednesday 7 October 2026')
    await dana.follow('Record that an agency disagrees')
    await dana.says('she would have gone to court now', 'It stands with those who work with the child.')
    await dana.follow(/^Say what came of it/)
    await dana.fill({
      'What came of it?': 'It goes to the next level',
      'What was agreed, or why does it go further?': 'We could not agree on going to court.',
    })
    await dana.press('Record it')
    await dana.says('It stands with managers.')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow('All the team’s children (1)')
    await yusuf.follow('Pia Wren')
    await yusuf.follow('Record that an agency disagrees')
    await yusuf.follow(/^Say what came of it/)
    await yusuf.fill({
      'What came of it?': 'It is resolved',
      'What was agreed, or why does it go further?': 'Lawyers look at it on Friday. She is content with that.',
    })
    await yusuf.press('Record it')
    await yusuf.says('Resolved.')
  })

  it('on a telephone the worklist is one list at a time, and nothing of it stands beyond the edge', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.page.setViewportSize({ width: 390, height: 800 })
    await dana.follow('Worklist')
    for (const list of [/^Due in the next seven days/, /^Not seen \(/, /^Waiting for others \(/, /^Overdue/]) {
      await dana.follow(list)
      const wide = await dana.page.evaluate('document.documentElement.scrollWidth')
      assert.equal(wide, 390, `${list.source} is ${String(wide)} wide`)
    }
    await dana.open(`${paths.worklist()}?due=later&kind=reviews`)
    await dana.saysTogether('Hold the first core group', 'Pia Wren')
  })

  it('15 October: the core group turns the plan into what each person does', async () => {
    story.comes('2026-10-15', '16:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Pia Wren')
    await dana.follow('Record a core group')
    await dana.press('Begin')
    await dana.fill({
      'When was the core group held?': '2026-10-06',
      'Who came?': ['The lead social worker', 'Parents', 'Health'],
      'What has been done since the last meeting, and what has changed for the child?': 'He has moved out.',
      'Who does what from now on, and by when?': 'Mother rings Dana the day he comes. Health visitor calls on Fridays.',
      'What is decided?': 'The plan is carried on.',
    })
    await dana.press('Conclude')
    assert.deepEqual(await dana.errors(), [
      'The core group can’t have been held before the plan began. Change the date.',
    ])
    await dana.fill({ 'When was the core group held?': '2026-10-15' })
    await dana.press('Conclude')
    await dana.says('Core group: concluded.', 'Hold the next core group')
  })

  it('4 January: the review ends the plan at conference, and a child in need plan stands from the same day', async () => {
    for (const [day, words] of visitsUnderThePlan) {
      story.comes(day, '15:00')
      await seenAtHome(story, day, words)
    }
    story.comes('2027-01-04', '12:00')
    const orla = await story.signInAs('Orla Keane')
    await orla.follow('Pia Wren', 'To be held in the next six weeks')
    await orla.purpose('I chair this child’s conference, or review the plan')
    await orla.follow('Record a review child protection conference')
    await orla.press('Begin')
    await orla.fill({
      'When was the conference held?': '2027-01-04',
      'Who took part?': ["Children's social care", 'Police', 'Health', 'School, nursery or education'],
      'When did the parents and the child have the report?': '2026-12-21',
      'Did the parents take part?': 'Some of them',
      'What does the child say, in their own words?': 'Daddy is not allowed.',
      'Why did the conference decide this?': 'He is gone, and her mother rings when she must.',
      'What has changed for the child since the last conference?': 'No mark since September. She sleeps.',
      'What was to be done under the plan and was not, and why?': 'Nothing.',
      'Who has accepted to lead the child in need plan?': 'Dana Merrow',
      'On what day did they accept?': '2027-01-04',
      'When is the first visit under the child in need plan?': '2027-01-11',
      'What is decided?': 'End the plan, and go on under a child in need plan from the same day.',
    })
    await orla.press('Conclude')
    await orla.says('concluded. Begun: Child in need plan.')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Pia Wren')
    await dana.says('Child in need plan', 'Visit the child under the child in need plan')
    await dana.saysNot('Hold the next core group', 'Hold the next review conference')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
