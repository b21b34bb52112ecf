import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { importReturn } from '#domains/returns/import-census/import-return.ts'
import { projectRoot } from '#kernel/settings.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'

const sample = join(projectRoot, 'test', 'samples', 'cin-census.xml')

describe('an imported child: a number without a name, found, named and visited', () => {
  let story: Journey

  before(async () => {
    story = await journey('an imported child', '2026-09-07')
  })
  after(async () => await story.ends())

  it('the census is loaded, and a second time changes nothing', async () => {
    const whole = await checkWhole(sample)
    const first = await importReturn(story.house.asService('import cin'), sample, whole)
    assert.ok(first.loaded > 10)
    const again = await importReturn(story.house.asService('import cin'), sample, whole)
    assert.deepEqual([again.loaded, again.unchanged], [0, first.loaded])
  })

  it('a manager finds who is open and has no worker, and allocates a child who has no name yet', async () => {
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.follow('Without a worker')
    const [first = ''] = await yusuf.linksCalled(/^Name not known \(authority’s number QM/)
    await yusuf.follow(first)
    await yusuf.purpose('I manage or supervise this work')
    await yusuf.follow('Allocate to a worker')
    await yusuf.fill({ Worker: 'Dana Merrow', 'Why this worker?': 'Has room.' })
    await yusuf.press('Allocate')
    await yusuf.says('Allocated to Dana Merrow')
  })

  it('the worker names the child, and visits', async () => {
    story.comes('2026-09-08', '16:30')
    const dana = await story.signInAs('Dana Merrow')
    const [child = ''] = await dana.linksCalled(/^Name not known/)
    await dana.follow(child)
    await dana.follow('Change names, dates and numbers')
    await dana.fill({ 'Given name': 'Lottie', 'Family name': 'Rudd' })
    await dana.press('Save')
    await dana.says('Lottie Rudd')
    await dana.follow('Record a visit')
    await dana.fill({
      'When was the visit?': '2026-09-08 3pm',
      'Where was it?': 'At school or nursery',
      'What was the visit for?': 'To meet Lottie',
      'Who was there?': 'Nobody else.',
      'What did you see of the home and of those who care for the children?': 'I did not see the home today.',
      'Lottie Rudd > Was Lottie Rudd seen?': 'Yes',
      'Lottie Rudd > Was Lottie Rudd seen alone?': 'Yes',
      'Lottie Rudd > What did Lottie Rudd say, in Lottie Rudd’s own words?': 'You took your time.',
      'Lottie Rudd > How did Lottie Rudd seem?': 'Cheerful.',
    })
    await dana.press('Record the visit')
    await dana.says('You took your time.', 'census')
  })

  it('she is found by her number and by her name, and a third import leaves the name alone', async () => {
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Search')
    await dana.fill({ Name: 'Lotty Rud' })
    await dana.press('Search')
    await dana.follow('Lottie Rudd')
    const whole = await checkWhole(sample)
    await importReturn(story.house.asService('import cin'), sample, whole)
    await dana.open(dana.path)
    await dana.says('Lottie Rudd')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
