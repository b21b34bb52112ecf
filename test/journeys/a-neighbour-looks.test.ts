import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { jobs } from '#cli/jobs/contents.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { runJobs } from '#test/jobs.ts'
import { workBegan } from '#test/journeys/begun.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'
import { must } from '#test/journeys/trust.ts'

describe('a breach found by patrol and answered', () => {
  let story: Journey
  let kit: string

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

  it('no page of it is wrong for anybody: without a mouse, at a phone’s width, to a screen reader', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
