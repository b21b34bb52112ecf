import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { dutyNumber, type Journey, journey } from '#test/journeys/journey.ts'

describe('a need that nothing met: three children, from the first telling to a closure that holds', () => {
  let story: Journey

  before(async () => {
    story = await journey('a need that nothing met', '2026-03-16', '10:00')
  })
  after(async () => await story.ends())

  it('16 March: the school tells us of Kit, and is told that nothing more is done, and why a manager agreed', async () => {
    const ines = await story.signInAs('Ines Falk')
    await ines.follow('Tell us about a child')
    await ines.says('Is a child in danger now?', '999', dutyNumber)
    await ines.fill({
      'Is a child in danger now?': 'No',
      'Given name': 'Kit',
      'Family name': 'Ames',
      'Date of birth': '2019-11-02',
      School: 'Saltmarsh Primary School',
      'What have you seen or heard that worries you?': 'Kit has been late on nine mornings since half term, and hungry.',
      'What was said, in the words that were used?': 'Kit: “Mum was asleep so I got me own cereal.”',
      'Does the family know that you are telling us?': 'Yes',
      'How can we reach you today?': '01632 960145',
    })
    await ines.press('Tell the trust')
    await ines.says('We have what you told us', 'Your reference is', 'Nobody has looked at it yet')

    const noor = await story.signInAs('Noor Bashir')
    await noor.follow('Contacts')
    await noor.follow(/^FD-/)
    console.log(await noor.text())
  })
  it('pages', async () => { console.log(await story.faultsOfPages()) })
})
