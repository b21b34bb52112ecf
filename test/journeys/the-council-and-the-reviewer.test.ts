import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { checkpointFolder } from '#domains/ledger/checkpoint.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { workBegan } from '#test/journeys/begun.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'
import type { Walker } from '#test/journeys/walker.ts'

/** A visit to Esme at school, told in what she said. */
async function visits(dana: Walker, at: string, words: string): Promise<void> {
  await dana.follow('Esme Quill')
  await dana.follow('Record a visit')
  await dana.fill({
    'When was the visit?': at,
    'Where was it?': 'At school or nursery',
    'What was the visit for?': 'To see Esme',
    'Who was there?': 'Nobody else.',
    'What did you see of the home and of those who care for the children?': 'I did not see the home today.',
    'Esme Quill > Was Esme Quill seen?': 'Yes',
    'Esme Quill > Was Esme Quill seen alone?': 'Yes',
    'Esme Quill > What did Esme Quill say, in Esme Quill’s own words?': words,
    'Esme Quill > How did Esme Quill seem?': 'Well.',
  })
  await dana.press('Record the visit')
  await dana.says(words)
}

describe('the council and the reviewer: honest numbers without names, and a day as it was known', () => {
  let story: Journey
  const others = ['Ada', 'Bo', 'Cal', 'Dot', 'Eli', 'Fay', 'Gus', 'Hal']

  before(async () => {
    story = await journey('the council and the reviewer', '2026-09-07')
    await workBegan(story, { givenName: 'Esme', familyName: 'Quill', bornOn: '2012-02-29', worker: 'Dana Merrow' })
    for (const givenName of others)
      await workBegan(story, { givenName, familyName: 'Stokes', bornOn: '2015-06-01', worker: 'Dana Merrow' })
  })
  after(async () => await story.ends())

  it('14 and 21 September, 20 October: of nine children only Esme is seen', async () => {
    story.comes('2026-09-14', '17:00')
    await visits(await story.signInAs('Dana Merrow'), '2026-09-14 2pm', 'I am fine. Ask my brother.')
    story.comes('2026-09-21', '17:00')
    await visits(await story.signInAs('Dana Merrow'), '2026-09-21 2pm', 'It was not true what I said.')
    story.comes('2026-10-20', '17:00')
    await visits(await story.signInAs('Dana Merrow'), '2026-10-20 2pm', 'Better now.')
  })

  it('26 October: the council’s client opens a number to its rows, and finds no child’s name', async () => {
    story.comes('2026-10-26', '10:00')
    const bram = await story.signInAs('Bram Oakes')
    assert.equal(await bram.heading(), 'The trust’s page')
    await bram.says('Cut-off', 'Left out', 'As recorded up to')
    await bram.saysNot('Esme', 'Quill', 'Stokes')
    for (const measure of await bram.linksCalled(/^Open what is behind this number/)) {
      await bram.follow(measure)
      assert.equal(bram.status, 200)
      await bram.saysNot('Esme', 'Quill', 'Stokes', 'Dana Merrow')
      await bram.follow('Back')
    }
  })

  it('the one child apart from the others stands in no row of her own', async () => {
    const bram = await story.signInAs('Bram Oakes')
    await bram.follow('Open what is behind this number: Children not seen for twenty working days')
    await bram.says('withheld')
  })

  it('27 October: a reviewer reads Esme’s page as it was known on 16 September, under a banner', async () => {
    story.comes('2026-10-27', '09:00')
    const ruth = await story.signInAs('Ruth Adair')
    await ruth.follow('Search')
    await ruth.fill({ Name: 'Esme Quill' })
    await ruth.press('Search')
    await ruth.follow('Esme Quill')
    await ruth.purpose('I am auditing or checking quality')
    await ruth.follow('Open a learning review')
    await ruth.fill({
      'Who reviews?': 'Hanna Voss',
      'Why is the review held?': 'To learn what we heard, and when.',
      'From which day may the record be read as it was known?': '2026-09-07',
      'Until which day?': '2026-09-30',
      'When does the review end?': '2026-11-30',
    })
    await ruth.press('Open the review')
    await ruth.says('The learning review is open. Hanna Voss may begin.')

    const hanna = await story.signInAs('Hanna Voss')
    await hanna.follow('Esme Quill')
    await hanna.fill({ 'Which day?': '2026-10-20' })
    await hanna.press('Show the page as it was known')
    assert.deepEqual(await hanna.errors(), ['Choose a day of the review: from 7 September 2026 to 30 September 2026'])
    await hanna.fill({ 'Which day?': '2026-09-16' })
    await hanna.press('Show the page as it was known')
    await hanna.says('As known on Wednesday 16 September 2026.', 'Esme Quill', 'I am fine. Ask my brother.')
    await hanna.saysNot('It was not true what I said.', 'Record a visit')
    const earlier = hanna.page.url()
    await hanna.open(earlier.replace('2026-09-16', '2026-09-22'))
    await hanna.says('As known on Tuesday 22 September 2026.', 'It was not true what I said.')
  })

  it('the record is whole: nothing was altered on the way', async () => {
    const { findings, counted } = await verifyRecord(story.house.owner, checkpointFolder(story.folder))
    assert.deepEqual(findings, [])
    assert.ok(counted.acts > 10)
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
