import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { onDuty } from '#test/duty.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'

describe('a child comes into care at night, and is placed, visited and reviewed', () => {
  let story: Journey

  before(async () => {
    story = await journey('a child looked after', '2026-09-17', '21:20')
    const accountId = story.settled.accounts['Gil Roe']
    await onDuty(story.house, story.house.as({ accountId, name: 'Gil Roe', role: 'duty' }))
  })
  after(async () => await story.ends())

  it('Thursday night: nothing but the authority stands first, and without it nothing is done', async () => {
    const owen = await story.signInAs('Owen Pardoe')
    await owen.follow('Tell us about a child')
    await owen.fill({
      'Is a child in danger now?': 'Yes',
      'Given name': 'Pia',
      'Family name': 'Wren',
      'If you do not know it: about what age?': 'about four',
      'What have you seen or heard that worries you?': 'Found alone in the flat. The mother cannot be woken.',
      'Does the family know that you are telling us?': 'No',
      'If the family does not know: why not?': 'She cannot be woken.',
      'How can we reach you today?': '01632 960177',
    })
    await owen.press('Tell the trust')
    const gil = await story.signInAs('Gil Roe')
    await gil.follow('Contacts')
    await gil.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    await gil.press('Go to a strategy discussion now')
    await gil.follow('Back')
    await gil.follow('Look after a child: record the authority')
    await gil.says('Nothing stands in its way: what is lacking becomes a clock.')
    await gil.press('Begin')
    await gil.fill({
      'From which day is the child looked after on this authority?': '2026-09-17',
      'What is decided?': 'The child is looked after from this day.',
    })
    await gil.press('Conclude')
    assert.deepEqual(await gil.errors(), [
      'Say on what authority the child is looked after. Without consent or an order it is not lawful.',
    ])
    await gil.fill({
      'On what authority?': 'Police protection, accommodated by us',
      'Which constable or designated officer took the child into protection?': 'PC 4411',
      'When was the child taken into protection?': '2026-09-17 8:40pm',
      'Why does the child come into our care, and what must be so for the child to go home?': 'Found alone at night.',
    })
    await gil.press('Conclude')
    await gil.says('concluded. Begun: Care plan, Initial health assessment, Personal education plan.')
  })

  it('the same hour Pia is with a carer, who knows it; what is not known yet is due', async () => {
    const gil = await story.signInAs('Gil Roe')
    await gil.open(`/children/${await story.childCalled('Pia Wren')}`)
    await gil.says('Looked after since 17 September 2026', 'Where the child lives is not recorded.')
    await gil.follow('Placement, plan and reviews')
    await gil.follow('Record where the child is placed')
    await gil.fill({
      'When did the child move there?': '2026-09-17',
      'With whom?': 'Edie Lark',
      'What kind of placement is it?': 'With a foster carer, not long term',
      'Does the child move there before the assessment that the law asks for?': 'No: approved, assessed or registered',
      'Is it outside the area of the authority?': 'No',
      'Is it meant to last until the young person is eighteen?': 'No',
      'Why this placement?': 'A bed tonight, and she knows small children.',
    })
    await gil.press('Record the placement')
    await gil.says('Edie Lark', 'The address is not recorded.', 'Visit the child in the placement')
    await gil.unfold('Why this date: Visit the child in the placement')
    await gil.says('By Thursday 24 September 2026.', 'regulation 28(2)(a)')
    const edie = await story.signInAs('Edie Lark')
    await edie.follow('Raise a concern')
    await edie.says('Pia Wren')
  })

  it('Friday: a worker, and a reviewing officer outside the team', async () => {
    story.comes('2026-09-18', '09:30')
    const childId = await story.childCalled('Pia Wren')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.open(`/children/${childId}`)
    await yusuf.purpose('I manage or supervise this work')
    await yusuf.follow('Allocate to a worker')
    await yusuf.fill({ Worker: 'Dana Merrow', 'Why this worker?': 'She has room, and knows the carer.' })
    await yusuf.press('Allocate')
    await yusuf.follow('Placement, plan and reviews')
    await yusuf.follow('Record its address and who provides it')
    await yusuf.fill({
      Address: '3 Sluice Gardens',
      Postcode: 'ZZ5 6AB',
      'Who provides it?': 'Our own provision, for the authority',
    })
    await yusuf.press('Record the address')
    await yusuf.says('3 Sluice Gardens, ZZ5 6AB')
    await yusuf.follow('Appoint the reviewing officer')
    await yusuf.fill({ 'Independent reviewing officer': 'Iris Okoro, reviews 0 children' })
    await yusuf.press('Appoint')
    await yusuf.says('Iris Okoro is the child’s independent reviewing officer.')
    await yusuf.open('/placements')
    await yusuf.saysTogether('Pia Wren', 'Edie Lark')
  })

  it('an interim care order takes the place of police protection; the placement plan says what the carer may decide', async () => {
    story.comes('2026-09-21', '14:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Pia Wren')
    await dana.follow('Placement, plan and reviews')
    await dana.follow('Record another legal status')
    await dana.press('Begin')
    await dana.fill({
      'From which day is the child looked after on this authority?': '2026-09-19',
      'On what authority?': 'Interim care order',
      'When was the order made?': '2026-09-19',
      'Which court, and what is the number of the case?': 'Family court at Wexmoor, ZZ26C00001',
      'Why does the child come into our care, and what must be so for the child to go home?': 'The threshold is met.',
      'What does the child wish, in their own words?': 'I want my mummy to wake up.',
      'What is decided?': 'The child is looked after already: this authority takes the place of the one that stands.',
    })
    await dana.press('Conclude')
    await dana.says('concluded.')
    await dana.open(`/children/${await story.childCalled('Pia Wren')}/care`)
    await dana.says('Interim care order', 'Under police protection and in local authority accommodation')
    await dana.follow('Make the placement plan')
    await dana.press('Begin')
    await dana.fill({
      'How is the child cared for from day to day: sleep, food, routines, comfort?': 'A story, and the light on.',
      'What must the carer know to keep the child and others safe?': 'No visit without us.',
      'Health: conditions, allergies, medicine, doctor, consents': 'Eczema.',
      'School: which, how the child gets there, who goes to meetings': 'Nursery in the mornings.',
      'Time with family: what the carer does, and what they do not': 'Wednesdays at the centre.',
      'What may the carer decide?': [
        'Haircuts and clothes',
        'First aid, medicine without prescription, dentist and optician',
      ],
      'Who decides the rest, and how is that person reached at night?': 'We do: the duty number.',
      'Has everybody with parental responsibility agreed to this?': 'Yes',
      'Has the carer agreed to the plan and signed it?': 'Yes',
      'On what day?': '2026-09-21',
      'What is decided?': 'The placement plan is made and given to the carer.',
    })
    await dana.press('Conclude')
    await dana.says('Placement plan: concluded.')
  })

  it('15 October: the first review, chaired independently and in time, opens the second at three months', async () => {
    story.comes('2026-10-15', '15:00')
    const iris = await story.signInAs('Iris Okoro')
    await iris.says('Reviews to chair (1)')
    await iris.saysTogether('Pia Wren', '15 Oct 2026')
    await iris.follow('Pia Wren')
    await iris.follow('Record a looked-after review')
    await iris.press('Begin')
    await iris.fill({
      'When was the review held?': '2026-10-15',
      'Did you speak with the child alone before the review?': 'Yes',
      'How did the child take part?': 'Came and spoke for themselves',
      'What does the child say, in their own words?': 'I like Edie. When is mummy better?',
      'Who took part?': ['The social worker', 'The carer', 'Mother'],
      'What was to be done since the last review, and was it done?': 'The first review.',
      'Has the child been visited as the law asks, and spoken with alone?': 'No',
      'Is the placement right for the child?': 'Yes.',
      'Time with family, and with brothers and sisters: how is it?': 'It goes well.',
      'Health and education: are the assessments and plans made, and do they help?': 'Not yet.',
      'Does the plan say where the child will grow up?': 'No, not yet',
      'Is the plan carried out in the child’s time?': 'No: there is drift or delay',
      'Is a significant change to the plan considered?': 'No',
      'What was decided? Who does what, by when?': 'A visit this week. The health assessment by 22 October.',
      'Does the child know of advocacy, of complaints, and of going to court?': 'Yes',
      'What is decided?': 'The plan goes on.',
    })
    await iris.press('Conclude')
    await iris.says('Looked-after review: concluded.', 'Complete the full record of the review')
    await iris.open(`/children/${await story.childCalled('Pia Wren')}/care`)
    await iris.unfold('Why this date: Hold the second looked-after review')
    await iris.says('By Friday 15 January 2027.', 'Raise it with the manager, and begin the dispute resolution')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
