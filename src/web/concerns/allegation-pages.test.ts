import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Ctx } from '#domains/ledger/context.ts'
import { aChildOfTheTeam, aPlacedChild } from '#test/arranged-child-store.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('the pages of an allegation', () => {
  let house: TestHouse
  let officer: Ctx
  let worker: Ctx
  let duty: Ctx
  let carer: Ctx
  let childId: string

  before(async () => {
    house = await testHouse('allegation pages')
    const teamId = house.ids.next()
    officer = await house.someone('designated officer', 'Orla Finch')
    worker = await house.someone('social worker', 'Tom Ashe', { teamId })
    duty = await someoneOnDuty(house, 'Abel Stone')
    carer = await house.someone('carer', 'Dot Amery')
    childId = await aChildOfTheTeam(house, { teamId, workerId: worker.actor.accountId })
    await aPlacedChild(house, childId, carer.actor.accountId)
  })
  after(async () => await house.close())

  it('a carer who is worried about a worker is led to the officer from the concern itself, and it is in no concern', async () => {
    const page = await visitor(house, carer)
    await page.open(paths.raiseConcern())
    const [label = ''] = page.html.match(/(?<=for="child[^>]*>\s*)[^<]+/)?.map((found) => found.trim()) ?? []
    page.fill({
      'Which child is it about?': label,
      'Who are you worried about?': 'Somebody who works for the trust, or cares for children for it',
      'Who is it?': 'Tom Ashe, social worker',
      'What have you seen or heard?': 'He took her by the arm.',
      'How do you know?': 'I saw it.',
      'Is a child in danger now?': 'No',
      'May whoever answers know that it was you?': 'Yes',
    })
    await page.press('Raise the concern')
    assert.deepEqual(page.errors(), ['Select what they may have done, or that it is none of these'])
    page.fill({ 'What may they have done?': ['Behaved in a way that has harmed a child, or may have harmed one'] })
    await page.press('Raise the concern')
    page.says('The designated officer is told', 'To the designated officer, about Tom Ashe', 'Orla Finch')
    const about = await visitor(house, worker)
    await about.open(paths.child(childId))
    about.saysNot('being dealt with', 'Orla Finch')
    await about.open(paths.allegations())
    about.says('None that you deal with is open.')
  })

  it('the officer reads it, writes, names who helps, and concludes; others are told whom to ring', async () => {
    const page = await visitor(house, officer)
    await page.open(paths.home())
    page.says('1 that you deal with is open.', 'Look at the allegation, and decide what is done first')
    const [reference = ''] = page.links().filter((link) => /^[A-Z2-9]{4}-[A-Z2-9]{4}$/.test(link))
    await page.follow(reference)
    page.says('About Tom Ashe', 'He took her by the arm.', 'The designated officer, and nobody else.')
    page.fill({
      'What is it?': 'Looked at: what is done first',
      'When was it?': '2026-09-07',
      'What was said, done or decided, and with whom?': 'Police are told; he sees no children today.',
    })
    await page.press('Keep this')
    page.says('he sees no children today')
    await page.follow('Conclude it')
    await page.press('Conclude it')
    assert.equal(page.status, 422)
    assert.ok(page.errors().includes('Select what the outcome is'))
    const seen = await visitor(house, duty)
    await seen.open(paths.child(childId))
    seen.says('Ring before you go on', 'Ring Orla Finch')
    seen.saysNot('Tom Ashe may', 'He took her by the arm.')
    const path = page.path.replace('/conclusion', '')
    for (const ctx of [duty, worker, await house.someone('director', 'Thea Marsh')]) {
      const other = await visitor(house, ctx)
      await other.open(path)
      assert.equal(other.status, 404, ctx.actor.role)
    }
  })
  it('two who conclude it at once: the second reads who was first, and what they typed is still there', async () => {
    const [first, second] = [await visitor(house, officer), await visitor(house, officer)]
    const typed = {
      'How do you know that children are safe from this person now?': 'He sees no children.',
      'What was found, by whom, and on what evidence?': 'Two colleagues saw it.',
      'What does the person say?': 'That he held her back from the road.',
      'What do the child, and the child’s family, say?': 'The same.',
      'Who has been told of the outcome?': ['The person', 'The employer'],
      'If one of them was not told: why?': 'Her family cannot be found.',
      'Must the Disclosure and Barring Service, or a regulator, be told?': 'No',
      'Is there something to learn for how people are recruited, supervised or heard?': 'No',
      'What is the outcome?': 'Unfounded: nothing supports it.',
      'What do you tell whoever told us?': 'Thank you. It was looked into.',
    }
    for (const page of [first, second]) {
      await page.open(paths.home())
      await page.follow(page.links().find((link) => /^[A-Z2-9]{4}-[A-Z2-9]{4}$/.test(link)) ?? '')
      await page.follow('Conclude it')
      page.fill(typed)
    }
    await Promise.all([first.press('Conclude it'), second.press('Conclude it')])
    const late = first.status === 422 ? first : second
    assert.deepEqual(
      [first.status, second.status].toSorted((a, b) => a - b),
      [200, 422],
    )
    assert.match(late.errors().join(), /^This was concluded on Monday 7 September 2026, by Orla Finch[.]/)
    assert.equal(late.value('What does the person say?'), 'That he held her back from the road.')
  })
})
