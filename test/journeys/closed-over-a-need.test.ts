import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { workBegan } from '#test/journeys/begun.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'

describe('closed over a need: the case may end, and never the need', () => {
  let story: Journey
  const unmet = '“Words for a girl who has few” is unmet: no service has been found. That is not a reason to close.'

  before(async () => {
    story = await journey('closed over a need', '2026-09-07')
    await workBegan(story, { givenName: 'Iris', familyName: 'Bell', bornOn: '2021-04-01', worker: 'Dana Merrow' })
    await workBegan(story, { givenName: 'Jude', familyName: 'Marsh', bornOn: '2013-10-12', worker: 'Dana Merrow' })
  })
  after(async () => await story.ends())

  it('14 September: Iris is seen, and a need of hers is unmet', async () => {
    story.comes('2026-09-14', '16:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Iris Bell')
    await dana.follow('Record a visit')
    await dana.fill({
      'When was the visit?': '2026-09-14 2pm',
      'Where was it?': 'At school or nursery',
      'What was the visit for?': 'To see Iris',
      'Who was there?': 'Her key worker, in the next room.',
      'What did you see of the home and of those who care for the children?': 'I did not see the home today.',
      'Iris Bell > Was Iris Bell seen?': 'Yes',
      'Iris Bell > Was Iris Bell seen alone?': 'Yes',
      'Iris Bell > How did Iris Bell seem?': 'Points at what she wants. Laughs.',
    })
    await dana.press('Record the visit')
    await dana.follow('Name a need')
    await dana.fill({
      'What kind of need is it?': 'Help with speech and language',
      'What does the child need, in a line?': 'Words for a girl who has few',
      'Why does the child need it?': 'Five years old, and eleven words.',
    })
    await dana.press('Name the need')
    await dana.follow('Nothing is available')
    await dana.fill({
      'What was tried?': 'The clinic’s list is closed.',
      'What does going without cost the child?': 'She hits, because she cannot ask.',
    })
    await dana.press('Enter it in the register')
  })

  it('15 September: the worker asks the head of service, and her own manager cannot let it through', async () => {
    story.comes('2026-09-15', '10:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Iris Bell')
    await dana.follow('Ask to close')
    await dana.fill({
      'Why is our work ending?': 'The child no longer needs our help.',
      'Why is it right to close now?': 'Home is calm, and the nursery watches over her.',
      'What comes after?': 'School, health and other services for everyone',
      'What does this mean for the brothers and sisters?': 'There are none.',
      'Have the agencies who know the child been told?': 'Yes',
      'Have the child and the family been told?': 'Yes',
    })
    await dana.press('Ask the manager to close')
    assert.deepEqual(await dana.errors(), [unmet])
    await dana.says('The case then closes, and never the need')
    await dana.press('Ask the head of service')

    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow(/^Iris Bell: asks to close/)
    await yusuf.says('This can’t be authorised while something above is not met.')
    assert.ok(!(await yusuf.buttons()).includes('Close the case'))
  })

  it('16 September: the head of service closes the case; the need stays in the register under her name', async () => {
    story.comes('2026-09-16', '09:10')
    const ruth = await story.signInAs('Ruth Adair')
    await ruth.follow(/^Iris Bell: asks to close/)
    await ruth.purpose('I manage or supervise this work')
    await ruth.press('Close over what is missing')
    assert.deepEqual(await ruth.errors(), ['Enter why you let this through'])
    await ruth.fill({
      'Why do you let this through?': 'The clinic has a place in January, and I shall see that she has it.',
      'Why do you authorise the closure?': 'She is safe and well cared for.',
    })
    await ruth.press('Close over what is missing')
    await ruth.says('The case is closed.')

    const leila = await story.signInAs('Leila Ortega')
    await leila.follow('Unmet needs')
    await leila.saysTogether('Words for a girl who has few', 'Left open by Ruth Adair when the case was closed')
    const head = await story.signInAs('Ruth Adair')
    await head.says('Iris Bell')
  })

  it('help declined: the manager must look at section 47, and nobody is forced to be seen', async () => {
    story.comes('2026-09-17', '17:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Jude Marsh')
    await dana.follow('Record a visit')
    await dana.fill({
      'When was the visit?': '2026-09-17 4pm',
      'Where was it?': 'On the doorstep',
      'What was the visit for?': 'To offer help, for the third time',
      'Who was there?': 'His mother, at the door.',
      'What did you see of the home and of those who care for the children?': 'I was not let in.',
      'Jude Marsh > Was Jude Marsh seen?': 'No',
      'Jude Marsh > Why was Jude Marsh not seen?': 'We were refused',
      'Jude Marsh > What did you do to see Jude Marsh?': 'Came three times, wrote twice, and offered the school.',
    })
    await dana.press('Record the visit')
    await dana.follow('Ask to close')
    const asked = {
      'Why is our work ending?': 'The family declines help, and a manager has found that section 47 does not apply.',
      'Why is it right to close now?': 'The mother declines. The school sees Jude daily and has no worry.',
      'What comes after?': 'School, health and other services for everyone',
      'What does this mean for the brothers and sisters?': 'There are none.',
      'Have the agencies who know the child been told?': 'Yes',
      'Have the child and the family been told?': 'Yes',
    }
    await dana.fill(asked)
    await dana.press('Ask the manager to close')
    const look = 'A manager must decide whether section 47 applies, and record it, before our work ends.'
    assert.deepEqual(await dana.errors(), [look])
    await dana.follow(look)
    await dana.says(
      'Does section 47 apply to Jude Marsh?',
      'Came three times, wrote twice',
      'A team manager or head of service decides this',
    )
    assert.deepEqual(await dana.buttons(), [])

    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow('All the team’s children (1)')
    await yusuf.follow('Jude Marsh')
    await yusuf.follow('Record your look at section 47')
    assert.deepEqual(await yusuf.chosen(), [])
    await yusuf.fill({
      'Are section 47 enquiries needed?': 'Section 47 enquiries are not needed',
      'What are your reasons?': 'Seen daily at school, well and talking. Nothing points to harm.',
    })
    await yusuf.press('Record the decision')
    const again = await story.signInAs('Dana Merrow')
    await again.follow(/^A request to close: Jude Marsh/)
    await again.press('Ask the manager to close')
    await again.says('Your manager is asked to close.')
    const manager = await story.signInAs('Yusuf Hale')
    await manager.follow(/^Jude Marsh: asks to close/)
    await manager.fill({ 'Why do you authorise the closure?': 'I looked at section 47, and agree.' })
    await manager.press('Close the case')
    await manager.says('The case is closed. The family declines help')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
