import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { dutyNumber, type Journey, journey } from '#test/journeys/journey.ts'
import type { Walker } from '#test/journeys/walker.ts'

/** What a decision on a contact always asks, as Noor answered it. */
const screened = {
  'Is the child in danger now?': 'No',
  'Has the family been told?': 'Yes, they have been told',
}

async function referenceOn(walker: Walker): Promise<string> {
  const [, reference = ''] = /Your reference is (\S+)/.exec(await walker.text()) ?? []
  assert.match(reference, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  return reference
}

describe('a need that nothing met: three children, from the first telling to a closure that holds', () => {
  let story: Journey
  let reference = ''
  let raised = ''
  const concern =
    'The concern about Dean Holt raised on Monday 12 October 2026 has not been answered. Answer it, and tell whoever raised it.'
  const unmet =
    '“Somebody to help a boy of six over what he heard at night” is unmet: no service has been found. That is not a reason to close.'
  const unseen =
    'The child was last seen on Wednesday 9 September 2026. See the child before you close: within twenty working days.'
  const plan = 'The child in need plan is open. End it first.'

  before(async () => {
    story = await journey('a need that nothing met', '2026-03-16', '10:00')
  })
  after(async () => await story.ends())

  it('16 March: the school tells us of Kit; a manager authorises that nothing more is done', async () => {
    const ines = await story.signInAs('Ines Falk')
    await ines.follow('Tell us about a child')
    await ines.says('Is a child in danger now?', '999', dutyNumber)
    await ines.fill({
      'Is a child in danger now?': 'No',
      'Given name': 'Kit',
      'Family name': 'Ames',
      'Date of birth': '2019-11-02',
      'School, nursery or college': 'Saltmarsh Primary School',
      'What have you seen or heard that worries you?':
        'Kit has been late on nine mornings since half term, and hungry.',
      'What was said, in the words that were used?': 'Kit: “Mum was asleep so I got me own cereal.”',
      'Does the family know that you are telling us?': 'Yes',
      'How can we reach you today?': '01632 960145',
    })
    await ines.press('Tell the trust')
    await ines.says('We have what you told us', 'Nobody has looked at it yet')
    const first = await referenceOn(ines)

    const noor = await story.signInAs('Noor Bashir')
    await noor.follow('Contacts')
    await noor.follow(first)
    await noor.says('got me own cereal')
    await noor.fill({
      ...screened,
      'What does what we already know add?': 'Nothing was known of Kit.',
      'What is decided?': 'Do nothing more.',
      'Why have you decided this?':
        'The school gives Kit breakfast, and the mother has said that she will set an alarm.',
    })
    await noor.press('Record this decision')
    await noor.says('A team manager or head of service can authorise it here')

    const petra = await story.signInAs('Petra Vance')
    await petra.follow('Contacts')
    await petra.follow(first)
    await petra.press('Authorise no further action')
    await petra.says('Authorised.', 'Do nothing more.')

    await ines.follow('What you told us')
    await ines.follow(first)
    await ines.says('We looked at it and are doing nothing more now', 'Our answer')
  })

  it('15 June: the school tells us again; information and advice are given', async () => {
    story.comes('2026-06-15', '09:20')
    const ines = await story.signInAs('Ines Falk')
    await ines.follow('Tell us about a child')
    await ines.fill({
      'Is a child in danger now?': 'No',
      'Given name': 'Kit',
      'Family name': 'Ames',
      'Date of birth': '2019-11-02',
      'School, nursery or college': 'Saltmarsh Primary School',
      'What have you seen or heard that worries you?': 'Kit came in pyjamas, and said that a man shouted all night.',
      'Does the family know that you are telling us?': 'I do not know',
      'How can we reach you today?': '01632 960145',
    })
    await ines.press('Tell the trust')
    const second = await referenceOn(ines)

    const noor = await story.signInAs('Noor Bashir')
    await noor.follow('Contacts')
    await noor.follow(second)
    await noor.says('This is the second contact in twelve months', 'set an alarm')
    await noor.press('This is Kit Ames')
    await noor.fill({
      ...screened,
      'What does what we already know add?': 'One contact in March, about mornings.',
      'What is decided?': 'Give information and advice.',
      'Why have you decided this?':
        'The mother was given the number of the domestic abuse line and said she would ring.',
    })
    await noor.press('Record this decision')
    await noor.says('Give information and advice.')
  })

  it('7 September: the third contact is shown as the third, with why the first two ended, and is referred', async () => {
    story.comes('2026-09-07', '09:05')
    const ines = await story.signInAs('Ines Falk')
    await ines.follow('Tell us about a child')
    await ines.press('Add another child')
    await ines.press('Add another child')
    await ines.fill({
      'Is a child in danger now?': 'No',
      'Child 1 > Given name': 'Maya',
      'Child 1 > Family name': 'Ames',
      'Child 1 > Date of birth': '2016-05-14',
      'Child 2 > Given name': 'Kit',
      'Child 2 > Family name': 'Ames',
      'Child 2 > Date of birth': '2019-11-02',
      'Child 3 > Given name': 'Ash',
      'Child 3 > Family name': 'Ames',
      'Child 3 > Date of birth': '2023-01-20',
      'Are these children brothers and sisters?': 'Yes',
      'What have you seen or heard that worries you?':
        'Kit hid under the table when a chair fell over, and would not come out.',
      'What was said, in the words that were used?': 'Maya: “Kit thinks it is Dean. Dean throws the chairs.”',
      'What have you done about it?': 'I sat with both until they ate, and rang you.',
      'Who lives with the child, and who else matters?': 'Their mother Joss Ames, and often Dean Holt, her partner.',
      'Was a parent looked after, or known to social care, as a child?':
        'Joss told us that she grew up in care in the north.',
      'Does the family know that you are telling us?': 'No',
      'If the family does not know: why not?': 'Dean Holt answers Joss’s telephone.',
      'Is there anyone who must not find out?': 'Dean Holt. I am afraid of what he would do.',
      'Your role': 'Designated safeguarding lead',
      'How can we reach you today?': '01632 960145',
    })
    await ines.press('Tell the trust')
    reference = await referenceOn(ines)

    const noor = await story.signInAs('Noor Bashir')
    await noor.follow('Contacts')
    await noor.saysTogether(reference, 'Due by Tuesday 8 September 2026', 'Nobody has looked yet')
    await noor.follow(reference)
    await noor.says(
      'Must not find out: Dean Holt',
      'grew up in care in the north',
      'Who this may be',
      'Agrees. Same given name: Kit',
      'This is the third contact in twelve months. The first two ended so:',
      'do nothing more, because “The school gives Kit breakfast',
      'give information and advice, because “The mother was given the number',
    )
    assert.deepEqual(await noor.chosen(), [])
    await noor.press('This is Kit Ames')
    await noor.fill({
      ...screened,
      'What does what we already know add?': 'Third contact in six months. The advice of June was not enough.',
      'What is decided?': 'Accept as a referral and assess.',
      'Why have you decided this?': 'Three children afraid of a man in the home, and two answers that changed nothing.',
      'By when must the child be seen?': '2026-09-09',
      'Why by then?': 'Kit hides.',
      'Has the family been told?': 'Not yet; someone will tell them',
    })
    await noor.press('Record this decision')
    await noor.says('Accept as a referral and assess.', 'Maya Ames: referred', 'Still to be done')
    await noor.fill({
      'What did you tell the family?': 'Told Joss alone, at the school, that we will visit.',
      'How was the family told?': 'In person, at the school',
    })
    await noor.press('Record that the family was told')
    await noor.saysNot('Tell the child and the family what was decided')

    await ines.follow('What you told us')
    await ines.follow(reference)
    await ines.says('A social worker will assess', 'Our answer')
    await ines.saysNot('Three children afraid of a man in the home')
  })

  it('7 September: a manager allocates the three to a worker with room, with caseloads in view', async () => {
    story.comes('2026-09-07', '14:00')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow('Without a worker')
    await yusuf.follow(/^Allocate.*Kit Ames/)
    await yusuf.purpose('I manage or supervise this work')
    await yusuf.says('Nobody is allocated', 'Holds 0 of 18: room for 18 more', 'Holds 0 of 1: room for 1 more')
    assert.deepEqual(await yusuf.chosen(), [])
    await yusuf.fill({
      'Allocate brothers and sisters with them?': ['Maya Ames', 'Ash Ames'],
      Worker: 'Tomas Reed',
      'Why this worker?': 'Tomas knows the school.',
    })
    await yusuf.press('Allocate')
    assert.deepEqual(await yusuf.errors(), [
      'Tomas Reed has no room for these 3 children (0 of 1). Choose somebody with room, or say why they go over.',
    ])
    assert.equal(await yusuf.value('Why this worker?'), 'Tomas knows the school.')
    await yusuf.fill({ Worker: 'Dana Merrow', 'Why this worker?': 'Dana has room, and knows the school.' })
    await yusuf.press('Allocate')
    await yusuf.says('Allocated to Dana Merrow: Kit Ames')
  })

  it('7 September: the worker finds her children, what is due for each, and the law behind each date', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.says('3 children.', 'By Wednesday 9 September 2026, the manager’s date; limit Monday 21 September 2026')
    await dana.follow('Kit Ames')
    await dana.says('Must not be told: Dean Holt', 'Never seen by us', 'Conclude the assessment')
    await dana.unfold('Why this date: Conclude the assessment')
    await dana.says('Monday 9 November 2026', '45 working days after Monday 7 September 2026')
    const law = dana.page.getByRole('link', {
      name: 'Working Together to Safeguard Children, chapter 3, assessment timeliness',
    })
    assert.match((await law.getAttribute('href')) ?? '', /^https:\/\/www\.gov\.uk\//)
  })

  it('9 September: she visits, records once for three, and keeps each child’s own words', async () => {
    story.comes('2026-09-09', '17:30')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Record a visit')
    await dana.fill({
      'When was the visit?': '2026-09-09 3:40pm',
      'Where was it?': 'Inside the home',
      'What was the visit for?': 'First visit of the assessment',
      'Who was there?': 'Joss Ames and the three children. Dean Holt was out.',
      'What did you see of the home and of those who care for the children?':
        'Two chairs are broken. The kitchen is clean and there is food.',
      'Kit Ames > Was Kit Ames seen?': 'Yes',
      'Kit Ames > Was Kit Ames seen alone?': 'Yes',
      'Kit Ames > What did Kit Ames say, in Kit Ames’s own words?': 'I sleep under my bed when Dean is loud.',
      'Kit Ames > How did Kit Ames seem?': 'Small and watchful. Showed me the den under the bed.',
      'Maya Ames > Was Maya Ames seen?': 'Yes',
      'Maya Ames > Was Maya Ames seen alone?': 'Yes',
      'Maya Ames > What did Maya Ames say, in Maya Ames’s own words?': 'I do the packed lunches. Mum cries after.',
      'Maya Ames > How did Maya Ames seem?': 'Polite and tired. Listens for the door.',
      'Ash Ames > Was Ash Ames seen?': 'Yes',
      'Ash Ames > Was Ash Ames seen alone?': 'It was not possible',
      'Ash Ames > Why was Ash Ames not seen alone?': 'Three years old, and held on to Maya.',
      'Ash Ames > What did Ash Ames say, in Ash Ames’s own words?': 'Bang.',
      'Ash Ames > How did Ash Ames seem?': 'Well grown, and clings.',
    })
    await dana.press('Record the visit')
    assert.deepEqual(await dana.errors(), [
      'Select that you visited Maya Ames too, or clear what you entered for Maya Ames',
      'Select that you visited Ash Ames too, or clear what you entered for Ash Ames',
    ])
    await dana.fill({ 'I visited Maya Ames too': 'yes', 'I visited Ash Ames too': 'yes' })
    await dana.press('Record the visit')
    await dana.says('The visit is recorded for 3 children', 'I sleep under my bed when Dean is loud.')
    await dana.saysNot('I do the packed lunches')
    await dana.follow('Maya Ames')
    await dana.says('I do the packed lunches. Mum cries after.')
    await dana.follow('Write a note')
    await dana.fill({
      'The note is about Kit Ames too': 'yes',
      'What kind of note is it?': 'Telephone call',
      'When did it happen?': '2026-09-09 5pm',
      'With whom?': 'Ines Falk, Saltmarsh Primary School',
      'What happened?': 'Told the school that the children were seen. They keep breakfast going.',
      'Does it belong in the chronology?': ['Yes, it is a significant event'],
    })
    await dana.press('Keep the note')
    await dana.says('The case note is kept for 2 children.', 'They keep breakfast going.')
  })

  it('9 September: she begins the assessment of the three together, and saves what she has', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Begin: child and family assessment')
    await dana.fill({ 'Is it for brothers and sisters too?': ['Maya Ames', 'Ash Ames'] })
    await dana.press('Begin')
    await dana.says('Child and family assessment: begun.', 'Conclude the assessment', 'By Monday 9 November 2026')
    await dana.fill({
      'Who lives with the child, and who else matters to them?':
        'Joss Ames, Maya, Kit and Ash. Dean Holt comes and goes.',
      'What has happened before?': 'Two contacts this year. Joss grew up in care.',
      'Kit Ames > What does all this mean for Kit Ames?': 'Kit lives in fear of noise.',
    })
    await dana.press('Save and go on later')
    await dana.says('Saved for everybody who works with the family.')
  })

  it('21 September: she sends it to the manager with two needs of Kit’s; he authorises', async () => {
    story.comes('2026-09-21', '11:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow(/^Child and family assessment/)
    assert.equal(await dana.value('What has happened before?'), 'Two contacts this year. Joss grew up in care.')
    await dana.press('Send to your manager')
    for (const name of ['Kit Ames', 'Maya Ames', 'Ash Ames'])
      await dana.fill({
        [`${name} > Was ${name} seen?`]: 'The child was seen',
        [`${name} > When was ${name} last seen for this assessment?`]: '2026-09-09',
        [`${name} > Was ${name} seen alone?`]: 'Yes',
        [`${name} > What does ${name} wish and feel, and how do you know?`]:
          'Wants the shouting to stop. Told me, and showed me.',
        [`${name} > What does all this mean for ${name}?`]: 'Lives in fear of noise.',
        [`${name} > What did the assessment find?`]: ['Domestic abuse: a parent or carer is subject to it'],
      })
    for (const name of ['Maya Ames', 'Ash Ames'])
      await dana.fill({
        [`${name} > Does ${name} need help?`]: 'No need was found',
        [`${name} > What is decided for ${name}?`]: 'Take no further action.',
      })
    await dana.fill({
      'Kit Ames > Does Kit Ames need help?': 'Yes, and each need is recorded',
      'Kit Ames > Need 1 > What does the child need, in a line?': 'Calm mornings that get a boy of six to school',
      'Kit Ames > Need 1 > What kind of need is it?': 'Help with parenting',
      'Kit Ames > Need 1 > Why does the child need it?': 'Nobody gets him up.',
      'Kit Ames > Need 2 > What does the child need, in a line?':
        'Somebody to help a boy of six over what he heard at night',
      'Kit Ames > Need 2 > What kind of need is it?': 'Recovery from domestic abuse',
      'Kit Ames > Need 2 > Why does the child need it?': 'He hides when a chair falls.',
      'Kit Ames > What is decided for Kit Ames?': 'Support the family under a child in need plan.',
    })
    await dana.press('Send to your manager')
    await dana.says('Child and family assessment: sent to the manager.')

    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow(/^Kit Ames: child and family assessment/)
    await yusuf.follow('Authorise it, or send it back')
    await yusuf.press('Authorise and conclude')
    await yusuf.says('Child and family assessment: concluded. Begun: Child in need plan.')
    await dana.follow('My children')
    await dana.follow('Kit Ames')
  })

  it('22 September: one need is asked of a service; for the other there is none, and the register keeps it', async () => {
    story.comes('2026-09-22', '10:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Calm mornings that get a boy of six to school')
    await dana.follow('Ask a service')
    assert.deepEqual(await dana.chosen(), [])
    await dana.fill({
      'Which service do you ask?': 'Mornings together',
      'What do you ask of it?': 'Somebody at the door at seven, so that a boy of six eats and leaves in time.',
    })
    await dana.press('Ask the service')
    await dana.follow('Back')
    await dana.follow('Somebody to help a boy of six over what he heard at night')
    await dana.follow('Ask a service')
    await dana.says('No service of the directory meets “Recovery from domestic abuse”')
    await dana.follow('Nothing is available')
    await dana.fill({
      'What was tried?': 'The refuge’s children’s worker has left. The school has no counsellor.',
      'What does going without cost the child?': 'He sleeps under a bed and misses mornings.',
    })
    await dana.press('Enter it in the register')
    await dana.says('The need stands in the unmet-need register.', 'Unmet')
    await dana.follow('Unmet needs')
    await dana.saysTogether('Somebody to help a boy of six', 'Kit Ames', 'The refuge’s children’s worker has left')

    const leila = await story.signInAs('Leila Ortega')
    await leila.follow('Unmet needs')
    await leila.saysTogether('Somebody to help a boy of six', 'A child, 6', 'The refuge’s children’s worker has left')
    await leila.saysNot('Ames')
  })

  it('23 September: the provider accepts without a name, the service starts, and then she knows who he is', async () => {
    story.comes('2026-09-23', '10:00')
    const abel = await story.signInAs('Abel Arden')
    await abel.follow('Requests')
    await abel.saysNot('Ames')
    await abel.follow(/^Help with parenting/)
    await abel.fill({
      'Can you help this child?': 'Yes, we can help this child',
      'What should the worker know?': 'From Thursday.',
    })
    await abel.press('Answer')
    await abel.says('Your answer is sent.')

    story.comes('2026-09-24', '16:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Calm mornings that get a boy of six to school')
    await dana.follow(/^Start the service/)
    await dana.fill({ 'When did the service start?': '2026-09-24' })
    await dana.press('Start the service')
    await dana.says('The service has started.', 'Service running')

    const abelAgain = await story.signInAs('Abel Arden')
    await abelAgain.follow('Requests')
    await abelAgain.says('Kit Ames')
  })

  it('12 October: the foster carer raises a concern about an adult, and reads who must answer it', async () => {
    story.comes('2026-10-12', '18:40')
    await story.placeWith('Edie Lark', await story.childCalled('Kit Ames'))
    const edie = await story.signInAs('Edie Lark')
    await edie.follow('Raise a concern')
    await edie.fill({
      'Which child is it about?': 'Kit Ames',
      'Who are you worried about?': 'Somebody else',
      'Their name': 'Dean Holt',
      'Who they are to the child': 'His mother’s partner',
      'What have you seen or heard?': 'Kit said on Saturday: “Dean put the lock on the outside of my door.”',
      'How do you know?': 'Kit told me at bedtime, and his sister nodded.',
      'Is a child in danger now?': 'No',
      'May whoever answers know that it was you?': 'Yes',
    })
    await edie.press('Raise the concern')
    await edie.says('Your concern is kept:', 'must answer it', 'About Dean Holt', 'Open')
    const [, given = ''] = /kept: ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(await edie.text()) ?? []
    raised = given
    assert.notEqual(raised, '')
  })

  it('19 October: the first service ends, and with it the first need', async () => {
    story.comes('2026-10-19', '15:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Calm mornings that get a boy of six to school')
    await dana.follow(/^End the service/)
    await dana.fill({
      'When did the service end?': '2026-10-16',
      'How did it end?': 'The need was met',
      'What changed for the child?': 'On time on eighteen mornings of nineteen, and fed.',
    })
    await dana.press('End the service')
    await dana.says('The service has ended.', 'It has been met')
  })

  it('26 October: she asks to close, and is refused in sentences that each lead to what is missing', async () => {
    story.comes('2026-10-26', '10:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Ask to close')
    await dana.says('How things stand', 'What is already known')
    assert.deepEqual(await dana.chosen(), [])
    assert.ok(
      !/no worker|no service|capacity/i.test(
        (await dana.page.locator('input[name=outcome]').locator('..').allInnerTexts()).join(),
      ),
    )
    const asked = {
      'Why is our work ending?': 'The child no longer needs our help.',
      'Why is it right to close now?': 'There is no worker free to visit, and the mornings are better.',
      'What comes after?': 'School, health and other services for everyone',
      'What does this mean for the brothers and sisters?': 'Maya and Ash stay open until Kit is well.',
      'Have the agencies who know the child been told?': 'Yes',
      'Have the child and the family been told?': 'Yes',
    }
    await dana.fill(asked)
    await dana.press('Ask the manager to close')
    assert.deepEqual(await dana.errors(), [
      '“no worker free” is not a reason to close: put the need on the unmet-need register and keep the child open, or ask the head of service.',
      concern,
      unmet,
      unseen,
      plan,
    ])
    await dana.fill({ 'Why is it right to close now?': 'The mornings are better.' })
    await dana.press('Ask the manager to close')
    assert.deepEqual(await dana.errors(), [concern, unmet, unseen, plan])

    const leadsTo: Record<string, string> = {
      [concern]: 'Concern about Dean Holt, His mother’s partner',
      [unmet]: 'Somebody to help a boy of six over what he heard at night',
      [unseen]: 'Record a visit to Kit Ames',
      [plan]: 'Child in need plan',
    }
    for (const [refusal, heading] of Object.entries(leadsTo)) {
      await dana.follow(refusal)
      assert.match(await dana.heading(), new RegExp(`${heading}$`))
      await dana.follow('My children')
      await dana.follow(/^A request to close: Kit Ames/)
      assert.equal(await dana.value('Why is it right to close now?'), 'The mornings are better.')
      await dana.press('Ask the manager to close')
    }
  })

  it('27 October: the commissioner finds a provider that was in no directory; the service starts', async () => {
    story.comes('2026-10-27', '11:00')
    const leila = await story.signInAs('Leila Ortega')
    await leila.follow('Unmet needs')
    await leila.follow(/^Somebody to help a boy of six/)
    await leila.press('Keep what was found')
    assert.deepEqual(await leila.errors(), [
      'Select the service that was found',
      'Enter what was agreed with the service',
    ])
    await leila.fill({
      'Which service was found?': 'One that is not in the directory yet',
      'Who runs the service?': 'Another agency',
      'Name of the other agency': 'Tern House',
      'What is the service called?': 'After the shouting',
      'What does it do?': 'Ten weeks of play with one trusted worker.',
      'What can it meet?': ['Recovery from domestic abuse', 'Recovery from harm or trauma'],
      'Youngest age': '4',
      'Oldest age': '11',
      'What does a week cost, in pounds?': '85.50',
      'What was agreed?': 'With Ida Moss of Tern House: from Thursday, for ten weeks, at the school.',
    })
    await leila.press('Keep what was found')
    await leila.says('Kept. The child’s worker can start the service now.')

    story.comes('2026-10-29', '16:30')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Somebody to help a boy of six over what he heard at night')
    await dana.says('After the shouting', 'With Ida Moss of Tern House')
    await dana.follow(/^Start the service/)
    await dana.fill({ 'When did the service start?': '2026-10-29' })
    await dana.press('Start the service')
    await dana.says('The service has started.', 'Left the register')
    const register = await story.signInAs('Leila Ortega')
    await register.follow('Unmet needs')
    await register.says('Nothing stands in the register.')
  })

  it('30 October: the concern is answered by the one who is named, and the carer is told', async () => {
    story.comes('2026-10-30', '09:30')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow('Concerns')
    await yusuf.follow(/Dean Holt/)
    await yusuf.follow('Answer the concern')
    await yusuf.press('Answer the concern')
    assert.deepEqual(await yusuf.errors(), [
      'Select what you found',
      'Enter your reasons',
      'Enter what is done about it',
      'Enter the reply to whoever raised it',
      `Select how whoever raised ${raised} was told`,
    ])
    await yusuf.fill({
      'What did you find?': 'Borne out: what was said is right',
      'What are your reasons?': 'Dana Merrow saw the lock. Joss Ames says that Dean put it there in August.',
      'What is done about it?': 'The lock is gone. Dean Holt has left the home and must not come back.',
      'What do you tell whoever raised it?': 'You were right to tell us. The lock is gone, and Kit is safe at night.',
      [`How was whoever raised ${raised} told?`]: 'They read the reply here, in Holdfast',
    })
    await yusuf.press('Answer the concern')
    await yusuf.says('The concern is answered.', 'Borne out')

    const edie = await story.signInAs('Edie Lark')
    await edie.follow('Your concerns')
    await edie.says('Answered', 'The lock is gone, and Kit is safe at night.')
    await edie.saysNot('Joss Ames says')
  })

  it('7 January: seen again, every need ended and the plan with them, she asks once more', async () => {
    story.comes('2027-01-07', '17:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Kit Ames')
    await dana.follow('Record a visit')
    await dana.fill({
      'When was the visit?': '2027-01-07 3:30pm',
      'Where was it?': 'Inside the home',
      'What was the visit for?': 'To say goodbye',
      'Who was there?': 'Joss Ames and Kit.',
      'What did you see of the home and of those who care for the children?': 'Warm, quiet, drawings on the wall.',
      'Kit Ames > Was Kit Ames seen?': 'Yes',
      'Kit Ames > Was Kit Ames seen alone?': 'Yes',
      'Kit Ames > What did Kit Ames say, in Kit Ames’s own words?': 'I sleep in the bed now. On top.',
      'Kit Ames > How did Kit Ames seem?': 'Loud, and pleased with himself.',
    })
    await dana.press('Record the visit')
    await dana.follow('Somebody to help a boy of six over what he heard at night')
    await dana.follow(/^End the service/)
    await dana.fill({
      'When did the service end?': '2027-01-07',
      'How did it end?': 'The need was met',
      'What changed for the child?': 'He sleeps in his bed, and does not hide.',
    })
    await dana.press('End the service')
    await dana.follow('Back')
    await dana.follow(/^Child in need plan/, 'Plans and work in hand')
    await dana.fill({
      'When was the plan agreed with the family?': '2026-09-28',
      'Who leads the plan?': 'Dana Merrow',
      'What should be different for the child?': 'Kit is up, fed and at school, and sleeps without fear.',
      'Who does what, and by when?': 'School: breakfast each day. His mother: the group on Tuesdays.',
      'Which manager has agreed the plan?': 'Yusuf Hale',
      'What will be done if things do not get better?': 'A strategy discussion.',
      'What has changed for the child?': 'All of it.',
      'Who is there for the family after the plan?': 'School, health and other services for everyone',
      'What is decided?': 'End the plan: the needs have ended.',
    })
    await dana.press('Conclude')
    await dana.says('Child in need plan: sent to the manager.')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow(/^Kit Ames: child in need plan/)
    await yusuf.follow('Authorise it, or send it back')
    await yusuf.press('Authorise and conclude')
    await yusuf.says('Child in need plan: concluded.')

    await dana.follow('My children')
    await dana.follow(/^A request to close: Kit Ames/)
    await dana.fill({
      'Why is our work ending?': 'The child no longer needs our help.',
      'Why is it right to close now?': 'Kit sleeps, eats and is at school. Dean Holt has been gone ten weeks.',
    })
    await dana.press('Ask the manager to close')
    await dana.says('Your manager is asked to close.', 'Clear')
  })

  it('8 January: the closure goes through with the manager’s authority, and not with the worker’s', async () => {
    story.comes('2027-01-08', '09:00')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow(/^Kit Ames: asks to close/)
    await yusuf.press('Close the case')
    assert.deepEqual(await yusuf.errors(), ['Enter why you authorise the closure'])
    await yusuf.fill({ 'Why do you authorise the closure?': 'I have read it through. Kit has what he needed.' })
    await yusuf.press('Close the case')
    await yusuf.says('The case is closed. The child no longer needs our help.')
    const ines = await story.signInAs('Ines Falk')
    await ines.follow('What you told us')
    await ines.follow(reference)
    await ines.says('A social worker will assess')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
