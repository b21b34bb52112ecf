import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { onDuty } from '#test/duty.ts'
import { dutyNumber, type Journey, journey } from '#test/journeys/journey.ts'

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
      'Say that it was done, or set your own date: Hold the discussion again with those who were missing',
    )
    await yusuf.fill({
      'When was it done?': '2026-09-18',
      'What was done?': 'Held at ten with the police and the paediatrician.',
    })
    await yusuf.press('It was done')
    await yusuf.says('Saved.', 'Done on 18 Sep 2026.')
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
      'What is decided?': 'Hold an initial child protection conference.',
    })
    await dana.press('Conclude')
    await dana.follow('Back')
    await dana.unfold('Why this date: Hold the initial child protection conference, or decide that none is needed')
    await dana.says('By Thursday 8 October 2026.', '15 working days after Thursday 17 September 2026')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
